"""Who won: tally, decision and explanation, exact and without side effects."""
