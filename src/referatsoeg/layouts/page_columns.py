"""What a line set in columns looks like: body left, day or page right."""

from __future__ import annotations

import regex

COLUMNS = regex.compile(r"\S\s{3,}\S")
