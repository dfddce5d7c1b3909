"""Searches of many visitors through few threads, each of which keeps its index open."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from referatsoeg.archive.log import ArchiveLog
from referatsoeg.search import service
from referatsoeg.search.analysis import index_tokens, sequence
from referatsoeg.search.request import SearchRequest, SearchResult
from referatsoeg.search.service import Offer
from referatsoeg.web.archives import ShownArchive
from referatsoeg.web.settings import WebSettings

# An index is held by the thread that opened it. Python runs one search at a time anyway; the
# second thread lets a short search pass a long one.
_THREADS = 2
_REHEARSAL = "indstiling til møde~ OG budg*"  # a slip, a like word and a beginning


class Searcher:
    """The search as visitors may use it."""

    def __init__(self, settings: WebSettings, archive: ShownArchive) -> None:
        self._settings = settings
        self._archive = archive
        self._log = ArchiveLog(settings.index)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="search")

    def warm(self) -> None:
        """Open the index before the first visitor asks."""
        self._rehearse("")

    def warm_words(self) -> None:
        """Load what whole searches need: the words of the language, spelling, snippets."""
        self._rehearse(_REHEARSAL)

    def _rehearse(self, query: str) -> None:
        for _ in range(_THREADS):
            self._threads.submit(self._search, SearchRequest(query=query, limit=1))

    def close(self) -> None:
        """Let the threads end."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def search(self, request: SearchRequest) -> SearchResult:
        """Return what a visitor may see of the answer.

        An index that is a moment behind the archive may still name an item that was withdrawn:
        only items that stand in the archive now are let through.
        """
        if not _can_match(request):
            return _nothing(request)
        if not self._settings.shows_closed:
            request = replace(request, without_closed=True, without_attachments=True)
        result = self._threads.submit(self._search, request).result()
        standing = self._archive.standing([hit.id for hit in result.hits])
        return replace(result, hits=tuple(h for h in result.hits if h.id in standing))

    def suggest(self, text: str, limit: int) -> list[Offer]:
        """Return completions of what is being typed."""
        return self._archive.open_offers(self._threads.submit(self._suggest, text, limit).result())

    def _search(self, request: SearchRequest) -> SearchResult:
        settings = self._settings
        return service.search(settings.index, self._log, request, engine=settings.engine)

    def _suggest(self, text: str, limit: int) -> tuple[Offer, ...]:
        settings = self._settings
        return service.suggest(settings.index, self._log, text, limit=limit, engine=settings.engine)


def _can_match(request: SearchRequest) -> bool:
    """Say whether names asked for hold a word at all: no body is called "("."""
    if request.person and not sequence(request.person):
        return False
    if request.case and not index_tokens(request.case):
        return False
    return all(index_tokens(name) for name in (request.authority, request.body) if name)


def _nothing(request: SearchRequest) -> SearchResult:
    return SearchResult(
        query=request.query,
        total=0,
        partial=0,
        corrected=None,
        did_you_mean=None,
        took_ms=0.0,
        hits=(),
        facets={},
    )
