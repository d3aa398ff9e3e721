"""What a reader cannot see, by style sheets, attributes and colours, is out; what scripts reveal is not."""

import sys
from base64 import b64encode
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from bot.core.errors import ExtractionFailed
from bot.web.extraction.assemble import article_of
from bot.web.extraction.tree import all_text, parse
from bot.web.extraction.visible.matcher import MOST_STEPS, Matcher
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
        "margin:-9999px 0 0",
        "margin:0 0 0 -9999px",
        "margin-top:-9999px",
        "margin-inline-start:-9999px",
        "position:absolute;inset-inline-start:-9999px",
        "position:absolute;left:calc(-1*9999px)",
        "position:absolute;left:calc(-1 * (9000px + 999px))",
        "transform:translateX(calc(-1 * 9999px))",
        "position:fixed;top:200vh",
        "position:fixed;left:100%",
        "transform:scale(0.001)",
        "transform:scale(1, .01)",
        "scale:.001",
        "transform:rotateY(90deg)",
        "rotate:x .25turn",
        "transform:matrix(0,0,0,0,0,0)",
        "transform:matrix(1,0,0,1,-9999,0)",
        "zoom:.01",
        "zoom:1%",
        "font-size:min(0px, 5vw)",
        "font-size:clamp(0px, calc(0.01px * 2), 1px)",
        "height:0;contain:paint",
        "height:0;contain:strict",
        "position:absolute;z-index:-1",
        "mask:linear-gradient(transparent,transparent)",
        "-webkit-mask-image:linear-gradient(to right, #0000, rgba(0,0,0,0))",
        "letter-spacing:-1em",
        "color:lab(100% 0 0)",
        "color:lch(99% 0 0)",
        "color:oklch(1 0 0)",
        "color:oklab(.99 0 0)",
        "color:color-mix(in srgb, white 99%, rgb(0, 0, 0))",
        "color:color-mix(in oklab, transparent, #ffffff00)",
        "background:currentColor",
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
        ".x:has(b)", ".a:has(.x) .x", "p:has(> b)", "div:has(> h2 + p) > p", "h2:has(+ .x) + p", "h2:has(~ p) ~ .x",
        "body:has(#one) .x", "p:has(.none, b)", ".x:not(:has(i))",
    ],
)  # fmt: skip
def test_a_rule_is_found_by_every_common_selector(selector: str) -> None:
    body = '<div class="a"><h2>Head</h2><p class="x" id="one" data-x="1 2">SECRET<b>SECRET</b></p></div>'
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
        ".x{margin:0 0 -9999px;padding-bottom:9999px}",
        ".x{margin-left:calc(50% - 50vw);width:calc(100% - 20px)}",
        ".x{font-size:clamp(1rem, calc(.5rem + 1vw), 2rem)}",
        ".x{font-size:min(5vw, 20px)}",
        ".x{font-size:max(0px, 1em)}",
        ".x{top:200vh}",
        ".x{position:fixed;top:50%}",
        ".x{position:fixed;inset:0}",
        ".x{transform:scale(.5) rotate(90deg)}",
        ".x{transform:matrix(1,0,0,1,10,10)}",
        ".x{transform:rotateY(180deg)}",
        ".x{transform:none;scale:none;rotate:none}",
        ".x{zoom:0}",
        ".x{zoom:.9}",
        ".x{contain:paint}",
        ".x{height:0;contain:layout}",
        ".x{z-index:-1}",
        ".x{position:relative;z-index:1}",
        ".x{mask:linear-gradient(black,transparent)}",
        ".x{mask-image:none}",
        ".x{letter-spacing:-.05em}",
        "div{letter-spacing:-1em}.x{letter-spacing:normal}",
        ".x{color:oklch(.3 .02 250)}",
        ".x{color:#fff;background:oklch(.5 .2 250)}",
        ".x{color:#fff;background:color-mix(in srgb, navy 80%, white)}",
        "div{background:currentColor}.x{color:#fff}",
        ".x:has(i){display:none}",
        "p:has(> .x){display:none}",
        "b:has(+ i){display:none}",
        ".x:has(b:hover){display:none}",
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
        "<p inert>SECRET</p>",
        "<p class='y sr-only'>SECRET</p>",
        "<span class=visually-hidden>SECRET</span>",
        "<span class=screen-reader-text>SECRET</span>",
        "<div class=d-none>SECRET</div>",
        "<div class='d-none d-md-none'>SECRET</div>",
        "<div><template shadowrootmode=open><slot></slot></template><p slot=none>SECRET</p></div>",
        "<div><template shadowrootmode=open><b>x</b></template><p>SECRET</p></div>",
    ],
)
def test_attributes_and_grounds_hide(body: str) -> None:
    assert "SECRET" not in left("", body)


def test_what_a_reader_can_open_or_is_shown_after_all_stays() -> None:
    assert "Told" in left("", "<details><summary>More</summary><p>Told</p></details>")
    assert "Told" in left("", "<p class='sr-only not-sr-only'>Told</p>")
    assert "Told" in left("", "<div class='d-none d-lg-block'>Told</div>")
    assert "Told" in left(".d-none{color:#222}", "<div class=d-none>Told</div>")
    assert "Told" in left("", "<p slot=none>Told</p>")
    assert "Told" in left(
        "", "<div><template shadowrootmode=open><slot name=a></slot></template><p slot=a>Told</p></div>"
    )
    assert "Told" in left("p{display:block}", "<p hidden>Told</p>")


def test_words_around_what_is_seen_within_the_hidden_go() -> None:
    shown = left(".x{color:#fff}.x b{color:#000}", "<p class=x>SECRET <b>Told</b> SECRET</p>")
    assert shown.endswith("said. Told")


HIDING = ".x{display:none}"
ENCODED = b64encode(HIDING.encode()).decode()


@pytest.mark.parametrize(
    "head",
    [
        f"<link rel=stylesheet href='data:text/css,{HIDING}'>",
        f"<link rel=stylesheet href='data:text/css,{quote(HIDING)}'>",
        f"<link rel=stylesheet href='data:text/css;charset=utf-8;base64,{ENCODED}'>",
        f"<style>@import url(data:text/css;base64,{ENCODED});</style>",
        f"<style>@import url('data:text/css,{HIDING}') screen;</style>",
        f'<style>@import "data:text/css,{quote(HIDING)}"; p{{margin:0}}</style>',
    ],
)
def test_a_sheet_within_its_own_address_hides(head: str) -> None:
    assert "SECRET" not in left("", "<p class=x>SECRET</p>", head)


@pytest.mark.parametrize(
    "head",
    [
        f"<link rel='alternate stylesheet' href='data:text/css,{HIDING}'>",
        f"<link rel=stylesheet media=print href='data:text/css,{HIDING}'>",
        f"<link rel=preload href='data:text/css,{HIDING}'>",
        f"<link rel=stylesheet href='data:image/png,{HIDING}'>",
        "<link rel=stylesheet href='data:text/css;base64,x'>",
        "<link rel=stylesheet href=main.css>",
        f"<style>@import 'data:text/css,{HIDING}' print;</style>",
    ],
)
def test_an_address_that_holds_no_sheet_for_this_reader_hides_nothing(head: str) -> None:
    assert "Told" in left("", "<p class=x>Told</p>", head)


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
        ("", "<main inert>{}</main>"),
        ("", "<main class=d-none>{}</main>"),
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
    for junk in ("@import", "@import'data:", '@import"data:,', "/*@import/*"):
        yield junk * (size // len(junk)), paragraphs
    yield "div:has(p),p:has(~ p){color:#222}", deep


@pytest.mark.parametrize("css", [*matching_much()], ids=range(5))
def test_a_sheet_that_matches_much_ends_the_reading(css: str, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Matcher.step
    monkeypatch.setattr(Matcher, "step", lambda self, steps=1: step(self, 20 * steps))  # one is walked in full, below
    with pytest.raises(ExtractionFailed, match="built to be slow"):
        left(css, "<p class=a>x</p>" * 5_000)


def test_the_real_limit_is_reached_too() -> None:
    with pytest.raises(ExtractionFailed, match="built to be slow"):
        left(next(matching_much()), "<p class=a>x</p>" * 5_000)


@pytest.mark.parametrize("case", range(19))
def test_a_large_sheet_that_matches_little_is_read_to_its_end(case: int) -> None:
    assert "The ferry to the island" in left(*[*matching_little(1 << 18)][case])


@pytest.mark.parametrize("case", range(19))
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
