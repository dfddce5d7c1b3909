"""A search as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as ET

import regex

from referatsoeg.masking import mask
from referatsoeg.model.hit import Hit
from referatsoeg.output.hit_text import hit_outcome
from referatsoeg.output.words import day
from referatsoeg.search.request import SearchRequest
from referatsoeg.web.addresses import search_query

_ATOM = "http://www.w3.org/2005/Atom"
_UNDATED = "1900-01-01"  # Atom demands a time; an item without a date sorts last
_TAGS = regex.compile(r"</?mark>")
# XML 1.0 has no way to write these, not even escaped.
_FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(search: SearchRequest, hits: Sequence[Hit], *, base: str, archive: str) -> bytes:
    """Return the feed; `base` is the page's address and `archive` the archive's own name."""
    ET.register_namespace("", _ATOM)
    query = urlencode(search_query(search))
    root = ET.Element(f"{{{_ATOM}}}feed")
    _add(root, "id", f"urn:referatsoeg:{archive}:soegning:{query or 'alt'}")
    _add(root, "title", f"Referatsøgning: {search.query or 'alle punkter'}")
    _add(root, "updated", _time(max((hit.date or _UNDATED for hit in hits), default=_UNDATED)))
    _link(root, "self", f"{base}fund.atom?{query}")
    _link(root, "alternate", f"{base}?{query}")
    _add(_add(root, "author"), "name", "referatsoeg")
    for hit in hits:
        _entry(root, hit, base, archive)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _entry(root: ET.Element, hit: Hit, base: str, archive: str) -> None:
    entry = _add(root, "entry")
    number = f"Punkt {hit.number}. " if hit.number else ""
    outcome = hit_outcome(hit)
    place = " · ".join(filter(None, (hit.authority, hit.body, day(hit.date), outcome)))
    _add(entry, "id", f"urn:referatsoeg:{archive}:{quote(hit.id)}")
    _add(entry, "title", f"{number}{hit.title} ({hit.body}, {day(hit.date)})")
    _add(entry, "updated", _time(hit.date or _UNDATED))
    _link(entry, "alternate", f"{base}punkt/{quote(hit.id)}")
    _add(entry, "summary", f"{place}. {unescape(_TAGS.sub('', hit.snippet))}")


def _time(date: str) -> str:
    return f"{date}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str = "") -> ET.Element:
    child = ET.SubElement(parent, f"{{{_ATOM}}}{name}")
    child.text = _FORBIDDEN.sub("", text if name == "id" else mask(text)) or None
    return child


def _link(parent: ET.Element, rel: str, url: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}link", {"rel": rel, "href": url})
