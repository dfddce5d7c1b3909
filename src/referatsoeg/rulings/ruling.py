"""A ruling found in a decision: its sentence, what it comes to, and the numbers it answers."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.clauses import Clause
from referatsoeg.rulings.subjects import subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A ruling found: its sentence, the clause in it, and the numbers it answers."""

    sentence: str
    clause: Clause
    outcome: Outcome
    numbers: tuple[str, ...]
    numbered: bool
    point: int
    talk: bool
    weak: bool
    amendment: bool
    result: bool

    @property
    def secondary(self) -> bool:
        """Tell whether this ruling yields to one on the matter itself."""
        return self.weak or self.amendment

    @property
    def subject(self) -> str | None:
        """Return what it rules on, in the words of the minutes."""
        return subject(self.sentence, self.clause)
