"""What is read wrongly is also what the program is least sure of."""

from __future__ import annotations

import random
from statistics import mean

import pytest
import scoring

from referatsoeg.layouts import LAYOUTS
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.reading import parse_file

MEASURES = ("items", "cases", "decisions", "outcomes", "attendance")
SURE_FLOOR = 0.95
DOUBTFUL_CEILING = 0.75
"""Measured: the least sure quarter is right in 0.55 of the measures, the others in 0.96–1.00."""


@pytest.mark.slow
def test_the_least_sure_quarter_is_the_one_read_wrongly() -> None:
    """Each specimen in its own layout and in three that are forced on it, drawn by its name."""
    readings: list[tuple[float, float]] = []
    for source, gold in scoring.specimens():
        drawn = random.Random(source.name).sample([layout.name for layout in LAYOUTS], 3)
        for layout in (None, *drawn):
            parse = parse_file(source, Options(names=False, layout=layout))
            got = scoring.score(parse.meetings, scoring.load(gold))
            shares = [got[m][0] / got[m][1] for m in MEASURES if m in got and got[m][1]]
            readings.append((parse.confidence, mean(shares)))
    readings.sort(key=lambda reading: reading[0])
    quarter = len(readings) // 4
    assert mean(right for _, right in readings[:quarter]) < DOUBTFUL_CEILING
    assert mean(right for _, right in readings[quarter:]) > SURE_FLOOR
