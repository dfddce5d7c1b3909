"""A PDF whose end is missing: its whole pages under a new list of pages.

PDFium finds the objects of such a file by itself, but no page without the lists at its end. Only
pages of which everything is there are given back: without its font a page's letters are others.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator

import regex

_OBJECT = regex.compile(rb"(?<![\d.])(\d{1,9})\s+\d{1,5}\s+obj\b")
_REFERENCE = regex.compile(rb"(?<![\d.])(\d{1,9})\s+\d{1,5}\s+R\b")
# What a page is drawn without: where it hangs, what links lead out of it, the reading marks.
_ASIDE = regex.compile(
    rb"/(?:Parent|P|Annots|Metadata|StructTreeRoot)\s*\d{1,9}\s+\d{1,5}\s+R\b"
    rb"|/(?:Annots|B|Kids)\s*+\[[^\]]*+\]"
)
_PAGE = regex.compile(rb"/Type\s*/Page\b")
_TREE = regex.compile(rb"/Type\s*/Pages\b")
_PACKED = regex.compile(rb"/Type\s*/ObjStm\b")
_FIRST = regex.compile(rb"/First\s+(\d{1,9})\b")
_ENCRYPTED = regex.compile(rb"/Encrypt\b|/Filter\s*/Standard\b")
_MOST_UNPACKED = 32 * 2**20
_NONE = -1  # the number of no object


def salvaged(data: bytes) -> bytes | None:
    """Return a PDF of the whole pages of a file cut off, None when there are none.

    Pages keep their numbers; one that is not whole is there, but cannot be opened.
    """
    if _ENCRYPTED.search(data):
        return None
    plain = dict(_objects(data))
    known = plain | {n: body for body in plain.values() for n, body in _unpacked(body)}
    heads = {number: _head(body) for number, body in known.items()}
    pages = [number for number, head in heads.items() if _PAGE.search(head)]
    torn = set(pages) & _lacking(heads)
    if len(torn) == len(pages):
        return None
    added = {number: body for number, body in known.items() if number not in plain}
    added |= dict.fromkeys(torn, b"null")
    return _written(data, added, heads, pages)


def _objects(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the bytes of each object that is there to its end."""
    end = 0
    for match in _OBJECT.finditer(data):
        if match.start() < end:
            continue
        end = data.find(b"endobj", match.end())
        if end == -1:
            return
        yield int(match[1]), data[match.end() : end]


def _head(body: bytes) -> bytes:
    """Return an object without the stream that hangs on it."""
    at = body.find(b"stream")
    return body if at == -1 else body[:at]


def _unpacked(body: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the objects that are packed together in a stream."""
    head = _head(body)
    first = _FIRST.search(head)
    if not _PACKED.search(head) or first is None:
        return
    stream = body[len(head) + len(b"stream") :].lstrip(b"\r\n")
    try:
        inside = zlib.decompressobj().decompress(stream, _MOST_UNPACKED)
    except zlib.error:
        return
    start = int(first[1])
    told = [int(word) for word in inside[:start].split() if word.isdigit()]
    places = [*told[1::2], len(inside) - start]
    for number, at, end in zip(told[::2], places, places[1:], strict=False):
        yield number, inside[start + at : start + end]


def _lacking(heads: dict[int, bytes]) -> set[int]:
    """Return the objects that are missing, and all that are drawn with one of them."""
    users: defaultdict[int, list[int]] = defaultdict(list)
    for number, head in heads.items():
        for wanted in _drawn_with(head, heads):
            users[wanted].append(number)
    waiting = [number for number in users if number not in heads]
    lacking = set(waiting)
    while waiting:
        found = set(users.get(waiting.pop(), ())) - lacking
        lacking |= found
        waiting.extend(found)
    return lacking


def _drawn_with(head: bytes, heads: dict[int, bytes]) -> set[int]:
    """Return the objects that an object names; a page may leave its fonts to the tree above it."""
    named = {int(number) for number in _REFERENCE.findall(_ASIDE.sub(b"", head))}
    if _PAGE.search(head) and b"/Resources" not in head:
        above = {int(number) for number in _REFERENCE.findall(head)}
        named |= {number for number in above if _is_tree(number, heads)} or {_NONE}
    return named


def _is_tree(number: int, heads: dict[int, bytes]) -> bool:
    return number in heads and _TREE.search(heads[number]) is not None


def _written(
    data: bytes, added: dict[int, bytes], heads: dict[int, bytes], pages: list[int]
) -> bytes:
    """Return the file up to its last whole object, with `added` and a new beginning behind it."""
    root = next((n for n in heads if _is_tree(n, heads) and b"/Parent" not in heads[n]), None)
    catalogue = max(heads) + 1
    more = dict(added)
    if root is None:
        root = catalogue + 1
        kids = b" ".join(b"%d 0 R" % number for number in pages)
        more[root] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids)
    more[catalogue] = b"<</Type/Catalog/Pages %d 0 R>>" % root
    out = data[: data.rfind(b"endobj")] + b"endobj\n"
    out += b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in more.items())
    return out + b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n0\n%%%%EOF\n" % (
        max(more) + 1,
        catalogue,
    )
