"""What one sentence of a decision rules: its clauses, each with what it comes to.

A sentence may rule several times ("tog … til efterretning og godkendte …").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.actors import act_together, acts_alone, body_of
from referatsoeg.rulings.choosing import chosen, tail
from referatsoeg.rulings.idioms import before_verbs, by_anybody, gives_office, without_verb
from referatsoeg.rulings.meaning import falls_short, has_proviso, meaning
from referatsoeg.rulings.words import Verb, verbs, words
from referatsoeg.vocabulary.outcome_answers import ANSWERS, NO_REMARKS, WITHHELD
from referatsoeg.vocabulary.outcome_marks import (
    AMENDMENT,
    APPOINTING,
    BODY_VOTE,
    BODY_WORD,
    HEARING,
    LATER,
    OTHERS,
    RESULT,
    TALK,
    WEAK_PHRASE,
    WEAK_WORDS,
)
from referatsoeg.vocabulary.outcomes import DECIDING

_FLAGS = regex.IGNORECASE
_QUOTED = regex.compile(r"[\"”“»«][^\"”“»«\n]{1,600}[\"”“»«]")
_WHOLE = (
    (Outcome.NO_REMARKS, regex.compile(NO_REMARKS)),
    (Outcome.WITHHELD, regex.compile(rf"\s*(?:{'|'.join(WITHHELD)}).*", regex.DOTALL)),
)
_ANSWERS = tuple((o, regex.compile(rf"\s*(?:{phrase})\W*")) for o, phrase in ANSWERS)
_ANY_ANSWER = regex.compile(rf"\s*(?:{'|'.join(phrase for _, phrase in ANSWERS)})\W*")
_TALK = regex.compile(rf"\b(?:{TALK})\b", _FLAGS)
_AMENDMENT = regex.compile(AMENDMENT, _FLAGS)
_HEARING = regex.compile(HEARING, _FLAGS)
_BODY_VOTE = regex.compile(BODY_VOTE, _FLAGS)
_HAS_DONE = regex.compile(rf"{OTHERS} (?:har|havde)\b(?:\W+\w+){{0,3}}\W*$")
_LATER = regex.compile(LATER)
_WEAK_PHRASE = regex.compile(WEAK_PHRASE)
_RESULT = regex.compile(RESULT, _FLAGS)
_MOVES = regex.compile(
    r"\bforesl(?:og|år|ås)\b"
    r"|\b(?:frem)?(?:stillede|satte) (?:(?:det|følgende|et|to|tre|også) )*(?:ændrings|under|mod)?forslag\b",
    _FLAGS,
)
_WISH_REFUSED = regex.compile(r"\b(?:ønske[rs]?|ønskede[s]?)\b(?:\W+\w+){0,2}?\W+ikke\b")
# "ønsker ikke …, og anbefaler derfor model 7": the second verb rules
_INSTEAD = regex.compile(
    r"\bog (?=(?:anbefale|indstille|godkend|beslutte|sende|udsæt)\p{L}*\b(?! at\b))"
)
_WISH = regex.compile(r"\b(?:ønsker|ønskede|ønskes|vil gerne)\b")
# What is wished for before anything can be decided is no yes to the point.
_WISH_FIRST = regex.compile(
    r"\b(?:ønsker|ønskede|ønskes|vil gerne)\b[^,.;]{0,60}\b(?:sagsfremstilling|notat|redegørelse|sag)\b"
    r"[^.;]{0,200}\b(?:inden|før|forinden)\b"
)
_SENT_BACK = regex.compile(
    r"^\s*(?:tilbagesendes|fremsendes)\b.{1,300}?\bmed bemærkning(?: om)?,? at\b", regex.DOTALL
)
# "… orienterede om tallene, som udvalget tog til efterretning", "…, som blev taget til efterretning"
_WHICH = regex.compile(
    rf" (?:som|der|hvilket) (?P<rest>{BODY_WORD} "
    r"(?:godkendte|vedtog|tiltrådte|tog til efterretning|tog til orientering)"
    r"|(?:blev|bliver) (?:taget til (?:efterretning|orientering)|taget ad notam))\W*$"
    r"| hvilket (?P<other>blev (?:godkendt|vedtaget|tiltrådt|besluttet))\W*$"
)
# "Ellen Skov frafaldt fristen, og forslaget blev herefter vedtaget."
_THEN_CASE = regex.compile(
    r", (?:og|hvorefter|så) (?P<rest>(?:\p{L}*forslaget|sagen|punktet|indstillingen|ansøgningen|\p{L}*regnskabet"
    r"|budgettet|beretningen|det(?:te)?) (?:blev|er|bliver) .*)"
)
# "Skolekommissionen anbefalede.": told before the council decides
_REPORTS = regex.compile(
    r"\W*\p{L}*(?:kommissionen|inspektøren|ingeniøren|lægen|læreren|konsulenten|provsten|revisoren)"
    r" (?:havde |har )?(?:anbefal(?:ede|et)|frarådede|frarådet|indstillede)\b"
)
# "Det af Ø fremsatte ændringsforslag blev vedtaget"
_MOVED_BY = regex.compile(
    r"^\W*(?:det|et|de) af [^,.;:]{1,40}? (?:fremsatte|fremsat|stillede|stillet)(?= )"
)
# "Budgettet som ændret ved ændringsforslag 3 blev vedtaget"
_AS_CHANGED = regex.compile(r"\bsom ændret(?: ved [\p{L}\d]+(?: \d+)?)?(?=[ ,])")
_CLOSES = regex.compile(
    r"\bgod ro og orden\b|\b(?:afsluttede|hævede|sluttede) (?:møde|generalforsamling)", _FLAGS
)
# "De øvrige ansøgere meddeles afslag": the others got what the sentence before says
_OF_REST = regex.compile(r"\b(?:de|til) (?:øvrige|resterende|andre)\b|^\W*(?:øvrige|resten)\b")
_AS_PROPOSED = regex.compile(r"\bsom (?:indstillet|foreslået)\b")
_SHORT = 400  # longer sentences hardly come twice, so they are not remembered
_ANSWER = 90  # characters; no answer without a verb is longer
_LONGEST = 2000  # characters of a sentence within which its ruling stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A piece of a sentence and what it comes to.

    `talk` and `weak` yield to anything else, `amendment` to what became of the matter itself, and
    a `result` ("Der gives afslag") outranks the answer before it.
    """

    start: int
    end: int
    outcome: Outcome
    form: str
    verb: tuple[int, int]
    talk: bool = False
    weak: bool = False
    amendment: bool = False
    result: bool = False


def clauses(sentence: str) -> tuple[Clause, ...]:
    """Return the rulings of one sentence in printed order; offsets are characters of it."""
    if len(sentence) <= _SHORT:
        return _remembered(sentence)
    return _clauses(sentence[:_LONGEST])


@lru_cache(maxsize=4096)
def _remembered(sentence: str) -> tuple[Clause, ...]:
    return _clauses(sentence)


def is_talk(sentence: str) -> bool:
    """Tell whether a sentence reports talk, a wish or an agreement among those present."""
    return _TALK.search(sentence) is not None and _CLOSES.search(sentence) is None


def moves(sentence: str) -> bool:
    """Tell whether somebody beside the body moves something in this sentence."""
    return _MOVES.search(sentence) is not None and acts_alone(sentence)


def is_wish(sentence: str) -> bool:
    """Tell whether the body wishes something in this sentence, and may get it by this decision."""
    lower = sentence.lower()
    if _WISH.search(lower) is None or _WISH_FIRST.search(lower):
        return False
    return not acts_alone(sentence)


def _clauses(sentence: str) -> tuple[Clause, ...]:
    lower = sentence.lower()
    for aside in (_QUOTED, _MOVED_BY, _AS_CHANGED):
        lower = aside.sub(lambda m: " " * len(m[0]), lower)
    if len(lower) != len(sentence):  # a letter whose lower case is two characters
        lower = "".join(c.lower()[:1] for c in sentence)
    answers = len(lower) < _ANSWER and _ANY_ANSWER.fullmatch(lower) is not None
    for outcome, phrase in (*_WHOLE, *_ANSWERS) if answers else _WHOLE:
        if phrase.fullmatch(lower):
            return (_simple(sentence, outcome),)
    if (turn := before_verbs(lower)) and not acts_alone(sentence):
        return (_turn(sentence, *turn),)
    if inner := _inside(sentence, lower):
        return inner
    if _REPORTS.match(lower) or (
        _BODY_VOTE.search(lower) and not lower.startswith(("godkendt", "indstilling"))
    ):
        return ()
    if _refuses_by_wish(sentence, lower):
        instead = _INSTEAD.search(lower)
        refused = (_simple(sentence, Outcome.REJECTED, weak=True),)
        if instead is None:
            return refused
        return _moved(_clauses(sentence[instead.end() :]), instead.end())
    return tuple(_ruled(sentence, lower)) or _turned(sentence, lower)


def _inside(sentence: str, lower: str) -> tuple[Clause, ...]:
    """Return the rulings of a part of a sentence that rules by itself, empty where none does."""
    then = _THEN_CASE.search(lower) if acts_alone(sentence) else None
    if then and (inner := _clauses(sentence[then.start("rest") :])):
        return _moved(inner, then.start("rest"))
    if which := _WHICH.search(lower):
        inner = _clauses(which["rest"] or which["other"])[:1]
        return tuple(_simple(sentence, c.outcome) for c in inner)
    back = _SENT_BACK.match(lower)
    inner = _clauses(sentence[back.end() :]) if back else ()
    return (_simple(sentence, inner[0].outcome),) if inner else ()


def _turned(sentence: str, lower: str) -> tuple[Clause, ...]:
    """Return what a sentence without a ruling verb settles by a turn of phrase, if anything."""
    if turn := by_anybody(lower):
        return (_turn(sentence, *turn),)
    if gives_office(sentence):
        return (_simple(sentence, Outcome.ELECTED),)
    if acts_alone(sentence):
        return ()
    turn = without_verb(lower)
    return () if turn is None else (_turn(sentence, *turn),)


def _turn(sentence: str, outcome: Outcome, weak: bool) -> Clause:
    """Return a turn of phrase as a clause; one that yields has a form of its own."""
    clause = _simple(sentence, outcome, weak=weak)
    as_proposed = _AS_PROPOSED.search(sentence) is not None
    if outcome is Outcome.APPROVED and (
        falls_short(sentence) or (as_proposed and has_proviso(sentence))
    ):
        clause = replace(clause, outcome=Outcome.APPROVED_WITH_CHANGES)
    return replace(clause, form="turn") if weak else clause


def _moved(found: tuple[Clause, ...], by: int) -> tuple[Clause, ...]:
    """Return clauses of the end of a sentence with offsets of the whole sentence."""
    return tuple(
        replace(c, start=c.start + by, end=c.end + by, verb=(c.verb[0] + by, c.verb[1] + by))
        for c in found
    )


def _refuses_by_wish(sentence: str, lower: str) -> bool:
    """Tell "Udvalget ønsker ikke, at …" from "Bo ønskede ikke genvalg"."""
    wish = _WISH_REFUSED.search(lower)
    if wish is None or acts_alone(sentence):
        return False
    before = lower[: wish.start()]
    return body_of(before) is not None or not before.strip() or "der " in before


def _simple(sentence: str, outcome: Outcome, *, weak: bool = False) -> Clause:
    end = len(sentence)
    return Clause(start=0, end=end, outcome=outcome, form="participle", verb=(0, end), weak=weak)


def _ruled(sentence: str, lower: str) -> Iterator[Clause]:
    found = words(lower)
    chain = chosen(lower, found, list(verbs(lower, found)))
    if not chain:
        return
    alone = chain[0].form in {"active", "infinitive"} and acts_alone(sentence)
    together = alone and chain[0].outcome in DECIDING and act_together(sentence)
    if alone and not together and chain[0].word.text not in APPOINTING:
        return
    starts = [0, *(_link(lower, verb) for verb in chain[1:])]
    ends = [*starts[1:], len(lower)]
    for verb, start, end in zip(chain, starts, ends, strict=True):
        clause = _clause(lower, verb, start, end)
        amendment = clause.amendment or moves(sentence[: verb.word.start])
        yield replace(clause, weak=clause.weak or together, amendment=amendment)


def _link(lower: str, verb: Verb) -> int:
    """Return where the conjunction before a further ruling ends."""
    links = [lower.rfind(f" {word} ", 0, verb.word.start) for word in ("og", "men", "samt")]
    return max(links) + 1 if max(links) >= 0 else verb.word.start


def _is_weak(lower: str, verb: Verb) -> bool:
    at = verb.word.start
    if verb.word.text == "genoptages" and _LATER.match(lower, verb.word.end):
        return False
    return verb.word.text in WEAK_WORDS or _WEAK_PHRASE.match(lower, at) is not None


def _clause(lower: str, verb: Verb, start: int, end: int) -> Clause:
    outcome = meaning(lower, verb, start, end)
    head = lower[start:end]
    told = " ha" in lower and _HAS_DONE.search(lower[: verb.word.start]) is not None
    reach = 40 if verb.form == "active" else 0  # "forkastede ændringsforslaget"
    hearing = outcome is Outcome.NOTED and _HEARING.search(head[: tail(head)]) is not None
    return Clause(
        start=start,
        end=end,
        outcome=outcome,
        form=verb.form,
        verb=(verb.word.start, verb.word.end),
        talk=outcome is Outcome.DISCUSSED,
        weak=hearing or told or _is_weak(lower, verb),
        amendment=_AMENDMENT.search(lower[: verb.word.end + reach]) is not None,
        result=_RESULT.match(lower, start) is not None and _OF_REST.search(lower) is None,
    )
