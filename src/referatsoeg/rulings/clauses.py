"""What one sentence of a decision rules: its clauses, each with what it comes to.

The first verb that speaks for the body rules; what stands in reasons, remarks, relative clauses
and in the wording of a proposal does not. A sentence may rule several times ("tog … til
efterretning og godkendte …").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from referatsoeg.model import Outcome
from referatsoeg.rulings.words import Verb, Word, verbs, words
from referatsoeg.vocabulary.outcomes import (
    ACTOR,
    AMENDMENT,
    AUXILIARY,
    BODY_VOTE,
    BODY_WORD,
    DECIDING,
    HEARING,
    LEADING_CLAUSE,
    NO_REMARKS,
    PARTY,
    PROVISO,
    TAIL,
    TALK,
    WITHHELD,
)

_FLAGS = regex.IGNORECASE
_QUOTED = regex.compile(r"[\"”“»«][^\"”“»«\n]{1,600}[\"”“»«]")
_NO_REMARKS = regex.compile(NO_REMARKS, _FLAGS)
_WITHHELD = regex.compile("|".join(WITHHELD), _FLAGS)
_TALK = regex.compile(rf"\b(?:{TALK})\b", _FLAGS)
_TAIL = regex.compile(TAIL, _FLAGS)
_PROVISO = regex.compile(PROVISO, _FLAGS)
_AMENDMENT = regex.compile(AMENDMENT, _FLAGS)
_HEARING = regex.compile(HEARING, _FLAGS)
_BODY_VOTE = regex.compile(BODY_VOTE, _FLAGS)
_ACTOR = regex.compile(
    rf"\s*(?:{'|'.join(ACTOR)}|\(?{PARTY}\)?(?![\p{{L}}-])|\([\p{{L}}\d-]{{1,6}}\))", _FLAGS
)
_ACTOR_CASED = regex.compile(
    r"\s*(?:\p{Lu}{1,2}(?: og \p{Lu}{1,2}|, \p{Lu}{1,2})* (?=\p{Ll})"
    r"|\p{Lu}[\p{Ll}.]*(?:[ -]\p{Lu}[\p{L}.]*){1,4}(?: \([^)]{1,14}\))?[ ,])"
)
_BODY = regex.compile(rf"\b{BODY_WORD}\b", _FLAGS)
_WISH_REFUSED = regex.compile(r"\b(?:ønske[rdt]?e?s?|ønskede)\b(?:\W+\w+){0,2}?\W+ikke\b")
_WISH = regex.compile(r"\b(?:ønsker|ønskede|ønskes|vil gerne)\b")
_SENT_BACK = regex.compile(r"^tilbagesendes\b.*?\bmed bemærkning(?: om)?,? at\b")
_REFUSED_AFTER = regex.compile(r"\bog der (?:gives|meddeles)(?: \w+){0,2} afslag\b")
_ABOUT = regex.compile(r"\b(?:om|på|for),? at\b")
_DEPARTS = regex.compile(r",? (?:men|og|samt),? ")
_SHORT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A piece of a sentence and what it comes to; `talk` and `weak` yield to anything else."""

    start: int
    end: int
    outcome: Outcome
    form: str
    verb: tuple[int, int]
    talk: bool = False
    weak: bool = False
    amendment: bool = False


def clauses(sentence: str) -> tuple[Clause, ...]:
    """Return the rulings of one sentence in printed order; offsets are characters of it."""
    return _cached(sentence) if len(sentence) <= _SHORT else _clauses(sentence)


@lru_cache(maxsize=4096)
def _cached(sentence: str) -> tuple[Clause, ...]:
    return _clauses(sentence)


def is_talk(sentence: str) -> bool:
    """Tell whether a sentence reports talk, a wish or an agreement among those present."""
    return _TALK.search(sentence) is not None


def is_wish(sentence: str) -> bool:
    """Tell whether the body wishes something in this sentence."""
    return _WISH.search(sentence.lower()) is not None and not acts_alone(sentence)


def acts_alone(sentence: str) -> bool:
    """Tell whether a sentence opens with a person, a party or a minority, not with the body."""
    opening = sentence[:120]
    if _ACTOR.match(opening):
        return True
    named = _ACTOR_CASED.match(opening)
    return named is not None and not _BODY.search(named[0])


def has_proviso(text: str) -> bool:
    """Tell whether words tied to an approval change it."""
    return _PROVISO.search(text) is not None


def _clauses(sentence: str) -> tuple[Clause, ...]:
    whole = (0, len(sentence))
    if _NO_REMARKS.fullmatch(sentence):
        return (_simple(whole, Outcome.NO_REMARKS),)
    lower = _QUOTED.sub(lambda m: " " * len(m[0]), sentence.lower())
    if _WITHHELD.match(lower.strip()):
        return (_simple(whole, Outcome.WITHHELD),)
    if back := _SENT_BACK.match(lower):
        inner = _clauses(sentence[back.end() :])
        if inner:
            return (_simple(whole, inner[0].outcome),)
    if _BODY_VOTE.search(lower) and not lower.startswith(("godkendt", "indstilling")):
        return ()
    if _WISH_REFUSED.search(lower) and not acts_alone(sentence):
        return (_simple(whole, Outcome.REJECTED, weak=True),)
    return tuple(_ruled(sentence, lower))


def _simple(span: tuple[int, int], outcome: Outcome, *, weak: bool = False) -> Clause:
    return Clause(
        start=span[0], end=span[1], outcome=outcome, form="participle", verb=span, weak=weak
    )


def _ruled(sentence: str, lower: str) -> Iterator[Clause]:
    found = words(lower)
    candidates = list(verbs(lower, found))
    first = _first(lower, found, candidates)
    if first is None or (first.form in {"active", "infinitive"} and acts_alone(sentence)):
        return
    chain = [first, *_coordinated(lower, found, candidates, first)]
    for position, verb in enumerate(chain):
        start = 0 if position == 0 else verb.word.start
        end = chain[position + 1].word.start if position + 1 < len(chain) else len(lower)
        yield _clause(lower, found, verb, start, end)


def _clause(lower: str, found: list[Word], verb: Verb, start: int, end: int) -> Clause:
    outcome = _outcome(lower, found, verb, start, end)
    head = lower[start:end]
    return Clause(
        start=start,
        end=end,
        outcome=outcome,
        form=verb.form,
        verb=(verb.word.start, verb.word.end),
        talk=outcome is Outcome.DISCUSSED,
        weak=outcome is Outcome.NOTED and _HEARING.search(head[: tail(head)]) is not None,
        amendment=_AMENDMENT.search(lower[: verb.word.start + 40]) is not None,
    )


def _first(lower: str, found: list[Word], candidates: list[Verb]) -> Verb | None:
    """Return the verb that rules, past an opening subordinate clause and past "forslag om at …"."""
    begin = _after_opening(lower, found)
    end = tail(lower, begin)
    about = _ABOUT.search(lower, begin)
    for verb in candidates:
        if verb.word.start < begin or verb.word.start >= end or _reported(found, verb):
            continue
        if about and verb.word.start > about.start() and not _finite(found, verb, about.end()):
            continue
        if verb.form == "infinitive" and not _modal(found, verb):
            continue
        return verb
    return None


def _after_opening(lower: str, found: list[Word]) -> int:
    """Return where the main clause begins after "Da …," or "Hvis …,"."""
    if not found or found[0].text not in LEADING_CLAUSE or found[0].text in {"på", "i", "for"}:
        return 0
    comma = lower.find(", ")
    return comma + 1 if 0 < comma < len(lower) - 5 else 0


def tail(lower: str, begin: int = 0) -> int:
    """Return where the ruling words end and reasons or remarks begin."""
    found = _TAIL.search(lower, begin + 2) if len(lower) > begin + 2 else None
    return found.start() if found else len(lower)


def _finite(found: list[Word], verb: Verb, about_end: int) -> bool:
    """Tell whether a verb after "om at …" belongs to the main clause again."""
    if verb.form == "participle":
        before = [w for w in found[max(0, verb.index - 6) : verb.index] if w.start >= about_end]
        last = verb.index + 1 >= len(found) or found[verb.index + 1].text in {",", "med"}
        return any(w.text in AUXILIARY for w in before) or last
    return verb.form == "active" or verb.word.text.endswith(("tes", "des", "oges"))


def _modal(found: list[Word], verb: Verb) -> bool:
    before = found[max(0, verb.index - 9) : verb.index]
    return any(w.text in {"kan", "kunne", "vil", "kunde", "valgte"} for w in before)


def _reported(found: list[Word], verb: Verb) -> bool:
    """Tell "er det blevet besluttet", "som blev godkendt" and "at … godkendes" from rulings."""
    before = [w.text for w in found[max(0, verb.index - 8) : verb.index]]
    if verb.form == "participle" and "blevet" in before[-3:]:
        return True
    for text in reversed(before):
        if text in {",", ";"}:
            return False
        if text in {"som", "hvor", "hvilke"}:
            return verb.outcome is not Outcome.ELECTED
    return False


def _coordinated(
    lower: str, found: list[Word], candidates: list[Verb], first: Verb
) -> Iterator[Verb]:
    """Yield further rulings of the same sentence: "og tog …", "men anbefaler …", "samt udsat"."""
    end = tail(lower, first.word.end)
    last = first
    for verb in candidates:
        if verb.index <= last.index or verb.word.start >= end:
            continue
        if not _joined(lower, found, last, verb) or not _parallel(first, verb):
            continue
        if verb.outcome == last.outcome or Outcome.DISCUSSED in {last.outcome, verb.outcome}:
            if not (last.outcome is Outcome.DISCUSSED and verb.outcome in DECIDING):
                continue
        last = verb
        yield verb


def _parallel(first: Verb, verb: Verb) -> bool:
    if verb.form == "infinitive":
        return False
    if first.form == "active" or first.form == "infinitive":
        return verb.form == "active"
    return (
        verb.form in {"participle", "passive"}
        if first.form != "passive"
        else (verb.form == "passive")
    )


def _joined(lower: str, found: list[Word], last: Verb, verb: Verb) -> bool:
    """Tell whether only a conjunction and a few words part two verbs of equal rank."""
    link = None
    for link in _DEPARTS.finditer(lower, last.word.end, verb.word.start):
        pass
    if link is None:
        return False
    between = lower[link.end() : verb.word.start].split()
    return len(between) <= 5 and "at" not in between and "som" not in between


def _outcome(lower: str, found: list[Word], verb: Verb, start: int, end: int) -> Outcome:
    outcome = verb.outcome
    if verb.negated:
        return Outcome.REJECTED if outcome in _REFUSABLE else Outcome.UNCLEAR
    if outcome is Outcome.APPROVED:
        return _approved(lower, found, verb, start, end)
    if outcome is Outcome.REFERRED and regex.search(r"\bmed anbefaling\b", lower[start:end]):
        return Outcome.REFERRED
    return outcome


_REFUSABLE = frozenset({
    Outcome.APPROVED, Outcome.RECOMMENDED, Outcome.SUPPORTED, Outcome.REFERRED, Outcome.ELECTED,
    Outcome.DISCUSSED, Outcome.NOTED,
})  # fmt: skip
_DECIDES = regex.compile(r"(?:beslutte\w*|vedtog\w*|vedtage\w*|enedes|bestemt\w*|vedtager)\b")
_CONTENT = regex.compile(r"(?:\W+(?!at\b)[\p{L}\d.-]+){0,12}?\W+at\b(?P<content>.*)", regex.DOTALL)
_POST = regex.compile(
    r"\b(?:som|til)\s+(?:\w+\s+){0,3}?(?:næst)?(?:formand|medlem|stedfortræder|suppleant|repræsentant"
    r"|revisor|kasserer|viceborgmester|borgmester|sekretær)\w*"
)
_REFUSAL = regex.compile(
    r"\b(?:om|på) (?:at give |at meddele )?afslag\b|\bat (?:give|meddele) afslag\b"
)


def _approved(lower: str, found: list[Word], verb: Verb, start: int, end: int) -> Outcome:
    head = lower[verb.word.end : end]
    if _DECIDES.match(verb.word.text) and (inner := _decided(head)) is not None:
        return inner
    if _REFUSED_AFTER.search(lower, verb.word.end) or _REFUSAL.search(lower[start : verb.word.end]):
        return Outcome.REJECTED
    if verb.word.text.startswith("godkend") and _is_post(head):
        return Outcome.ELECTED
    return (
        Outcome.APPROVED_WITH_CHANGES
        if has_proviso(lower[verb.word.end : end])
        else Outcome.APPROVED
    )


def _is_post(head: str) -> bool:
    cut = head[: tail(head)]
    return (_POST.search(cut[:120]) is not None and "at " not in cut[:40]) or (
        regex.match(r",? at .{0,80}\b(?:udpeges|vælges|indtræder)\b", cut) is not None
    )


def _decided(head: str) -> Outcome | None:
    """Return what a body decided to do when that is itself a ruling, else None."""
    content = _CONTENT.match(head)
    if content is None:
        return None
    text = content["content"]
    near = text[: tail(text)]
    if regex.match(r"\W*(?:der |det |man |\w+(?:en|et) )?(?:skal |bør )?ikke\b", near):
        return Outcome.REJECTED
    found = words(near)
    for verb in verbs(near, found):
        if verb.form == "infinitive" and verb.index <= 3 and verb.outcome in _OF_DECISION:
            return Outcome.REJECTED if verb.negated else verb.outcome
        if verb.form in {"passive", "infinitive"} and verb.index <= 5 and _the_case(found):
            return Outcome.REJECTED if verb.negated else verb.outcome
    return Outcome.NOTED if regex.match(r"\W*tage\b.{0,80}til efterretning", near) else None


_OF_DECISION = frozenset({
    Outcome.REJECTED, Outcome.POSTPONED, Outcome.REFERRED, Outcome.RECOMMENDED, Outcome.ELECTED,
    Outcome.WITHDRAWN, Outcome.SUPPORTED, Outcome.DISCUSSED,
})  # fmt: skip


def _the_case(found: list[Word]) -> bool:
    return bool(found) and found[0].text in {
        "sagen", "punktet", "behandlingen", "sagens", "forslaget", "ansøgningen", "indstillingen",
    }  # fmt: skip
