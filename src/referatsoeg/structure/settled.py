"""Results of elections and fees that associations tell without a word that decides."""

from __future__ import annotations

from collections.abc import Sequence

import regex

_ELECTION = regex.compile(r"\b(?:valg|udpegning|konstituering|udpeg\p{L}*)\b", regex.IGNORECASE)
_FEES = regex.compile(
    r"(?:kontingent|takst|pris|gebyr|leje|bidrag|indskud|honorar)", regex.IGNORECASE
)
_POST = (
    r"(?:formand|næstformand|kasserer|sekretær|suppleant(?:er)?|revisor(?:er)?|revisorsuppleant(?:er)?"
    r"|bestyrelse|bestyrelsesmedlem(?:mer)?|bestyrelsessuppleant(?:er)?|dirigent|referent|ordstyrer"
    r"|bilagskontrollant(?:er)?|stemmetæller(?:e)?|medlem(?:mer)?|fanebærer|repræsentant(?:er)?)"
)
# "1. suppleant: Ida Bo", "Revisor for to år: Ida Bo", "Genvalg af Ida Bo.", "Nyvalg til Ida Bo."
_RESULT = regex.compile(
    rf"(?:[-–•*]\s*)?(?:(?:\d{{1,2}}\.|[Ss]om|[Ii]nterne?|[Ee]ksterne?|[Nn]ye?)\s*)?(?:(?i:{_POST})(?:\s(?:for|i)\s[\p{{L}}\d ]{{1,14}})?\s*:\s+(?:\p{{Lu}}|have \d|nr\. \d)|[Nn]ye? i (?:bestyrelsen|udvalget)(?:\s*:| er)\s+\p{{Lu}}"
    r"|\p{Lu}.{4,80} fortsætter (?:begge|alle|som)\b"
    r"|(?i:genvalg|nyvalg|valg)\s+(?:af|til|på|blev)\s+(?:\p{Lu}|(?:de |alle |begge |samtlige )+(?:\p{L}+ )?(?:ovennævnte|nævnte|foreslåede|\p{L}*medlemmer|suppleanter|revisorer))|(?i:genvalg|nyvalg|modtager genvalg)\s*:\s+\p{Lu})"
)
# "Kontingentet fortsætter med 150 kr.", "Prisen for leje stiger til 40 kr."
_FEE = regex.compile(
    r"(?:\p{L}+ )?\p{L}*(?:kontingent|takst|pris|gebyr|leje|bidrag|indskud|honorar)\p{L}*\b[^.:]{0,90}?"
    r"\b(?:fortsætter|fastholdes|holdes på \d+|(?:er|bliver) (?:fortsat|stadig) (?:kr\. )?\d+|(?:er|forbliver|bliver|holdes) uændre\p{L}+|bibeholdes|stiger|hæves|sættes|sænkes|forhøjes)\b",
    regex.IGNORECASE,
)


def is_election(title: str) -> bool:
    """Return whether a title is one of elections."""
    return _ELECTION.search(title) is not None


def settled_lines(lines: Sequence[str], title: str) -> frozenset[int]:
    """Return the indexes of the lines that tell who was elected, or what is to be paid.

    Only under a `title` of elections or of fees: elsewhere such words are part of the talk.
    """
    patterns = [
        result for about, result in ((_ELECTION, _RESULT), (_FEES, _FEE)) if about.search(title)
    ]
    return frozenset(
        index for index, line in enumerate(lines) if any(p.match(line.strip()) for p in patterns)
    )
