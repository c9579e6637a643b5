"""The sample congress, run only through the commands that the window uses."""
