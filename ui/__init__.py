"""The window. Pages place things, view-models decide, widgets know no elections."""

from ui.none_guard import guard_none

guard_none()
