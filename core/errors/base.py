"""The three families of errors. A refusal is a code with parameters; its sentence depends on the reader's language."""

from typing import ClassVar


class Word(str):
    """A term of the catalogue, given by its code; a sentence shows it in the reader's language."""

    __slots__ = ()


class CodedError(Exception):
    """A refusal that changed nothing. Subclasses are `@dataclass(eq=False)`; their fields go into the sentence."""

    code: ClassVar[str]

    @property
    def params(self) -> dict[str, object]:
        """The numbers and names of this refusal, by the placeholder that shows them."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}

    def __str__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code} {type(self).__name__}({inside})"


class UserError(CodedError):
    """The person can mend it: a number, a name, a step out of order."""


class EnvironmentProblem(CodedError):
    """The machine is in the way: disk full, file locked, stick pulled out."""


class Bug(CodedError):
    """The program contradicts itself. Never shown as the person's fault."""
