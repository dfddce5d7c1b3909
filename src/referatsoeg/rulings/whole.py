"""What a decision came to as a whole, from the rulings inside it and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import Vote
from referatsoeg.rulings.actors import acts_alone
from referatsoeg.rulings.clauses import is_talk
from referatsoeg.rulings.meaning import falls_short
from referatsoeg.rulings.points import Sentence
from referatsoeg.rulings.ruling import Found
from referatsoeg.vocabulary.outcome_answers import ARRANGED, DISPOSING, NOTHING_TO_ADD, OFFICE
from referatsoeg.vocabulary.outcome_marks import ABSTAINED, NOT_SETTLING
from referatsoeg.vocabulary.outcomes import DECIDING

_FLAGS = regex.IGNORECASE
_SETTLES = regex.compile(r"\b\p{Ll}{3,}(?:des|les|res|ges|ves|nes|kes)\b")
_NOT_SETTLING = regex.compile(NOT_SETTLING, _FLAGS)
_ABSTAINED = regex.compile(ABSTAINED, _FLAGS)
# "Åbningstiden udvides med en time", "Der oprettes ikke en ny plads"
_DISPOSES = regex.compile(
    r"(?!\s*(?:da|når|hvis|såfremt|møde\p{L}*)\b)(?:[^.:\n]{1,30}:\s)?[^,.:;]{0,60}?(?<!\b(?:kan|skal|vil|bør|at|som|\p{L},? der|,) )"
    rf"\b(?:{DISPOSING})\b(?P<not>(?: \p{{L}}+){{0,2}}? ikke\b)?",
    _FLAGS,
)
_ORDERS = regex.compile(
    r"\s*(?:forvaltningen|administrationen|sekretariatet) skal\b(?! have\b)", _FLAGS
)
_WHEN = regex.compile(r"\s*(?:da|når|hvis|såfremt|\p{L}*møde\p{L}* (?:afholdes|holdes)|\d)", _FLAGS)
_ARRANGED = tuple(regex.compile(rf"\s*(?:{way})", _FLAGS) for way in ARRANGED)
_NEWS = regex.compile(r"\p{Lu}[\p{L} -]{2,30}: \p{Lu}\p{Ll}+ (?!\p{Lu})")
_SEVERAL = 2
_FEW = 3  # sentences of a decision that only arranges something
_OBJECTION = regex.compile(
    r"\s*(?:de[nt]? )?(?:\p{L}+ )?(?:indsigelse|indvending|protest|bemærkning|høringssvar)", _FLAGS
)
_UNDONE = regex.compile(
    r"\b\p{Ll}{3,}es (?:dermed|således|derfor|herefter|altså|hermed) ikke\b"
    r"|\b(?:dermed|således|derfor|herefter|hermed) \p{Ll}{3,}es [^,.]{1,40}? ikke\b",
    _FLAGS,
)
_OFFICE = regex.compile(OFFICE, _FLAGS)
_NO_REMARKS = regex.compile(NOTHING_TO_ADD, _FLAGS)
_APPROVALS = frozenset((Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES))


def whole(
    found: Sequence[Found], sentences: Sequence[Sentence], votes: Sequence[Vote]
) -> tuple[Outcome, bool]:
    """Return the outcome of the whole and whether its deciding rulings differ.

    Deciding outcomes come before the rest, among them the first. A ruling on an amendment and a
    draft that lost yield to the matter itself; a result said last ("Der gives afslag") outranks
    the plain answer before it.
    """
    main = [f for f in found if not f.secondary and not _lost(f, found)] or list(found)
    main = _without_objections(main)
    results = [f.outcome for f in main if f.result]
    if results and not any(f.numbered for f in main):
        return results[-1], False
    deciding = [f.outcome for f in main if f.outcome in DECIDING]
    if deciding and _undone(main, sentences):
        return Outcome.REJECTED, False
    if deciding:
        return _amended(deciding[0], main, found), len(set(deciding)) > 1
    if not main and (disposed := _disposed(sentences, voted=bool(votes))):
        return disposed, False
    if all(f.weak or f.talk for f in main) and (only := _only_voted(sentences, votes)):
        return only, False
    rest = [f.outcome for f in main if not f.talk] or [f.outcome for f in main]
    return (rest[0] if rest else _without_ruling(sentences)), False


def _without_objections(main: list[Found]) -> list[Found]:
    """Leave out that objections were not met where the plan itself was approved."""
    if not any(f.outcome in _APPROVALS for f in main):
        return main
    return [f for f in main if f.outcome is not Outcome.REJECTED or not _on_objection(f)]


def _on_objection(ruling: Found) -> bool:
    return _OBJECTION.match(ruling.sentence[: ruling.clause.verb[0]]) is not None


def _amended(outcome: Outcome, main: Sequence[Found], found: Sequence[Found]) -> Outcome:
    """Return an approval as one with changes where an amendment was adopted on the way to it."""
    first = next(f for f in main if f.outcome in DECIDING)
    adopted = [
        f
        for f in found
        if f.amendment
        and f.outcome in _APPROVALS
        # "Ad a: Godkendt. Ad b: … Forslaget vedtoges": the amendment is to b
        and not (first.numbered and f.point > first.point)
    ]
    if outcome is not Outcome.APPROVED or not adopted:
        return outcome
    if all(f.amendment for f in main) and not adopted[0].clause.amendment:
        return outcome  # a member's own motion is all there was to decide
    return Outcome.APPROVED_WITH_CHANGES


def _undone(main: Sequence[Found], sentences: Sequence[Sentence]) -> bool:
    """Tell whether a motion that was carried undoes the proposal: "Huset lukkes dermed ikke"."""
    carried = all(f.amendment for f in main) and any(f.outcome in _APPROVALS for f in main)
    return carried and any(_UNDONE.search(s.text) for s in sentences)


def _lost(ruling: Found, found: Sequence[Found]) -> bool:
    """Tell whether a refused draft (1a) has a rival (1b, 1c) that was approved."""
    if ruling.outcome is not Outcome.REJECTED or len(ruling.numbers) != 1:
        return False
    number = ruling.numbers[0]
    if not number[-1:].isalpha():
        return False
    return any(
        n[:-1] == number[:-1] and n[-1:].isalpha()
        for rival in found
        if rival.outcome in _APPROVALS
        for n in rival.numbers
    )


def _only_voted(sentences: Sequence[Sentence], votes: Sequence[Vote]) -> Outcome | None:
    """Return what a vote without a stated result comes to; None where nobody voted.

    The majority of votes is not always the result, so it is not guessed from the figures.
    """
    sides = {vote.side for vote in votes}
    if not sides and not any(_ABSTAINED.search(s.text) for s in sentences):
        return None
    if "for" in sides and any(_UNDONE.search(s.text) for s in sentences):
        return Outcome.REJECTED  # "Bygningen sælges altså ikke"
    return Outcome.UNCLEAR if "for" in sides else Outcome.NONE


def _disposed(sentences: Sequence[Sentence], *, voted: bool) -> Outcome | None:
    """Return what a decision comes to whose opening says only what will be done: "Der købes …"."""
    if sentences and _ORDERS.match(sentences[0].text):
        return Outcome.APPROVED
    for sentence in sentences[: 2 if voted else 1]:
        if found := _DISPOSES.match(sentence.text):
            if found["not"]:
                return Outcome.REJECTED
            short = falls_short(sentence.text)
            return Outcome.APPROVED_WITH_CHANGES if short else Outcome.APPROVED
    return None


def _without_ruling(sentences: Sequence[Sentence]) -> Outcome:
    if sentences and _OFFICE.match(sentences[0].text):
        return Outcome.ELECTED
    if any(_NO_REMARKS.search(s.text) for s in sentences):
        return Outcome.NO_REMARKS
    if sentences and (arranged := _arranged(sentences)):
        return arranged
    if any(is_talk(s.text) for s in sentences) or _told_in_turn(sentences):
        return Outcome.DISCUSSED
    return Outcome.UNCLEAR if _settles(sentences) else Outcome.NONE


def _told_in_turn(sentences: Sequence[Sentence]) -> bool:
    """Tell what those present report in turn: "Sandby: Ny skole. Engby: Ny leder."."""
    return sum(bool(s.first and _NEWS.match(s.text)) for s in sentences) >= _SEVERAL


def _arranged(sentences: Sequence[Sentence]) -> Outcome | None:
    """Return what a short decision comes to that only says what will be done: "Der males …"."""
    opening = sentences[0].text
    if len(sentences) > _FEW or is_talk(opening) or acts_alone(opening):
        return None
    if _NOT_SETTLING.match(opening) or _WHEN.match(opening):
        return None
    for way in _ARRANGED:
        if found := way.match(opening):
            return Outcome.REJECTED if found.groupdict().get("not") else Outcome.APPROVED
    return None


def _settles(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a sentence fixes something without saying what became of the proposal.

    Only a decision of one or two sentences is read so; a longer one without ruling tells facts.
    """
    if len(sentences) > 2:
        return False
    return any(
        _SETTLES.search(s.text) and not acts_alone(s.text) and not _NOT_SETTLING.match(s.text)
        for s in sentences
    )
