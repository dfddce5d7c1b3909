"""An item as a person would want to read it, with its source, page and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Findings
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Decision, Item, Section
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.documents import decimal
from referatsoeg.output.words import (
    KINDS,
    OUTCOMES,
    SECTIONS,
    SIDES,
    day,
    figure,
    unit,
)

WIDTH = 92
# Told elsewhere: recommendations and decision from their parts, attachments and history as lists.
_TOLD_APART = frozenset(
    {SectionKind.DECISION, SectionKind.ATTACHMENTS, SectionKind.HISTORY, SectionKind.ATTENDANCE}
)


def item_lines(
    stored: StoredItem, sources: Sequence[str] = (), *, held: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Yield the lines of an item; `sources` are further files that hold the same meeting.

    `held` gives the attachments that are in the archive themselves: name on the list → id.
    """
    item, meeting = stored.item, stored.meeting
    yield heading(item)
    place = " · ".join(filter(None, (meeting.authority, meeting.body)))
    start = f" kl. {meeting.start.replace(':', '.')}" if meeting.start else ""
    yield f"{place} · {day(meeting.date)}{start} · {KINDS[meeting.kind]}"
    if item.case_numbers:
        yield f"Sagsnr.: {', '.join(item.case_numbers)}"
    if item.closed:
        yield "Lukket punkt"
    yield f"Udfald: {outcome_words(item.decision)}"
    yield from _corrections(stored)
    yield from _sections(item)
    yield from _recommendations(item)
    if item.decision:
        yield from _decision(item.decision)
    yield from _responses(item)
    yield from _history(item)
    named = {name: f"{name} → {at}" for name, at in (held or {}).items()}
    yield from _listed("Bilag", [named.get(name, name) for name in item.attachments])
    yield from _findings(stored.findings)
    yield ""
    yield f"Kilde: {stored.source}, side {item.page}{_label(item)}, linje {item.line}"
    for path in sources:
        yield f"Samme møde også i: {path}"
    yield f"SHA-256: {stored.sha256}"
    yield f"Id: {item.id}"


def page_lines(stored: StoredItem, named_in: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a page of an attachment; `named_in` tells which items name the file."""
    item = stored.item
    yield item.title
    yield " · ".join(filter(None, (stored.meeting.authority, "Bilag, ikke et referat")))
    for section in item.sections:
        yield from _headed("Tekst", section.passage, section.page)
    yield from _listed("Nævnt på bilagslisten i", named_in)
    yield ""
    yield f"Kilde: {stored.source}, side {item.page}, linje {item.line}"
    yield f"SHA-256: {stored.sha256}"
    yield f"Id: {item.id}"


_FIELDS = {"date": "dato", "number": "nummer", "title": "titel", "outcome": "udfald"}


def _corrections(stored: StoredItem) -> Iterator[str]:
    """Yield what a person set right, with what the source says."""
    for fix in stored.corrections:
        source, value = fix.source_value or "intet", fix.value
        if fix.field == "outcome":
            known = {o.value: words for o, words in OUTCOMES.items()}
            source, value = known.get(source, source), known.get(value, value)
        yield f"Rettet {_FIELDS[fix.field]}: {value}. Kilden siger: {source}. Grund: {fix.why}"


def heading(item: Item) -> str:
    """Return "Punkt 6. Title" (or the title alone for an item without number)."""
    return f"Punkt {item.number}. {item.title}" if item.number else item.title


def outcome_words(decision: Decision | None) -> str:
    """Return what a decision came to in Danish."""
    if decision is None:
        return "Ingen beslutning i kilden"
    words = OUTCOMES[decision.outcome]
    return f"{words} (flere afgørelser med hvert sit udfald)" if decision.mixed else words


def _label(item: Item) -> str:
    different = item.page_label not in (None, str(item.page))
    return f" (trykt side {item.page_label})" if different else ""


def _sections(item: Item) -> Iterator[str]:
    for section in item.sections:
        if section.kind in _TOLD_APART or not section.text.strip():
            continue
        if section.kind is SectionKind.RECOMMENDATION and item.recommendations:
            continue
        yield from _headed(_section_name(section), section.passage, section.page)


def _section_name(section: Section) -> str:
    return section.heading or SECTIONS[section.kind]


def _headed(name: str, passage: Passage, page: int | None) -> Iterator[str]:
    yield ""
    yield f"{name} (side {page})" if page else name
    yield from _paragraphs(passage.text)


def _paragraphs(text: str, indent: str = "  ", first: str | None = None) -> Iterator[str]:
    """Yield a text's paragraphs wrapped; `first` stands before the first line."""
    for number, paragraph in enumerate(text.split("\n")):
        lead = first if number == 0 and first is not None else indent
        wrapped = fill(
            paragraph,
            WIDTH,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from wrapped.split("\n")


def _recommendations(item: Item) -> Iterator[str]:
    if not item.recommendations:
        return
    yield ""
    yield "Indstilling"
    for point in item.recommendations:
        mark = f"  {point.number}. " if point.number else "  - "
        answer = OUTCOMES[point.outcome].lower() if point.outcome else "ikke besvaret"
        yield from _paragraphs(f"{point.text} [{answer}]", first=mark)


def _decision(decision: Decision) -> Iterator[str]:
    starts = decision.passage.starts
    if decision.text.strip():  # none where a person alone says what was decided
        yield from _headed("Beslutning", decision.passage, starts[0].page if starts else None)
    if len(decision.rulings) > 1:
        yield "  Afgørelser:"
        for ruling in decision.rulings:
            about = ruling.subject or ruling.text
            yield from _paragraphs(about, first=f"  - {OUTCOMES[ruling.outcome]}: ")
    for vote in decision.votes:
        who = ", ".join([*vote.parties, *vote.names])
        number = "" if vote.count is None else f" {vote.count}"
        side = SIDES.get(vote.side, vote.side)
        yield f"  {side}{number}{f' ({who})' if who and vote.count is not None else f' {who}'}"
    for dissent in decision.dissent:
        yield from _paragraphs(dissent.text, first=f"  {dissent.who}: ")


def _responses(item: Item) -> Iterator[str]:
    if not item.responses:
        return
    yield ""
    yield "Svar"
    for response in item.responses:
        yield from _paragraphs(response.text, first=f"  {response.sender}: ")
        if response.answer:
            yield from _paragraphs(response.answer, first="    Svar: ")


def _history(item: Item) -> Iterator[str]:
    if not item.history:
        return
    yield ""
    yield "Sagens forløb"
    for step in item.history:
        where = ", ".join(filter(None, (step.body, day(step.date) if step.date else None)))
        lead = f"  {where} – {OUTCOMES[step.outcome]}: " if where else "  "
        yield from _paragraphs(step.text, indent="    ", first=lead)


def _listed(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield name
        for line in lines:
            yield from _paragraphs(line, first="  - ")


def _findings(findings: Findings) -> Iterator[str]:
    people = [
        ", ".join(filter(None, (p.name, p.role, p.organisation, f"({p.party})" if p.party else "")))
        for p in findings.people
    ]
    yield from _listed("Personer", people)
    yield from _listed("Beløb", list(dict.fromkeys(a.text for a in findings.amounts)))
    tariffs = []
    for tariff in findings.tariffs:
        year = f" {tariff.year}" if tariff.year else ""
        prices = [figure(decimal(v)) for v in (tariff.old, tariff.new) if v is not None]
        if not prices and tariff.change is not None:
            prices = [f"ændring {figure(decimal(tariff.change))}"]
        price = " → ".join(prices)
        tariffs.append(f"{tariff.subject}{year}: {price} {unit(tariff.unit, tariff.per)}".strip())
    yield from _listed("Takster", tariffs)
