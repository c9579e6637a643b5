"""Ways in and out: case files of contests."""
