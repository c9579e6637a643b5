"""The choices of a ballot's layout: paper, pieces, cells, names, sides, empty places, stubs, shared sheets."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ui.viewmodels.ballots_printing import Printing
from ui.widgets.basics import column, flow, holder, label
from ui.widgets.fields import Field

MOST_WRITE_INS = 12


class LayoutChoices(QWidget):
    """Each choice shows on the paper beside it at once."""

    def __init__(self, printing: Printing) -> None:
        super().__init__()
        self._printing = printing
        self._combos: dict[str, tuple[QComboBox, Sequence[object]]] = {}
        fields = flow(*self._of_the_sheet(), *self._of_the_ballot(), gap=14)
        fields.setContentsMargins(0, 0, 0, 0)
        self.stubs = self._box(
            "stubs",
            self.tr("Numbered stubs, cut off before ballots are issued"),
            self._on_stubs,
        )
        self.together = self._box("together", "", self._on_together)
        self._words = label("", "soft")
        self.setLayout(column(holder(fields), self.stubs, self.together, self._words, gap=6))

    def _of_the_sheet(self) -> tuple[Field, ...]:
        """The paper and how it is cut."""
        return (
            self._field("paper", self.tr("Paper"), [("A4", "A4"), ("A3", "A3")]),
            self._field(
                "ups", self.tr("Ballots a sheet"), [(self.tr("automatic"), 0), ("1", 1), ("2", 2), ("4", 4)]
            ),
            self._field(
                "shape",
                self.tr("Shape"),
                [(self.tr("automatic"), None), (self.tr("wide"), "wide"), (self.tr("tall"), "tall")],
            ),
            self._field(
                "sides", self.tr("Sides"), [(self.tr("both if needed"), 2), (self.tr("one only"), 1)]
            ),
        )

    def _of_the_ballot(self) -> tuple[Field, ...]:
        """Names, cells, empty places."""
        return (
            self._field(
                "names",
                self.tr("Names"),
                [(self.tr("upright"), "vertical"), (self.tr("lying"), "horizontal")],
            ),
            self._field(
                "cell",
                self.tr("Cell for the mark"),
                [
                    (self.tr("above the name"), "above"),
                    (self.tr("below the name"), "below"),
                    (self.tr("left of the name"), "left"),
                    (self.tr("right of the name"), "right"),
                ],
            ),
            self._field(
                "write_ins",
                self.tr("Empty places"),
                [(self.tr("automatic"), None), *((str(n), n) for n in range(MOST_WRITE_INS + 1))],
            ),
        )

    def refresh(self, copies: int) -> None:
        """From the view-model."""
        layout = self._printing.layout()
        for name, (combo, values) in self._combos.items():
            wanted = getattr(layout, name)
            combo.blockSignals(True)
            combo.setCurrentIndex(list(values).index(wanted) if wanted in values else 0)
            combo.blockSignals(False)
        others = self._printing.companions()
        self.together.setVisible(bool(others))
        self.together.setText(self.tr("On the same sheets as %n other ballot(s) due", "", len(others)))
        self.together.setToolTip("、".join(row.title for row in others))
        for box, on in ((self.stubs, layout.stubs), (self.together, self._printing.together)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._words.setText(self._printing.words(copies))

    def combo(self, name: str) -> QComboBox:
        """The list of one choice, by its name in the layout."""
        return self._combos[name][0]

    def _field(self, name: str, caption: str, options: Sequence[tuple[str, object]]) -> Field:
        combo = QComboBox()
        combo.addItems([text for text, _ in options])
        values = [value for _, value in options]
        self._combos[name] = combo, values
        combo.currentIndexChanged.connect(lambda place: self._printing.choose(**{name: values[place]}))
        return Field(caption, combo, object_name=f"layout-{name}")

    def _box(self, name: str, text: str, act: object) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(f"layout-{name}")
        box.toggled.connect(act)
        return box

    def _on_stubs(self, on: bool) -> None:  # noqa: FBT001  (a slot)
        self._printing.choose(stubs=on)

    def _on_together(self, on: bool) -> None:  # noqa: FBT001  (a slot)
        self._printing.share(together=on)
