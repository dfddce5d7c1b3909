"""A case: its way through bodies and years, as a picture and in words."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.audit.case import case_answer
from referatsoeg.audit.scope import scope_line
from referatsoeg.web import overviews
from referatsoeg.web.charts.chain import chain_chart
from referatsoeg.web.desk import desk_of
from referatsoeg.web.templating import tone


def case_page(request: Request) -> HTMLResponse:
    """Show a case by its number in any spelling; without a number, the cases there are."""
    desk = desk_of(request)
    number = " ".join(request.query_params.get("nr", "").split())[:100]
    if not number:
        return desk.page("names.html", kind="sag", names=overviews.cases(desk.archive))
    answer = desk.answers.get(("case", number), lambda: case_answer(desk.archive, number))
    charts = [chain_chart(c, [tone(step.outcome) for step in c.steps]) for c in answer.chains]
    return desk.page(
        "case.html",
        200 if answer.chains else 404,
        asked=number,
        answer=answer,
        chains=list(zip(answer.chains, charts, strict=True)),
        scope=scope_line(answer.scope),
    )
