"""The sentence that opens the points recommended, where no heading does."""

from __future__ import annotations

import regex

POINT = regex.compile(r"(?:at\b|\d{1,2}\s?[.)]|[a-z][.)]\s|[•◦▪·–-]\s|[a-zæøå])")
_LEAD = regex.compile(
    r"[A-ZÆØÅ][^.;:]{2,140}?\b(?:indstiller|indstilles|foreslår|foreslaar|anbefaler|henstiller)\b[^.;:]{0,110}?"
    r"(?:,|:|,?\s*\bat\b\s*[:;,]?)",
    regex.IGNORECASE,
)
_LEAD_INLINE = regex.compile(
    r"[A-ZÆØÅ][^.;:]{2,80}\b(?:indstiller|indstilles)(?:\stil\s[^.;:,]{3,60})?,?\s+at\s\p{Ll}",
    regex.IGNORECASE,
)

# A board that recommends to those who elected it has decided: there is nobody else to decide.
_OWN = regex.compile(
    r"(?:Bestyrelsen|Hovedbestyrelsen|Udvalget|Menighedsrådet) (?:indstiller|foreslår|anbefaler)(?: (?:til|over for))? (?:den )?"
    r"(?:\p{Ll}+ )?(?:generalforsamling|årsmøde|repræsentantskab|landsmøde|delegeretmøde|afdelingsmøde|beboermøde)",
)


def opens_recommendation(text: str) -> bool:
    """Return whether a row is "Direktionen indstiller, at" or begins with such a sentence."""
    if _OWN.match(text):
        return False
    return bool(_LEAD.fullmatch(text) or _LEAD_INLINE.match(text))
