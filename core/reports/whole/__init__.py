"""The papers of the whole term change, beside those of each contest: read out of the file, listed in their order."""
