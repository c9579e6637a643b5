"""The checks of the seal in sentences."""

from core.domain.contest import Contest
from core.errors import CodedError
from core.journal import events as ev
from core.office.officers import complete, refuse_candidates
from core.office.seal import DIFFERS
from core.office.seal import Check as SealCheck
from core.wording import word
from ui.i18n import language
from ui.messages import say, sentence
from ui.shapes import Check, CheckState

SIGNING: tuple[ev.Role, ...] = ("chief_scrutineer", "scrutineer", "chief_teller", "teller")


def in_words(one: SealCheck, contest: Contest, signers: tuple[ev.Officer, ...]) -> Check:
    """A check as a line of the page: title and one sentence of numbers."""
    title = sentence(f"{one.code}.title", {}).what
    state: CheckState = "ok" if one.passed else "wrong" if one.needed else "open"
    params, ending = dict(one.params), "passed" if one.passed else "failed"
    if one.code == "seal.signers":
        if not signers:
            ending, state = "none", "open"
        params |= {"names": signed(signers), "detail": wrong_with(signers, contest)}
    elif one.code in ("seal.sums", "seal.count") and not one.passed:
        ending, state = _uncounted(one)
        params |= {"detail": _breaches(one) or params["detail"]}
    elif one.code == "seal.backup" and not one.passed:
        ending = {"—": "none", "old": "old"}.get(str(params["detail"]), "failed")
    return Check(state, title, sentence(f"{one.code}.{ending}", params).what)


def _uncounted(one: SealCheck) -> tuple[str, CheckState]:
    """A count that still goes on is open, not wrong."""
    left = one.params.get("left", 0)
    if (one.code == "seal.sums" and isinstance(left, int) and left > 0) or one.params.get("checked") is False:
        return "waiting", "open"
    return "changed" if one.params["detail"] == DIFFERS else "failed", "wrong"


def _breaches(one: SealCheck) -> str:
    found = one.params.get("broken")
    between = "；" if language() == "zh" else "; "
    return between.join(say(problem).what for problem in found) if isinstance(found, tuple) else ""


def require_signers(signers: tuple[ev.Officer, ...], contest: Contest) -> None:
    """Raises `OfficersMissing`, `CandidateAsOfficer`."""
    complete(signers)
    refuse_candidates(signers, {one.name for one in contest.candidates})


def wrong_with(signers: tuple[ev.Officer, ...], contest: Contest) -> str:
    """Why these cannot be the signers; "" where they can."""
    try:
        require_signers(signers, contest)
    except CodedError as problem:
        return say(problem).what
    return ""


def signed(people: tuple[ev.Officer, ...]) -> str:
    """Signers by role: 总监票人 赵监；监票人 钱监、孙监."""
    between, after = ("、", "；") if language() == "zh" else (", ", "; ")
    parts = []
    for role in SIGNING:
        names = [one.name for one in people if one.role == role]
        if names:
            parts.append(f"{word(f'role.{role}', language())} {between.join(names)}")
    return after.join(parts)
