"""What is done with an application: entered, changed, vetted, published, objected to."""

from pathlib import Path
from typing import Literal

import msgspec

from core.domain.applicants import Applicant, VettingStep
from core.errors.roll import RollNotFound
from core.office import applicants, notices, vetting
from core.roster.cells import birth_of
from core.roster.reading_term import POSTS, posts_of
from core.wording import word
from ui.viewmodels.session import Session

TEXTS = ("name", "birth", "nation", "education", "party", "worked_since", "unit", "post", "phone", "remark")
Decision = Literal["accepted", "rejected"]


class ApplicantsActs:
    """Takes what was typed into a form; raises what the commands raise."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.decided_by = {"township": "", "district": ""}  # as given last in this sitting

    def save(self, key: str, typed: dict[str, str]) -> str:
        """Enters an application, or changes one; its key. Raises what `applicants.enter` raises."""
        desk, by = self._session.desk, self._session.clerk
        before = applicants.applicant_of(desk, key) if key else Applicant(id="", name="")
        texts = {name: typed[name].strip() for name in TEXTS}
        for name in ("birth", "worked_since"):
            texts[name] = birth_of(texts[name]) or texts[name]
        row = msgspec.convert(
            {
                **msgspec.to_builtins(before),
                **texts,
                "gender": typed["gender"],
                "source": typed["source"],
                "level": typed["level"],
                "applied": self._posts(typed["applied"]),
                "cv": tuple(line.strip() for line in typed["cv"].splitlines() if line.strip()),
            },
            Applicant,
        )
        if key:
            applicants.change(desk, row, by=by)
            return key
        applicants.enter(desk, row, by=by)
        return applicants.applicants(desk)[-1].id

    def _posts(self, typed: str) -> tuple[str, ...]:
        """Posts as the form shows them, in either language, or as they are typed."""
        shown = {word(f"post.{key}", spoken): key for key in POSTS for spoken in ("zh", "en")}
        parts = [
            one.strip() for one in typed.replace("，", "、").replace(",", "、").split("、") if one.strip()
        ]
        return tuple(
            dict.fromkeys(key for one in parts for key in ((shown[one],) if one in shown else posts_of(one)))
        )

    def withdraw(self, key: str, reason: str) -> None:
        """Somebody stands back. Raises what `applicants.withdraw` raises."""
        applicants.withdraw(self._session.desk, key, reason=reason, by=self._session.clerk)

    def attach(self, key: str, path: Path) -> None:
        """A photograph from a file. Raises `RollNotFound` and what `applicants.attach_photo` raises."""
        try:
            data = path.read_bytes()
        except OSError as problem:
            raise RollNotFound(path.name) from problem
        applicants.attach_photo(self._session.desk, key, data, by=self._session.clerk)

    def vet(self, key: str, step: VettingStep, decision: Decision, typed: dict[str, str]) -> None:
        """Decides a step of the vetting. Raises what `vetting.vet` raises."""
        vetting.vet(self._session.desk, key, step, decision, **typed, by=self._session.clerk)
        self.decided_by[step] = typed["decided_by"].strip()

    def post(self, typed: dict[str, str]) -> None:
        """Hangs a notice out. Raises what `notices.post_notice` raises."""
        start, until = typed["start"], typed["until"]
        place, text = typed["place"], typed["text"]
        notices.post_notice(
            self._session.desk, start=start, until=until, place=place, text=text, by=self._session.clerk
        )

    def object_to(self, key: str, typed: dict[str, str]) -> None:
        """An objection to somebody on the latest notice. Raises what `notices.object_to` raises."""
        posted = notices.notices(self._session.desk)
        latest = posted[-1].id if posted else ""
        notices.object_to(self._session.desk, latest, key, **typed, by=self._session.clerk)

    def settle(self, key: str, decision: Literal["upheld", "dismissed"], typed: dict[str, str]) -> None:
        """Settles an objection. Raises what `notices.settle` raises."""
        notices.settle(self._session.desk, key, decision, **typed, by=self._session.clerk)
