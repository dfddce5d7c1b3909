"""The way of a case as people and programs read it."""

from __future__ import annotations

from collections.abc import Iterator

from referatsoeg.audit.case import CaseAnswer
from referatsoeg.audit.chain import Chain, Step
from referatsoeg.audit.evidence import of_decision
from referatsoeg.audit.scope import scope_line, scope_object
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import OUTCOMES, count, day

_STATES = {
    "gap": "MANGLER I ARKIVET – kendes kun fra andre referater",
    "unmatched": "mødet er i arkivet, men sagen er ikke genfundet dér",
}


def case_object(answer: CaseAnswer) -> JsonObject:
    """Return the answer: `chains` holds one chain, or one for each matter of a collective number."""
    return {
        "asked": answer.asked,
        "found": bool(answer.chains),
        "case_numbers": list(answer.spellings),
        "collective": answer.collective is not None,
        "why": answer.collective,
        "chains": [_chain(chain) for chain in answer.chains],
        "links": [{"item": link.stored.item.id, "why": link.why} for link in answer.links],
        "searched": scope_object(answer.scope),
    }


def _chain(chain: Chain) -> JsonObject:
    return {
        "title": chain.title,
        "steps": [_step(step) for step in chain.steps],
        "planned": [
            {"date": s.date, "body": s.body, "text": s.text, "cited_by": list(s.cited_by)}
            for s in chain.planned
        ],
        "final": None if chain.final is None else _step(chain.steps[chain.final]),
        "open": chain.open,
        "gaps": [{"date": s.date, "body": s.body, "state": s.state} for s in chain.gaps],
    }


def _step(step: Step) -> JsonObject:
    stored = step.stored
    proof = of_decision(stored.item) if stored else None
    return {
        "date": step.date,
        "body": step.body,
        "outcome": step.outcome.value,
        "state": step.state,
        "in_archive": stored is not None,
        "sent_back": step.sent_back,
        "item": stored.item.id if stored else None,
        "number": stored.item.number if stored else None,
        "title": stored.item.title if stored else None,
        "page": (proof.page if proof else stored.item.page) if stored else None,
        "text": step.text,
        "cited_by": list(step.cited_by),
        "source": stored.source if stored else None,
        "sha256": stored.sha256 if stored else None,
    }


def case_lines(answer: CaseAnswer) -> Iterator[str]:
    """Yield the lines of the answer."""
    if not answer.chains:
        yield f"Ingen punkter i arkivet har sagsnummeret eller titlen »{answer.asked}«."
        yield "Det betyder ikke, at sagen ikke er behandlet."
        yield scope_line(answer.scope)
        return
    yield f"Sag {' = '.join(answer.spellings) or answer.asked}"
    if answer.collective:
        matters = count(len(answer.chains), "sag", "sager")
        yield f"Samlesag: {answer.collective} Den rummer {matters}, hver med sit forløb."
    for number, chain in enumerate(answer.chains, start=1):
        yield ""
        yield f"{number}. {chain.title}" if answer.collective else chain.title
        yield from _chain_lines(chain)
    for link in answer.links:
        yield f"Hører måske til: {link.stored.item.id}. {link.why}"
    yield ""
    yield scope_line(answer.scope)


def _chain_lines(chain: Chain) -> Iterator[str]:
    for step in chain.steps:
        yield from _step_lines(step)
    for step in chain.planned:
        body = step.body or "udvalg ikke nævnt"
        yield f"   {day(step.date)} · {body} · nævnt som planlagt; ingen beslutning kendt"
    if chain.final is None:
        yield "   Ingen endelig afgørelse fundet i arkivet. Det siger ikke, at der ikke er truffet en."
        return
    last = chain.steps[chain.final]
    yield f"   Endeligt afgjort: {last.body or 'ukendt udvalg'}, {day(last.date)}: {OUTCOMES[last.outcome]}"
    if chain.open:
        yield "   Derefter er sagen sendt videre, og den afgørelse er ikke i arkivet."


def _step_lines(step: Step) -> Iterator[str]:
    back = " (sendt tilbage)" if step.sent_back else ""
    yield f"   {day(step.date)} · {step.body or 'udvalg ikke nævnt'} · {OUTCOMES[step.outcome]}{back}"
    if step.stored is None:
        cited = f"; nævnt i {', '.join(step.cited_by)}" if step.cited_by else ""
        yield f"      {_STATES[step.state]}{cited}"
        return
    proof = of_decision(step.stored.item)
    page = proof.page if proof else step.stored.item.page
    yield f"      {step.stored.item.title} · side {page} · {step.stored.item.id}"
