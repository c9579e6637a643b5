"""The timer of a speech: ten minutes, a warning at one, overtime counted on; nobody is stopped by it."""

import pytest
from pytestqt.qtbot import QtBot

from ui.viewmodels.display_speech import MINUTES, SpeechTimer


class Stopwatch:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def timer(qapp: object, watch: Stopwatch) -> SpeechTimer:
    made = SpeechTimer(stopwatch=watch)
    made.prepare("丁一")
    return made


def test_a_speech_lasts_ten_minutes_unless_set_otherwise(timer: SpeechTimer) -> None:
    assert MINUTES == 10
    assert (timer.card().clock, timer.card().word) == ("10:00", "限时 10 分钟，尚未开始")
    timer.set_minutes(3)
    assert timer.card().clock == "3:00"


def test_time_does_not_run_before_the_operator_starts(timer: SpeechTimer, watch: Stopwatch) -> None:
    watch.now += 30
    assert timer.card().clock == "10:00"
    timer.start()
    watch.now += 30
    assert timer.card().clock == "9:30"


@pytest.mark.parametrize(
    ("passed", "clock", "word", "urgency"),
    [
        (0.0, "10:00", "剩余时间", "calm"),
        (0.4, "10:00", "剩余时间", "calm"),
        (1.0, "9:59", "剩余时间", "calm"),
        (539.0, "1:01", "剩余时间", "calm"),
        (540.0, "1:00", "不足一分钟", "soon"),
        (599.0, "0:01", "不足一分钟", "soon"),
        (600.0, "0:00", "时间到", "over"),
        (601.0, "+0:01", "已超时", "over"),
        (725.0, "+2:05", "已超时", "over"),
    ],
)
def test_warning_comes_at_one_minute_in_words_and_colour(
    timer: SpeechTimer, watch: Stopwatch, passed: float, clock: str, word: str, urgency: str
) -> None:
    timer.start()
    watch.now += passed
    card = timer.card()
    assert (card.clock, card.word, card.urgency) == (clock, word, urgency)


def test_stopped_speech_says_how_long_it_took(timer: SpeechTimer, watch: Stopwatch) -> None:
    timer.start()
    watch.now += 552
    timer.stop()
    watch.now += 100
    assert timer.card().word == "发言结束，用时 9:12"


def test_next_speaker_has_the_whole_time(timer: SpeechTimer, watch: Stopwatch) -> None:
    timer.start()
    watch.now += 300
    timer.prepare("于兰")
    assert (timer.stage, timer.card().name, timer.card().clock) == ("ready", "于兰", "10:00")


def test_hall_is_told_once_a_second(qtbot: QtBot, timer: SpeechTimer, watch: Stopwatch) -> None:
    timer.start()
    with qtbot.assertNotEmitted(timer.changed):
        timer.tick()
    watch.now += 1
    with qtbot.waitSignal(timer.changed, timeout=0):
        timer.tick()


def test_warning_of_a_speech_of_one_minute_comes_at_its_half(timer: SpeechTimer, watch: Stopwatch) -> None:
    timer.set_minutes(1)
    timer.start()
    watch.now += 20
    assert timer.urgency() == "calm"
    watch.now += 15
    assert timer.urgency() == "soon"
