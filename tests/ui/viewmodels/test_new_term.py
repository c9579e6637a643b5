"""The wizard: five kinds of file, a posts plan for a whole term change, left and resumed at any step."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.domain.term import Stage
from core.errors.frame import NotWithin, SlateTooShort
from core.office import frame
from core.office.layouts import layout, layouts
from core.office.term import TEMPLATES as SHAPES
from core.store import kept
from ui.settings import Settings
from ui.viewmodels.files import create_file, open_session, plan_of
from ui.viewmodels.start import LAID_OUT, TEMPLATES, WHOLE, Doors, NewTerm, NewTermViewModel
from ui.viewmodels.term_posts import posts_from

CLOCK = FixedClock(datetime(2026, 10, 12, 9, 0, tzinfo=UTC))


def doors(create: Callable[[NewTerm], bool] = lambda _wanted: True) -> Doors:
    return Doors(lambda _path: None, lambda: None, lambda: None, create, lambda: None)


def wizard(settings: Settings, template: str = "xianan-2003") -> NewTermViewModel:
    made = NewTermViewModel(settings, doors())
    made.choose_template(template)
    return made


def texts(template: str, **posts: str) -> NewTerm:
    return NewTerm(template, "青山镇", "第十届", "第十次代表大会", "王秘书", posts=posts)


def test_the_wizard_offers_what_the_core_knows() -> None:
    assert set(TEMPLATES) == SHAPES.keys() - {"recommendation"}
    assert set(LAID_OUT) == set(layouts())
    assert all("recommendation" in layout(key).stages for key in WHOLE)


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_kind_has_a_name_a_sentence_and_its_steps(
    qapp: QApplication, settings: Settings, template: str
) -> None:
    vm = wizard(settings, template)
    assert next(one for one in vm.templates() if one[0] == template)[1:] != ("", "")
    assert ("posts" in vm.steps()) == (template in WHOLE)
    assert (vm.texts().posts is None) == (template not in LAID_OUT)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_file_of_each_kind_has_its_meeting_and_its_stages(
    qapp: QApplication, tmp_path: Path, settings: Settings, template: str
) -> None:
    path = tmp_path / "a.zhengpiao"
    wanted = NewTerm(
        template, "青山镇", "第十届", "大会", "王秘书", posts=wizard(settings, template).texts().posts
    )
    create_file(path, CLOCK, wanted)
    session = open_session(path, CLOCK, clerk="王秘书")
    stages = tuple(one.id for one in kept.rows(session.desk.file, Stage))
    assert stages == (layout(template).stages if template in LAID_OUT else ())
    meeting = session.meeting()
    assert meeting is not None
    assert meeting.body == SHAPES[template].body
    session.close()


def test_the_posts_as_typed_are_those_of_the_file(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a.zhengpiao"
    create_file(
        path, CLOCK, texts("xianan-2003", committee="11", elected="11", slate_members="9", staff_before="60")
    )
    session = open_session(path, CLOCK, clerk="王秘书")
    plan = frame.plan_of(session.desk)
    assert plan is not None
    assert (plan.committee, plan.elected, plan.slate_members, plan.staff_before) == (11, 11, 9, 60)
    session.close()


def test_numbers_typed_with_a_chinese_keyboard_count() -> None:
    assert posts_from({"committee": " １１ "}, plan_of("xianan-2003")).committee == 11


@pytest.mark.parametrize(
    ("posts", "refusal"), [({"committee": "十"}, NotWithin), ({"slate_members": "1"}, SlateTooShort)]
)
def test_posts_that_do_not_fit_are_refused_before_there_is_a_file(
    qapp: QApplication, tmp_path: Path, posts: dict[str, str], refusal: type[Exception]
) -> None:
    path = tmp_path / "a.zhengpiao"
    with pytest.raises(refusal):
        create_file(path, CLOCK, texts("xianan-2003", **posts))
    assert not path.exists()


def test_the_wizard_is_resumed_with_the_posts_that_were_typed(qapp: QApplication, settings: Settings) -> None:
    vm = wizard(settings)
    vm.forward()
    vm.fill(texts("xianan-2003", committee="10"))
    assert vm.forward()
    assert vm.step_name == "posts"
    again = NewTermViewModel(Settings(settings.folder), doors())
    assert (again.step_name, again.texts().posts) == ("posts", {"committee": "10"})
    again.back()
    again.back()
    again.choose_template("single")
    assert (again.texts().posts, again.steps()) == (None, ("election", "place", "summary"))


def test_a_draft_of_more_steps_than_there_are_stands_on_the_last(
    qapp: QApplication, settings: Settings
) -> None:
    vm = wizard(settings)
    vm.fill(texts("xianan-2003"))
    for _ in range(4):
        vm.forward()
    assert vm.at_end
    vm.choose_template("single")
    assert (vm.step, vm.step_name, vm.at_end) == (2, "summary", True)


@pytest.mark.parametrize("typed", ["abc", "-1", "十", "9.5"])
def test_what_is_no_number_is_refused_at_its_field_and_never_becomes_one(
    qapp: QApplication, settings: Settings, typed: str
) -> None:
    vm = wizard(settings)
    vm.fill(texts("xianan-2003", deputies=typed))
    assert vm.forward()
    assert vm.forward()
    assert not vm.forward()
    assert (vm.step_name, list(vm.errors())) == ("posts", ["deputies"])
    assert vm.plan() is None
    vm.fill(texts("xianan-2003", deputies=" ３ "))
    assert vm.forward()
    assert vm.at_end
