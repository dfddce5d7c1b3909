"""Meetings, items and parses as the JSON objects that are promised to other programs."""

from __future__ import annotations

from decimal import Decimal

from referatsoeg.model.document import Problem, Table
from referatsoeg.model.findings import Amount, Findings, Person, Span, Tariff
from referatsoeg.model.meeting import Attendance, Decision, HistoryStep, Item, Meeting, Section
from referatsoeg.model.stored import Parse, StoredItem
from referatsoeg.output.emit import JsonObject


def parse_object(parse: Parse) -> JsonObject:
    """Return what was read from one file."""
    found = {f.item_id: f for f in parse.findings}
    return {
        "source": {"path": parse.path, "sha256": parse.sha256, "pages": parse.pages},
        "layout": parse.layout,
        "confidence": parse.confidence,
        "meetings": [meeting_object(m, found) for m in parse.meetings],
        "problems": [problem_object(p) for p in parse.problems],
    }


def failure_object(path: str, sha256: str | None, problem: Problem) -> JsonObject:
    """Return the object of a file that could not be read: source and problems only."""
    return {
        "source": {"path": path, "sha256": sha256, "pages": None},
        "problems": [problem_object(problem)],
    }


def problem_object(problem: Problem) -> JsonObject:
    """Return a problem: code, Danish message, page."""
    return {"code": problem.code, "message": problem.message, "page": problem.page}


def meeting_object(meeting: Meeting, findings: dict[str, Findings]) -> JsonObject:
    """Return a meeting with its items; `findings` by item id."""
    return {
        "id": meeting.id,
        "authority": meeting.authority,
        "body": meeting.body,
        "date": meeting.date,
        "start": meeting.start,
        "end": meeting.end,
        "place": meeting.place,
        "kind": meeting.kind.value,
        "attendance": [_attendance(a) for a in meeting.attendance],
        "items": [
            item_object(i, findings.get(i.id, Findings(item_id=i.id))) for i in meeting.items
        ],
    }


def item_object(item: Item, findings: Findings) -> JsonObject:
    """Return an item with what was found in it."""
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "case_numbers": list(item.case_numbers),
        "closed": item.closed,
        "page": item.page,
        "page_label": item.page_label,
        "sections": [_section(s) for s in item.sections],
        "recommendations": [
            {"number": r.number, "text": r.text, "outcome": r.outcome.value if r.outcome else None}
            for r in item.recommendations
        ],
        "decision": None if item.decision is None else _decision(item.decision),
        "history": [_step(h) for h in item.history],
        "responses": [
            {"from": r.sender, "text": r.text, "answer": r.answer} for r in item.responses
        ],
        "attachments": list(item.attachments),
        "people": [_person(p) for p in findings.people],
        "amounts": [_amount(a, item) for a in findings.amounts],
        "tariffs": [_tariff(t, item) for t in findings.tariffs],
    }


def stored_object(stored: StoredItem) -> JsonObject:
    """Return an item of the archive on its own: with its meeting, source file and hash."""
    meeting = stored.meeting
    return {
        "meeting": meeting.id,
        "authority": meeting.authority,
        "body": meeting.body,
        "date": meeting.date,
        "start": meeting.start,
        "kind": meeting.kind.value,
        **item_object(stored.item, stored.findings),
        "source": stored.source,
        "sha256": stored.sha256,
        "corrections": [
            {"field": c.field, "value": c.value, "source_value": c.source_value, "why": c.why}
            for c in stored.corrections
        ],
    }


def _attendance(person: Attendance) -> JsonObject:
    return {
        "name": person.name,
        "role": person.role,
        "organisation": person.organisation,
        "party": person.party,
        "status": person.status.value,
        "note": person.note,
    }


def _section(section: Section) -> JsonObject:
    return {
        "kind": section.kind.value,
        "heading": section.heading,
        "text": section.text,
        "page": section.page,
        "tables": [_table(t) for t in section.tables],
    }


def _table(table: Table) -> JsonObject:
    return {
        "page": table.page,
        "caption": table.caption,
        "unit": table.unit,
        "rows": [list(row) for row in table.rows],
    }


def _decision(decision: Decision) -> JsonObject:
    return {
        "text": decision.text,
        "outcome": decision.outcome.value,
        "mixed": decision.mixed,
        "rulings": [
            {
                "text": r.text,
                "outcome": r.outcome.value,
                "subject": r.subject,
                "recommendations": list(r.recommendations),
            }
            for r in decision.rulings
        ],
        "votes": [
            {"side": v.side, "count": v.count, "parties": list(v.parties), "names": list(v.names)}
            for v in decision.votes
        ],
        "dissent": [{"who": d.who, "text": d.text} for d in decision.dissent],
    }


def _step(step: HistoryStep) -> JsonObject:
    return {
        "date": step.date,
        "body": step.body,
        "outcome": step.outcome.value,
        "text": step.text,
    }


def _person(person: Person) -> JsonObject:
    return {
        "name": person.name,
        "role": person.role,
        "organisation": person.organisation,
        "mentions": len(person.mentions),
        "party": person.party,
    }


def _amount(amount: Amount, item: Item) -> JsonObject:
    return {
        "text": amount.text,
        "value": decimal(amount.value),
        "unit": amount.unit,
        "per": amount.per,
        "role": amount.role,
        "direction": amount.direction,
        "page": page_of(item, amount.span),
    }


def _tariff(tariff: Tariff, item: Item) -> JsonObject:
    return {
        "subject": tariff.subject,
        "year": tariff.year,
        "old": decimal(tariff.old),
        "new": decimal(tariff.new),
        "change": decimal(tariff.change),
        "percent": decimal(tariff.percent),
        "unit": tariff.unit,
        "per": tariff.per,
        "basis": tariff.basis,
        "consistent": tariff.consistent,
        "page": page_of(item, tariff.span),
    }


def page_of(item: Item, span: Span) -> int | None:
    """Return the page a finding stands on, or None when its text knows no lines."""
    found = item.passage_at(span.section)
    if found is None:
        return None
    origin = found[0].origin(span.start)
    return origin.page if origin else found[1]


def decimal(value: Decimal | None) -> str | None:
    """Return a number as a plain decimal string: "8020", "42.5", never an exponent."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
