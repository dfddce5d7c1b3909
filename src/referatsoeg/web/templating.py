"""The templates: what they may call, and the two things no text leaves without.

Every text is escaped, and every text has its CPR numbers hidden (`finalize`), whatever a template
forgets. Addresses and case numbers are told apart by type: masking would break them.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from referatsoeg.masking import mask
from referatsoeg.model.kinds import MeetingKind, Outcome, Presence
from referatsoeg.model.meeting import Decision, Section
from referatsoeg.output.documents import decimal
from referatsoeg.output.words import (
    KINDS,
    OUTCOMES,
    PRESENCES,
    SECTIONS,
    SIDES,
    count,
    day,
    figure,
    thousands,
    unit,
)
from referatsoeg.web import addresses
from referatsoeg.web.addresses import Address
from referatsoeg.web.charts.svg import Drawing

HERE = Path(__file__).parent
STATIC = HERE / "static"

# Outcomes by what a reader must see at a glance; the word itself always stands beside the colour.
_TONES = {
    Outcome.APPROVED: "ja",
    Outcome.APPROVED_WITH_CHANGES: "ja",
    Outcome.ELECTED: "ja",
    Outcome.SUPPORTED: "ja",
    Outcome.RECOMMENDED: "paa-vej",
    Outcome.REFERRED: "paa-vej",
    Outcome.POSTPONED: "vent",
    Outcome.REJECTED: "nej",
    Outcome.WITHDRAWN: "nej",
}
_SIGNS = {"ja": "✓", "paa-vej": "→", "vent": "⏸", "nej": "✕", "rolig": "·"}


class Plain(Markup):
    """Text that is shown as it is: a case number may have the shape of a CPR number."""


def make_environment() -> Environment:
    """Return the environment of all templates."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "dag": day,
        "antal": count,
        "tusinder": thousands,
        "tal": _figure,
        "enhed": unit,
        "udfald": outcome_word,
        "tone": tone,
        "tegn": lambda outcome: _SIGNS[tone(outcome)],
        "sagsnr": lambda number: Plain(escape(number)),
        "afsnit": paragraphs,
        "fund": snippet,
        "overskrift": section_name,
        "side_navn": lambda side: SIDES.get(side, side),
        "fremmoede": lambda status: PRESENCES[Presence(status)],
        "slags": lambda kind: KINDS[MeetingKind(kind)],
    }
    made.globals |= {
        "item_url": addresses.item_url,
        "meeting_url": addresses.meeting_url,
        "case_url": addresses.case_url,
        "tariff_url": addresses.tariff_url,
        "person_url": addresses.person_url,
        "picture_url": addresses.picture_url,
        "search_url": addresses.search_url,
        "version": _version(),
    }
    return made


def _finalize(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, (Address, Plain, Drawing)):
        return value
    if isinstance(value, Markup):
        return Markup(mask(str(value)))  # noqa: S704 - it was safe before, masking adds no tags
    return mask(value) if isinstance(value, str) else value


def outcome_word(decision: Decision | Outcome | None) -> str:
    """Return what a decision came to in Danish."""
    outcome = decision.outcome if isinstance(decision, Decision) else decision
    return OUTCOMES[outcome] if outcome else "Ingen beslutning i kilden"


def tone(decision: Decision | Outcome | None) -> str:
    """Return the tone of an outcome's badge."""
    outcome = decision.outcome if isinstance(decision, Decision) else decision
    return _TONES.get(outcome, "rolig") if outcome else "rolig"


def paragraphs(text: str) -> Markup:
    """Return a text as paragraphs, masked before it is cut so that no number slips through."""
    lines = [line.strip() for line in mask(text).split("\n")]
    return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in lines if line)


def snippet(html: str) -> Markup:
    """Return a search's snippet, which is escaped and holds only <mark>."""
    return Markup(html)  # noqa: S704 - the search escapes it (see search/snippets.py)


def section_name(section: Section) -> str:
    """Return the heading of a section as printed, else the Danish word for its kind."""
    return section.heading or SECTIONS[section.kind]


def _figure(value: Decimal | None) -> str:
    return figure(decimal(value))


def _version() -> str:
    """Return a mark of the static files, so that a new program is not shown with old styles."""
    stamps = [int(f.stat().st_mtime) for f in STATIC.iterdir() if f.is_file()]
    return format(max(stamps, default=0), "x")
