"""Where paragraphs and sentences begin and end in a joined text.

Rules with a list of abbreviations: on the treebank's test part, sentences joined by a blank, the
ends are found with F 95 (spaCy's sentencizer: 82); see tests/quality/ner.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations that a full stop ends but no sentence does, without their last full stop.
_ABBREVIATIONS = _words(
    """
    adj adm adr adv afd afs alm amtl ang ank anm ansv apr arb att aug bd bekendtg bem bemærkn
    bestyr bet bl bl.a ca cand cand.jur cand.mag chr cirk civ civ.ing d d.d d.m d.s dagl dat dec
    dep dir disp div dok dok.nr dr e.kr e.l e.lign eks ekskl ekskl.moms eksp eng etc evt excl f
    f.eks f.kr f.m f.n feb ff fg fhv fil fl fm fmd forb foreg forf forh form forr forts fr frk
    følg gl gnsn gnst gr grdl h.h.v henh henv hhv hr hrs i.e if ifbm ifm ift iht ill indb indek
    incl indkl ing inkl insp instr isoc istf iø j.nr jan jf jfr jnr journ jr jvf k kap kbh kgl kl km
    komm kommis konsul kr kst kt kva kvt ldr lejl lic lign lok lr ltr m m.a.o m.fl m.h.p m.h.t m.m
    m.v mag maks mar matr matr.nr max md mdr medl mfl mht mia mill mill.kr mio mio.kr mm modt mr
    mrs mv n n.å nb ndf nov nr o o.a o.fl o.l o.lign o.m.a obs off okt omg omkr omr opg opl opr
    oprind ordf org osv overs ovf p p.a p.b.v p.g.a p.m p.p p.t pag pass pct pd pga pk pkt pl pr
    pr.stk prof proj prom præp præs pt red ref reg regl rep resp s s.u sagl sagsnr samf saml sdr
    sek sekr sen sep sept skr skrifl skt sml smp sogn som sp spec spm st stat stdr stk str stud sv
    t t.d t.eks t.h t.kr t.o.m t.v tab tbl tdl techn tek tekn th tidl tilb tilh tilk tilsv tirs
    tlf tors trp u u.å ubf uddr udg uds ugtl und underv univ v v.h.a v.s.a v/ vedk vedl vedr vejl
    vha vol vs vsa årg årh æ ægt økon øv øvr
    """
)
_MONTHS = _words(
    """
    jan feb mar apr maj jun jul aug sep sept okt nov dec januar februar marts april juni juli
    august september oktober november december kvartal halvår behandling sal årgang
    """
)

_PARAGRAPH = regex.compile(r"[^\r\n\f\v]*\S[^\r\n\f\v]*")
# A mark that may end a sentence, what closes after it, a gap, and what the next one starts with.
_STOP = regex.compile(
    r"(?P<mark>[.!?…]+)[\"”»«’')\]]*\s+(?=(?P<next>[\"”“»«’'(\[–•◦\-\p{Lu}\d§]))", regex.V1
)
_LAST_WORD = regex.compile(r"[\p{L}\d./]*$")
_NEXT_WORD = regex.compile(r"\p{L}+")


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each line that is not blank, without blanks at its ends."""
    return tuple(_trimmed(text, line.start(), line.end()) for line in _PARAGRAPH.finditer(text))


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each sentence, in characters of `text`; blanks belong to none."""
    return tuple(
        span for start, end in paragraphs(text) for span in _in_paragraph(text, start, end)
    )


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return the sentence that holds the character at `offset`, or `(offset, offset)`."""
    for start, end in paragraphs(text):
        if start <= offset < end:
            return next(s for s in _in_paragraph(text, start, end) if offset < s[1] or s[1] == end)
    return offset, offset


def _in_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _STOP.finditer(text, start, end):
        if stop.start() >= start and _ends(text, start, stop):
            yield _trimmed(text, start, stop.end())
            start = stop.end()
    if start < end:
        yield _trimmed(text, start, end)


def _ends(text: str, start: int, stop: regex.Match[str]) -> bool:
    """Tell whether the mark ends the sentence that began at `start`."""
    if stop["mark"] != ".":
        return True
    word = _LAST_WORD.search(text, max(start, stop.start() - 30), stop.start())
    last = word[0].lower().strip("/") if word else ""
    if last.isdecimal():
        return _ends_after_number(text, start, stop, last)
    if len(last) == 1 and last.isalpha():  # an initial: "John T. Olsen"
        return False
    return last not in _ABBREVIATIONS


def _ends_after_number(text: str, start: int, stop: regex.Match[str], number: str) -> bool:
    """ "d. 3. november", "1. Godkendt" go on; "… i 2025. Det …" and "… punkt 5. Det …" end."""
    if not text[start : stop.start()].removesuffix(number).strip("(-–•◦ "):
        return False
    following = _NEXT_WORD.match(text, stop.end())
    if following and following[0].lower() in _MONTHS:
        return False
    return not (stop["next"].isdigit() and len(number) < 3)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
