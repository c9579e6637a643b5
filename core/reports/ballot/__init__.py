"""The ballot as a sheet of paper: what may be chosen about it, where everything lies, how it is drawn and cut."""
