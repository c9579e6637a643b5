"""Half-typed fields survive when a page is built anew: read from the old page, written into the new one."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

Typed = dict[str, object]


def typed_in(page: QWidget) -> Typed:
    """What the person has typed into the named fields of a page."""
    found: Typed = {}
    for edit in page.findChildren(QLineEdit):
        found[edit.objectName()] = edit.text()
    for area in page.findChildren(QPlainTextEdit):
        found[area.objectName()] = area.toPlainText()
    for spin in page.findChildren(QSpinBox):
        found[spin.objectName()] = spin.value()
    for box in page.findChildren(QCheckBox):
        found[box.objectName()] = box.isChecked()
    for combo in page.findChildren(QComboBox):
        found[combo.objectName()] = combo.currentIndex()
    return {name: value for name, value in found.items() if name and not name.startswith("qt_")}


def type_in(page: QWidget, typed: Typed) -> None:
    """Puts the same into a page with the same fields."""
    for name, value in typed.items():
        widget = page.findChild(QWidget, name)
        if isinstance(widget, QLineEdit):
            widget.setText(str(value))
        elif isinstance(widget, QPlainTextEdit):
            widget.setPlainText(str(value))
        elif isinstance(widget, QSpinBox) and isinstance(value, int):
            widget.setValue(value)
        elif isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, QComboBox) and isinstance(value, int):
            widget.setCurrentIndex(value)


def name_of(widget: QWidget | None) -> str:
    """The object name, "" where there is no widget."""
    return widget.objectName() if widget is not None else ""
