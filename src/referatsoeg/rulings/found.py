"""The rulings of a decision in printed order, with the numbers each answers.

A line that announces a list ("Udvalget anbefaler, at") lends its outcome to the points under it;
what follows an answer in the same numbered point explains the answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.actors import acts_alone
from referatsoeg.rulings.choosing import tail
from referatsoeg.rulings.clauses import Clause, clauses, is_wish, moves
from referatsoeg.rulings.meaning import has_proviso
from referatsoeg.rulings.numbers import inside
from referatsoeg.rulings.points import Sentence
from referatsoeg.rulings.ruling import Found
from referatsoeg.rulings.sifting import fallen_first, of_the_body, of_today
from referatsoeg.rulings.votes import only_votes
from referatsoeg.vocabulary.outcome_marks import (
    NUMBERED_ONLY,
    REMARKS_FOLLOW,
)
from referatsoeg.vocabulary.outcomes import DECIDING

_FLAGS = regex.IGNORECASE
_CONTINUES = regex.compile(
    r"\s*(?:idet|dog|med (?:den |følgende |en )?(?:bemærkning|ændring|tilføjelse))", _FLAGS
)
# "Godkendt. Afsnit 3 udgår.": the text approved is changed by the next sentence
_CHANGES_TEXT = regex.compile(
    r"\s*(?:afsnit|§|teksten|formuleringen|ordet|ordene|fristen|sætningen)\b[^.]{0,60}?"
    r"\b(?:udgår|ændres|rettes|slettes|tilføjes|erstattes|forlænges|stryges)\b|\s*der tilføjes\b", _FLAGS
)  # fmt: skip
_ANNOUNCES = regex.compile(r"(?:[:;,]|\bat)\s*$")
_LISTED = regex.compile(r"\s*(?:[•◦–*·-]|at\b)")
_LIST_OPENING = regex.compile(r"[\s:;,]*(?:\bat\b)?[\s:;,]*$", _FLAGS)
_REMARKS_FOLLOW = regex.compile(REMARKS_FOLLOW, _FLAGS)
_BUT = regex.compile(r"\bdog (?:således|med|at)\b")
_LEADS_AT = regex.compile(r"\bat\W*$", _FLAGS)
_AT = regex.compile(r"\s*at\b", _FLAGS)
_PROPOSES = regex.compile(r"\b(?:forslag|følgende)\b[^:]{0,60}:\s*$", _FLAGS)
# "Et mindretal foreslog, at …. For forslaget stemte A. Forslaget faldt. Udvalget anbefaler …"
# "Ændringsforslag fra F: Taksten nedsættes til 50 kr."
_TABLED = regex.compile(r"\s*(?:ændrings|mod|under)forslag\b[^:]{0,80}:\s", _FLAGS)
_MOTION_ENDS = regex.compile(
    r"\s*(?:(?:herefter|dermed|således|hermed) (?:er|blev|faldt|bortfaldt) )?(?:dette |det )?forslag(?:et)?\b"
    r"|\s*(?:dette|det|denne \p{L}+) (?:forslag )?(?:blev|bliver|er|var|tiltr|tilslut|vedt|godk|faldt|forkast|kunne)"
    r"(?! (?:til|om|fra (?:\w*forvaltning|\w*administration|\w*udvalg))\b)",
    _FLAGS,
)
_PROCEDURAL = (
    (Outcome.POSTPONED, regex.compile(r"\b(?:udsæt|udsat\b|udskyd|udskudt\b)", _FLAGS)),
    (
        Outcome.REFERRED,
        regex.compile(
            r"\b(?:tilbagesend|hjemvis|oversend|henvises? til|sende[srt]?\w* (?:\w+ )?tilbage|i (?:\w+ )?høring"
            r"|sende[srt]?\w*\b[^.,;]{0,40} til \w*(?:udvalg|råd|forvaltning|administration|budget|behandling))",
            _FLAGS,
        ),
    ),
    (Outcome.WITHDRAWN, regex.compile(r"\b(?:tages|tage) (?:\w+ )?af dagsorden", _FLAGS)),
)
# "Det af Ø fremsatte ændringsforslag blev vedtaget" is no longer the proposal's own words
_RULES_ON_IT = regex.compile(
    r"\b\p{L}*forslag(?:et)?\b[^.]{0,30} blev (?:vedtaget|godkendt|forkastet|nedstemt)", _FLAGS
)
_SHORT = 40  # characters of an answer such as "Sagen blev drøftet."; longer ones report talk
_END = 60  # characters at the end of a sentence that announce what follows
_AT_ONCE = 60  # characters within which an answer says its verb


@dataclass(slots=True, kw_only=True)
class _State:
    """What the sentences so far mean for the next one."""

    result: list[Found] = field(default_factory=list)
    lead: Found | None = None
    listed: bool = False
    proposed: bool = False
    remarks: bool = False
    motion: bool = False
    tabled: int | None = None
    moved: Outcome | None = None
    answered: tuple[int, Outcome] | None = None


def rulings(sentences: Iterable[Sentence]) -> list[Found]:
    """Return the rulings of the sentences of a decision, in printed order."""
    state = _State()
    told = list(sentences)
    for sentence in told:
        if not _passed_over(state, sentence):
            _take(state, sentence)
    return fallen_first(of_the_body(of_today(state.result)), " ".join(s.text for s in told))


def _passed_over(state: _State, sentence: Sentence) -> bool:
    """Tell whether a sentence is a remark, a vote, a list point or a quoted proposal."""
    if _continues(state, sentence):
        state.result[-1] = _changed(state.result[-1])
        return True
    if only_votes(sentence.text):
        state.proposed = False  # what was proposed has been put to the vote
        return True
    if _PROPOSES.search(sentence.text[-2 * _END :]) and acts_alone(sentence.text):
        state.proposed = True
        return True
    if state.proposed and not sentence.numbers:
        state.proposed = False
        return _RULES_ON_IT.search(sentence.text) is None
    if _TABLED.match(sentence.text) and all(c.form != "participle" for c in clauses(sentence.text)):
        state.motion = True
        state.tabled = sentence.point
        return True
    point = state.listed and not sentence.numbers and _LISTED.match(sentence.text) is not None
    if point and state.result and _BUT.search(sentence.text):
        state.result[-1] = _changed(state.result[-1])
    return point


def _changed(ruling: Found) -> Found:
    """Return an approval as one with changes, any other ruling as it is."""
    approved = ruling.outcome is Outcome.APPROVED
    return replace(ruling, outcome=Outcome.APPROVED_WITH_CHANGES) if approved else ruling


def _continues(state: _State, sentence: Sentence) -> bool:
    """Tell a remark in a sentence of its own: "Med den bemærkning, at …", "Dog …"."""
    if sentence.numbers or not state.result:
        return False
    if _CHANGES_TEXT.match(sentence.text):
        return True
    return _CONTINUES.match(sentence.text) is not None and has_proviso(sentence.text)


def _take(state: _State, sentence: Sentence) -> None:
    """Add what a sentence rules, and keep in mind what it means for the next ones."""
    own = _own(sentence, first=not state.result)
    if state.remarks and not _answer(own):
        own = []
    if state.answered and state.answered[0] == sentence.point and not sentence.numbers:
        own = [f for f in own if _adds(state.answered[1], f)]
    if state.lead is not None and sentence.numbers and _goes_on(state.lead, sentence, own):
        own = [_lent(sentence, _led(state.lead, sentence))]
    if sentence.numbers and state.result and state.result[-1] is state.lead:
        state.result.pop()
    if sentence.numbers:
        state.answered = (sentence.point, own[0].outcome) if own else None
    elif sentence.first:
        state.lead = own[-1] if own and _opens_list(own[-1]) else None
    opens = state.lead is not None and sentence.text[-1:].isalpha()  # "Rådet vedtog" over "at …"
    state.listed = (
        opens
        or _ANNOUNCES.search(sentence.text[-_END:]) is not None
        or (state.listed and bool(_LISTED.match(sentence.text)))
    )
    if own and own[-1].outcome in DECIDING:
        state.remarks = _REMARKS_FOLLOW.search(sentence.text[-_END:]) is not None
    if state.motion and (_MOTION_ENDS.match(sentence.text) or _of_tabled(state, sentence)):
        own = [_of_motion(f, state.moved) for f in own]
    if moves(sentence.text):
        state.moved = _moved(sentence.text)
    state.motion = moves(sentence.text) or (state.motion and not own)
    state.result += own


def _goes_on(lead: Found, sentence: Sentence, own: list[Found]) -> bool:
    """Tell whether a point only says what the line above it rules: "… anbefaler, at / 1. bud 2 antages"."""
    return (
        not own
        or _AT.match(sentence.text) is not None
        or _LEADS_AT.search(lead.sentence) is not None
    )


def _of_tabled(state: _State, sentence: Sentence) -> bool:
    """Tell "Forkastet." that ends the line "Ændringsforslag fra F: … For stemte F (2)."."""
    return state.tabled == sentence.point and len(sentence.text) < _SHORT


def _moved(text: str) -> Outcome | None:
    """Return what becomes of the matter if the motion in a sentence is carried."""
    return next((outcome for outcome, way in _PROCEDURAL if way.search(text)), None)


def _of_motion(ruling: Found, moved: Outcome | None) -> Found:
    """Return a ruling on a member's motion: an amendment, or what was moved where it is carried."""
    if moved is not None and ruling.outcome in {Outcome.APPROVED, Outcome.SUPPORTED}:
        return replace(ruling, outcome=moved)
    return replace(ruling, amendment=True)


def _answer(own: list[Found]) -> bool:
    """Tell an answer that stands on its own ("2. Godkendt") from what a remark asks for."""
    if not own:
        return False
    begin, end = own[0].clause.verb
    return own[0].result or (own[0].numbered and begin < _AT_ONCE and end > 0)


def _opens_list(ruling: Found) -> bool:
    """Tell "Udvalget anbefaler, at" and "Udvalget besluttede" from a ruling of its own."""
    return ruling.clause.form == "active" and ruling.subject is None


def _led(lead: Found, sentence: Sentence) -> Outcome:
    """Return what a point comes to when it is read on from the line that opens the list."""
    opening = _LIST_OPENING.sub("", lead.sentence)
    whole = clauses(f"{opening}, {sentence.text}" if _AT.match(sentence.text) else opening)
    outcome = whole[0].outcome if whole else lead.outcome
    changed = outcome is Outcome.APPROVED and _BUT.search(sentence.text)
    return Outcome.APPROVED_WITH_CHANGES if changed else outcome


def _adds(answer: Outcome, ruling: Found) -> bool:
    """Tell whether a further sentence of a numbered point rules beside the point's answer."""
    if answer is Outcome.REJECTED or answer is ruling.outcome is Outcome.ELECTED:
        return True
    return answer is Outcome.DISCUSSED and ruling.outcome in DECIDING


def _own(sentence: Sentence, *, first: bool) -> list[Found]:
    text = sentence.text
    own = [
        _found(sentence, clause, position, first=first and position == 0)
        for position, clause in enumerate(clauses(text))
        if sentence.numbers or text[slice(*clause.verb)].lower() not in NUMBERED_ONLY
    ]
    if not own and sentence.numbers and is_wish(text):
        own = [_lent(sentence, Outcome.APPROVED)]
    return own


def _found(sentence: Sentence, clause: Clause, position: int, *, first: bool) -> Found:
    text = sentence.text
    part = text[clause.start : clause.end]
    named = () if sentence.numbers else inside(part[: tail(part.lower())])
    short = len(text) < _SHORT and clause.form == "participle"
    refused = first and clause.outcome is Outcome.REJECTED
    return Found(
        sentence=text,
        clause=clause,
        outcome=clause.outcome,
        numbers=(sentence.numbers if position == 0 else ()) or named,
        numbered=bool(sentence.numbers),
        point=sentence.point,
        talk=clause.talk and not sentence.numbers and not short,
        weak=clause.weak and not sentence.numbers and not refused,
        amendment=clause.amendment,
        result=clause.result,
    )


def _lent(sentence: Sentence, outcome: Outcome) -> Found:
    clause = Clause(start=0, end=len(sentence.text), outcome=outcome, form="passive", verb=(0, 0))
    return _found(sentence, clause, 0, first=False)
