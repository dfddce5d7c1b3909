"""The decision of an item in prose: the paragraphs that decide, where no heading says where it is.

Boards and associations write so: talk, and in its end what was decided.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from referatsoeg.model.kinds import Outcome, SectionKind
from referatsoeg.model.meeting import Section
from referatsoeg.rulings import decides, read
from referatsoeg.structure.decision import keep
from referatsoeg.structure.settled import is_election, settled_lines
from referatsoeg.text.dates import first_date
from referatsoeg.text.joining import LIST_MARK

_NOTHING = regex.compile(
    r"(?:intet(?: til referat| nyt)?(?: at (?:berette|bemærke|referere))?|ingen(?: bemærkninger)?|ingenting|udgår|-)\.?",
    regex.IGNORECASE,
)
_TALK = regex.compile(
    r"\b(?:drøftede|drøftet|blev orienteret|taget til efterretning|tog .{0,60}efterretning|toges til [Ee]fterretning)\b"
)
_POLITICAL = regex.compile(r"politisk behandling:?", regex.IGNORECASE)
_MOTION = regex.compile(
    r"(?:forslag|punkt|pkt\.?)\s+(?:nr\.?\s*)?(?:[A-ZÆØÅ]|\d{1,2})"
    r"\s+(?:blev|bliver|er|faldt|falder|vedt|godk|fork|trukket|nedst|bortf|udgår|fik)",
    regex.IGNORECASE,
)
_NAMED_MOTION = regex.compile(r"(?<!^)\b[Ff]orslag (?:nr\. ?)?(?P<motion>\d{1,2}|\p{Lu})\b")
_NAMED_WITHIN = 60
_OFFICE = regex.compile(r"\p{Lu}[\p{L}\d ]{2,30}:\s+\p{Lu}")
_DASHED = regex.compile(r"[•◦▪●○■□·*–—-]\s")
_LETTERED = regex.compile(r"[A-ZÆØÅ]\s?[:.)]\s")
# "B: …", "b) …", "Forslag B (bestyrelsen): …"
_MOTION_LETTER = regex.compile(
    r"[A-ZÆØÅ]\s?[:.)]\s|[a-f]\)\s|[a-f]\. (?=Forslag\b)|Forslag (?:nr\. ?)?(?:[A-ZÆØÅ]|\d{1,2})\b[^.:]{0,80}:\s"
)
_ELECTED = regex.compile(
    r"(?:[-–•*] |\d{1,2}[.)] )?\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,4}(?: ?[(,][^.:]{2,100})?"
)
_NEWS = regex.compile(
    r"(?:Region |Kommune )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?: Kommune)?: \p{Lu}\p{Ll}.{25}"
)
_MOVED = regex.compile(r"orslaget\b|\bændrede forslag\b|\b(?:sit|deres) (?:\p{L}+)?forslag\b")
# "Forslaget blev vedtaget med 20 stemmer", "Årsrapporten blev enstemmigt godkendt": results of votes
_RESULT = regex.compile(
    r"\b(?:vedtaget|godkendt(?:es)?|vedtoges|forkastet|nedstemt|faldt|bortfaldt|trukket|trak|oversendt|udsat|tiltrådt|afvist)\b",
    regex.IGNORECASE,
)
_BY_VOTE = regex.compile(
    r"\b(?:enst(?:emmigt|\.)|(?:med )?\d+ stemmer|\d+ (?:stemte )?for\b|ja\W+\d|afstemning|klapsalver|akklamation)",
    regex.IGNORECASE,
)
_OF_MATTER = regex.compile(
    r"\W*(?:\p{L}+s )?(?:\p{L}*forslag|\p{L}*beretning|(?:års)?(?:regnskab|rapport)|budget|kontingent|andelskrone|lån|takst)\p{L}*\b",
    regex.IGNORECASE,
)
_WITHDRAWN = regex.compile(r"\btrak \p{L}+ (?:sit|deres) forslag\b", regex.IGNORECASE)
# one that fell is a step on the way to the result
_AMENDMENT = regex.compile(r"ændringsforslag|modforslag", regex.IGNORECASE)
_COUNT = regex.compile(
    r"(?:for|imod|mod|ja|nej|blanke?|ugyldige?|undlod|hverken for eller imod)\W{1,3}\d{1,4}(?: stemmer)?\W*",
    regex.IGNORECASE,
)
_TWO_SENTENCES = regex.compile(r"\p{Ll}\. \p{Lu}")
_TO_BE_ELECTED = regex.compile(r"\bvælges\b|\bmodtog(?:er)? (?:\p{L}+ )?genvalg", regex.IGNORECASE)
_POST_BELOW = regex.compile(r"\p{Lu}\p{Ll}+ (?:blev|er|valgtes|valgt)(?: \p{Ll}+)?:")
_SEVERAL = 2
_SHORT = 200
"""A paragraph that only says what was talked about is short; longer ones report the talk itself."""


def prose_decision(
    sections: tuple[Section, ...], *, headed: bool, title: str = ""
) -> Section | None:
    """Return the paragraphs that decide something, when no heading says where the decision is.

    Boards and associations write prose: the decision is the paragraph that decides. Where other
    items of the meeting have decision headings (`headed`), only text under no heading is looked at.
    `title` tells of elections and fees, whose results are told without a word that decides.
    """
    kinds = (SectionKind.OTHER, SectionKind.BACKGROUND, SectionKind.SUMMARY)
    looked_at = [s for s in sections if s.kind in kinds and s.text and not (headed and s.heading)]
    political = [s for s in sections if s.text and _POLITICAL.fullmatch(s.heading or "")]
    if political and first_date(political[-1].text[:_NAMED_WITHIN]) is None:
        return replace(political[-1], kind=SectionKind.DECISION)
    looked_at += political
    for section in reversed(looked_at):
        lines = section.text.split("\n")
        settled = settled_lines(lines, title)
        chosen = _deciding(lines)
        chosen = chosen | settled if not chosen or _adjoins(chosen, settled) else chosen
        if chosen:
            chosen |= _results_above(lines, min(chosen))
            chosen = frozenset(row for result in chosen for row in _with_votes(lines, result))
        if chosen and is_election(title):
            chosen |= {i for i, line in enumerate(lines) if _tells_elected(line)}
        chosen = chosen or _voted(lines)
        if chosen:
            passage = keep(section.passage, chosen)
            first = passage.origin(0)
            page = first.page if first else section.page
            return Section(kind=SectionKind.DECISION, heading=None, passage=passage, page=page)
    return None


def _results_above(lines: list[str], first: int) -> frozenset[int]:
    """Return the lines above that tell the result of a vote, or what became of a further matter.

    A general meeting takes several motions under one item: each has its own result.
    """
    return frozenset(
        index
        for index, line in enumerate(lines[:first])
        if len(line) <= _SHORT
        and _RESULT.search(line)
        and (_BY_VOTE.search(line) or _OF_MATTER.match(line) or _WITHDRAWN.search(line))
        and _AMENDMENT.search(line) is None
        and decides(line)
    )


def _with_votes(lines: list[str], result: int) -> range:
    """Return a result's line with the lines right above it that count: "For: 61", "Imod: 5"."""
    return range(_run_above(lines, result, _COUNT), result + 1)


def _run_above(lines: list[str], first: int, form: regex.Pattern[str]) -> int:
    """Return where the lines of one form right above a line begin, `first` when there are none."""
    while first > 0 and form.fullmatch(lines[first - 1].strip()):
        first -= 1
    return first


def _tells_elected(line: str) -> bool:
    """Return whether a line tells of somebody elected, and not only that somebody is to be."""
    return any(
        r.outcome is Outcome.ELECTED and _TO_BE_ELECTED.search(r.text) is None
        for r in read(line).rulings
    )


def _voted(lines: list[str]) -> frozenset[int]:
    """Return the line that counts the votes of an item in which no words say what they came to."""
    return frozenset(
        index
        for index, line in enumerate(lines)
        if len(line) <= _SHORT
        and {"for", "against"} <= {v.side for v in read(line).votes if v.count}
    )


def _adjoins(chosen: frozenset[int], settled: frozenset[int]) -> bool:
    return any(abs(i - j) == 1 for i in chosen for j in settled)


def _beside(line: str, other: str) -> bool:
    """Return whether two lines are points of one list: marked, or opened by the same word."""
    if all(LIST_MARK.match(text) or _LETTERED.match(text) for text in (line, other)):
        return True
    if all(_OFFICE.match(text) and len(text) <= _SHORT for text in (line, other)):
        return True
    alike = line.split(maxsplit=1)[:1] == other.split(maxsplit=1)[:1]
    return alike and max(len(line), len(other)) <= _SHORT


def _same_list(line: str, below: str) -> bool:
    """Return whether the line below goes on with a list of letters or of offices and names."""
    if all(_LETTERED.match(text) for text in (line, below)):
        return True
    return all(_OFFICE.match(text) and len(text) <= _SHORT for text in (line, below))


def _rules_on_motion(line: str, *, lettered: bool) -> bool:
    """Return whether a paragraph says what became of a motion it names by number or letter.

    Below motions told under letters of their own (`lettered`), "Forslaget" is the one above.
    """
    if lettered and _MOVED.search(line[-_SHORT:] + line[:_SHORT]):
        return decides(line)
    named = _MOTION.match(line) or _NAMED_MOTION.search(line[:_NAMED_WITHIN])
    return bool(named) and decides(line)


def _is_news(lines: list[str], first: int, last: int) -> bool:
    """Return whether lines are points of a dashed list whose other points decide nothing: news."""
    if not _DASHED.match(lines[last]):
        return False
    beside = [*lines[first - 1 : first], *lines[last + 1 : last + 2]]
    return any(_DASHED.match(line) for line in beside)


def _with_names(lines: list[str], first: int) -> int:
    """Return where a list of those elected opens above a line ("Følgende blev valgt:"), else `first`."""
    above = _run_above(lines, first, _ELECTED)
    opens = 0 < above < first and lines[above - 1].endswith(":") and decides(lines[above - 1])
    return above - 1 if opens else first


def _with_elections(lines: list[str], first: int) -> int:
    """Return where a run of elections ends above one, past "Suppleanter på valg:", else `first`."""
    if not _elects(lines[first]):
        return first
    above = first
    while above > 0:
        over = lines[above - 1].rstrip()
        if _elects(over):
            first = above - 1
        elif not (over.endswith(":") and len(over) <= _SHORT):
            break
        above -= 1
    return first


def _elects(line: str) -> bool:
    """Return whether a line is one election and no more: "Ida Bo genvalgt"."""
    single = len(line) <= _SHORT and _TWO_SENTENCES.search(line) is None
    return single and read(line).outcome is Outcome.ELECTED


def _with_names_below(lines: list[str], last: int) -> int:
    """Return where the names under "Suppleanter blev:" below a line end, else `last`."""
    if last + 2 >= len(lines) or not _POST_BELOW.fullmatch(lines[last + 1].strip()):
        return last
    end = last + 2
    while end < len(lines) and _ELECTED.fullmatch(lines[end].strip()):
        end += 1
    return end - 1 if end > last + 2 else last


def _told_by_members(lines: list[str]) -> frozenset[int]:
    """Return the paragraphs in which members tell their news: "Region Midt: Budgettet er vedtaget"."""
    told = [i for i, line in enumerate(lines) if _NEWS.match(line) and line.rstrip().endswith(".")]
    return frozenset(told) if len(told) >= _SEVERAL else frozenset()


def _deciding(lines: list[str]) -> frozenset[int]:
    """Return the indexes of the last paragraph that decides, with the deciding points beside it."""
    if len(lines) == 1 and _NOTHING.fullmatch(lines[0].strip()):
        return frozenset({0})
    ending = lines[-1].strip()
    told = _told_by_members(lines)
    talk = len(ending) <= _SHORT and (_TALK.search(ending) or _NOTHING.fullmatch(ending))
    last = next(
        (i for i in reversed(range(len(lines))) if i not in told and decides(lines[i])), None
    )
    if last is None or (talk and LIST_MARK.match(lines[last])):
        return frozenset({len(lines) - 1}) if talk else frozenset()
    lettered = sum(bool(_MOTION_LETTER.match(line)) for line in lines) >= _SEVERAL
    motions = [i for i, line in enumerate(lines) if _rules_on_motion(line, lettered=lettered)]
    if last in motions:
        return frozenset(motions)
    first = last
    while first > 0 and _beside(lines[first - 1], lines[first]) and decides(lines[first - 1]):
        first -= 1
    first = _with_elections(lines, _with_names(lines, first))
    if _is_news(lines, first, last):
        return frozenset()
    while last + 1 < len(lines) and _same_list(lines[last], lines[last + 1]):
        last += 1
    last = _with_names_below(lines, last)
    return frozenset(range(first, last + 1))
