"""Decompression bombs: streams of a PDF that would unpack to more than memory holds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import regex

# A page's drawing of 40 MB takes PDFium 900 MB of memory; printed pages stay below 1 MB, maps
# below 20. Pictures are unpacked one at a time: a page in colour at 600 dpi is 100 MB.
MOST_TEXT = 32 * 2**20
MOST_PICTURE = 400 * 2**20
# zlib packs at most this many bytes into one, so short streams need no look.
_DENSEST = 1032
_STEP = 2**20
_DICTIONARY = 2048

_STREAM = regex.compile(rb"stream\r?\n")
_FLATE = regex.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = regex.compile(rb"/Subtype\s*/Image\b")


def has_bomb(data: bytes) -> bool:
    """Return whether a stream of the file unpacks beyond what a page can need."""
    return any(_unpacks_beyond(*stream) for stream in _streams(data))


def _streams(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (packed bytes, how many layers of packing, the limit) of the streams to look at."""
    end = 0
    for match in _STREAM.finditer(data):
        if match.start() < end or data[match.start() - 3 : match.start()] == b"end":
            continue
        start = match.end()
        end = data.find(b"endstream", start)
        if end == -1:
            end = len(data)
        head = data[max(0, match.start() - _DICTIONARY) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        layers = len(_FLATE.findall(head))
        limit = MOST_PICTURE if _PICTURE.search(head) else MOST_TEXT
        if layers and (layers > 1 or (end - start) * _DENSEST > limit):
            yield data[start:end], layers, limit


def _unpacks_beyond(packed: bytes, layers: int, limit: int) -> bool:
    """Unpack in small steps, layer by layer, and stop at the limit of any layer."""
    for _ in range(min(layers, 4)):
        unpacked = _unpacked(packed, limit)
        if unpacked is None:
            return True
        packed = unpacked
    return False


def _unpacked(packed: bytes, limit: int) -> bytes | None:
    """Return the unpacked bytes, b"" for broken ones, None beyond the limit."""
    worker = zlib.decompressobj()
    found = bytearray()
    rest = packed
    try:
        while rest and not worker.eof:
            found += worker.decompress(rest, _STEP)
            rest = worker.unconsumed_tail
            if len(found) > limit:
                return None
    except zlib.error:
        return bytes(found)
    return bytes(found)
