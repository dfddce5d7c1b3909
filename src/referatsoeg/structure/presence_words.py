"""What words beside names say of presence: the heading of a list, and a remark behind a name."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import Presence

_STATUS: tuple[tuple[regex.Pattern[str], Presence], ...] = (
    (regex.compile(r"(?<!uden )afbud|forhindret|forfald", regex.IGNORECASE), Presence.EXCUSED),
    (
        regex.compile(r"fravær|ikke\s|udeblevet|deltog ikke", regex.IGNORECASE),
        Presence.ABSENT,
    ),
    (regex.compile(r"stedfortræder|suppleant|i stedet", regex.IGNORECASE), Presence.SUBSTITUTE),
)
_CASE = r"(?:kl|pkt|punkt\w*|sag(?:en|erne)?\b|dagsorden\w*|behandling\w*|de første|de sidste|det første)"
_PARTLY = regex.compile(
    rf"(?:fra|til|til og med|fra og med) {_CASE}|ankom|forlod"
    r"|(?:mødte|kom|gik) (?:først |senere |tidligere )?(?:kl|under|efter|før|ved)"
    rf"|(?:deltog|deltager|til ?stede|med) (?:kun |alene |ikke )?(?:i|under|ved|indtil|på) {_CASE}"
    rf"|^(?:kun|alene) (?:(?:til ?stede )?(?:i|under|ved|til|fra) )?{_CASE}|^(?:under |ved )?(?:punkt|pkt)\w*\.? ?\d"
    rf"|(?:fraværende|fravær|ikke til ?stede) (?:ved|under|i|fra|til) {_CASE}",
    regex.IGNORECASE,
)
_EXCUSED = regex.compile(r"(?<!\buden )\bafbud\b|\bforhindret\b|\bforfald\b", regex.IGNORECASE)
_ABSENT = regex.compile(
    r"\bfravær(?:ende)?\b|\buden afbud\b|ikke til|udeblev|ikke mødt|deltog ikke$", regex.IGNORECASE
)
_BIASED = regex.compile(r"inhabil", regex.IGNORECASE)
_GUESTS = regex.compile(r"gæst|inviteret|inviterede", regex.IGNORECASE)


def status_of(word: str) -> Presence:
    """Return what the heading of a list says of those in it."""
    if "/" in word:
        return Presence.PRESENT
    for pattern, status in _STATUS:
        if pattern.search(word):
            return status
    return Presence.PRESENT


def of_guests(word: str) -> bool:
    """Tell whether a list is one of guests, who belong to single items."""
    return _GUESTS.search(word) is not None


def told_partly(remark: str) -> bool:
    """Tell whether a remark says that somebody came late, left early or missed some items."""
    return _PARTLY.search(remark) is not None and _BIASED.search(remark) is None


def remarked(remark: str) -> Presence | None:
    """Return what a remark behind a name says of presence, else None."""
    if _EXCUSED.search(remark):
        return Presence.EXCUSED
    if told_partly(remark):
        return Presence.PARTLY
    if _ABSENT.search(remark) and not _BIASED.search(remark):
        return Presence.ABSENT
    return None
