"""How the Whoosh engine writes: postings grouped by term in memory, segments merged while small.

Whoosh's own pool pickles every posting to disk, looks for a length file once per posting and
merges without end; measured at 4,500 characters an item that was 100 ms an item, this is 20 ms.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator

from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher, W3PostingsWriter, W3TermInfo
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

# Segments are merged up to this size; it bounds the memory of a merge to about 300 MB.
MOST_MERGED = 1000  # documents
_MERGED_AT_ONCE = 4

Posting = tuple[str, bytes, int, int, bytes]


_BLOCK = 1024  # postings; blocks are read whole, so that few large ones are fastest


class PlainCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec without its length statistics (we keep our own) and compression.

    Counts and places are kept as small whole numbers: as Whoosh writes them (nine bytes a count,
    thirty a place) an index of generated minutes took 57 KB an item, this is 36.
    """

    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=_BLOCK, compression=0)

    def postings_writer(self, dbfile: object, byteids: bool = False) -> W3PostingsWriter:
        """Return the writer of posting lists."""
        return _PostingsWriter(dbfile, _BLOCK, byteids=byteids, compression=0)

    def postings_reader(
        self, dbfile: object, terminfo: W3TermInfo, format_: object, **options: object
    ) -> W3LeafMatcher:
        """Return the reader of a posting list."""
        offset, length = terminfo.extent()
        return _Matcher(dbfile, offset, length, format_, **options)


class _PostingsWriter(W3PostingsWriter):  # type: ignore[misc]
    def _mini_weights(self) -> int | tuple[int, ...]:
        counts = tuple(map(int, self._weights))
        return counts if any(count != counts[0] for count in counts) else counts[0]

    def _mini_values(self) -> tuple[int, ...] | None:
        places = array("I")
        for value in self._values:
            places.frombytes(value)
        return tuple(places) or None


class _Matcher(W3LeafMatcher):  # type: ignore[misc]
    def _read_weights(self) -> None:
        if self._data is None:
            self._read_data()
        counts = self._data[1]
        self._weights = (counts,) * self._blocklength if isinstance(counts, int) else counts

    def _read_values(self) -> None:
        self._values = [array("I", places).tobytes() for places in self.places()]

    def places(self) -> list[tuple[int, ...]]:
        """Return where the token stands in each document of the block; () for a token field."""
        self._read_weights()
        places, at, found = self._data[2] or (), 0, []
        for count in self._weights:
            found.append(places[at : at + count])
            at += count
        return found


class GroupedPool:
    """Takes the place of Whoosh's posting pool: postings by term, sorted once at the end."""

    def __init__(self) -> None:
        self._terms: defaultdict[tuple[str, bytes], list[tuple[int, int, bytes]]]
        self._terms = defaultdict(list)

    def add(self, posting: Posting) -> None:
        """Keep a posting; documents come in order."""
        name, token, doc, weight, value = posting
        self._terms[name, token].append((doc, int(weight), value))

    def iter_postings(self) -> Iterator[Posting]:
        """Yield the postings by field, term and document."""
        for name, token in sorted(self._terms):
            for doc, weight, value in sorted(self._terms[name, token]):
                yield name, token, doc, weight, value

    def cleanup(self) -> None:
        """Let go of everything."""
        self._terms.clear()


def merge_small(writer: SegmentWriter, segments: list[object]) -> list[object]:
    """Merge segments into the one being written as `merged` chooses; return those left alone."""
    left = list(segments)
    for segment in merged(writer.doc_count(), segments):
        left.remove(segment)
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return left


def merged(documents: int, segments: list[object]) -> list[object]:
    """Return the segments to merge with a new one of so many documents: four of a size to one.

    To take all small ones each time wrote up to a thousand documents anew for each small import.
    """
    left = sorted(segments, key=_live)
    chosen: list[object] = []
    while True:
        total, fitting = documents, 0
        for segment in left:
            if _size(_live(segment)) > _size(documents) or total + _live(segment) > MOST_MERGED:
                break
            total, fitting = total + _live(segment), fitting + 1
        if not fitting or (fitting + 1 < _MERGED_AT_ONCE and total < MOST_MERGED // 2):
            return chosen
        documents, chosen, left = total, chosen + left[:fitting], left[fitting:]


def _size(documents: int) -> int:
    """Return the class of a segment's size: 1, 2 to 7, 8 to 31, 32 to 127 … documents."""
    return documents.bit_length() // 2


def _live(segment: object) -> int:
    count: int = segment.doc_count_all() - segment.deleted_count()  # type: ignore[attr-defined]
    return count
