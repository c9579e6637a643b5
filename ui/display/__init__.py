"""The public screen: the window that the hall sees, drawn whole, and the strip of buttons that works it."""
