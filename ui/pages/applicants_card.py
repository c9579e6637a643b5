"""One applicant: photograph, conditions each with its article, vetting, curriculum vitae."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from ui.shapes import CheckState
from ui.theme import COLOURS, px
from ui.viewmodels.applicants import ApplicantsViewModel, Line
from ui.viewmodels.applicants_words import CHECKS
from ui.widgets.basics import Button, button, column, flow, holder, label, row, rule
from ui.widgets.counters import StateIcon

WIDE, HIGH = 108, 144  # a portrait of the usual shape


class ApplicantCard(QFrame):
    """Emits `wanted("edit" | "photo" | "vet" | "object" | "withdraw" | "close")`; the page does it."""

    wanted = Signal(str)

    def __init__(self, vm: ApplicantsViewModel) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._vm = vm
        self.line: Line | None = None
        self._photo = QLabel()
        self._photo.setFixedSize(QSize(px(WIDE), px(HIGH)))
        self._photo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._photo.setStyleSheet(f"border: 1px solid {COLOURS.line}; color: {COLOURS.soft};")
        self._name, self._posts = label("", "title"), label("", "strong")
        self._person, self._work, self._remark = label("", "soft"), label("", "soft"), label("", "soft")
        self._line = 0
        self._checks, self._cv = QGridLayout(), label("", "body")
        self._checks.setHorizontalSpacing(px(14))
        self._checks.setVerticalSpacing(px(10))
        self._checks.setColumnStretch(1, 1)
        self._cv.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build_buttons()
        top = row(self._photo, gap=16)
        top.addLayout(column(self._name, self._posts, self._person, self._work, None, gap=4), 1)
        self._cv_head = label(self.tr("Curriculum vitae"), "heading")
        self.setLayout(
            column(
                top,
                self._remark,
                self._buttons,
                rule(),
                self._checks,
                rule(),
                self._cv_head,
                self._cv,
                None,
                gap=10,
                margins=(18, 18, 18, 18),
            )
        )

    def _build_buttons(self) -> None:
        self.vet = self._button(self.tr("Vet…"), "vet", main=True)
        self._acts = (
            self.vet,
            self._button(self.tr("Change…"), "edit"),
            self._button(self.tr("Photograph…"), "photo"),
            self._button(self.tr("Objection…"), "object"),
            self._button(self.tr("Withdraw…"), "withdraw"),
        )
        close = self._button(self.tr("Close"), "close")
        self._buttons = holder(flow(*self._acts, close))

    def _button(self, words: str, what: str, *, main: bool = False) -> Button:
        made = button(words, "primary" if main else "secondary", lambda: self.wanted.emit(what))
        made.setObjectName(f"applicant_{what}")
        return made

    def show_line(self, line: Line) -> None:
        """Fills the card with this applicant."""
        self.line = line
        words, one = self._vm.words, line.row
        self._name.setText(one.name)
        source = words.term(f"source.{one.source}")
        self._posts.setText(" · ".join(part for part in (source, words.posts(one)) if part))
        self._person.setText(words.person(one, self._vm.reckoned_on()))
        self._work.setText(words.work(one))
        remark = self.tr("withdrew: {reason}").format(reason=one.withdrawn) if one.withdrawn else one.remark
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._show_photo(line)
        self._show_checks(line)
        self._cv.setText("\n".join(one.cv))
        self._cv_head.setVisible(bool(one.cv))
        for act in self._acts:
            act.setEnabled(self._vm.may_write())

    def _show_photo(self, line: Line) -> None:
        picture = QPixmap()
        if line.photo and picture.loadFromData(line.photo):
            inside = self._photo.size()
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._photo.setPixmap(picture.scaled(inside, keep, smooth))
            self._photo.setAccessibleName(self.tr("Photograph of {name}").format(name=line.row.name))
        else:
            self._photo.setPixmap(QPixmap())
            self._photo.setText(self.tr("no photograph"))

    def _show_checks(self, line: Line) -> None:
        words = self._vm.words
        while (item := self._checks.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._line = 0
        for one in line.held:
            finding = words.term(f"finding.{one.finding}")
            self._add(CHECKS[one.finding], f"{words.condition(one)} — {finding}", one.condition.article)
        for step in (line.township, line.district):
            if step is not None:
                self._add("ok" if step.decision == "accepted" else "wrong", words.step(step), "")

    def _add(self, state: CheckState, title: str, article: str) -> None:
        """One line: the sign, what is the case, the article."""
        place, self._line = self._line, self._line + 2
        icon = StateIcon(state)
        icon.setAccessibleName(title)
        self._checks.addWidget(icon, place, 0, Qt.AlignmentFlag.AlignTop)
        self._checks.addWidget(label(title, "strong"), place, 1)
        if article:
            self._checks.addWidget(label(article, "soft"), place + 1, 1)
