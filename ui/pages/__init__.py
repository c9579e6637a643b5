"""One page for each step of the secretary's work: layout and signals, no decisions."""
