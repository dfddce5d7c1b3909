"""What every page needs at hand: settings, archive, search, pictures, templates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.model.stored import StoredItem
from referatsoeg.web.answers import Answers
from referatsoeg.web.archives import ShownArchive
from referatsoeg.web.drawing import Drawer
from referatsoeg.web.pictures import Pictures
from referatsoeg.web.searching import Searcher
from referatsoeg.web.settings import WebSettings
from referatsoeg.web.templating import make_environment


class NotFound(Exception):  # noqa: N818 - the answer to an address, no fault
    """There is nothing to show at an address; the message is Danish."""


@dataclass
class Desk:
    """One for the whole page, made when it starts."""

    settings: WebSettings

    def __post_init__(self) -> None:
        self.archive = ShownArchive.shown(self.settings.index, closed=self.settings.shows_closed)
        self.searcher = Searcher(self.settings, self.archive)
        self.answers = Answers(self.archive)
        self.drawer = Drawer()
        self.pictures = Pictures(self.archive, self.drawer)

    @cached_property
    def templates(self) -> Environment:
        """Return the templates."""
        return make_environment()

    def warm(self) -> None:
        """Load beside the first requests what they would wait for."""
        self.searcher.warm()

    def warm_rest(self) -> None:
        """Load what the first answer does without, and let go of pictures nobody may see."""
        self.searcher.warm_words()
        self.drawer.warm()
        self.pictures.tidy()

    def close(self) -> None:
        """Let go of files, threads and the drawing process."""
        self.searcher.close()
        self.drawer.close()
        self.archive.close()

    def item(self, item_id: str) -> StoredItem:
        """Return an item that may be shown; raise NotFound."""
        stored = self.archive.item(item_id)
        if stored is None:
            raise NotFound("Der er intet punkt med den adresse i arkivet.")
        return stored

    def page(self, name: str, status: int = 200, /, **context: object) -> HTMLResponse:
        """Return a template filled in."""
        html = self.templates.get_template(name).render(settings=self.settings, **context)
        return HTMLResponse(html, status_code=status)


def desk_of(request: Request) -> Desk:
    """Return the desk of the running page."""
    desk = request.app.state.desk
    assert isinstance(desk, Desk)
    return desk
