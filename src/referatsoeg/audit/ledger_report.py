"""The tariff ledger as people and programs read it."""

from __future__ import annotations

from collections.abc import Iterator

from referatsoeg.audit.evidence import place_object, quote_object
from referatsoeg.audit.ledger import Entry, Ledger
from referatsoeg.audit.ledger_flags import Flag, flags
from referatsoeg.audit.scope import scope_line, scope_object
from referatsoeg.output.documents import decimal
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import OUTCOMES, day, figure, unit

_BASES = {
    "ruling": "nævnt i beslutningen",
    "recommendation": "nævnt i indstillingen",
    "case_text": "nævnt i sagens tekst",
    "attachment": "nævnt i bilag",
}


def ledger_object(found: Ledger) -> JsonObject:
    """Return the ledger: `entries` in order of year, `years` with those nothing was found for."""
    raised = flags(found)
    return {
        "subject": found.subject,
        "year": found.year,
        "body": found.body,
        "found": bool(found.entries),
        "entries": [entry_object(e) for e in found.entries],
        "beside": [entry_object(e) for e in found.beside],
        "years": [
            {
                "year": year,
                "entries": [e.id for e in found.entries if e.year == year],
                "found": any(e.year == year for e in found.entries),
            }
            for year in _years(found)
        ],
        "flags": [
            {"code": f.code, "message": f.message, "year": f.year, "entries": list(f.entries)}
            for f in raised
        ],
        "searched": scope_object(found.scope),
    }


def entry_object(entry: Entry) -> JsonObject:
    """Return one entry with its figures, outcome, finality and proof."""
    tariff, total = entry.tariff, entry.sum
    return {
        "id": entry.id,
        "kind": entry.kind,
        "subject": entry.subject,
        "why": entry.why,
        "year": entry.year,
        "old": decimal(tariff.old) if tariff else None,
        "new": decimal(tariff.new) if tariff else None,
        "change": decimal(tariff.change) if tariff else None,
        "difference": decimal(total.difference) if total else None,
        "percent": decimal(total.percent) if total else None,
        "unit": tariff.unit if tariff else None,
        "per": tariff.per if tariff else None,
        "consistent": total.consistent if total else None,
        "outcome": entry.covering.outcome.value if entry.covering.outcome else None,
        "outcome_why": entry.covering.why,
        "ruling": quote_object(entry.covering.quote),
        "final": entry.finality.final,
        "final_body": entry.finality.body,
        "final_why": entry.finality.why,
        "final_quote": quote_object(entry.finality.quote),
        "basis": entry.basis,
        "page": entry.quote.page if entry.quote else entry.stored.item.page,
        "quote": entry.quote.text if entry.quote else None,
        **place_object(entry.stored),
    }


def _years(found: Ledger) -> list[int]:
    known = sorted({e.year for e in found.entries if e.year is not None})
    if not found.subject or not known:
        return known
    return list(range(known[0], known[-1] + 1))


def ledger_lines(found: Ledger) -> Iterator[str]:
    """Yield the ledger year by year; a year with nothing found says what was searched."""
    raised = flags(found)
    asked = " ".join(filter(None, (found.subject, str(found.year or ""), found.body)))
    if not found.entries:
        yield f"Intet fundet om takster for »{asked.strip()}«."
        yield "Det betyder ikke, at der ikke er godkendt en takst."
        yield scope_line(found.scope)
        return
    yield f"Takster: {asked.strip() or 'alle'}"
    undated = [e for e in found.entries if e.year is None]
    for year in _years(found):
        yield ""
        yield str(year)
        mine = [e for e in found.entries if e.year == year]
        for entry in mine:
            yield from _entry_lines(entry, full=found.subject is None)
        yield from _flag_lines(raised, year)
    if undated:
        yield ""
        yield "Uden år i kilden"
    for entry in undated:
        yield from _entry_lines(entry, full=found.subject is None)
    if found.beside:
        yield ""
        yield "I de samme møder om takster i almindelighed"
        for entry in found.beside:
            yield from _entry_lines(entry, full=True)
    yield ""
    yield scope_line(found.scope)


def _flag_lines(raised: tuple[Flag, ...], year: int) -> Iterator[str]:
    for flag in raised:
        if flag.year == year:
            yield f"  ! {flag.message}"


def _entry_lines(entry: Entry, *, full: bool) -> Iterator[str]:
    meeting, item = entry.stored.meeting, entry.stored.item
    outcome = OUTCOMES[entry.covering.outcome] if entry.covering.outcome else "Ingen beslutning"
    name = f"{entry.subject}: " if full else ""
    place = " · ".join(filter(None, (meeting.authority, meeting.body, day(meeting.date))))
    yield f"  {name}{_figures(entry)} · {outcome}"
    yield f"      {place} · punkt {item.number or '–'} · {item.title}"
    final = "endelig" if entry.finality.final else "ikke endelig"
    if entry.finality.final is not None:
        yield f"      {final}: {entry.finality.why}"
    named = "nævnt i punktets titel" if entry.kind == "title" else _BASES[entry.basis]
    cases = f"sagsnr. {', '.join(item.case_numbers)} · " if item.case_numbers else ""
    page = entry.quote.page if entry.quote else item.page
    yield f"      {cases}{named} · side {page} i {entry.stored.source}"
    if entry.quote:
        yield f"      »{' '.join(entry.quote.text.split())}«"
    if entry.covering.quote and entry.kind == "figures":
        words = " ".join(entry.covering.quote.text.split())
        shown = f"{words[:200]} …" if len(words) > 200 else words
        yield f"      Afgørelse, side {entry.covering.quote.page}: »{shown}«"
    if full is False and entry.why not in ("samme navn",):
        yield f"      Samme takst, fordi: {entry.why}"
    yield f"      {entry.id}"


def _figures(entry: Entry) -> str:
    tariff = entry.tariff
    if tariff is None:
        return "intet beløb i punktet"
    name = unit(tariff.unit, tariff.per)
    if tariff.new is None:
        sign = {"up": "+", "down": "–"}.get(tariff.direction or "", "")
        return f"ændring {sign}{figure(decimal(tariff.change))} {name}"
    if tariff.old is None:
        return f"{figure(decimal(tariff.new))} {name}"
    total = entry.sum
    change = ""
    if total and total.difference is not None:
        plus = "+" if total.difference > 0 else ""
        share = f", {plus}{figure(decimal(total.percent))} %" if total.percent is not None else ""
        change = f" ({plus}{figure(decimal(total.difference))}{share})"
    return f"{figure(decimal(tariff.old))} → {figure(decimal(tariff.new))} {name}{change}"
