"""Sums, prices and rates in Danish minutes, as written and in whole units."""

from __future__ import annotations

from referatsoeg.extractors.amounts.find import amounts

__all__ = ["amounts"]
