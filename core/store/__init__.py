"""The SQLite file: opened under lock, written by one door, read by typed queries, rebuilt from its journal."""
