"""Lines typed in capitals, written as other lines are: "OLE DAM MØDTE" → "Ole Dam mødte".

Old protocols are typed so. The result has the length of the text, so that offsets hold; it is only
read from, and what is found is cut from the text itself.
"""

from __future__ import annotations

import regex

from referatsoeg.text.lexicon import Known, lexicon

# A line without a small letter; with two words of capitals it was typed so ("EU" alone was not).
_LINE = regex.compile(r"^[^\p{Ll}\r\n]++$", regex.M)
_FEWEST = 2
_WORD = regex.compile(r"\p{L}{2,}|\b[IÅ]\b(?!\.)")
_SENTENCE = regex.compile(r"[.!?:]\s")
_OTHER = Known.COMMON | Known.COMPOUND | Known.TITLE


def calm(text: str) -> str:
    """Return a text whose lines of capitals have words small and names capitalised."""
    return str(_LINE.sub(lambda line: _calmed(line[0]), text))


def _calmed(line: str) -> str:
    words = list(_WORD.finditer(line))
    if len(words) < _FEWEST:
        return line
    masks = [_mask(word[0]) for word in words]
    parts, last, given, named = [], 0, False, False
    for i, word in enumerate(words):
        gap = line[last : word.start()]
        beside = not gap.strip(" -.")
        follows = masks[i + 1] if i + 1 < len(words) else 0
        named = _is_name(masks[i], given=beside and given, named=beside and named, follows=follows)
        given = bool(masks[i] & Known.GIVEN)
        small = word[0].lower()
        begins = last == 0 or _SENTENCE.search(gap)
        written = small.capitalize() if named or begins else small
        parts += [gap, written if len(written) == len(word[0]) else word[0]]
        last = word.end()
    return "".join(parts) + line[last:]


def _mask(word: str) -> int:
    """Return what the lists say of a word; before 1948 å was written aa: "PAA", "SOGNERAADET"."""
    if len(word) == 1:  # "I" and "Å" between other words
        return Known.COMMON
    small = word.lower()
    mask = lexicon().mask(small.capitalize()) | lexicon().mask(small)
    return mask | (lexicon().mask(small.replace("aa", "å")) & _OTHER if "aa" in small else 0)


def _is_name(mask: int, *, given: bool, named: bool, follows: int) -> bool:
    """Judge a word by the lists: what no list has is a name, what many are ("skov") beside one."""
    if mask & Known.GIVEN or (named and mask & Known.SURNAME):
        return True
    if given and follows & Known.SURNAME and not follows & _OTHER:
        return True
    return not mask & _OTHER
