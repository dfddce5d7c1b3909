"""Page numbers as a person writes them: "side 3", "side 1-4 og 7"."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_PARTS = 8


def page_list(pages: Sequence[int]) -> str:
    """Return ascending page numbers (from 1) in words; long lists end with how many there are."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    parts = [str(a) if a == b else f"{a}-{b}" for a, b in runs]
    if len(parts) > _MOST_PARTS:
        return f"{len(pages)} sider (den første er side {pages[0]})"
    if len(parts) == 1:
        return f"side {parts[0]}"
    return f"side {', '.join(parts[:-1])} og {parts[-1]}"
