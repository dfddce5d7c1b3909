"""Figures of a pipeline on annotated examples."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example


def scores(nlp: Language, gold: list[Example]) -> dict[str, float]:
    """Return F (percent) of exact names with label: all as `ents_f`, and per label."""
    found: dict[str, list[int]] = {"ents_f": [0, 0, 0]}
    fresh = (_bare(example.reference) for example in gold)
    for doc, example in zip(nlp.pipe(fresh), gold, strict=True):
        got = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        want = {(e.start_char, e.end_char, e.label_) for e in example.reference.ents}
        for label in ("ents_f", *{x[2] for x in got | want}):
            mine = {x for x in got if label in ("ents_f", x[2])}
            true = {x for x in want if label in ("ents_f", x[2])}
            tally = found.setdefault(label, [0, 0, 0])
            tally[0] += len(mine & true)
            tally[1] += len(mine)
            tally[2] += len(true)
    return {k: round(200 * n / max(1, a + b), 1) for k, (n, a, b) in sorted(found.items())}


def _bare(doc: Doc) -> Doc:
    return Doc(doc.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc])
