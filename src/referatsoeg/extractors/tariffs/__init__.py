"""Prices that public bodies set: subject, year, old and new price, and whether the sums fit."""

from __future__ import annotations

from referatsoeg.extractors.tariffs.find import tariffs
from referatsoeg.extractors.tariffs.named import named_tariffs

__all__ = ["named_tariffs", "tariffs"]
