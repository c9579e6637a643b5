"""Every paper of a contest: rows first (`model`), then laid out as a PDF. Nothing is computed here that decides."""
