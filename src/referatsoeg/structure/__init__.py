"""From labelled blocks to meetings: one assembler for all layouts."""

from __future__ import annotations

from referatsoeg.structure.assembler import Assembly, assemble

__all__ = ["Assembly", "assemble"]
