"""From papers to an outcome: read each ballot, tally, decide, explain. Pure; no clock, no chance, no file."""
