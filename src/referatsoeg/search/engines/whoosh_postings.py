"""Reading Whoosh's posting lists a block at a time, over all segments behind each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whoosh import reading

# First document of the segment, then documents counted from there, and how often the token stands.
Block = tuple[int, Sequence[int], Sequence[int]]


class Postings:
    """The posting lists of an open index; fields and tokens as they are stored."""

    def __init__(self, reader: reading.IndexReader) -> None:
        self._reader = reader
        self.leaves = [pair for pair in reader.leaf_readers() if pair[0].doc_count_all()]

    def blocks(self, field: str, token: bytes) -> Iterator[Block]:
        """Yield the postings of a token."""
        for leaf, base in self.leaves:
            if (field, token) in leaf:
                for ids, counts, _ in _blocks(leaf, field, token):
                    yield base, ids, counts

    def docs(self, field: str, token: bytes) -> Iterator[int]:
        """Yield the documents of a token."""
        for base, ids, _ in self.blocks(field, token):
            yield from (base + doc for doc in ids)

    def starting(self, field: str, prefix: bytes) -> Iterator[int]:
        """Yield the documents of all tokens that begin with a prefix, some more than once."""
        for token in self._reader.expand_prefix(field, prefix):
            yield from self.docs(field, token)

    def between(self, field: str, low: bytes, high: bytes) -> Iterator[int]:
        """Yield the documents of all tokens from `low` to `high`, some more than once."""
        for name, token in self._reader.terms_from(field, low):
            if name != field or token > high:
                break
            yield from self.docs(field, token)

    def row(self, field: str, tokens: Sequence[bytes]) -> Iterator[int]:
        """Yield the documents in which the tokens stand beside each other in this order."""
        for leaf, base in self.leaves:
            if any((field, token) not in leaf for token in tokens):
                continue
            places = {token: _places(leaf, field, token) for token in dict.fromkeys(tokens)}
            for doc in set(places[tokens[0]]).intersection(*places.values()):
                if _adjoin([places[token][doc] for token in tokens]):
                    yield base + doc


def _blocks(
    leaf: reading.SegmentReader, field: str, token: bytes, *, places: bool = False
) -> Iterator[tuple[Sequence[int], Sequence[int], Sequence[Sequence[int]]]]:
    """Yield posting blocks whole; the pinned Whoosh offers them only through its own names."""
    matcher = leaf.postings(field, token)
    matcher = getattr(matcher, "child", matcher)  # past the filter of deleted documents
    while matcher.is_active():
        matcher._read_ids()
        matcher._read_weights()
        yield matcher._ids, matcher._weights, matcher.places() if places else ()
        matcher._next_block()


def _places(leaf: reading.SegmentReader, field: str, token: bytes) -> dict[int, Sequence[int]]:
    """Return where a token stands, by document."""
    found: dict[int, Sequence[int]] = {}
    for ids, _, places in _blocks(leaf, field, token, places=True):
        found.update(zip(ids, places, strict=True))
    return found


def _adjoin(places: Sequence[Sequence[int]]) -> bool:
    starts = set(places[0])
    for shift, found in enumerate(places[1:], start=1):
        starts.intersection_update([place - shift for place in found])
        if not starts:
            return False
    return True
