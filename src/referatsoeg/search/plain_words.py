"""Runs of plain words in a query → nodes: outcomes, dates, case numbers, words that carry."""

from __future__ import annotations

from collections.abc import Iterable

from referatsoeg.search import dates
from referatsoeg.search.analysis import STOP_WORDS, case_key, fold, is_joined, spaced_case, words
from referatsoeg.search.outcome_words import LONGEST_OUTCOME, OUTCOME_WORDS
from referatsoeg.search.tree import Between, Dated, In, Near, Node, OutcomeWords, Prefix, Word
from referatsoeg.search.wordlist import words_of

_QUESTIONS = frozenset(
    words_of("""hvem hvad hvornår hvor hvordan hvorfor hvilke hvilken hvilket hvis mon findes""")
)
# In a question these say what kind of answer is wanted, not what it is about.
_QUESTION_VERBS = frozenset(
    words_of(
        """godkendte godkendt besluttede besluttet vedtog vedtaget bevilgede bevilget fik får gav
    giver stemte stemt sagde mente koster kostede foregår skete sker handler handlede står
    stod gælder gjaldt behandlede behandlet drøftede drøftet ligger lå kommer kom findes"""
    )
)
_CASE_WORDS = frozenset(
    ["sag", "sagen", "sags", "sagsnr", "sagsnummer", "sagsid", "journalnr", "journalnummer", "nr"]
)


def plain_nodes(texts: list[str]) -> list[Node]:
    """Return the nodes of neighbouring words: outcomes, dates, case numbers, words that carry."""
    forms = [(t, fold(t).strip(".,;:!?'`´*~-")) for t in texts]
    question = any(form in _QUESTIONS for _, form in forms[:2])
    found: list[Node] = []
    at = 0
    while at < len(forms):
        taken, nodes = (
            _outcome(forms, at, question)
            or _spaced_case(forms, at)
            or _date(forms, at)
            or _word(forms, at, question)
        )
        found.extend(nodes)
        at += taken
    return found or _last_resort(forms)


def _last_resort(forms: list[tuple[str, str]]) -> list[Node]:
    """Look for stop words when nothing else was typed."""
    return [Word(form) for _, form in forms if form and form not in _QUESTIONS]


def _outcome(
    forms: list[tuple[str, str]], at: int, question: bool
) -> tuple[int, list[Node]] | None:
    for length in range(min(LONGEST_OUTCOME, len(forms) - at), 0, -1):
        phrase = tuple(form for _, form in forms[at : at + length])
        outcomes = OUTCOME_WORDS.get(phrase)
        if outcomes and not (question and length == 1):
            return length, [OutcomeWords(" ".join(phrase), outcomes)]
    return None


def _spaced_case(forms: list[tuple[str, str]], at: int) -> tuple[int, list[Node]] | None:
    """Read "25 002871" as a case number; after a year the second number may mean anything."""
    year = forms[at][1]
    case = spaced_case(" ".join(form for _, form in forms[at : at + 2])) if len(year) == 2 else None
    return (2, [In("case_or_text", Word(case))]) if case else None


def _date(forms: list[tuple[str, str]], at: int) -> tuple[int, list[Node]] | None:
    for length in (3, 2, 1):
        texts = [fold(raw).strip(",;?!") for raw, _ in forms[at : at + length]]
        text = " ".join(texts)
        if length == 1 and ".." in text:
            days = dates.span(text)
            return (1, [Between("date", *days)]) if days else None
        found = dates.period(text)
        if found and len(texts) == length:
            return length, [Dated(text, *found)]
    return None


def _word(forms: list[tuple[str, str]], at: int, question: bool) -> tuple[int, list[Node]]:
    raw, form = forms[at]
    if raw.endswith("~") and form:
        return 1, [Near(form)]
    if "*" in raw:
        return 1, _prefix(fold(raw))
    following = forms[at + 1][1] if at + 1 < len(forms) else ""
    silent = (
        form in STOP_WORDS
        or form in _QUESTIONS
        or (question and form in _QUESTION_VERBS)
        or (form in _CASE_WORDS and case_key(following) is not None)
    )
    return 1, [] if silent else list(_nodes_of(raw))


def _prefix(folded: str) -> list[Node]:
    """Read `bus*`; a star in front is passed over, and under two letters it is a word."""
    stem = folded.strip("*").split("*")[0]
    forms = [w.form for w in words(stem)]
    if not forms:
        return []
    return (
        [Prefix(forms[0])] if len(forms[0]) >= 2 and not folded.endswith("**") else [Word(forms[0])]
    )


def _nodes_of(raw: str) -> Iterable[Node]:
    for word in words(raw):
        if is_joined(word.form) and case_key(word.form):
            yield In("case_or_text", Word(word.form))
        else:
            yield Word(word.form)
