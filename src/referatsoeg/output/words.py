"""Danish words for the program's own terms, as people read them."""

from __future__ import annotations

from referatsoeg.model.kinds import MeetingKind, Outcome, Presence, SectionKind

OUTCOMES = {
    Outcome.APPROVED: "Godkendt",
    Outcome.APPROVED_WITH_CHANGES: "Godkendt med ændringer",
    Outcome.SUPPORTED: "Støttet",
    Outcome.RECOMMENDED: "Anbefalet",
    Outcome.NOTED: "Taget til efterretning",
    Outcome.DISCUSSED: "Drøftet",
    Outcome.POSTPONED: "Udsat",
    Outcome.REJECTED: "Ikke godkendt",
    Outcome.REFERRED: "Henvist",
    Outcome.ELECTED: "Valgt",
    Outcome.WITHDRAWN: "Udgået",
    Outcome.NO_REMARKS: "Ingen bemærkninger",
    Outcome.WITHHELD: "Beslutning ikke frigivet",
    Outcome.NONE: "Ingen beslutning",
    Outcome.UNCLEAR: "Uklart",
}

SECTIONS = {
    SectionKind.SUMMARY: "Resumé",
    SectionKind.BACKGROUND: "Sagsfremstilling",
    SectionKind.RECOMMENDATION: "Indstilling",
    SectionKind.DECISION: "Beslutning",
    SectionKind.ECONOMY: "Økonomi",
    SectionKind.LAW: "Lovgrundlag",
    SectionKind.HEARING: "Høring",
    SectionKind.SCHEDULE: "Tidsplan",
    SectionKind.HISTORY: "Sagens forløb",
    SectionKind.PROCEDURE: "Sagsgang",
    SectionKind.ATTACHMENTS: "Bilag",
    SectionKind.ATTENDANCE: "Deltagelse",
    SectionKind.OTHER: "Tekst",
}

KINDS = {
    MeetingKind.MINUTES: "referat",
    MeetingKind.AGENDA: "dagsorden",
    MeetingKind.WRITTEN: "skriftlig runde",
    MeetingKind.ATTACHMENT: "bilag",
}

PRESENCES = {
    Presence.PRESENT: "til stede",
    Presence.ABSENT: "fraværende",
    Presence.EXCUSED: "afbud",
    Presence.SUBSTITUTE: "stedfortræder",
    Presence.PARTLY: "delvist til stede",
}

SIDES = {"for": "For", "against": "Imod", "abstained": "Undlod at stemme"}

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)


def day(date: str | None) -> str:
    """Return an ISO date as a Dane writes it: "17. november 2025"; "uden dato" for None."""
    if date is None:
        return "uden dato"
    year, month, number = date.split("-")
    return f"{int(number)}. {MONTHS[int(month) - 1]} {year}"


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun: "1 punkt", "12 punkter", "1.200 punkter"."""
    return f"{thousands(number)} {one if number == 1 else many}"


def thousands(number: int) -> str:
    """Return a whole number with dots between thousands: "12.700.000"."""
    return f"{number:,}".replace(",", ".")


def figure(text: str | None) -> str:
    """Return a decimal string as a Dane writes it: "7734.5" → "7.734,5"; "?" for None."""
    if text is None:
        return "?"
    whole, _, rest = text.lstrip("-").partition(".")
    sign = "-" if text.startswith("-") else ""
    return f"{sign}{thousands(int(whole))}{',' + rest if rest else ''}"


def unit(code: str, per: str | None) -> str:
    """Return the unit of an amount: "kr. pr. døgn", "%"."""
    name = {"DKK": "kr.", "percent": "%", "permille": "‰"}.get(code, "")
    return f"{name} pr. {per}".strip() if per else name
