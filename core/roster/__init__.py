"""Rolls: reading them from a spreadsheet, the order of names by strokes, finding a person by initials. No writes."""
