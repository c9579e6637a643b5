"""The version shown in About and in crash reports; a test holds it equal to pyproject.toml's."""

VERSION = "0.1.0"
