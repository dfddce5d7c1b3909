"""Trains and packs the shipped pipeline: `python -m training.train --data DIR`.

DIR holds the files of the treebank, DaN+ and the name list (see the model card); without it the
folder `ner` under `REFERATSOEG_GOLD` is read. One core, no GPU, some minutes. The minutes lines
are generated; real minutes are never trained on.
"""

from __future__ import annotations

import argparse
import os
import random
from pathlib import Path

import numpy
import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch

from referatsoeg.language.pipeline import use_lexicon
from referatsoeg.text.lexicon import SHIPPED as WORDS
from referatsoeg.text.lexicon import Lexicon, pack_lexicon
from training.corpus import examples, read_danplus, read_uner
from training.evaluate import scores
from training.lexicon import build
from training.minutes import MinutesWriter
from training.package import pack

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "src" / "referatsoeg" / "language" / "da_referat"
SEED = 17
MINUTES_LINES = 9000
EPOCHS = 9
DROPOUT = 0.35


def new_pipeline(words: Lexicon) -> Language:
    """Return an untrained pipeline whose network sees the lexicon's masks."""
    nlp = spacy.blank("da")
    use_lexicon(nlp, words)
    config = spacy.util.load_config(HERE / "ner.cfg")
    ner = nlp.add_pipe("ner", config={"model": config["model"]})
    for label in ("PER", "ORG", "LOC"):
        ner.add_label(label)  # type: ignore[attr-defined]
    return nlp


def minutes_examples(nlp: Language, names_csv: Path, count: int, seed: int) -> list[Example]:
    """Return generated minutes lines as examples; a name that cuts a token drops the line."""
    made = []
    for text, spans in MinutesWriter(names_csv, seed).lines(count):
        doc = nlp.make_doc(text)
        reference = doc.copy()
        names = [reference.char_span(start, end, label=label) for start, end, label in spans]
        if None not in names:
            reference.set_ents(names)
            made.append(Example(doc, reference))
    return made


def train(data: Path, out: Path, *, epochs: int = EPOCHS) -> dict[str, float]:
    """Train on `data`, write the pipeline to `out` and return its figures on the test part."""
    fix_random_seed(SEED)
    out.mkdir(parents=True, exist_ok=True)
    words = build(data / "danish_names.csv")
    pack_lexicon(words, WORDS)
    nlp = new_pipeline(Lexicon(words))
    learn = examples(read_uner(data / "uner_da_ddt-ud-train.iob2", nlp.vocab))
    for path in sorted(data.glob("danplus_da_*.tsv")):
        learn += examples(read_danplus(path, nlp.vocab))
    learn += minutes_examples(nlp, data / "danish_names.csv", MINUTES_LINES, SEED)
    dev = examples(read_uner(data / "uner_da_ddt-ud-dev.iob2", nlp.vocab))
    dev_minutes = minutes_examples(nlp, data / "danish_names.csv", 600, SEED + 1)
    best = _learn(nlp, learn, dev, dev_minutes, epochs)
    nlp.get_pipe("ner").model.from_bytes(best)  # type: ignore[attr-defined]
    test = examples(read_uner(data / "uner_da_ddt-ud-test.iob2", nlp.vocab))
    figures = scores(nlp, test)
    pack(nlp, out, figures)
    return figures


def _learn(
    nlp: Language, learn: list[Example], dev: list[Example], minutes: list[Example], epochs: int
) -> bytes:
    """Run the epochs; return the weights of the best one on the development sets."""
    shuffler = random.Random(SEED)
    optimizer = nlp.initialize(lambda: learn[:2000])
    optimizer.learn_rate = 0.001
    best_score, best = -1.0, b""
    sizes = compounding(16.0, 64.0, 1.001)
    averages = optimizer.averages
    for epoch in range(epochs):
        optimizer.learn_rate = 0.001 if epoch < epochs * 0.5 else 0.0004
        shuffler.shuffle(learn)
        losses: dict[str, float] = {}
        for batch in minibatch(learn, size=sizes):
            nlp.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
        with nlp.use_params(averages):
            news, made = scores(nlp, dev), scores(nlp, minutes)
            score = news["ents_f"] + 0.3 * made["PER"]
            if score > best_score:
                best_score = score
                best = nlp.get_pipe("ner").model.to_bytes()  # type: ignore[attr-defined]
        print(epoch, round(losses["ner"]), news, made, flush=True)
    return best


def main() -> None:
    """Read the command line and train."""
    gold = os.environ.get("REFERATSOEG_GOLD")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(gold) / "ner" if gold else None)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    if options.data is None:
        parser.error("give --data DIR or set REFERATSOEG_GOLD")
    numpy.random.seed(SEED)
    print(train(options.data, options.out, epochs=options.epochs))


if __name__ == "__main__":
    main()
