"""A page is read in the charset it is written in: by mark, bytes, header, meta element and language, in that order."""

import pytest

from bot.web.extraction.charset import decode

GERMAN = "Der Bürgermeister prüft die „Lösung“ in Köln."
JAPANESE = "港の灯台は五月にふたたび灯る。ⅢとⅣの間に立つ。"  # the numerals are in none but Microsoft's Shift_JIS
CHINESE = "灯塔将于五月重新点亮，朱镕基曾到访。"  # 镕 is not in GB 2312
META = '<meta charset="{}">'


def page(text: str, charset: str, head: str = "", language: str = "") -> bytes:
    return f'<html lang="{language}"><head>{head}</head><p>{text}</p>'.encode(charset)


@pytest.mark.parametrize(
    ("text", "charset", "header", "meta"),
    [
        (GERMAN, "windows-1252", "utf-8", ""),
        (GERMAN, "windows-1252", "utf-8", "utf-8"),
        (GERMAN, "utf-8", "windows-1252", "windows-1252"),
        (GERMAN, "utf-8", "shift_jis", "gb2312"),
        (GERMAN, "windows-1252", "iso-8859-1", ""),
        (JAPANESE, "cp932", "Shift_JIS", ""),
        (JAPANESE, "cp932", None, "shift_jis"),
        (JAPANESE, "cp932", "utf-8", "shift_jis"),
        (JAPANESE, "utf-8", "shift_jis", ""),
        (CHINESE, "gb18030", "gb2312", ""),
        (CHINESE, "gb18030", None, "gbk"),
        (CHINESE, "gb18030", "no-such-charset", "GB18030"),
        ("Маяк снова горит.", "koi8-r", "koi8-r", "windows-1251"),
        ("Маяк снова горит.", "windows-1251", None, "windows-1251"),
    ],
)
def test_what_fits_the_bytes_is_believed_utf_8_first_then_header_then_meta(
    text: str, charset: str, header: str | None, meta: str
) -> None:
    assert text in decode(page(text, charset, META.format(meta) if meta else ""), header)


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_goes_before_whatever_is_declared(charset: str) -> None:
    assert GERMAN in decode(page(GERMAN, charset, META.format("windows-1251")), "shift_jis")


@pytest.mark.parametrize(
    ("text", "charset", "language"),
    [
        (JAPANESE, "cp932", "ja"),
        ("港の灯台は五月にふたたび灯る。", "euc_jp", "ja-JP"),
        (CHINESE, "gb18030", "zh-CN"),
        ("등대가 오월에 다시 켜진다.", "cp949", "ko"),
        ("Маяк снова горит.", "windows-1251", "ru"),
        (GERMAN, "windows-1252", "de"),
    ],
)
def test_a_page_that_names_no_charset_is_read_as_its_language_is_written(
    text: str, charset: str, language: str
) -> None:
    assert text in decode(page(text, charset, language=language), None)


def test_a_few_broken_bytes_do_not_spoil_a_page() -> None:
    whole = page(GERMAN * 99, "utf-8")
    assert decode(whole + b"\xe9\xff", "utf-8").count("Köln") == 99
    assert decode(page(JAPANESE * 99, "cp932") + b"\x81", "shift_jis").count("灯台") == 99
