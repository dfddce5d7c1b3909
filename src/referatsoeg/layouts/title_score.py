"""How much the words after a number look like the title of an item."""

from __future__ import annotations

import regex

from referatsoeg.layouts.marks import heading_of
from referatsoeg.layouts.styles import Style
from referatsoeg.model.kinds import SectionKind

IN_CONTENTS = 10.0
"""What a line of a contents list loses: more than any surroundings can win."""
_QUANTITY = regex.compile(r"[\w]+\s(?:kr|%|pct|mio|stk|år|dage|timer)\b")
ITEM_WORDS = regex.compile(
    r"(?:godkendelse|orientering|drøftelse|meddelelser|eventuelt|evt\b|næste møde|valg\b|formandens|"
    r"regnskab|budget|indkomne|lukket|siden sidst|bordet rundt|temadrøftelse|velkomst|konstituering|"
    r"ansøgning|anmodning|lokalplan|underskrift|spørgetid|status|opfølgning|beretning|fastsættelse|"
    r"dagsorden|referat|andragende|skrivelse|forslag|behandling|revision|høring|salg|køb)",
    regex.IGNORECASE,
)
_ANSWER = regex.compile(
    r"(?:\(?[a-d]\)?\.?\s)?(?:godkend(?:t|es|te)\b|anbefal(?:es|er|et)\b|udsat|udsættes|tiltr|taget? til|tages|ikke |kan ikke|drøft|vedtag|"
    r"forkast|bortfald|punktet|indstilling|sagen|orienteringen|at\b|enstemmig|stemte|afvist|toges)",
    regex.IGNORECASE,
)
_CONTENTS = regex.compile(r"(?:\.\s?){4,}\s*\d+\s*$|\.{3,}\s*\d+$")


def title_score(title: str, style: Style) -> float:
    """Return what an item's title words are worth: names of matters more, sentences less."""
    if not title:
        return 0.0
    score = 0.0
    if _CONTENTS.search(title):
        score -= IN_CONTENTS
    opened = heading_of(title)
    if opened and opened.start < len(title) and opened.kind is not SectionKind.OTHER:
        score -= 4.0
    if title[0].islower():
        score -= 3.0
    if title.endswith((";", ",")):
        score -= 2.0
    elif title.endswith(".") and len(title) > 60:
        score -= 1.5
    if len(title) > 180:
        score -= 2.0
    return score + _first_words(title, style)


def _first_words(title: str, style: Style) -> float:
    score = 0.0
    if _ANSWER.match(title) and style.name != "time":
        score -= 6.0 if style.weight >= 2.0 else 2.5
    elif ITEM_WORDS.match(title):
        score += 1.2
    if style.name == "bare" and _QUANTITY.match(title):
        score -= 3.0
    return score
