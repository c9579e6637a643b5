"""Coded refusals: what is wrong, as a code with numbers. Sentences live in `resources/i18n/messages`."""

from core.errors.base import Bug, CodedError, EnvironmentProblem, UserError, Word

__all__ = ["Bug", "CodedError", "EnvironmentProblem", "UserError", "Word"]
