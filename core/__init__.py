"""The engine of 正票: rules, counting, journal, file and papers. Imports no Qt."""
