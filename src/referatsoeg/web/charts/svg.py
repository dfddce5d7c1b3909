"""Small pieces of SVG: every text escaped and masked, every number a number."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from referatsoeg.masking import mask


class Drawing(Markup):
    """A finished chart, safe to put into a page."""


def tag(name: str, content: Markup | str = "", **attributes: str | float | None) -> Markup:
    """Return an element; `class_` becomes class, other underscores become hyphens."""
    parts = [
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _value(value))
        for key, value in attributes.items()
        if value is not None
    ]
    inner = content if isinstance(content, Markup) else escape(mask(content))
    return Markup("<{0}{1}>{2}</{0}>").format(
        Markup(name),  # noqa: S704 - names of elements are ours
        Markup("").join(parts),
        inner,
    )


def drawing(width: float, height: float, title: str, parts: Iterable[Markup]) -> Drawing:
    """Return a chart that scales with the page; `title` says in words what it shows."""
    inner = Markup("").join([tag("title", title), *parts])
    return Drawing(
        tag(
            "svg",
            inner,
            viewBox=f"0 0 {width:.0f} {height:.0f}",
            width=width,
            height=height,
            role="img",
            aria_label=mask(title),
            class_="tegning",
        )
    )


def _value(value: str | float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
