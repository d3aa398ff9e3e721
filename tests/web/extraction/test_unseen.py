"""What a reader cannot see, by style sheets, attributes and colours, is out; what scripts reveal is not."""

import sys
from collections.abc import Iterator

import pytest

from bot.core.errors import ExtractionFailed
from bot.web.extraction.assemble import article_of
from bot.web.extraction.tree import all_text, parse
from bot.web.extraction.visible.selectors import MOST_STEPS, Matcher
from bot.web.extraction.visible.unseen import remove_unseen
from made_pages import page, texts

SEEN = "<p>The ferry to the island stops in May, the harbour master said.</p>"
LONG = "".join(f"<p>The ferry stops on day {n} of May, and the island waits for it once more.</p>" for n in range(40))


def left(css: str, body: str, head: str = "") -> str:
    """The text of a page once the unseen is out of it."""
    tree = parse(f"<html><head><style>{css}</style>{head}</head><body>{SEEN}{body}</body></html>")
    assert tree is not None
    remove_unseen(tree)
    return " ".join(all_text(tree).split())


@pytest.mark.parametrize(
    "declarations",
    [
        "display:none",
        "DISPLAY : None !important",
        "display:/* a comment */none",
        r"\64 isplay:none",
        "visibility:hidden",
        "visibility: collapse",
        "opacity:0",
        "opacity:.01",
        "opacity:0%",
        "filter:opacity(0)",
        "content-visibility:hidden",
        "position:absolute;left:-9999px",
        "position:absolute;top:-200em",
        "position:fixed;inset:-9999px auto auto auto",
        "text-indent:-9999px",
        "transform:translateX(-9999px)",
        "transform:translate(-300vw, 0)",
        "transform:scale(0)",
        "translate:-9999px",
        "font-size:0",
        "font-size:1px",
        "font:0/0 a",
        "font-size:.05em",
        "width:0;height:0",
        "width:1px;height:1px;overflow:hidden",
        "max-height:0;overflow:hidden",
        "height:0;overflow-y:clip",
        "clip:rect(0 0 0 0);position:absolute",
        "clip:rect(1px, 1px, 1px, 1px)",
        "clip-path:inset(50%)",
        "color:#fff",
        "color:white",
        "color:rgb(255 255 255)",
        "color:hsl(0, 0%, 99%)",
        "color:#fdfdfd",
        "color:transparent",
        "color:rgba(0,0,0,.01)",
        "color:#123456;background:#123456",
        "color:navy;background:url() navy;background:navy",
    ],
)
def test_what_a_style_sheet_hides_is_out_and_so_is_what_an_element_hides_itself(declarations: str) -> None:
    assert "SECRET" not in left(f".x{{{declarations}}}", "<p class='y x'>SECRET</p>")
    assert "SECRET" not in left("", f'<p style="{declarations}">SECRET</p>')


@pytest.mark.parametrize(
    "selector",
    [
        ".x", "p.x", "#one", "p#one.x", ".a .x", ".a > .x", "h2 + .x", "h2 ~ p", "[data-x]", '[data-x="1 2"]',
        "[class^=x]",
        ".other, .x", "*.x", ":is(.x, .y)", ".x:not(.y)", "p:nth-child(2)", "p:last-of-type", "div>:nth-last-child(1)",
        "P.x", ".x:not(:hover)", ".a{ & .x", ".a{ .x", r".\78 ", ".x/**/",
    ],
)  # fmt: skip
def test_a_rule_is_found_by_every_common_selector(selector: str) -> None:
    body = '<div class="a"><h2>Head</h2><p class="x" id="one" data-x="1 2">SECRET</p></div>'
    assert "SECRET" not in left(f"{selector}{{display:none}}", body)


@pytest.mark.parametrize(
    "css",
    [
        "@media screen{.x{display:none}}",
        "@media (min-width:600px) and (max-width:1600px){.x{display:none}}",
        "@media (width >= 40em){.x{display:none}}",
        "@media not print{.x{display:none}}",
        "@supports (display:grid){@media all{.x{display:none}}}",
        "@layer base{.x{display:none}}",
        ".x{display:none",
        ":root{--it:var(--that);--that:none}.x{display:var(--it)}",
        ".x{background:'}';display:none}",
        "@import url(other.css);.x{display:none}",
        ".x{display:none!important}p.x{display:block}",
        ".x{color:var(--no, #fff)}",
    ],
)
def test_conditions_that_hold_for_most_readers_hide(css: str) -> None:
    assert "SECRET" not in left(css, "<p class=x>SECRET</p>")


@pytest.mark.parametrize(
    "css",
    [
        "@media print{.x{display:none}}",
        "@media (max-width:600px){.x{display:none}}",
        "@media (prefers-reduced-motion:reduce){.x{display:none}}",
        "@keyframes in{from{opacity:0}}",
        "@starting-style{.x{opacity:0}}",
        "/* .x{display:none} */",
        ".x{display:none}p.x{display:block}",
        ".x{display:none}.x{display:flex}",
        ".x{display:none}#one{display:inline}",
        ".x{visibility:hidden}.x b{visibility:visible}",
        "div{font-size:0}.x{font-size:1rem}",
        "div{color:#fff}.x{color:#222}",
        ".js .x{display:none}",
        ".no-js .x{display:none}",
        "html:not(.js) .x{display:none}",
        ".x:hover{display:none}",
        ".x::before{display:none}",
        ".y .x{display:none}",
        "div + .x{display:none}",
        "p:nth-child(3){display:none}",
        ".x{color:#fff;background:#000}",
        "body{background:#111}.x{color:#fff}",
        "div{background:url(dark.jpg)}.x{color:#fff}",
        ".x{color:#ddd;opacity:.6;font-size:11px;text-indent:-1em;margin-left:-20px}",
        ".x{height:0}",
        ".x{left:-50%;transform:translate(-50%,-50%)}",
        ".x{content:'display:none'}",
    ],
)
def test_what_a_reader_sees_stays(css: str) -> None:
    body = '<div><p class="x" id="one"><b>Told to all readers.</b></p></div>'
    assert "Told to all readers." in left(css, body)


@pytest.mark.parametrize(
    "body",
    [
        "<p hidden>SECRET</p>",
        "<p hidden=until-found>SECRET</p>",
        "<p aria-hidden=true>SECRET</p>",
        "<font color=white>SECRET</font>",
        "<table bgcolor=#eeeeee><tr><td><font color=#efefef>SECRET</font></td></tr></table>",
        "<div style='background:#000'><p style='color:#010101'>SECRET</p></div>",
        "<div style='color:#fff;background:#000'><p style='background:#fff'>SECRET</p></div>",
        "<input type=hidden value=SECRET>",
        "<noembed>SECRET</noembed>",
        "<noframes>SECRET</noframes>",
        "<video><p>SECRET</p></video>",
        "<template><p>SECRET</p></template>",
        "<div style='display:none'><p style='display:block'>SECRET</p></div>",
    ],
)
def test_attributes_and_grounds_hide(body: str) -> None:
    assert "SECRET" not in left("", body)


def test_what_a_reader_can_open_or_may_not_click_stays() -> None:
    assert "Told" in left("", "<details><summary>More</summary><p>Told</p></details>")
    assert "Told" in left("", "<p inert>Told</p>")
    assert "Told" in left("p{display:block}", "<p hidden>Told</p>")


def test_words_around_what_is_seen_within_the_hidden_go() -> None:
    shown = left(".x{color:#fff}.x b{color:#000}", "<p class=x>SECRET <b>Told</b> SECRET</p>")
    assert shown.endswith("said. Told")


def test_sheets_that_are_not_for_a_screen_or_not_css_do_not_hide() -> None:
    for attributes in ("media=print", "type=text/less"):
        head = f"<style {attributes}>.x{{display:none}}</style><noscript><style>.x{{display:none}}</style></noscript>"
        assert "Told" in left("", "<p class=x>Told</p>", head)


@pytest.mark.parametrize(
    ("css", "around"),
    [
        ("body{visibility:hidden}", "<div>{}</div>"),
        ("html.wait{opacity:0}", "<div>{}</div>"),
        ("[data-loading] .story{display:none}", "<div data-loading><div class=story>{}</div></div>"),
        (".story{opacity:0}", "<div class=story>{}</div>"),
        (".story p{opacity:0;transform:translateY(20px)}", "<div class=story>{}</div>"),
        (".story{color:#fff}", "<div class=story>{}</div>"),
        ("", "<div hidden>{}</div>"),
        ("", "<div style='display:none'>{}</div>"),
    ],
)
def test_an_article_that_waits_for_a_script_is_read_and_a_line_hidden_within_it_is_not(css: str, around: str) -> None:
    body = around.format(LONG + "<p class=x>SECRET</p>")
    head = "<script src=show.js></script>"
    html = f"<html><head>{head}<style>{css} .x{{text-indent:-9999px}}</style></head><body>{body}</body></html>"
    article = article_of(page(html))
    assert len([text for text in texts(article) if text.startswith("The ferry stops on day")]) == 40
    assert "SECRET" not in " ".join(texts(article))


def test_without_a_script_nobody_ever_sees_what_is_hidden() -> None:
    assert "day 7" not in left(".x{display:none}", f"<div class=x>{LONG}</div>")


def matching_much() -> Iterator[str]:
    """Large sheets for a page of many paragraphs: rules times elements are too many steps."""
    size = 1 << 18
    for css in (".a{display:block}", "p{opacity:1}", "p:not(.b:not(.c)){opacity:1}", "p[class*=aa]{opacity:1}"):
        yield css * (size // len(css))
    yield "p{" + "".join(f"--v{n}:var(--v{n + 1})var(--v{n + 1});" for n in range(10_000)) + "color:var(--v0)}"


def matching_little(size: int) -> Iterator[tuple[str, str]]:
    """Sheets of about so many characters, each with a page that grows with it."""
    count = size // 50
    paragraphs = "<p class=a>x</p>" * count
    depth = min(count, 1500)
    deep = "<div>" * depth + "<p>x</p>" * (count // 3) + "</div>" * depth
    yield ".z div div div div div div div p{opacity:1}" * (size // 43), deep
    yield "".join(f".k{n}," for n in range(size // 8)) + ".a{opacity:1}", paragraphs
    for junk in (",", "(", "a{", "/*", '"', "@media (", "\\", "a,b{", ":is(", "[", "{}"):
        yield junk * (size // len(junk)) + "{display:none}", paragraphs
    yield "p" + " " * size + "a{opacity:0}", paragraphs


@pytest.mark.parametrize("css", [*matching_much()], ids=range(5))
def test_a_sheet_that_matches_much_ends_the_reading(css: str, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Matcher.step
    monkeypatch.setattr(Matcher, "step", lambda self, steps=1: step(self, 20 * steps))  # one is walked in full, below
    with pytest.raises(ExtractionFailed, match="built to be slow"):
        left(css, "<p class=a>x</p>" * 5_000)


def test_the_real_limit_is_reached_too() -> None:
    with pytest.raises(ExtractionFailed, match="built to be slow"):
        left(next(matching_much()), "<p class=a>x</p>" * 5_000)


@pytest.mark.parametrize("case", range(14))
def test_a_large_sheet_that_matches_little_is_read_to_its_end(case: int) -> None:
    assert "The ferry to the island" in left(*[*matching_little(1 << 18)][case])


@pytest.mark.parametrize("case", range(14))
def test_twice_the_sheet_is_no_more_than_twice_the_work(case: int) -> None:
    once, twice = (calls_to_read(*[*matching_little(size)][case]) for size in (1 << 12, 1 << 13))
    assert twice < 2.5 * once


def calls_to_read(css: str, body: str) -> int:
    """So many functions are called: unlike seconds, the same on every machine."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        left(css, body)
    finally:
        sys.setprofile(None)
    return calls


def test_chains_of_descendants_are_walked_once() -> None:
    chain = "#z " + "div " * 12 + "p{opacity:0}"
    body = "<b id=z></b>" + "<div>" * 1000 + "<p>Told</p>" * 100 + "</div>" * 1000
    assert 12 * 1000 * 1000 > MOST_STEPS > 12 * 1000
    assert "Told" in left(chain, body)
