"""Text → numbers with what stands beside them: the one pass over every character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from referatsoeg.extractors.amounts.numbers import (
    FRACTIONS,
    LONGEST_DIGITS,
    NUMBER_WORDS,
    SLASHED,
    is_year,
    numeral_value,
)
from referatsoeg.extractors.amounts.units import (
    DKK,
    KRONER_THEN_NUMBER,
    NOT_MONEY,
    PREFIX,
    TOKEN,
    UNIT_WORD,
    WORD_BEFORE,
    Unit,
    unit_of,
)

_KRONER = Unit(DKK)
_AND = regex.compile(r",?\s{1,2}(?:og\s)?")
# The character before a number, blanks apart, that "kr.", "DKK" and a minus can end with.
_MAY_END_KR = frozenset("rRkK.:;-−–÷ \u00a0\u202f\n\t")
_KR_ENDINGS = ("kr", "kr.", "dkk", "roner", "kr:", "kr.:", "kr;")
_GROUP = regex.compile(r"[0-9]{3}(?:,[0-9]{1,4})?")


@dataclass(slots=True)
class Token:
    """A number, and the unit beside it when it has one; `first`–`stop` holds both.

    `start`–`end` is the numeral alone. `value` is as written, the unit's scale not yet applied.
    """

    start: int
    end: int
    first: int
    stop: int
    written: str
    unit: Unit | None = None
    value: Decimal | None = None
    shared: bool = False
    prefixed: bool = False

    def read(self) -> Decimal | None:
        """Return the numeral's value, read when first asked for."""
        if self.value is None:
            self.value = numeral_value(self.written)
        return self.value


def numbers(text: str) -> list[Token]:
    """Return every number of `text` in order, with the unit beside it where there is one."""
    tokens: list[Token] = []
    stop = 0
    for match in TOKEN.finditer(text):
        start, end = match.span(1)
        token = Token(start, end, start, end, match[1])
        mark = match.lastgroup
        _look_before(text, token, stop)
        if mark is not None:
            _look_after(text, token, mark, match.end())
        if token.unit is not None and len(token.written) < 8:
            _join_fraction(text, tokens, token)
            _join_groups(text, tokens, token)
        elif _extends(text, tokens, token):
            stop = tokens[-1].stop
            continue
        if mark == "ore" and tokens and _with_oere(text, tokens[-1], token):
            stop = tokens[-1].stop
            continue
        stop = token.stop
        tokens.append(token)
    return tokens


def _with_oere(text: str, kroner: Token, token: Token) -> bool:
    """Join "918 Kr. 40 Øre" to one amount; return whether it was one."""
    whole, part = kroner.read(), token.read()
    if kroner.unit != _KRONER or kroner.shared or whole is None or part is None or part >= 100:
        return False
    if _AND.fullmatch(text, kroner.stop, token.start) is None:
        return False
    kroner.value = whole + part / 100
    kroner.stop = token.stop
    return True


def _look_before(text: str, token: Token, stop: int) -> None:
    """Give a token the unit that stands before it ("kr. 7.453"), unless it belongs to another."""
    start = token.start
    near = text[start - 1 : start] if start else ""
    if near == " ":
        near = text[start - 2 : start - 1]
    if near not in _MAY_END_KR:
        return
    tail = text[max(stop, token.start - 18) : token.start]
    bare = tail.rstrip(" \u00a0\u202f\n\t-−–÷")
    if not bare[-5:].lower().endswith(_KR_ENDINGS):
        return
    found = PREFIX.search(tail.rstrip("-−–÷"))
    if found is None:
        return
    first = token.start - len(tail) + found.start()
    lead = text[max(0, first - 2) : first].lower()
    if is_year(token.written) and lead == "i ":
        return  # a caption and the first year of its columns: "Beløb i kr. 2024"
    if "\n" in found[0] and lead.rstrip().endswith((",", "(")):
        return  # the heading of a column, "Pris, kr.", and the first number of a row
    mark = found.lastgroup or "kroner"
    token.unit = unit_of(mark)
    token.first = first
    token.prefixed = True


def _look_after(text: str, token: Token, mark: str, stop: int) -> None:
    """Give a token the unit that stands after it, unless that unit opens the next amount."""
    between = text[token.end : stop]
    if mark == "kroner" and _opens_next(text, token, between):
        return
    if (
        mark in ("mio", "mia")
        and "k" not in between.lower()
        and NOT_MONEY.match(text, stop, stop + 30)
    ):
        token.unit = None
        return
    if mark != "ore" or not token.prefixed:  # "Kr. 4,50 Øre" counts kroner
        token.unit = unit_of(mark)
    token.stop = stop


def _opens_next(text: str, token: Token, between: str) -> bool:
    """Return whether the "kr." after a number belongs to the number that follows it."""
    start = token.end + len(between) - len(between.lstrip())
    found = KRONER_THEN_NUMBER.match(text, start, start + 12)
    if found is None:
        return False
    opens = token.prefixed or is_year(token.written) or "\n" in between
    return opens or token.read() is None  # a barcode, then a price


def _join_groups(text: str, tokens: list[Token], token: Token) -> None:
    """Join groups of three ("1 234 567 kr.") and letter-spaced digits ("4 5 0 kr.")."""
    if tokens and text[tokens[-1].end : token.start] == " , " and tokens[-1].unit is None:
        before = tokens.pop()  # "68 , 9 mio. kr."
        token.written = f"{before.written},{token.written}"
        token.start = token.first = before.start
    elif _GROUP.fullmatch(token.written):
        _join_thousands(text, tokens, token)
    elif len(token.written) == 1:
        _join_spaced(text, tokens, token)


def _join_fraction(text: str, tokens: list[Token], token: Token) -> None:
    """Join "1/2 mill. kr.", "1 1/2 mill. kr." and "2 ½ mio. kr."; a third has no decimal: no sum."""
    if tokens and tokens[-1].unit is None and text[tokens[-1].end : token.start] == "/":
        slashed = f"{tokens[-1].written}/{token.written}"
        if slashed not in SLASHED:
            return
        token.start = token.first = tokens.pop().start
        token.written = SLASHED[slashed]
        if not token.written:
            token.unit = None
            return
    if token.written not in FRACTIONS or not tokens or tokens[-1].unit is not None:
        return
    whole = tokens[-1]
    if text[whole.end : token.start] != " " or not whole.written.isdigit():
        return
    if len(whole.written) < 3 and not labelled(text, whole.start):
        token.written = whole.written + token.written
        token.start = token.first = tokens.pop().start


def _join_thousands(text: str, tokens: list[Token], token: Token) -> None:
    while tokens and _before_group(text, tokens[-1], token):
        before = tokens.pop()
        token.written = before.written + token.written
        token.start = before.start
        if before.prefixed or token.first > before.first:
            token.first = before.first
        if len(before.written) < 3 or len(token.written) > LONGEST_DIGITS:
            return


def _before_group(text: str, before: Token, token: Token) -> bool:
    if before.stop != before.end or token.start - before.end != 1 or len(before.written) > 3:
        return False
    if text[before.end] not in " \u00a0\u202f\u2009" or not before.written.isdigit():
        return False
    clear = before.start == 0 or text[before.start - 1] in " \u00a0\u202f\t\n(-−–"
    return clear and before.written[0] != "0" and not labelled(text, before.start)


def _join_spaced(text: str, tokens: list[Token], token: Token) -> None:
    run: list[Token] = []
    start = token.start
    for before in reversed(tokens[-12:]):
        gap = text[before.end : start]
        if len(before.written) != 1 or before.unit is not None or gap not in (" ", " . ", " , "):
            break
        run.append(before)
        start = before.start
    if len(run) < 2:
        return
    del tokens[-len(run) :]
    token.written = text[start : token.end].replace(" ", "")
    token.start = token.first = start


def _extends(text: str, tokens: list[Token], token: Token) -> bool:
    if not tokens or token.unit is not None or not tokens[-1].prefixed:
        return False
    return _extend(text, tokens[-1], token)


def _extend(text: str, before: Token, token: Token) -> bool:
    """Join "kr. 12 500": groups of three that follow a number with its unit before it; tell if so.

    Read from a picture the point may stand apart from its number: "kr. 1 .842,55".
    """
    gap = text[before.end : token.start]
    if before.stop != before.end or not _GROUP.fullmatch(token.written):
        return False
    if gap not in (" ", "\u00a0", "\u202f", " .") or len(before.written.replace(" ", "")) > 9:
        return False
    if before.written.replace(" ", "").isdigit() and len(before.written.split(" ")[0]) <= 3:
        before.written = text[before.start : token.end]
        before.end = before.stop = token.end
        return True
    return False


_LABEL = regex.compile(
    r"(?:§{1,2}|\b(?:[Pp]unkt(?:erne)?|[Pp]kt\.?|[Nn]r\.?|[Nn]ummer|[Ss]ide|[Bb]ilag|[Tt]abel|[Ff]igur"
    r"|[Kk]apitel|[Ss]tk\.?|[Ss]ag|[Kk]l\.?|[Ll]okalplan|[Aa]fsnit|[Pp]ulje|[Ff]ase|[Ee]tape|[Kk]lasse"
    r"|[Uu]ge|\w*opfølgning|BO|[Tt]rin|[Tt]ype|[Mm]odel|[Ss]cenarie|[Kk]ategori|[Zz]one|[Aa]fdeling"
    r"|[Gg]ruppe|[Mm]atr(?:ikel)?\.?|[Kk]olonne|[Pp]rojekt|[Vv]ej|[Ll]inje|[Rr]ute))\s?$"
)


def labelled(text: str, start: int) -> bool:
    """Return whether the number at `start` is named by a label: punkt 3, § 4, side 12."""
    return _LABEL.search(text, max(0, start - 24), start) is not None


def worded(text: str) -> Iterator[Token]:
    """Yield the amounts written in words: "ti procent", "fem og ti mio. kr."."""
    for match in UNIT_WORD.finditer(text):
        found = WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
        mark = match.lastgroup
        if found is None or mark is None:
            continue
        bare_scale = mark in ("mio", "mia") and "k" not in match[0].lower()
        if bare_scale and NOT_MONEY.match(text, match.end(), match.end() + 30):
            continue
        unit = unit_of(mark)
        for group in (1, 2):
            if found[group]:
                yield _word_token(found, group, unit, match.end() if group == 2 else found.end(1))


def _word_token(found: regex.Match[str], group: int, unit: Unit, stop: int) -> Token:
    start, end = found.span(group)
    word = " ".join(found[group].lower().split())
    return Token(start, end, start, stop, word, unit, NUMBER_WORDS[word], shared=group == 1)
