"""The whole term change at a glance: stages, posts, and all contests with their numbers."""

from dataclasses import dataclass

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from core.domain.term import PostsPlan, Stage, StageName
from core.office import frame, progress, term
from core.office.days import today
from core.office.layouts import Assembly, layout, layouts
from core.procedure.contest import State, reached
from core.procedure.stages import ORDER, Standing
from core.store import kept, queries
from core.store.rows import ContestRow
from core.wording import word
from ui.i18n import language
from ui.shapes import Tone
from ui.viewmodels.session import Session
from ui.viewmodels.stage_rail import PAGE_STAGES, StageRail
from ui.viewmodels.term_posts import posts_from

TONES: dict[str, Tone] = {"done": "good", "now": "action", "blocked": "warn", "todo": "plain"}


@dataclass(frozen=True, slots=True)
class ContestLine:
    """A contest as the table shows it; the recommendation's many are one line with `key` empty."""

    key: str
    meeting: str
    title: str
    state: str
    seats: str
    present: str
    papers: str
    elected: str


class OverviewViewModel(QObject):
    """Reads the file anew each time; decides nothing that the core decides."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._rail = session, StageRail(session)
        session.changed.connect(self.changed)

    def stages(self) -> tuple[Standing, ...]:
        """Every planned stage as it stands today."""
        return progress.standing_stages(self._session.desk)

    def stage_title(self, stage: StageName) -> str:
        """How a stage is called."""
        title = word(f"stage.{stage}", language())
        return title[:1].upper() + title[1:]

    def days(self, stage: Stage) -> str:
        """The planned days."""
        return " — ".join(day for day in (stage.start, stage.until) if day)

    def why(self, one: Standing) -> str:
        """What a stage waits for."""
        return self._rail.words(one)

    def state(self, one: Standing) -> tuple[str, Tone]:
        """Done, now, blocked, to do; in words."""
        words = {
            "done": self.tr("done"),
            "now": self.tr("now"),
            "blocked": self.tr("blocked"),
            "todo": self.tr("to come"),
        }
        return words[one.state], TONES[one.state]

    @staticmethod
    def page_of(stage: StageName) -> str:
        """The page on which a stage is worked."""
        return next((page for page, stages in PAGE_STAGES.items() if stage in stages), "")

    def plan(self) -> PostsPlan | None:
        """The posts plan."""
        return frame.plan_of(self._session.desk)

    def plan_words(self) -> tuple[tuple[str, str], ...]:
        """The posts plan line by line: what, and the numbers."""
        plan = self.plan()
        if plan is None:
            return ()
        slate = plan.slate_secretaries, plan.slate_deputies, plan.slate_members
        shown = [
            (
                self.tr("Committee"),
                self.tr("{seats} seats, {elected} by ballot").format(
                    seats=plan.committee, elected=plan.elected
                ),
            ),
            (
                self.tr("Posts"),
                self.tr("{s} secretary, {d} deputies, {m} deputy mayors").format(
                    s=plan.secretaries, d=plan.deputies, m=plan.deputy_mayors
                ),
            ),
            (self.tr("Candidates"), f"{' + '.join(map(str, slate))} = {sum(slate)}"),
        ]
        for what, before, after in (
            (self.tr("Leading posts"), plan.posts_before, plan.posts_after),
            (self.tr("Staff"), plan.staff_before, plan.staff_after),
        ):
            if before or after:
                shown.append((what, f"{before or '—'} → {after or '—'}"))
        if plan.offices:
            shown.append((self.tr("Offices"), "、".join(plan.offices)))
        if plan.as_of:
            shown.append((self.tr("Ages reckoned on"), plan.as_of))
        return tuple(shown)

    def enter(self, stage: StageName) -> None:
        """Puts the meeting of a stage on the table, the one opened last; one of its own kind that lies there stays."""
        found = [one.id for one in self._session.meetings() if one.body == stage]
        if found and self._session.meeting_id not in found:
            self._session.choose_meeting(found[-1])

    def contests(self) -> tuple[ContestLine, ...]:
        """Every contest with its numbers, in the order of their meetings; the recommendation as one line."""
        rows = [row for row in queries.contests(self._session.desk.file) if row.state != State.DROPPED]
        titles = {one.id: one.title for one in self._session.meetings()}
        units = [row for row in rows if row.form == "recommendation"]
        lines = [self._units(units, titles)] if units else []
        lines += [self._line(row, titles[row.meeting]) for row in rows if row.form != "recommendation"]
        return tuple(lines)

    def _line(self, row: ContestRow, meeting: str) -> ContestLine:
        present = f"{row.present} / {row.required}" if row.present is not None else ""
        papers = f"{row.collected} / {row.issued}" if row.collected is not None else ""
        elected = "、".join(_names(row))
        state = word(f"state.{row.state}", language())
        seats = f"{len(row.candidates)} → {row.seats}"
        return ContestLine(row.id, meeting, row.title, state, seats, present, papers, elected)

    def _units(self, rows: list[ContestRow], titles: dict[str, str]) -> ContestLine:
        checked = sum(reached(State(row.state), State.CHECKED) for row in rows)
        present, required = (sum(getattr(row, name) or 0 for row in rows) for name in ("present", "required"))
        issued, collected = (sum(getattr(row, name) or 0 for row in rows) for name in ("issued", "collected"))
        return ContestLine(
            "",
            titles[rows[0].meeting],
            self.tr("%n recommendation ballot(s)", "", len(rows)),
            self.tr("{done} of {all} checked").format(done=checked, all=len(rows)),
            "",
            f"{present} / {required}" if required else "",
            f"{collected} / {issued}" if issued else "",
            "",
        )

    def choose(self, contest: str) -> None:
        """Puts a contest on the table. Raises `NoSuchContest`."""
        self._session.choose_contest(contest)

    def may_write(self) -> bool:
        """Whether anything can be written here."""
        return not self._session.desk.read_only

    def missing_meetings(self) -> tuple[Assembly, ...]:
        """The meetings that the planned stages lead to and that are not opened yet."""
        planned = {one.id for one in kept.rows(self._session.desk.file, Stage)}
        bodies = {one.body for one in self._session.meetings()}
        wanted = (
            Assembly("party", self.template(), "party_congress"),
            Assembly("congress", CONGRESS, "peoples_congress"),
        )
        return tuple(one for one in wanted if one.stage in planned and one.stage not in bodies)

    def template(self) -> str:
        """The template that the file was made from, where its party congress has rules of its own."""
        key = queries.term_change(self._session.desk.file).template
        shape = term.TEMPLATES.get(key)
        return key if shape is not None and shape.body == "party_congress" else "party-2020"

    def suggested_title(self, meeting: Assembly) -> str:
        """What a meeting may be called."""
        found = queries.term_change(self._session.desk.file)
        if meeting.stage == "peoples_congress":
            return f"{found.township}{found.term}人民代表大会第一次会议"
        return f"中国共产党{found.township}代表大会"

    def today(self) -> str:
        """The day to offer in forms."""
        return today(self._session.desk)


CONGRESS = "peoples-congress-2022"


class OverviewActs:
    """Takes what was typed into a form; raises what the commands raise."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def close(self, stage: StageName, typed: dict[str, str]) -> None:
        """Closes a stage."""
        desk, by = self._session.desk, self._session.clerk
        frame.close_stage(
            desk, stage, on=typed["on"], closed_by=typed["closed_by"], note=typed["note"], by=by
        )

    def reopen(self, stage: StageName, typed: dict[str, str]) -> None:
        """Opens a stage again."""
        frame.reopen_stage(self._session.desk, stage, reason=typed["reason"], by=self._session.clerk)

    def plan_days(self, stage: StageName, typed: dict[str, str]) -> None:
        """Other days for a stage."""
        desk = self._session.desk
        rows = [
            structs.replace(one, start=typed["start"], until=typed["until"]) if one.id == stage else one
            for one in kept.rows(desk.file, Stage)
        ]
        frame.plan_stages(desk, rows, by=self._session.clerk)

    def add_stage(self, stage: StageName) -> None:
        """One stage more in the plan."""
        desk = self._session.desk
        rows = (*kept.rows(desk.file, Stage), Stage(id=stage))
        frame.plan_stages(desk, rows, by=self._session.clerk)

    def unplanned(self) -> tuple[StageName, ...]:
        """The stages that the plan leaves out."""
        planned = {one.id for one in kept.rows(self._session.desk.file, Stage)}
        return tuple(one for one in ORDER if one not in planned)

    def plan_posts(self, typed: dict[str, str]) -> None:
        """Another posts plan. Raises what `frame.plan_posts` raises."""
        before = frame.plan_of(self._session.desk) or PostsPlan()
        frame.plan_posts(self._session.desk, posts_from(typed, before), by=self._session.clerk)

    def lay_out(self, template: str) -> None:
        """The frame of a template for a file that has none."""
        frame.lay_out(self._session.desk, template, by=self._session.clerk)

    @staticmethod
    def templates() -> tuple[str, ...]:
        """The templates that lay a term change out, the seed's first."""
        return tuple(sorted(layouts(), key=lambda key: (-len(layout(key).stages), key)))

    def open_meeting(self, meeting: Assembly, title: str) -> None:
        """Opens a meeting and puts it on the table. Raises what `term.open_meeting` raises."""
        taken = {one.id for one in self._session.meetings()}
        key = next(
            name for name in (meeting.key, f"{meeting.key}-2", f"{meeting.key}-3") if name not in taken
        )
        desk, by = self._session.desk, self._session.clerk
        term.open_meeting(desk, meeting=key, title=title, template=meeting.template, by=by)
        self._session.choose_meeting(key)


def _names(row: ContestRow) -> tuple[str, ...]:
    """Who is elected, by name."""
    if row.outcome is None:
        return ()
    printed = {one.id: one.name for one in row.candidates}
    return tuple(printed.get(str(key), str(key)) for key in row.outcome.get("elected") or ())
