"""How many segments Whoosh is left with, and how often an item is written again."""

import pytest

from referatsoeg.search.engines.whoosh_writing import MOST_MERGED, merged


class Segment:
    def __init__(self, live: int, deleted: int = 0) -> None:
        self._live, self._deleted = live, deleted

    def doc_count_all(self) -> int:
        return self._live + self._deleted

    def deleted_count(self) -> int:
        return self._deleted


def written(batches: list[int]) -> tuple[list[int], int]:
    """Return the sizes of the segments after these batches, and the documents written for them."""
    segments: list[object] = []
    work = 0
    for batch in batches:
        chosen = merged(batch, segments)
        total = batch + sum(s.doc_count_all() for s in chosen)  # type: ignore[attr-defined]
        segments = [s for s in segments if s not in chosen] + [Segment(total)]
        work += total
    return sorted(s.doc_count_all() for s in segments), work  # type: ignore[attr-defined]


@pytest.mark.parametrize("batch", [1, 3, 20, 75, 200, 330, 999, 1000])
def test_an_archive_grown_by_small_imports_has_few_segments_and_is_seldom_written_again(
    batch: int,
) -> None:
    items = 20_000
    sizes, work = written([batch] * (items // batch))
    assert max(sizes) <= max(MOST_MERGED, batch)
    assert len(sizes) <= 2 * items // MOST_MERGED + 16
    assert work <= 6 * items


def test_one_small_import_does_not_write_a_large_segment_again() -> None:
    assert merged(20, [Segment(980), Segment(700)]) == []


def test_what_is_mostly_deleted_is_merged_away() -> None:
    emptied = [Segment(2, deleted=700) for _ in range(3)]
    assert merged(5, [*emptied, Segment(900)]) == emptied
