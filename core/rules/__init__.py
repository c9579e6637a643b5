"""Rule sets: what the adopted election measures say, typed and exact, and the figures that follow."""
