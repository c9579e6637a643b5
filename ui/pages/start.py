"""The first page: begin, go on, or rehearse."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.page import Page
from ui.shapes import KeyHint
from ui.theme import COLOURS, RESOURCES, px
from ui.viewmodels.start import RecentFile, StartViewModel
from ui.widgets.basics import Split, button, card, column, holder, label, row


class StartPage(Page):
    """New, open, rehearse on the left; the files opened last on the right."""

    def __init__(self, vm: StartViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._begin = button("", "primary", vm.doors.begin)
        self._open = button(self.tr("Open a file…"), "secondary", self._choose)
        self._rehearse = button(self.tr("Rehearse"), "secondary", self._on_rehearse)
        self._begin_words = label("", "soft")
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        self._empty = label(self.tr("No file has been opened on this computer yet."), "soft")
        left = column(
            self._choice(self.tr("A new term change"), self._begin_words, self._begin),
            self._choice(
                self.tr("Go on with a file"),
                label(self.tr("It opens on the step where work stopped."), "soft"),
                self._open,
            ),
            self._choice(
                self.tr("Rehearse"),
                label(
                    self.tr(
                        "A made-up congress whose ballots wait to be entered, marked as a rehearsal throughout."
                    ),
                    "soft",
                ),
                self._rehearse,
            ),
            None,
            gap=14,
        )
        right = column(label(self.tr("Opened last"), "heading"), self._empty, self._files, None, gap=10)
        self.set_body(column(self._masthead(), Split(left, right, shares=(1, 1), stack_below=760), gap=26))
        vm.changed.connect(self.refresh)
        self.refresh()

    def keys(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Ctrl+N", self.tr("New term change"), self._vm.doors.begin, bind=False),
            KeyHint("Ctrl+O", self.tr("Open"), self._choose, bind=False),
            KeyHint("Tab", self.tr("Next field")),
            KeyHint("F1", self.tr("Keys")),
        )

    def first_focus(self) -> QWidget:
        return self._begin

    def refresh(self) -> None:
        draft = self._vm.draft_title()
        self._begin.setText(self.tr("Resume") if self._vm.has_draft() else self.tr("Begin…"))
        self._begin_words.setText(
            self.tr("Begun and not finished: {title}").format(title=draft or "…")
            if self._vm.has_draft()
            else self.tr("A few short questions; you can leave at any time and go on later.")
        )
        while (item := self._files.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        recent = self._vm.recent()
        self._empty.setVisible(not recent)
        for entry in recent:
            self._files.addWidget(self._recent_row(entry))

    def _masthead(self) -> QWidget:
        name = label("正票", "serif", wrap=False)
        name.setStyleSheet(f"font-size: {px(42)}px;")
        words = label(
            self.tr("Township elections on one laptop: counted by the rules, on paper, provable."), "soft"
        )
        stamp = QLabel()
        stamp.setPixmap(QIcon(str(RESOURCES / "icons" / "app.svg")).pixmap(px(64), px(64)))
        line = row(stamp, gap=18)
        line.addLayout(column(name, words, gap=0), 1)
        return holder(line)

    def _choice(self, title: str, words: QLabel, act: QWidget) -> QFrame:
        return card(label(title, "heading"), words, row(act, None, margins=(0, 6, 0, 0)), gap=4, padding=18)

    def _recent_row(self, entry: RecentFile) -> QFrame:
        line = QFrame()
        line.setObjectName("recentRow")
        line.setStyleSheet(f"#recentRow {{ border: none; border-bottom: 1px solid {COLOURS.line}; }}")
        name = button(entry.name, "link", lambda: self.attempt(lambda: self._vm.doors.open_file(entry.path)))
        name.setEnabled(entry.there)
        where = (
            entry.folder if entry.there else self.tr("No longer there: {folder}").format(folder=entry.folder)
        )
        below = label(where, "caption" if entry.there else "error")
        below.setContentsMargins(px(7), 0, 0, 0)
        layout = row(gap=8, margins=(0, 6, 0, 8))
        layout.addLayout(column(name, below, gap=0), 1)
        if not entry.there:
            forget = button(self.tr("Take off the list"), "link", lambda: self._vm.forget(entry.path))
            layout.addWidget(forget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.setLayout(layout)
        return line

    def _choose(self) -> None:
        self.attempt(self._vm.doors.choose_file)

    def _on_rehearse(self) -> None:
        self.attempt(self._vm.doors.rehearse)
