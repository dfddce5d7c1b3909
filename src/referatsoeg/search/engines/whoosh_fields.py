"""What the Whoosh engine stores: fields of ready tokens, values, word places and columns."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from whoosh import columns, fields, formats

from referatsoeg.search.engines.contract import (
    FACETS,
    ONE_VALUED,
    ORDER_FIELDS,
    PLAIN_FIELDS,
    SCORED_FIELDS,
    VALUE_FIELDS,
)
from referatsoeg.search.engines.norms import rounded_length
from referatsoeg.search.entries import Document

NO_VALUE = 0  # of a facet with one value an item; the numbers of values begin at 1


class _Tokens(fields.FieldType):  # type: ignore[misc]
    """A field of ready tokens parted by blanks; how often one stands is its posting weight."""

    def __init__(self) -> None:
        self.format = formats.Existence()
        self.analyzer = None
        self.scorable = self.stored = self.unique = False
        self.indexed = True
        self.vector = self.column_type = self.multitoken_query = None

    def index(self, value: str, **_: object) -> Iterator[tuple[bytes, int, int, bytes]]:
        for token, count in Counter(value.split(" ")).items():
            if token:
                yield token.encode(), count, count, b""


class _Values(_Tokens):
    """A field of whole values, given as a tuple."""

    def index(self, value: Sequence[str], **_: object) -> Iterator[tuple[bytes, int, int, bytes]]:
        for one in dict.fromkeys(value):
            yield one.encode(), 1, 1, b""


class _Order(_Tokens):
    """A field of ready tokens with their positions; the weight says how many there are."""

    def index(self, value: str, **_: object) -> Iterator[tuple[bytes, int, int, bytes]]:
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, token in enumerate(value.split(" ")):
            places[token].append(place)
        for token, found in places.items():
            if token:
                yield token.encode(), len(found), len(found), found.tobytes()

    def __init__(self) -> None:
        super().__init__()
        self.format = formats.Positions()


def schema() -> fields.Schema:
    """Return the fields of the index."""
    kinds: dict[str, fields.FieldType] = {"id": fields.ID(unique=True)}
    kinds |= {f"t_{name}": _Tokens() for name in (*SCORED_FIELDS, *PLAIN_FIELDS)}
    kinds |= {f"o_{name}": _Order() for name in ORDER_FIELDS}
    kinds |= {f"v_{name}": _Values() for name in (*VALUE_FIELDS, "day", "amount")}
    kinds |= {f"n_{name}": fields.COLUMN(columns.NumericColumn("I")) for name in SCORED_FIELDS}
    kinds["key"] = fields.COLUMN(columns.NumericColumn("I"))
    kinds["order"] = fields.COLUMN(columns.NumericColumn("Q"))
    for name in FACETS:
        one = columns.NumericColumn("I", default=NO_VALUE)
        kinds[f"f_{name}"] = fields.COLUMN(one if name in ONE_VALUED else columns.VarBytesColumn())
    return fields.Schema(**kinds)


def stored_fields(document: Document) -> dict[str, object]:
    """Return a document as Whoosh's writer takes it."""
    tokens, values = document.tokens, document.values
    stored: dict[str, object] = {"id": document.id, "key": document.key, "order": document.order}
    stored |= {f"t_{n}": tokens[n] for n in (*SCORED_FIELDS, *PLAIN_FIELDS) if tokens[n]}
    stored |= {f"o_{n}": tokens[n] for n in ORDER_FIELDS if tokens[n]}
    stored |= {f"v_{n}": values[n] for n in VALUE_FIELDS if values[n]}
    stored |= {f"n_{n}": rounded_length(_length(tokens[n])) for n in SCORED_FIELDS}
    stored["v_day"] = (sortable(document.day),)
    stored["v_amount"] = tuple(sortable(a) for a in document.amounts)
    for name in FACETS:
        found = array("I", document.numbers[name])
        stored[f"f_{name}"] = (
            (found[0] if found else NO_VALUE) if name in ONE_VALUED else found.tobytes()
        )
    return stored


def unpacked(numbers: bytes) -> Sequence[int]:
    """Return the numbers of a facet's values as an item stores them."""
    return array("I", numbers)


def _length(tokens: str) -> int:
    return tokens.count(" ") + 1 if tokens else 0


def sortable(value: float) -> str:
    """Return a number as text that sorts like it, also below zero (øre kept)."""
    return f"{round(value * 100) + 10**15:017d}"
