"""How complete the archive is: for people, for programs, and as a page with a calendar."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from referatsoeg.audit.completeness import Completeness, Gap, Missing, Year
from referatsoeg.output.documents import problem_object
from referatsoeg.output.emit import JsonObject, masked
from referatsoeg.output.words import MONTHS, count, day

_KINDS = {
    "approved_minutes": "dets referat er godkendt",
    "history": "nævnt i et sagsforløb",
    "next": "nævnt som næste møde",
    "list": "nævnt i en mødeplan",
}


def completeness_object(found: Completeness) -> JsonObject:
    """Return each body's year: meetings held, missing and planned, gaps, items without decision."""
    return {
        "today": found.today,
        "completeness": [_year(y) for y in found.years],
        "unread": [{"where": p.where, **problem_object(p.problem)} for p in found.unread],
    }


def _year(year: Year) -> JsonObject:
    return {
        "authority": year.authority,
        "body": year.body,
        "year": year.year,
        "meetings": [{"id": m.id, "date": m.date, "kind": m.kind.value} for m in year.meetings],
        "missing": [_missing(m) for m in year.missing if not m.planned or m.passed],
        "planned": [_missing(m) for m in year.missing if m.planned],
        "number_gaps": [
            {"meeting": g.meeting, "first": g.first, "last": g.last} for g in year.gaps
        ],
        "undecided": list(year.undecided),
    }


def _missing(missing: Missing) -> JsonObject:
    return {
        "date": missing.date,
        "planned": missing.planned,
        "passed": missing.passed,
        "mentioned": [
            {
                "kind": m.kind,
                "item": m.stored.item.id,
                "page": m.quote.page,
                "text": m.quote.text,
                "source": m.stored.source,
            }
            for m in missing.mentions
        ],
    }


def completeness_lines(found: Completeness) -> Iterator[str]:
    """Yield what is missing, body by body and year by year."""
    told = [y for y in found.years if y.missing or y.gaps]
    if told:
        yield "Mangler i arkivet"
    for year in told:
        name = f"{year.authority}, {year.body}" if year.authority else year.body
        yield f"  {name} {year.year or 'uden dato'}"
        for missing in year.missing:
            yield f"    {_missing_line(missing)}"
        for gap in year.gaps:
            yield f"    {_gap(gap)}"
    for problem in found.unread:
        yield f"  Ikke læst: {problem.where}: {problem.problem.message}"


def _missing_line(missing: Missing) -> str:
    first = missing.mentions[0]
    more = f" og {len(missing.mentions) - 1} andre steder" if len(missing.mentions) > 1 else ""
    where = f"{_KINDS[first.kind]}: {first.stored.item.id}, side {first.quote.page}{more}"
    if not missing.planned:
        return f"Mødet {day(missing.date)} mangler ({where})"
    if missing.passed:
        return f"Mødet {day(missing.date)} var planlagt, men er ikke i arkivet ({where})"
    return f"Planlagt: {day(missing.date)} ({where})"


def _gap(gap: Gap) -> str:
    if gap.first == gap.last:
        return f"Punkt {gap.first} mangler i {gap.meeting}"
    return f"Punkt {gap.first}–{gap.last} mangler i {gap.meeting}"


def calendar_page(found: Completeness, *, show_cpr: bool = False) -> str:
    """Return an HTML page that stands alone: for each body a year of days, marked by what is known.

    The marks are told by shape and text as well as by colour.
    """
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("referatsoeg.audit"), autoescape=True, trim_blocks=True
    )
    shown = completeness_object(found)
    template = environment.get_template("calendar.html")
    years = [_calendar(y) for y in found.years if y.year]
    return template.render(
        status=shown if show_cpr else masked(shown),
        years=years,
        undated=[
            count(len(y.meetings), "møde", "møder") + f": {y.body}"
            for y in found.years
            if not y.year
        ],
        months=MONTHS,
        today=day(found.today),
    )


def _calendar(year: Year) -> dict[str, object]:
    """Return a year as twelve rows of days, each with its mark and what it says."""
    assert year.year is not None
    marks: dict[str, tuple[str, str]] = {}
    for missing in year.missing:
        kind = "missing" if missing.passed or not missing.planned else "planned"
        marks[missing.date] = (kind, _missing_line(missing))
    for meeting in year.meetings:
        if meeting.date:
            marks[meeting.date] = ("held", f"Møde {day(meeting.date)}: {meeting.id}")
    rows = []
    for month in range(1, 13):
        number = int(year.year)
        days = monthrange(number, month)[1]
        rows.append(
            [marks.get(date(number, month, d).isoformat(), ("", "")) for d in range(1, days + 1)]
        )
    name = f"{year.authority}, {year.body}" if year.authority else year.body
    return {
        "name": name,
        "year": year.year,
        "rows": rows,
        "held": len(year.meetings),
        "lines": [_missing_line(m) for m in year.missing] + [_gap(g) for g in year.gaps],
        "undecided": len(year.undecided),
    }
