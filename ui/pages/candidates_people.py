"""Who stands, while it is a draft: search and add, the names with their marks, moving and removing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from core.journal.events import Nominee
from ui.shapes import KeyHint
from ui.theme import font, px
from ui.viewmodels.candidates_people import PeopleViewModel
from ui.viewmodels.candidates_search import Found, Hits
from ui.widgets.basics import button, card, column, flow, holder, label
from ui.widgets.fields import Hit, SearchField
from ui.widgets.table import Column, DataTable, RowsModel

Attempt = Callable[[Callable[[], object]], bool]
NAME = 1  # the column of the names
ROW, FEWEST, MOST, HEADER = 38, 2, 12, 40
TYPED = -1  # which hit stands for the names as typed
YES, NO = "✓", "□"
FLAGS = ("female", "secretary", "deputy_secretary")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table."""

    number: int
    person: Nominee


class NamesTable(DataTable):
    """As high as its rows, up to a dozen; rows get a second line where a name is longer than its column."""

    def fit(self) -> None:
        """Heights for the names and the width there are now."""
        names = [str(self.model().index(row, NAME).data()) for row in range(self.model().rowCount())]
        metrics, room = QFontMetrics(font(17, bold=True)), self.columnWidth(NAME) - px(24)
        lines = max(
            (-(-metrics.horizontalAdvance(name) * 5 // max(room * 4, 1)) for name in names), default=1
        )
        lines = 1 if all(metrics.horizontalAdvance(name) <= room for name in names) else lines
        high = px(ROW) + (min(max(lines, 1), 4) - 1) * metrics.height()
        self.setWordWrap(lines > 1)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setFixedHeight(px(HEADER) + min(max(len(names), FEWEST), MOST) * high + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def flag_column(group: str, words: str) -> Column[Entry]:
    """A column that says who bears a mark."""
    return Column(
        words,
        lambda entry: YES if group in entry.person.groups else NO,
        align="center",
        tone=lambda entry: "action" if group in entry.person.groups else "plain",
        width=60,
    )


class PeopleCard(QFrame):
    """Search line, table, buttons. `picked` when another line is selected: the keys may have changed."""

    picked = Signal()

    def __init__(self, vm: PeopleViewModel, attempt: Attempt) -> None:
        super().__init__()
        self._vm, self._attempt = vm, attempt
        self._keep_order: Callable[[], object] = lambda: attempt(vm.draft.record_order)
        self._chosen = ""
        self._hits = Hits((), ())
        self.search = SearchField(
            self.tr("Add: pinyin initials, name or number"), object_name="candidateSearch"
        )
        self.search.text_changed.connect(lambda _text: self._look())
        self.search.chosen.connect(self._on_chosen)
        self._hint = label(
            self.tr("Several names at once, or people who are not on the roll: type them, 、 between."),
            "caption",
        )
        self._searching = holder(column(self.search, self._hint, gap=4))
        self._empty = label(self.tr("Nobody is on the list yet."), "soft")
        self._table = self._new_table()
        self._buttons = self._build_buttons()
        self._order = self._build_order()
        self.setLayout(column(self._searching, self._empty, self._table, self._buttons, self._order, gap=10))
        self.refresh()

    # what the page calls

    def keys(self) -> Sequence[KeyHint]:
        """The keys of the list."""
        if not self._vm.may_name() and not self._vm.may_move():
            return ()
        hints = [KeyHint("F2", self.tr("Add people"), self.search.setFocus)] if self._vm.may_name() else []
        if not self._vm.people():
            return hints
        if self._vm.may_name():
            hints.append(KeyHint("Del", self.tr("Remove"), self.remove))
            hints += [KeyHint(key, words, self._marker(group)) for key, group, words in self._marks()]
        if self._vm.may_move():
            hints.append(KeyHint("Ctrl+Up", self.tr("Up"), lambda: self.shift(-1)))
            hints.append(KeyHint("Ctrl+Down", self.tr("Down"), lambda: self.shift(1)))
        if self._vm.draft.order_waits():
            hints.append(KeyHint("F8", self.tr("Record the order"), self._keep_order))
        return hints

    def table(self) -> DataTable:
        """The names."""
        return self._table

    def refresh(self) -> None:
        """From the view-model; the selection stays with its person."""
        people, naming = self._vm.people(), self._vm.may_name()
        if self._flags() != self._shown_flags:
            self._replace_table()
        self._model.set_rows([Entry(number, one) for number, one in enumerate(people, 1)])
        self._table.fit()
        known = self._chosen in {one.id for one in people}
        if people:
            wanted = self._chosen if known else people[-1].id
            self._table.select_where(lambda entry: entry.person.id == wanted)
        self._searching.setVisible(naming)
        self._empty.setVisible(not people)
        self._table.setVisible(bool(people))
        self._buttons.setVisible(bool(people) and (naming or self._vm.may_move()))
        for one in self._naming:
            one.setVisible(naming)
        for group, one in self._markers.items():
            one.setVisible(naming and group in self._flags())
        for one in self._moving:
            one.setVisible(self._vm.may_move())
        self._order.setVisible(self._vm.draft.order_waits())
        self._look()

    def remove(self) -> None:
        """Takes the selected person off the list."""
        keys = [one.id for one in self._vm.people()]
        if self._chosen in keys:
            place, gone = keys.index(self._chosen), self._chosen
            rest = [key for key in keys if key != gone]
            self._chosen = rest[min(place, len(rest) - 1)] if rest else ""
            if not self._attempt(lambda: self._vm.remove(gone)):
                self._chosen = gone

    def shift(self, by: int) -> None:
        """Moves the selected person."""
        if self._chosen in {one.id for one in self._vm.people()}:
            self._vm.move(self._chosen, by)

    # inside

    def _marks(self) -> tuple[tuple[str, str, str], ...]:
        """Key, group and words of each mark in use."""
        every = (
            ("W", "female", self.tr("Woman")),
            ("S", "secretary", self.tr("For secretary")),
            ("D", "deputy_secretary", self.tr("For deputy")),
        )
        return tuple(one for one in every if one[1] in self._flags())

    def _flags(self) -> tuple[str, ...]:
        return FLAGS if self._vm.marks_offices() else FLAGS[:1]

    def _new_table(self) -> NamesTable:
        self._shown_flags = self._flags()
        columns: list[Column[Entry]] = [
            Column(self.tr("No."), lambda entry: entry.number, align="right", width=50),
            Column(
                self.tr("Name"),
                lambda entry: entry.person.name,
                tip=lambda entry: entry.person.name,
                bold=True,
                size=17,
                stretch=True,
            ),
        ]
        heads = {
            "female": self.tr("Woman"),
            "secretary": self.tr("Secretary"),
            "deputy_secretary": self.tr("Deputy"),
        }
        columns += [flag_column(group, heads[group]) for group in self._flags()]
        self._model: RowsModel[Entry] = RowsModel(columns)
        table = NamesTable(self._model, name=self.tr("Candidates"), sortable=False, row_height=ROW)
        table.setObjectName("candidates")
        table.row_chosen.connect(self._on_row)
        table.clicked.connect(self._on_click)
        return table

    def _replace_table(self) -> None:
        """Another contest has other marks."""
        old, self._table = self._table, self._new_table()
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self._table)
        old.hide()
        old.deleteLater()

    def _build_buttons(self) -> QWidget:
        self._markers = {
            group: button(words, "plain", self._marker(group))
            for group, words in (
                ("female", self.tr("Woman")),
                ("secretary", self.tr("For secretary")),
                ("deputy_secretary", self.tr("For deputy")),
            )
        }
        self._moving = (
            button(self.tr("Up"), "plain", lambda: self.shift(-1)),
            button(self.tr("Down"), "plain", lambda: self.shift(1)),
        )
        self._remove = button(self.tr("Remove"), "plain", self.remove)
        self._remove.setObjectName("remove")
        self._naming = (self._remove,)
        self._moving[0].setObjectName("up")
        self._moving[1].setObjectName("down")
        for group, one in self._markers.items():
            one.setObjectName(f"mark_{group}")
        return holder(flow(*self._markers.values(), *self._moving, self._remove, gap=8))

    def _build_order(self) -> QWidget:
        keep = button(self.tr("Record the order"), "secondary", self._keep_order)
        keep.setObjectName("recordOrder")
        said = label(self.tr("The names were moved. Their new order is not recorded yet."), "soft")
        return card(said, holder(flow(keep)), gap=8, padding=12)

    def _marker(self, group: str) -> Callable[[], object]:
        return lambda: self._mark(group)

    def _mark(self, group: str) -> None:
        chosen = self._chosen
        if chosen:
            self._attempt(lambda: self._vm.mark(chosen, group))

    def _on_row(self, entry: Entry) -> None:
        if entry.person.id != self._chosen:
            self._chosen = entry.person.id
            self.picked.emit()

    def _on_click(self, index: QModelIndex) -> None:
        flag = index.column() - 2
        if flag >= 0:
            self._mark(self._flags()[flag])

    def _look(self) -> None:
        """What the words in the search line mean."""
        self._hits = self._vm.find(self.search.edit.text()) if self._vm.may_name() else Hits((), ())
        hits = [Hit(place, one.name, self._detail(one)) for place, one in enumerate(self._hits.people)]
        if self._hits.typed:
            names = "、".join(one.name for one in self._hits.typed)
            known = sum(bool(one.number) for one in self._hits.typed)
            words = self.tr("Add {names}").format(names=names)
            detail = self.tr("%n of them on the roll", "", known) if known else self.tr("not on the roll")
            hits.append(Hit(TYPED, words, detail))
        self.search.set_hits(hits)

    def _detail(self, one: Found) -> str:
        woman = self.tr("woman") if one.female else ""
        return "　".join(part for part in (one.number, one.unit, woman) if part)

    def _on_chosen(self, place: int) -> None:
        wanted = self._hits.typed if place == TYPED else (self._hits.people[place],)
        before = {one.id for one in self._vm.people()}
        self.search.edit.clear()
        if self._attempt(lambda: self._vm.add(wanted)):
            new = [one.id for one in self._vm.people() if one.id not in before]
            if new:
                self._chosen = new[-1]
                self.refresh()
        if self._vm.draft.asked() is None:
            self.search.setFocus()
