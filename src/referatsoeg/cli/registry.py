"""Which commands there are: adding one is a file here beside, and a line in this list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Where a command lives (`module.function`) and the line that `--help` shows of it."""

    target: str
    summary: str


COMMANDS: dict[str, Entry] = {
    "demo": Entry(target="demo.demo", summary="Læs eksemplerne ind, og vis en søgning."),
    "import": Entry(target="import_.import_", summary="Læs filer og mapper ind i arkivet."),
    "search": Entry(target="search.search", summary="Søg i arkivet."),
    "show": Entry(target="show.show", summary="Vis et punkt eller et møde."),
    "status": Entry(target="status.status", summary="Vis, hvad arkivet indeholder og mangler."),
    "tariff": Entry(target="tariff.tariff", summary="Vis, hvem der har behandlet en takst."),
    "case": Entry(target="case.case", summary="Vis en sags vej gennem udvalg og år."),
    "followups": Entry(target="followups.followups", summary="Vis løfter om at vende tilbage."),
    "person": Entry(target="person.person", summary="Vis en persons roller, møder og punkter."),
    "amounts": Entry(target="amounts.amounts", summary="Vis beløb med sætning og punkt."),
    "cite": Entry(target="cite.cite", summary="Skriv en kildehenvisning med side og citat."),
    "verify": Entry(target="verify.verify", summary="Efterprøv arkivet mod filerne."),
    "correct": Entry(target="correct.correct", summary="Ret, hvad kilden har forkert."),
    "withdraw": Entry(target="withdraw.withdraw", summary="Træk et punkt eller en fil tilbage."),
    "backup": Entry(target="backup.backup", summary="Gem en sikkerhedskopi."),
    "restore": Entry(target="restore.restore", summary="Læg en sikkerhedskopi tilbage."),
    "parse": Entry(target="parse.parse", summary="Læs filer, og skriv dem som JSON."),
    "layout": Entry(target="layout.layout", summary="Se, hvordan filer genkendes; lær et layout."),
    "export": Entry(target="export.export", summary="Skriv hele arkivet ud."),
    "serve": Entry(target="serve.serve", summary="Åbn søgesiden i en browser."),
    "reindex": Entry(target="reindex.reindex", summary="Byg søgeindekset igen fra arkivet."),
}
