"""The page in a real browser: Debian's chromium driven by Playwright.

Every step waits for the state it needs, never for a time, so that a busy machine is slow and no
more: a click is followed by the address it leads to before anything on the new page is looked at.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from .conftest import PATIENCE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.slow

sync_api = pytest.importorskip(
    "playwright.sync_api", reason="browserprøver kræver playwright (make test-slow henter det)"
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("browserprøver kræver chromium: apt-get install chromium", allow_module_level=True)

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDE = {"width": 1280, "height": 900}
ITEM = "/punkt/byraadet/2025-09-29/3"
PAGES = [
    "/",
    "/?q=takst",
    "/?q=takst&outcome=approved&from=2025&to=2025",
    "/?q=zzzqqq",
    "/?q=taksst",
    ITEM,
    "/punkt/oekonomiudvalget/2025-09-22/4?kilde=indstilling-1",
    "/punkt/byraadet/2025-11-24/3",
    f"{ITEM}?q=haveaffald",
    "/punkt/oekonomiudvalget/2025-09-22/4?q=takst+affald",
    "/moede/byraadet/2025-09-29",
    "/sag",
    "/sag?nr=25-002871",
    "/sag?nr=25-003310",
    "/takst",
    "/takst?emne=restaffald",
    "/takst?year=2026",
    "/person",
    "/person?navn=Viggo+Sandemose",
    "/arkiv",
    "/arkiv/mangler",
    "/hjaelp",
    "/nix",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with opened(browser, locale="da-DK") as made:
        yield made


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@contextmanager
def opened(browser: Browser, **wishes: object) -> Iterator[BrowserContext]:
    """Open a window of its own, which waits as long as a busy machine needs."""
    made = browser.new_context(**{"viewport": WIDE, **wishes})  # type: ignore[arg-type]
    made.set_default_timeout(PATIENCE * 1000)
    yield made
    made.close()


def visit(page: Page, address: str, path: str = "/") -> None:
    """Open a page; return when its styles and scripts have run, pictures may still come."""
    answer = page.goto(f"{address}{path}", wait_until="domcontentloaded")
    assert answer is not None
    assert answer.status == (404 if path == "/nix" else 200)


def led_to(page: Page, part: str) -> None:
    """Wait until a click or a key has led to an address that holds `part`."""
    page.wait_for_url(lambda url: part in url, wait_until="domcontentloaded")


def test_from_search_to_citation(context: BrowserContext, page: Page, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    visit(page, address)
    page.get_by_role("combobox", name="Søg").fill("takst")
    page.get_by_role("button", name="Søg", exact=True).click()
    led_to(page, "/?q=takst")
    page.locator(".facetter a:has(.vaerdi:text-is('Godkendt'))").click()
    led_to(page, "outcome=approved")
    page.get_by_role("link", name="Punkt 3. Takster for affald og genbrug 2026").click()
    led_to(page, ITEM)
    page.get_by_role("link", name="vis taksten i kilden").first.click()
    led_to(page, "kilde=takst-0")
    page.get_by_role("button", name="Kopiér henvisning").click()
    page.get_by_text("Kopieret.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Byrådet, referat 29. september 2025, punkt 3" in copied
    assert "SHA-256: " in copied


def test_the_mark_lies_on_the_quoted_words(page: Page, address: str) -> None:
    """The decision stands in the upper fifth of the page, one line under its heading."""
    visit(page, address, ITEM)
    picture = page.locator("#billede")
    picture.evaluate("image => image.decode()")
    answer = page.request.get(f"{address}{picture.get_attribute('src')}")
    assert answer.headers["content-type"] == "image/png"
    png = answer.body()
    rows = _marked_rows(png)
    assert rows
    assert 0.145 < min(rows) < 0.165
    assert 0.185 < max(rows) < 0.205


def _marked_rows(png: bytes) -> list[float]:
    """Return the heights (0–1) of rows that hold the highlighter's yellow."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    width, height = image.size
    found = []
    for y in range(height):
        row = image.crop((0, y, width, y + 1)).getcolors(width) or []
        if any(colour == (255, 226, 92) and count > 20 for count, colour in row):
            found.append(y / height)
    return found


def test_with_the_keyboard_alone(page: Page, address: str) -> None:
    visit(page, address, "/hjaelp")
    page.keyboard.press("/")
    page.wait_for_url(f"{address}/", wait_until="domcontentloaded")
    page.locator("#q:focus").wait_for()
    page.keyboard.type("taks")
    page.locator("#forslag li").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("#forslag").wait_for(state="hidden")
    page.keyboard.press("End")
    page.keyboard.type("t")
    page.keyboard.press("Enter")
    led_to(page, "/?q=takst")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.textContent")
    assert first != second
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == first
    page.keyboard.press("Enter")
    led_to(page, "/punkt/")


def test_a_completion_is_chosen_with_the_arrows(page: Page, address: str) -> None:
    visit(page, address)
    page.locator("#q:focus").wait_for()
    page.keyboard.type("klima")
    page.locator("#forslag li").first.wait_for()
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#forslag li[aria-selected=true] span").first.text_content()
    page.keyboard.press("Enter")
    led_to(page, "/?q=")
    assert chosen
    assert page.locator("#q").input_value() == f'"{chosen}"'
    assert page.locator(".fund").count() > 0


LATE = """\
const really = window.fetch;
window.fetch = (address) => new Promise((answer) => {
  document.documentElement.dataset.asked = address;  // letters that come slowly ask several times
  const offers = [{text: "klima", kind: "title", items: 1}];
  window.answerNow = async () => {
    answer(new Response(JSON.stringify({offers})));
    await (await really("/static/icon.svg")).text();  // what was due has run when this has come
  };
});
"""


def test_a_completion_that_comes_late_opens_nothing(page: Page, address: str) -> None:
    """The visitor has left the box when the answer comes."""
    page.add_init_script(LATE)
    for leaves, is_open in ((False, True), (True, False)):
        visit(page, address)
        page.locator("#q:focus").wait_for()
        page.keyboard.type("klima")
        page.locator('html[data-asked$="q=klima"]').wait_for(state="attached")
        if leaves:
            page.keyboard.press("Tab")
        page.evaluate("answerNow()")
        assert page.locator("#forslag").is_visible() is is_open


def test_a_page_is_turned_and_enlarged_with_the_keyboard(page: Page, address: str) -> None:
    visit(page, address, ITEM)
    page.locator("#ark").focus()
    page.keyboard.press("+")
    assert "bredde=1800" in (page.locator("#billede").get_attribute("src") or "")
    assert page.locator("#ark.stor").count() == 1
    page.keyboard.press("-")
    page.keyboard.press("ArrowRight")
    led_to(page, "side=5")


def test_without_javascript(browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as context:
        page = context.new_page()
        visit(page, address)
        page.locator("#q").fill("takst")
        page.locator("button.hoved").click()
        led_to(page, "/?q=takst")
        assert page.locator(".fund").count() > 5
        page.locator(".facetter a", has_text="Byrådet").first.click()
        led_to(page, "body=Byr")
        page.locator(".fundlink").first.click()
        led_to(page, "/punkt/")
        assert page.locator("#henvisning").is_visible()
        assert page.locator(".kilde").is_visible()
        for path in PAGES:
            visit(page, address, path)
            assert page.locator("h1").count() == 1


def test_on_a_phone_nothing_is_wider_than_the_screen(browser: Browser, address: str) -> None:
    wide = {}
    with opened(browser, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        for path in PAGES:
            visit(page, address, path)
            wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > 360} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="kræver axe")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    told = []
    with opened(browser, color_scheme=scheme) as context:
        page = context.new_page()
        for path in PAGES:
            visit(page, address, path)
            found = axe.Axe().run(page, options={"runOnly": rules}).response
            assert found["passes"]  # the checks ran
            told += [
                f"{path} {v['id']}: {n['html'][:200]}"
                for v in found["violations"]
                for n in v["nodes"]
            ]
    assert told == []


def test_dark_is_dark(browser: Browser, address: str) -> None:
    with opened(browser, color_scheme="dark") as context:
        page = context.new_page()
        visit(page, address)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(int(part) for part in colour[4:-1].split(",")) < 60


def test_an_item_prints_on_clean_a4(page: Page, address: str) -> None:
    import pypdfium2

    visit(page, address, ITEM)
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    size = printed[0].get_size()
    assert abs(size[0] - 595) < 2
    assert abs(size[1] - 842) < 2
    text = " ".join(p.get_textpage().get_text_range() for p in printed)
    assert "Takster for affald og genbrug 2026" in text
    assert "SHA-256" in text
    for furniture in ("Hovedmenu", "Kopiér", "Forstør", "API for programmer", "Hjælp"):
        assert furniture not in text
    assert len(printed) <= 2


def test_no_page_breaks_its_own_policy(page: Page, address: str) -> None:
    """An inline style or script would be refused by the browser, and told of in its console."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    for path in PAGES:
        page.goto(f"{address}{path}", wait_until="load")
        # What the browser tells comes in order: when this line is heard, the page's own were.
        with page.expect_console_message(lambda message: message.text == "seen"):
            page.evaluate("console.log('seen')")
    assert told.count("seen") == len(PAGES)
    assert [t for t in told if t != "seen" and "404" not in t] == []
