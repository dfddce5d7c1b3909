"""Which of the verbs in a sentence rule: the first that speaks for the body, and its equals.

What stands in reasons, remarks, relative clauses, in the words of a proposal ("forslag om at …") or
of somebody who talks ("bemærkede, at …") does not rule.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.actors import body_of
from referatsoeg.rulings.words import TAKING, Verb, Word
from referatsoeg.vocabulary.outcome_marks import (
    AUXILIARY,
    LEADING_CLAUSE,
    MODAL,
    NUMBERED_ONLY,
    SAYING,
    TAIL,
    THE_CASE,
)
from referatsoeg.vocabulary.outcomes import DECIDING

_TAIL = regex.compile(TAIL)
_SAYING = regex.compile(SAYING)
_ABOUT = regex.compile(r"\b(?:om|på|for),? at\b")
# "godkendtes", "vedtoges" rule again; "nedsættes" is what was proposed
_PAST_PASSIVE = regex.compile(
    r"(?:(?<!\bb|l)edes|[dlgkmnrsv]tes|attes|agdes|oges|ogs|aadtes|ådtes)$"
)
_DEPARTS = regex.compile(r",? (?:men|og|samt),? ")
# "Efter en længere drøftelse, hvor A gjorde opmærksom på …, vedtog bestyrelsen at …"
_TALKED_OF = regex.compile(r"efter [^,]{3,80}, (?:hvor\p{L}*|som|der) ")
_THEN = frozenset(("herefter", "derefter", "dermed", "samtidig", "desuden", "enstemmigt"))
_REACH = 40  # words between "tog" and "til efterretning"
# "…, som blev godkendt og er vedlagt som bilag"
_ENCLOSED = regex.compile(
    r"\W*(?:(?:og )?(?:er |blev |bliver )?(?:vedlagt|vedhæftet|vedlægges|vedhæftes|omdelt|udsendt|underskrevet)\b[^.;]{0,40})?\W*"
)
# "De skal godkendes på hovedforeningens generalforsamling"
_ELSEWHERE = regex.compile(
    r" (?:på|af|i|hos) (?:\p{L}+ )?\p{L}*(?:generalforsamling|årsmøde|repræsentantskab|hovedbestyrelse)"
)
_NAMES_POST = frozenset(("genvalg", "nyvalg"))  # "Have 31 (genvalg)"
_PERFECT = frozenset(("har", "havde", "have"))


def tail(lower: str, begin: int = 0) -> int:
    """Return where the ruling words end and reasons or remarks begin."""
    found = _TAIL.search(lower, begin + 2) if len(lower) > begin + 2 else None
    return found.start() if found else len(lower)


def chosen(lower: str, found: list[Word], candidates: list[Verb]) -> list[Verb]:
    """Return the verbs that rule in a sentence, in printed order."""
    first = _first(lower, found, candidates)
    if first is None:
        return []
    return [first, *_coordinated(lower, candidates, first)]


def _first(lower: str, found: list[Word], candidates: list[Verb]) -> Verb | None:
    """Return the verb that rules, past an opening subordinate clause and what is only said."""
    begin = _after_opening(lower, found, candidates)
    end = tail(lower, begin)
    about = _ABOUT.search(lower, begin)
    said = _SAYING.search(lower, begin)
    for verb in candidates:
        at = verb.word.start
        if at < begin or at >= end or _reported(lower, found, verb):
            continue
        if said and at >= said.end():
            if _resumed(found, verb) and (verb.form != "active" or body_of(lower[: said.start()])):
                return verb
            continue
        if about and at > about.start() and not _finite(found, verb, about.end()):
            continue
        if verb.form == "infinitive" and not _modal(found, verb):
            continue
        return verb
    return None


def _resumed(found: list[Word], verb: Verb) -> bool:
    """Tell "Udvalget bad om et notat og godkendte …": the body acts again right after "og"."""
    if verb.form != "active":
        return _main_again(found, verb)
    index = verb.index
    if verb.outcome is Outcome.NOTED:
        near = range(max(0, index - _REACH), index)
        index = next((i for i in reversed(near) if found[i].text in TAKING), index)
    before = [word.text for word in found[max(0, index - 2) : index]]
    return before[-1:] == ["og"] or (before[:1] == ["og"] and before[-1] in _THEN)


def _main_again(found: list[Word], verb: Verb) -> bool:
    """Tell "…, og den måtte følgelig afslås": a further main clause on the matter itself."""
    before = [word.text for word in found[max(0, verb.index - 6) : verb.index]]
    if [",", "og"] not in [before[i : i + 2] for i in range(len(before) - 1)]:
        return False
    clause = before[max(i for i, word in enumerate(before) if word == "og") + 1 :]
    subject = clause[:1] and (clause[0] in THE_CASE or clause[0] in {"den", "det", "dette"})
    return bool(subject) and bool({"måtte", "blev", "må", "bliver", "er"} & set(clause[1:]))


def _after_opening(lower: str, found: list[Word], candidates: list[Verb]) -> int:
    """Return where the main clause begins after "Da …," or "Hvis …,"."""
    if not found or found[0].text not in LEADING_CLAUSE:
        return 0
    if found[0].text == "efter" and len(found) > 1 and found[1].text != "at":
        if _TALKED_OF.match(lower) is None:
            return 0  # "Efter drøftelse godkendte …": no clause stands before the verb
        behind = (c.word.start for c in candidates if lower[: c.word.start].endswith(", "))
        return next(behind, 0)
    comma = lower.find(", ")
    return comma + 1 if 0 < comma < len(lower) - 5 else 0


def _finite(found: list[Word], verb: Verb, about_end: int) -> bool:
    """Tell whether a verb after "om at …" belongs to the main clause again."""
    if verb.form == "participle":
        before = [w for w in found[max(0, verb.index - 6) : verb.index] if w.start >= about_end]
        last = verb.index + 1 >= len(found) or found[verb.index + 1].text in {",", "med"}
        return any(w.text in AUXILIARY for w in before) or last
    if verb.form == "infinitive":
        return _inverted(found, verb, about_end)
    return verb.form == "active" or _PAST_PASSIVE.search(verb.word.text) is not None


def _inverted(found: list[Word], verb: Verb, about_end: int) -> bool:
    """Tell "Et andragende om at … kunne Raadet ikke anbefale": the body after the modal."""
    near = [w for w in found[max(0, verb.index - 6) : verb.index] if w.start >= about_end]
    at = next((i for i, w in enumerate(near) if w.text in MODAL), len(near))
    acting = at + 1 < len(near) and body_of(near[at + 1].text) is not None
    return acting and (verb.negated or near[at].text in {"kunne", "kunde"})


def _modal(found: list[Word], verb: Verb) -> bool:
    return any(w.text in MODAL for w in found[max(0, verb.index - 9) : verb.index])


def _reported(lower: str, found: list[Word], verb: Verb) -> bool:
    """Tell "er det blevet besluttet" and "som blev godkendt" from rulings.

    "X har fremsendt …" tells what went before, unless X is the body.
    """
    before = [w.text for w in found[max(0, verb.index - 8) : verb.index]]
    if verb.form == "participle":
        if "blevet" in before[-3:]:
            return True
        if verb.outcome is Outcome.REFERRED and "er" in before[-3:]:
            return found[0].text not in THE_CASE
        perfect = verb.word.text not in _NAMES_POST and _PERFECT & set(before[-4:])
        if verb.outcome is Outcome.WITHDRAWN and _own_request(found, verb):
            return False
        if perfect and not body_of(lower[: verb.word.start]):
            return True
    if "skal" in before[-2:] and _ELSEWHERE.match(lower, verb.word.end):
        return True
    return _subordinate(lower, found, verb, before)


def _subordinate(lower: str, found: list[Word], verb: Verb, before: list[str]) -> bool:
    """Tell "inden det blev vedtaget" and "planen, som blev godkendt" from the main clause."""
    for text in reversed(before):
        if text in {",", ";"}:
            return False
        if text in {"inden", "før", "førend"}:
            return True
        if text in {"som", "hvor", "hvilke"}:
            return verb.outcome is not Outcome.ELECTED and not _ends_in(lower, found, verb, text)
    return False


def _own_request(found: list[Word], verb: Verb) -> bool:
    """Tell "Ansøger har trukket sin ansøgning", which ends the matter here and now."""
    after = [w.text for w in found[verb.index + 1 : verb.index + 3]]
    if after[:1] in (["ansøgningen"], ["forslaget"]) and after[1:] == ["tilbage"]:
        return found[0].text.startswith(("ansøger", "forslagsstiller"))
    return after[:1] in (["sin"], ["sit"], ["deres"]) and after[-1].startswith(
        ("ansøgn", "forslag")
    )


def _ends_in(lower: str, found: list[Word], verb: Verb, relative: str) -> bool:
    """Tell "… aflagde beretning, som blev godkendt", where the ruling stands in the last words."""
    before = [w.text for w in found[max(0, verb.index - 3) : verb.index]]
    last = _ENCLOSED.fullmatch(lower, verb.word.end) is not None
    return last and "blev" in before and relative in before


def _coordinated(lower: str, candidates: list[Verb], first: Verb) -> Iterator[Verb]:
    """Yield further rulings of the same sentence: "og tog …", "men anbefaler …", "samt udsat"."""
    end = tail(lower, first.word.end)
    last = first
    for verb in candidates:
        if verb.index <= last.index or verb.word.start >= end:
            continue
        if _parallel(first, verb, lower) and _another(last, verb) and _joined(lower, last, verb):
            last = verb
            yield verb


def _another(last: Verb, verb: Verb) -> bool:
    """Tell whether a verb rules anew: "drøftet og taget til efterretning" is one."""
    if last.word.text in NUMBERED_ONLY:
        return False
    if last.outcome is Outcome.DISCUSSED:
        return verb.outcome in DECIDING or verb.outcome is Outcome.SUPPORTED
    same = verb.outcome == last.outcome and verb.negated == last.negated
    return not same and verb.outcome is not Outcome.DISCUSSED


def _parallel(first: Verb, verb: Verb, lower: str) -> bool:
    if verb.outcome is Outcome.SUPPORTED and verb.word.text in {"var", "er"}:
        return True
    if first.form in {"active", "infinitive"}:
        return verb.form == "active"
    if first.form == "passive":
        return verb.form == "passive"
    if verb.form == "active":  # "… taget til efterretning, og udvalget besluttede, at …"
        return body_of(lower[first.word.end : verb.word.start].rpartition(" og ")[2]) is not None
    return verb.form in {"participle", "passive"}


def _joined(lower: str, last: Verb, verb: Verb) -> bool:
    """Tell whether only a conjunction and a few words part two verbs of equal rank."""
    link = None
    for found in _DEPARTS.finditer(lower, last.word.end, verb.word.start):
        link = found
    if link is None:
        return False
    between = lower[link.end() : verb.word.start].split()
    return len(between) <= 5 and "at" not in between and "som" not in between
