"""The commands: each checks rules and state, refuses with a code, or writes exactly one event."""
