"""What is enabled, which sentence, which rows. QtCore only."""
