"""Every window that asks something and waits. Gathered in one class so that tests answer in its place."""

from pathlib import Path

from PySide6 import (
    QtGui,
    QtWidgets,
)  # classes looked up when needed: PySide makes them then, and the start waits for none
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtWidgets import QWidget

from ui.shapes import CheckState, KeyHint
from ui.theme import px
from ui.version import VERSION
from ui.widgets.basics import button, column, label, row
from ui.widgets.counters import BigStatement
from ui.widgets.key_bar import KeyBar

SUFFIX = ".zhengpiao"


class Dialogs(QObject):
    """Asks through the system's dialogs; every method returns None or false where the person cancelled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def which_file(self) -> Path | None:
        """An election file to open."""
        kinds = self.tr("Election files (*{suffix});;All files (*)").format(suffix=SUFFIX)
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._window, self._titled(self.tr("Open")), "", kinds
        )
        return Path(name) if name else None

    def new_file(self, title: str, suggestion: str) -> Path | None:
        """Where to write a new file; the ending is added where it was left out."""
        kinds = self.tr("Election files (*{suffix})").format(suffix=SUFFIX)
        name, _ = QtWidgets.QFileDialog.getSaveFileName(self._window, self._titled(title), suggestion, kinds)
        if not name:
            return None
        return Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)

    def which_case(self) -> Path | None:
        """A contest case to make a file of."""
        kinds = self.tr("Contest cases (*.json);;All files (*)")
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._window, self._titled(self.tr("Import a contest case")), "", kinds
        )
        return Path(name) if name else None

    def where_to_export(
        self, suggestion: str, formats: tuple[tuple[str, str, str], ...]
    ) -> tuple[str, Path, str] | None:
        """One of the formats (id, name, ending) and the place as it was typed; gives id, place and ending."""
        kinds = {f"{name} (*{ending})": (kind, ending) for kind, name, ending in formats}
        name, chosen = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self._titled(self.tr("Export")), suggestion, ";;".join(kinds)
        )
        if not name:
            return None
        kind, ending = kinds.get(chosen, next(iter(kinds.values())))
        return kind, Path(name), ending

    def which_folder(self, title: str, known: Path | None = None) -> Path | None:
        """A folder to write several files into; `known` is offered first."""
        name = QtWidgets.QFileDialog.getExistingDirectory(
            self._window, self._titled(title), str(known) if known else ""
        )
        return Path(name) if name else None

    def words(self, title: str, question: str, suggestion: str = "") -> str | None:
        """One line of text."""
        dialog = QtWidgets.QInputDialog(self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setWindowTitle(self._titled(title))
        dialog.setLabelText(question)
        dialog.setTextValue(suggestion)
        return dialog.textValue().strip() if dialog.exec() else None

    def keys(self, title: str, hints: tuple[KeyHint, ...]) -> None:
        """The keys of a page, and those that work everywhere."""
        everywhere = (
            KeyHint("Alt+↑", self.tr("Previous step")),
            KeyHint("Alt+↓", self.tr("Next step")),
            KeyHint("F3", self.tr("Switch the person")),
            KeyHint("F6", self.tr("List of steps")),
            KeyHint("F11", self.tr("Full screen")),
            KeyHint("Ctrl++", self.tr("Larger text")),
            KeyHint("Ctrl+-", self.tr("Smaller text")),
            KeyHint("Ctrl+O", self.tr("Open")),
            KeyHint("Ctrl+Q", self.tr("Quit")),
        )
        dialog = self._plain(self.tr("Keys"))
        here, always = KeyBar(), KeyBar()
        here.set_hints(hints)
        always.set_hints(everywhere)
        items = [label(title, "heading"), here] if hints else []
        self._finish(dialog, *items, label(self.tr("Everywhere"), "heading"), always)

    def about(self) -> None:
        """What this program is."""
        dialog = self._plain(self.tr("About 正票"))
        name = label("正票", "serif")
        name.setStyleSheet(f"font-size: {px(40)}px;")
        self._finish(
            dialog,
            name,
            label(self.tr("Version {version}").format(version=VERSION), "soft"),
            label(
                self.tr("Runs the elections of a Chinese township congress on one laptop, without internet.")
            ),
            label(
                self.tr("Free software under the MIT licence. Fonts: Noto Sans SC and Noto Serif SC (OFL)."),
                "soft",
            ),
        )

    def statement(self, title: str, state: CheckState, word: str, lines: tuple[str, ...]) -> None:
        """A verdict in large type with further lines, such as the outcome of a verification."""
        dialog = self._plain(title)
        self._finish(dialog, BigStatement(state, word), *(label(line) for line in lines))

    def fault(self, report: Path | None) -> None:
        """The program is at fault; says so without blaming anybody and without a word of programming."""
        dialog = self._plain(self.tr("A fault in the program"))
        where = self.tr("A report was written to {path}. It holds no names and no ballots.").format(
            path=report
        )
        folder = button(self.tr("Show the report"), "secondary")
        folder.setVisible(report is not None)
        if report is not None:
            folder.clicked.connect(
                lambda: QtGui.QDesktopServices.openUrl(QUrl.fromLocalFile(str(report.parent)))
            )
        self._finish(
            dialog,
            label(self.tr("Something in the program went wrong. It is not your doing."), "heading"),
            label(self.tr("Everything that was acknowledged is in the file.")),
            label(
                self.tr("You can go on. If it happens again, close the program and open the file once more.")
            ),
            label(where if report is not None else self.tr("No report could be written."), "soft"),
            row(folder, None),
        )

    def _titled(self, title: str) -> str:
        """The title of a window of the system's, which takes no band, says it in a rehearsal."""
        return (
            self.tr("Rehearsal · {title}").format(title=title)
            if self._window.property("rehearsal")
            else title
        )

    def _plain(self, title: str) -> "QtWidgets.QDialog":
        dialog = QtWidgets.QDialog(self._window)
        dialog.setWindowModality(
            Qt.WindowModality.WindowModal
        )  # the public screen goes on, whatever is asked here
        dialog.setWindowTitle(title)
        dialog.setMinimumWidth(px(520))
        return dialog

    def _finish(self, dialog: "QtWidgets.QDialog", *items: QWidget | object) -> None:
        done = button(self.tr("Close"), "primary", dialog.accept)
        body = column(gap=12, margins=(28, 24, 28, 20))
        if self._window.property("rehearsal"):
            band = label(self.tr("Rehearsal: nothing here is a real election"), wrap=False)
            band.setObjectName("rehearsal")
            band.setAlignment(Qt.AlignmentFlag.AlignCenter)
            body.addWidget(band)
        for item in items:
            if isinstance(item, QWidget):
                body.addWidget(item)
            else:
                body.addLayout(item)  # type: ignore[arg-type]  # widgets and layouts only, see the callers
        body.addLayout(row(None, done))
        dialog.setLayout(body)
        done.setFocus()
        dialog.exec()
