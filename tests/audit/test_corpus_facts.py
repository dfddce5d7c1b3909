"""The sample archive's tariffs, chains and promises are those a person read in it."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from pathlib import Path

import pytest
from made import CORPUS

from referatsoeg.archive import Archive
from referatsoeg.audit.case import case_answer
from referatsoeg.audit.citation import cite, facts
from referatsoeg.audit.followups import followups
from referatsoeg.audit.ledger import ledger
from referatsoeg.audit.names import same_body
from referatsoeg.audit.pages import Pages
from referatsoeg.audit.verify import verify

GOLD = Path(__file__).parents[1] / "golden" / "corpus"


def gold(name: str) -> object:
    return json.loads((GOLD / name).read_text("utf-8"))


def figure(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def test_every_tariff_has_the_outcome_of_the_ruling_that_covers_it(corpus: Archive) -> None:
    found = {
        (Path(e.stored.source).name, e.stored.item.number, e.subject.casefold(), e.tariff.new): e
        for e in ledger(corpus).entries
        if e.tariff
    }
    wrong = []
    for row in gold("tariffs.json"):  # type: ignore[attr-defined]
        key = (row["file"], row["item"], row["subject"].casefold(), figure(row["new"]))
        entry = found.get(key)
        if entry is None:
            continue  # what is found at all is measured with the extractors
        if entry.stored.item.decision is None:
            continue  # so are decisions
        outcome = entry.covering.outcome.value if entry.covering.outcome else None
        if outcome != row["outcome"]:
            wrong.append((row["file"], row["item"], row["subject"], row["outcome"], outcome))
        if entry.sum and entry.sum.consistent != row["consistent"]:
            wrong.append((row["file"], row["item"], row["subject"], "sum", entry.sum))
    assert wrong == []


CHAINS = json.loads((GOLD / "chains.json").read_text("utf-8"))


@pytest.mark.parametrize("number", CHAINS["chains"])
def test_chain(corpus: Archive, number: str) -> None:
    answer = case_answer(corpus, number)
    assert answer.collective is None
    (chain,) = answer.chains
    told = [
        (
            s.date,
            s.outcome.value,
            Path(s.stored.source).name if s.stored else None,
            s.stored.item.number if s.stored else None,
        )
        for s in chain.steps
    ]
    wanted = CHAINS["chains"][number]
    assert told == [(s["date"], s["outcome"], s["file"], s["item"]) for s in wanted]
    for step, row in zip(chain.steps, wanted, strict=True):
        body = (step.body or "").split(" - ")[0]
        assert same_body(body, row["body"]), (step.body, row["body"])


@pytest.mark.parametrize("number", CHAINS["collective"])
def test_collective_number(corpus: Archive, number: str) -> None:
    answer = case_answer(corpus, number)
    assert answer.collective
    inside = {
        (Path(s.stored.source).name, s.stored.item.number)
        for chain in answer.chains
        for s in chain.steps
        if s.stored
    }
    assert {tuple(i) for i in CHAINS["collective"][number]["items"]} <= inside


def test_promises(corpus: Archive) -> None:
    found = followups(corpus, today="2025-12-01").found
    seen = []
    for row in gold("followups.json"):  # type: ignore[attr-defined]
        (follow,) = [
            f
            for f in found
            if Path(f.promise.stored.source).name == row["file"]
            and f.promise.stored.item.number == row["item"]
            and row["words"] in " ".join(f.promise.quote.text.split())
        ]
        seen.append(follow)
        taken = follow.taken_up
        due = follow.promise.due
        assert (due.iso if due else None) == row["due"]
        at = [Path(taken.stored.source).name, taken.stored.item.number] if taken else None
        assert at == row["taken_up"]
    # What is found beyond the marked ones stands in case text, not in decisions.
    assert len(found) <= len(seen) + 2


def test_two_hundred_facts_are_found_on_their_pages(corpus: Archive) -> None:
    pages = {p.name: Pages(p, p.read_bytes()) for p in CORPUS.glob("*-*.*") if p.suffix != ".py"}
    ids = [f.id for stored in corpus.items() for f in facts(stored) if f.kind != "title"]
    for wanted in random.Random(7).sample(ids, 200):
        found = cite(corpus, wanted)
        assert found.fact.quote is not None, wanted
        name = Path(found.stored.source).name
        assert pages[name].holds(found.fact.quote), (wanted, found.fact.quote.text)


def test_a_quote_moved_to_another_page_is_missed(corpus: Archive) -> None:
    path = CORPUS / "das-fjordland-2025-11-20.pdf"
    pages = Pages(path, path.read_bytes())
    stored = corpus.item("das-fjordland/2025-11-20/4")
    assert stored is not None
    (fact,) = [f for f in facts(stored) if f.kind == "tariff"]
    assert fact.exact is not None
    page = fact.exact.page
    assert pages.holds(fact.exact)
    assert page > 1
    assert not pages._has(page - 2, fact.exact.text)
    assert not pages._has(page, f"{fact.exact.text} og mere")


def test_the_sample_archive_verifies(corpus: Archive) -> None:
    report = verify(corpus)
    assert report.failings == ()
    assert report.quotes > 500
