"""Votes: which side, how many, which parties and persons.

Figures ("med stemmerne 20 for og 1 imod") and the lists under them ("Imod stemte: Ø") are one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from referatsoeg.model.meeting import Vote
from referatsoeg.vocabulary.outcome_marks import (
    BODY_WORD,
    PARTY,
    VOTE_REMARK,
)

_FLAGS = regex.IGNORECASE
_SIDES = {"for": "for", "imod": "against", "mod": "against", "against": "against"}
_AFTER = r"(?P<who>[^\n]{0,400})"
# "For forslaget stemte V", "Imod dette forslag stemte 3 (A og F)"
_MOTION = r"(?:(?:det |dette )?\p{L}*forslag(?:et)?|indstillingen|dette)(?: fra \p{L}{1,20})?"
# "For stemte: V, A …", "Imod stemte (Ø) med bemærkning om …", "Imod: Ø", "Undlod: F"
_LISTED = regex.compile(
    r"\s*(?:(?:ad|for punkt|for så vidt|punkt|pkt)\b[^,:]{0,40}[,:.]\s*)?"
    rf"(?:(?P<side>for|imod|mod) (?:{_MOTION} )?(?:stemte|stemmer|stemt)\b(?: var)?|(?:stemte"
    r"|stemmer) (?P<side>for|imod)\b(?=\s*:)"
    r"|(?P<side>for|imod|undlod|undlader|blankt?|hverken for eller imod)(?: at stemme"
    r"| stemte)?\s*(?=:)"
    rf"|(?P<side>undlod|undlader)(?: at stemme)?(?= \p{{Lu}}| \())\s*:?{_AFTER}",
    _FLAGS,
)
# "X (A) og Y (Ø) stemte imod", "(Ø) undlod at tage stilling", "V og A undlader"
_SAID = regex.compile(
    r"(?P<who>[^\n;:]{1,300}?)\s(?:(?:stemte|stemmer|stemt)\s(?P<side>for|imod)\b"
    r"|(?:stemte|stemmer) (?P<side>blankt|hverken for eller imod)"
    r"|(?P<side>undlod|undlader|undlod at|afholdt sig fra at|afstod fra at)"
    r"(?:\s(?:at\s)?(?:stemme|tage stilling|stillingtagen)|\s*$|\s*[.,]))",
    _FLAGS,
)
_FIGURES = regex.compile(
    r"\b(?P<for>\d{1,3})\s(?:stemmer\s)?(?:stemte\s)?(?:for"
    r"|ja)?\s?(?:\((?P<yes>[^)]{1,80})\)\s?)?,?\s?(?:og|mod|imod|)\s?"
    r"(?P<against>\d{1,3})\s?(?:stemmer\s)?(?:stemte\s)?(?:i?mod"
    r"|nej)?\b\s?(?:\((?P<no>[^)]{1,80})\))?",
    _FLAGS,
)
_YES_NO = regex.compile(
    r"\bja\s?(?:stemmer\s?)?[=:]?\s?(?P<for>\d{1,3})\W{1,4}(?:og "
    r")?nej\s?(?:stemmer\s?)?[=:]?\s?(?P<against>\d{1,3})",
    _FLAGS,
)
_ONE_SIDED = regex.compile(
    r"\bmed (?:stemmerne )?(?P<for>\d{1,3}) (?:stemmer )?for\b(?! og| mod|,)", _FLAGS
)
_IS_FIGURE = regex.compile(r"stemme|\bfor\b|\bi?mod\b|\bja\b", _FLAGS)
_ABSTAINED = regex.compile(
    r"\b(?P<count>\d{1,3}|et|en)\s(?:medlem(?:mer)?\s|byrådsmedlem(?:mer)?\s|stemmer\s)?"
    r"(?:undlod|undlader|hverken|blank)", _FLAGS
)  # fmt: skip
_TOTAL = regex.compile(
    r"\bi alt (\d{1,3})\b|^\s*\(?(\d{1,3})\)?(?: stemmer| medlemmer| medlem)?\W*$", _FLAGS
)
# "3 (A og F)", "A, F og Ø (9)"
_COUNTED = regex.compile(
    r"\s*(?P<count>\d{1,3})(?: (?:stemmer|medlemmer))?\s\((?P<who>\D[^)]{0,300})\)"
    r"|(?P<who>\D[^()]{0,300}?)\s\((?P<count>\d{1,3})\)\W*$"
)
_REMARK = regex.compile(VOTE_REMARK, _FLAGS)
_SPLIT = regex.compile(r",\s*|\s+og\s+|\s*&\s*|\s+samt\s+")
_PARTY = regex.compile(rf"\(?(?P<party>\p{{Lu}}[\p{{Lu}}\d]{{0,2}}(?:-\d)?|(?i:{PARTY}))\)?\.?")
_NAME = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}.’'-]+(?:\s(?:\p{Lu}[\p{L}.’'-]*|af|von|de|la|el|bin"
    r"|van)(?!\p{L})){1,5})(?:\s\([^)]{1,14}\))?"
)
_BODY = regex.compile(rf"\b{BODY_WORD}\b", _FLAGS)
_LINK = regex.compile(r"^[\s,]*(?:og|mens|men|medens)\s", _FLAGS)
_NOBODY = regex.compile(r"\W*ingen\b", _FLAGS)


def only_votes(sentence: str) -> bool:
    """Tell whether a sentence opens by saying who voted how."""
    return _LISTED.match(sentence) is not None


def read_votes(sentences: Sequence[str]) -> tuple[Vote, ...]:
    """Return the sides of every vote in printed order; who voted on competence is among them."""
    result: list[Vote] = []
    open_figures: dict[str, int] = {}
    waiting = ""
    for sentence in sentences:
        if waiting and (listed := _vote(waiting, sentence)).names + listed.parties:
            found, waiting = [listed], ""
        else:
            found = list(_of_sentence(sentence))
            head = _LISTED.match(sentence)
            waiting = head["side"] if head and not head["who"].strip() else ""
        for vote in found:
            _add(result, open_figures, vote)
    return tuple(result)


def _add(result: list[Vote], open_figures: dict[str, int], vote: Vote) -> None:
    at = open_figures.get(vote.side)
    if vote.count is not None and not vote.parties and not vote.names and at is None:
        open_figures[vote.side] = len(result)
    elif at is not None and vote.count in {None, result[at].count}:
        merged = replace(vote, count=result[at].count)
        result[at] = merged
        del open_figures[vote.side]
        return
    result.append(vote)


def _of_sentence(sentence: str) -> Iterator[Vote]:
    if listed := _LISTED.match(sentence):
        if listed["who"].strip():
            yield _vote(listed["side"], listed["who"])
        return
    yield from _figures(sentence)
    at = 0
    while (said := _SAID.match(sentence, at)) is not None:
        at = said.end()
        if _BODY.search(said["who"]) is None or "mindretal" in said["who"].lower():
            vote = _vote(said["side"], _LINK.sub("", said["who"]))
            if vote.names or vote.parties:
                yield vote


def _figures(sentence: str) -> Iterator[Vote]:
    for found in _FIGURES.finditer(sentence):
        if _IS_FIGURE.search(found[0]) and _plausible(sentence, found):
            yield _side("for", int(found["for"]), found["yes"])
            yield _side("against", int(found["against"]), found["no"])
    if (one_sided := _ONE_SIDED.search(sentence)) and not _FIGURES.search(sentence):
        yield Vote(side="for", count=int(one_sided["for"]))
    if yes_no := _YES_NO.search(sentence):
        yield Vote(side="for", count=int(yes_no["for"]))
        yield Vote(side="against", count=int(yes_no["against"]))
    for found in _ABSTAINED.finditer(sentence):
        count = found["count"]
        yield Vote(side="abstained", count=int(count) if count.isdigit() else 1)


def _plausible(sentence: str, found: regex.Match[str]) -> bool:
    around = sentence[max(0, found.start() - 40) : found.end() + 12].lower()
    return "stemme" in around or ("for" in found[0] and "mod" in found[0])


def _side(side: str, count: int, who: str | None) -> Vote:
    return replace(_vote(side, who or ""), count=count)


def _vote(side: str, who: str) -> Vote:
    side = _SIDES.get(side.lower(), "abstained")
    if _NOBODY.match(who):
        return Vote(side=side, count=0)
    if counted := _COUNTED.match(who):
        return replace(_vote(side, counted["who"]), count=int(counted["count"]))
    total = _TOTAL.search(who)
    remark = _REMARK.search(who)
    named = who[: remark.start()] if remark else who
    parties: list[str] = []
    names: list[str] = []
    for piece in _SPLIT.split(named):
        word = piece.strip(" .:;")
        if party := _PARTY.fullmatch(word):
            parties.append(party["party"])
        elif name := _NAME.match(word):
            names.append(name["name"])
    count = int(total[1] or total[2]) if total else None
    return Vote(side=side, count=count, parties=tuple(parties), names=tuple(names))
