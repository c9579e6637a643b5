"""The operator's strip below the main window: what the hall sees, seven scenes, the speech. All of it by keys."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from ui.display.control import PublicScreen
from ui.i18n import language
from ui.theme import px, text_scale
from ui.viewmodels.display import DisplayViewModel
from ui.viewmodels.display_cards import SCENES, Scene
from ui.viewmodels.display_speech import MOST_MINUTES
from ui.widgets.basics import button, column, flow, holder, label, row

PREVIEW_WIDTH, PREVIEW_EVERY = 176, 700  # pixels at 100 %, milliseconds
START_KEY, NEXT_KEY = "Alt+8", "Alt+9"


class ScenePanel(QFrame):
    """Buttons for one `DisplayViewModel`. Alt+1 to Alt+7 the scenes; with the speech (7), Alt+8 starts and stops it
    and Alt+9 calls the next speaker; none of them takes the keyboard away from a ballot that is being typed.
    """

    def __init__(self, vm: DisplayViewModel, screen: PublicScreen) -> None:
        super().__init__()
        self._vm, self._screen = vm, screen
        self.setObjectName("publicStrip")
        self._preview = QLabel()
        self._preview.setFixedSize(px(PREVIEW_WIDTH), px(PREVIEW_WIDTH * 9 / 16))
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.setAccessibleName(self.tr("What the hall sees"))
        self._said = label("", wrap=False)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._scenes = self._build_scenes()
        self._reveal = _button(
            button(self.tr("Show the votes all the same"), "link", self._vm.reveal), "reveal"
        )
        self._order = QCheckBox(self.tr("Most votes first"))
        self._order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._order.toggled.connect(self._vm.set_by_votes)
        self._speech = self._build_speech()
        keys = label(self.tr("Alt +"), "caption", wrap=False)
        buttons = flow(keys, *self._scenes.values(), gap=6, line_gap=6)
        below = row(self._said, self._reveal, self._order, gap=14)
        body = column(holder(buttons), below, self._speech, gap=4)
        ground = row(gap=16, margins=(16, 8, 16, 8))
        ground.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)
        ground.addLayout(body, 1)
        self.setLayout(ground)
        self._timer = QTimer(self)
        self._timer.setInterval(PREVIEW_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        vm.changed.connect(self.refresh)
        vm.speech.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Says what is shown and what can be asked for."""
        wanted, shown = self._vm.wanted(), self._vm.scene()
        for scene, one in self._scenes.items():
            why = self._vm.why_not(scene)
            one.setEnabled(not why)
            one.setToolTip(why or one.shortcut().toString())
            one.setChecked(scene == wanted)
        self._said.setText(self._words(wanted, shown))
        held = wanted == "running" and shown == "dark"
        self._reveal.setVisible(held)
        self._order.setVisible(shown in ("running", "final"))
        self._order.setChecked(self._vm.by_votes())
        self._refresh_speech()
        self._fit()

    def said(self) -> str:
        """What the strip says of the public screen."""
        return self._said.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # inside

    def _fit(self) -> None:
        """As high as its lines need at this width: a dock asks for no height by itself."""
        layout = self.layout()
        if layout is not None and self.width():
            layout.invalidate()
            self.setFixedHeight(
                max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
            )

    def _build_scenes(self) -> dict[Scene, QPushButton]:
        words = self._titles()
        made: dict[Scene, QPushButton] = {}
        for number, scene in enumerate(SCENES, start=1):
            one = _button(button(f"{words[scene]}  {number}", "plain"), f"scene-{scene}")
            one.setProperty("kind", "scene")
            one.setCheckable(True)
            one.setShortcut(QKeySequence(f"Alt+{number}"))
            one.setAccessibleName(f"{words[scene]} (Alt+{number})")
            one.clicked.connect(lambda _checked=False, scene=scene: self._show(scene))
            made[scene] = one
        return made

    def _show(self, scene: Scene) -> None:
        self._vm.show(scene)
        self.refresh()  # a button that was pressed again stays pressed

    def _build_speech(self) -> QWidget:
        self._who, self._minutes = QComboBox(), QSpinBox()
        self._who.setAccessibleName(self.tr("Who speaks"))
        self._who.setMinimumWidth(px(160))
        self._who.setObjectName("speaker")
        self._who.activated.connect(lambda _place: self._vm.speaking.call(self._who.currentText()))
        self._minutes.setRange(1, MOST_MINUTES)
        self._minutes.setSuffix(self.tr(" min"))
        self._minutes.setAccessibleName(self.tr("Minutes for a speech"))
        self._minutes.setObjectName("speechMinutes")
        self._minutes.valueChanged.connect(self._vm.speech.set_minutes)
        self._go = _button(button("", "secondary", self._vm.speaking.start_or_stop), "speechGo")
        self._next = _button(
            button(self.tr("Next speaker  9"), "plain", self._vm.speaking.call_next), "speechNext"
        )
        self._next.setShortcut(QKeySequence(NEXT_KEY))
        self._clock = label("", "strong", wrap=False)
        return holder(flow(self._who, self._minutes, self._go, self._next, self._clock, gap=10, line_gap=6))

    def _refresh_speech(self) -> None:
        speech = self._vm.speech
        names = self._vm.speaking.speakers()
        self._speech.setVisible(bool(names) and (self._vm.wanted() == "speech" or speech.stage == "running"))
        if [self._who.itemText(place) for place in range(self._who.count())] != list(names):
            self._who.clear()
            self._who.addItems(list(names))
        if speech.name in names:
            self._who.setCurrentText(speech.name)
        if self._minutes.value() != speech.minutes:
            self._minutes.setValue(speech.minutes)
        runs = speech.stage == "running"
        self._go.setText(self.tr("Stop the speech  8") if runs else self.tr("Start the speech  8"))
        self._go.setShortcut(QKeySequence(START_KEY))  # a new text takes the key away
        card = speech.card()
        self._clock.setText("  ".join(filter(None, (card.clock, card.word, self._vm.speaking.problem))))

    def _words(self, wanted: Scene, shown: Scene) -> str:
        title = self._titles()[shown]
        if wanted == "running" and shown == "dark":
            return self.tr("The hall sees: {scene}. Not every ballot has been read twice.").format(
                scene=title
            )
        where = self._screen.display()
        place = self.tr("on {name}").format(name=where) if where else self.tr("in a window")
        return self.tr("The hall sees: {scene}, {place}").format(scene=title, place=place)

    def _titles(self) -> dict[Scene, str]:
        return {
            "title": self.tr("Title"),
            "quorum": self.tr("Quorum"),
            "dark": self.tr("Dark"),
            "running": self.tr("Running count"),
            "final": self.tr("Final count"),
            "elected": self.tr("Elected"),
            "speech": self.tr("Speech"),
        }

    def _look(self) -> None:
        """A small picture of what the hall sees: the projector hangs behind the operator."""
        window = self._screen.window()
        if window is None or not self.isVisible():
            return
        picture: QPixmap = window.grab()
        self._preview.setPixmap(
            picture.scaled(
                self._preview.size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )


class PublicStrip(QFrame):
    """Holds the panel and builds it anew when language or text size change."""

    def __init__(self, screen: PublicScreen) -> None:
        super().__init__()
        self._screen = screen
        self._vm: DisplayViewModel | None = None
        self._panel: ScenePanel | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._follow_look)
        self._look = (language(), text_scale())
        self.setLayout(column(gap=0))

    def follow(self, vm: DisplayViewModel | None) -> None:
        """Works this one from now on."""
        if vm is not self._vm:
            self._vm = vm
            self._build()

    def panel(self) -> ScenePanel | None:
        """The buttons, while there is an open file."""
        return self._panel

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.ApplicationFontChange):
            self._later.start()
        super().changeEvent(event)

    def _follow_look(self) -> None:
        if (language(), text_scale()) != self._look:
            self._build()

    def _build(self) -> None:
        self._look = (language(), text_scale())
        layout = self.layout()
        if self._panel is not None and layout is not None:
            layout.removeWidget(self._panel)
            self._panel.hide()
            self._panel.setParent(None)
            self._panel.deleteLater()
            self._panel = None
        if self._vm is not None and layout is not None:
            self._panel = ScenePanel(self._vm, self._screen)
            layout.addWidget(self._panel)


def _button(made: QPushButton, name: str) -> QPushButton:
    """A button that has a key of its own: it takes no focus, so that typing goes on where it was."""
    made.setObjectName(name)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
