"""Entering ballots: the paper on screen as it lies on the table, one key for each exception, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.errors import CodedError
from ui.page import Page
from ui.pages.entry_body import EntryBody
from ui.pages.entry_keys import SHUT, EntryKeys, PageActs
from ui.pages.entry_parts import ShutCard
from ui.shapes import KeyHint
from ui.sound import Sounds
from ui.viewmodels.entry import EntryViewModel, Panel
from ui.viewmodels.entry_aside import AsideWords
from ui.viewmodels.entry_paper import face_of
from ui.viewmodels.entry_words import KEY, EntryWords
from ui.widgets.banner import key_cap_html
from ui.widgets.basics import Heading, column
from ui.widgets.settling import Settling


class EntryPage(Page):
    """Layout and keys; what they mean is the view-model's business."""

    def __init__(self, vm: EntryViewModel) -> None:
        super().__init__()
        self._vm, self._words, self._aside = vm, EntryWords(vm), AsideWords(vm)
        self._keys = EntryKeys(vm, PageActs(self.attempt, self._accept_panel, self._go_on, self._choose))
        self._heading = Heading("")
        self.body: EntryBody | None = None
        self._open: Panel = ""
        self._hinted: object = None
        self._lead = ""
        self._settle = Settling(self._arrange)
        self._shut = ShutCard()
        self._shut.onward.connect(self._go_on)
        self._lines = column(self._heading, self._shut, gap=12)
        self.set_body(self._lines)
        self.sounds = Sounds(lambda: vm.memory.sound)
        vm.ballot_entered.connect(lambda _: self.sounds.play("accept" if vm.piles.left_here else "batch_end"))
        vm.ballot_corrected.connect(lambda _: self.sounds.play("accept"))
        vm.changed.connect(self.refresh)
        self.refresh()

    def _build_body(self) -> EntryBody:
        vm = self._vm
        face = face_of(vm.session.desk.file, vm.contest_id)
        body = EntryBody(face, vm.names.suggest, vm.sheet.subjects)
        body.card.grid.installEventFilter(self)
        body.card.grid.cell_toggled.connect(self._keys.click)
        body.card.grid.cursor_moved.connect(vm.sheet.move)
        body.card.default_wanted.connect(self._keys.next_default)
        body.card.resized.connect(self._settle)
        body.write_in.written.connect(self._keys.write)
        body.write_in.search.text_changed.connect(lambda: QTimer.singleShot(0, body, body.show_bottom))
        body.invalid.chosen.connect(self._keys.judge)
        body.reason.chosen.connect(lambda why: self.attempt(lambda: vm.correct(why)))
        body.question.chosen.connect(lambda why: self.attempt(lambda: vm.aside.set_aside(why)))
        body.withdraw.chosen.connect(lambda why: self.attempt(lambda: vm.aside.withdraw(why)))
        body.lay_down.wanted.connect(lambda: self.attempt(vm.aside.lay_down))
        body.go_to.wanted.connect(lambda number, batch: self.attempt(lambda: vm.go_to(number, batch)))
        for panel in body.panels().values():
            panel.closed.connect(vm.back)
        self._lines.addWidget(body, 1)
        return body

    def put_on_top(self, widget: QWidget, *, beside: bool = False) -> None:
        """Something more above the ballot, below what was put there before: the paper on the table in a rehearsal; or
        `beside` the heading: ways to other pages.
        """
        if beside:
            self._heading.put_beside(widget)
        else:
            self._lines.insertWidget(self._lines.indexOf(self._shut), widget)

    def keys(self) -> Sequence[KeyHint]:
        hints = self._keys.hints(self._shut.button.text())
        if self._vm.panel or self._vm.stage() in ("locked", "unbatched"):
            return hints
        return (*hints, KeyHint("F5", self.tr("Batches"), lambda: self.step_wanted.emit("batches")))

    def first_focus(self) -> QWidget | None:
        marking = self._vm.stage() in ("entering", "correcting")
        return self.body.card.grid if self.body is not None and marking else self._shut.button

    def refresh(self) -> None:
        stage = self._vm.stage()
        shut = stage in SHUT
        if self.body is None and not shut:
            self.body = self._build_body()
        self._show_shut(stage)
        self._shut.setVisible(shut or stage == "full")
        if self.body is not None:
            self.body.setVisible(not shut)
            self.body.show_ballot(shown=stage != "full")
            self.body.side.chosen.setVisible(stage != "full")
        self._draw()
        self._draw_panel()
        hinted = (
            stage,
            self._vm.panel,
            self._shut.button.text(),
            self._vm.piles.here > 0,
            self._vm.piles.reading,
        )
        if hinted != self._hinted:
            self._hinted = hinted
            self.keys_changed.emit()

    def _show_shut(self, stage: str) -> None:
        title, words = (self._words.title(), self._aside.full())
        if stage in SHUT:
            title, words = self._aside.waiting() if stage == "waiting" else self._words.locked()
        self._heading.set_title(self.tr("Entry") if stage in SHUT else self._words.title())
        self._lead = "" if stage in SHUT else self._words.lead()
        self._show_lead()
        names = {
            "count": self.tr("To the count"),
            "box": self.tr("To box and papers"),
            "batches": self.tr("To the batches"),
            "sheets": self.tr("To the summary sheets"),
            "": self.tr("Begin the next batch"),
        }
        above = title if stage in SHUT else ""
        self._shut.show_words(above, words, names[self._vm.onward()])

    def _draw(self) -> None:
        """Ballot, sentence and sums from the view-model."""
        body, reading = self.body, self._vm.sheet.reading()
        if body is None or reading is None or self._vm.sheet.laid is None:
            return
        default = self.tr("Default: {marks} (F2)").format(
            marks=self._words.default_name(self._vm.sheet.default)
        )
        body.card.show_sheet(self._vm.sheet, default)
        verdict = self._words.verdict()
        body.verdict.show_text(verdict.kind, verdict.html.replace(KEY, key_cap_html("Enter")))
        most = self._vm.sheet.laid.contest.choices
        over = reading.chosen > most and not self._vm.sheet.untouched()
        body.side.show_sums((reading.chosen, most), over, self._vm.piles.left_here, self._words.left_hint())
        body.side.show_recent(self._words.recent())
        body.keep_in_sight()
        self._show_lead()

    def _arrange(self) -> None:
        """Drawn for the room there is; the ballot may change its size by that."""
        if self.body is not None:
            self._draw()
            around = self.parentWidget()
            self.body.arrange(room=around.height() if around is not None else self.height())
            self._show_lead()

    def _show_lead(self) -> None:
        """Where room is short the name under the cursor stands there: it may be out of sight in the ballot."""
        body = self.body
        short = body is not None and not body.calm() and not body.wide()
        self._heading.set_lead(body.card.under_cursor() if body is not None and short else self._lead)

    def _draw_panel(self) -> None:
        body, wanted = self.body, self._vm.panel
        if body is None or wanted == self._open:
            return
        self._open = wanted
        body.show_panel(wanted)
        QTimer.singleShot(0, body, body.show_bottom)
        body.reason.set_detail(self._words.changes())
        body.question.set_detail(self._aside.goes_on())
        body.lay_down.set_detail(self._aside.lay_down())
        if wanted == "write_in":
            body.write_in.begin()
        elif wanted == "go_to":
            piles = self._vm.piles
            seen = [one.name for one in piles.batches if piles.turns.may_look(one)]
            body.go_to.begin(seen, piles.batch, piles.here)
        else:
            for panel in (body.invalid, body.reason, body.question, body.withdraw):
                panel.begin()
            body.card.grid.setFocus()

    # answers

    def refuse(self, error: CodedError) -> None:
        self.sounds.play("refuse")
        super().refuse(error)

    def _accept_panel(self) -> None:
        if self.body is not None:
            self.body.accept(self._vm.panel)

    def _choose(self, figure: str) -> None:
        choices = self.body.choices(self._vm.panel) if self.body is not None else None
        if choices is not None:
            choices.choose(figure)

    def _go_on(self) -> None:
        where = self._vm.onward()
        done = self._vm.stage() not in ("full", "waiting") or self.attempt(self._vm.next_batch)
        if done and where:
            self.step_wanted.emit(where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """True where the key means something here. A key held down counts once: papers do not come that fast."""
        act = self._keys.meaning(event)
        if act is not None and not event.isAutoRepeat():
            act()
        return act is not None
