"""PDFs with a text layer are read as articles: paragraphs, columns, broken words, running heads; others are refused."""

import pytest

from bot.core.article import Kind
from bot.core.errors import PdfNotReadable, PdfWithoutText
from bot.core.ports import PDF, Page
from bot.web.extraction.assemble import article_of
from bot.web.extraction.pdf import MOST_PAGES
from made_pages import texts

Drawn = tuple[float, float, float, str]
"""Left, bottom and size in points, and the text."""
WORDS = "harbour ferry island master tariff winter timber quay engine pilot"


def pdf(*pages: list[Drawn], title: str = "", trailer: str = "") -> bytes:
    """A PDF of pages of A4 with these texts."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", font]
    objects.append(f"<< /Title ({title}) >>")
    for n, drawn in enumerate(pages):
        resources = "/Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents {6 + 2 * n} 0 R >>")
        stream = "\n".join(f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in drawn)
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    body, offsets = b"%PDF-1.4\n", []
    for n, written in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{n} 0 obj\n{written}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R {trailer} >>\n"
    return body + f"{end}startxref\n{len(body)}\n%%EOF".encode()


def column(lines: list[str], x: float = 60, top: float = 700, size: float = 10) -> list[Drawn]:
    return [(x, top - 12 * n, size, line) for n, line in enumerate(lines)]


def paragraph(name: str, lines: int = 5, width: int = 60) -> list[str]:
    """Lines of one width, and a short last one that ends a sentence."""
    full = [f"{name} {n} {WORDS}"[:width] for n in range(lines - 1)]
    return [*full, f"{name} ends here."]


def read(body: bytes) -> list[str]:
    return [" ".join(s.text for s in block.sentences) for block in article_of(page(body)).blocks]


def page(body: bytes) -> Page:
    return Page("https://a.example/r.pdf", "https://a.example/r.pdf", PDF, None, body)


def test_lines_become_paragraphs_and_broken_words_whole() -> None:
    first = ["The harbour master said on Monday that the govern-", "ment will pay for the ferry, and that a Franco-"]
    first += ["German firm builds it all over the whole long winter of snow.", "It leaves in May."]
    found = read(pdf(column([*first, *paragraph("Second")])))
    assert len(found) == 2
    assert "that the government will pay" in found[0]
    assert "a Franco-German firm builds it" in found[0]
    assert found[1].startswith("Second 0")
    assert found[1].endswith("Second ends here.")


def test_columns_are_read_one_after_the_other_and_a_paragraph_goes_on_in_the_next() -> None:
    left, right = paragraph("Left", 8, 40), paragraph("Right", 8, 40)
    found = read(pdf(column(left[:-1]) + column(["and goes on over here.", *right], x=310)))
    assert [text.split()[0] for text in found] == ["Left", "Right"]
    assert found[0].endswith("and goes on over here.")


def test_running_heads_and_page_numbers_go_and_a_paragraph_goes_on_overleaf() -> None:
    sheets = [
        [
            (60, 810, 8, f"The Daily Lamp, No. {n}"),
            *column([f"sheet {n} line {m} {WORDS}" for m in range(30)]),
            (290, 30, 8, f"Page {n} of 3"),
        ]
        for n in (1, 2, 3)
    ]
    [text] = read(pdf(*sheets))
    assert "Daily Lamp" not in text
    assert "Page" not in text
    assert text.count("sheet") == 90


def test_the_title_is_the_files_own_or_the_largest_line() -> None:
    drawn: list[Drawn] = [(60, 760, 22, "Ferry to stop"), (60, 735, 22, "in May"), *column(paragraph("Text", 6))]
    article = article_of(page(pdf(drawn, title="Microsoft Word - draft.doc")))
    assert article.title == "Ferry to stop in May"
    assert "Ferry to stop in May" not in texts(article)
    assert article_of(page(pdf(drawn, title="The ferry report"))).title == "The ferry report"


def test_larger_lines_between_paragraphs_are_headings() -> None:
    title, heading = (60, 760, 22, "Ferry to stop"), (60, 600, 15, "What the island says")
    drawn: list[Drawn] = [title, *column(paragraph("One")), heading, *column(paragraph("Two"), top=570)]
    assert texts(article_of(page(pdf(drawn))), kind=Kind.HEADING) == ["What the island says"]


def test_indents_begin_paragraphs() -> None:
    drawn = column(["The harbour master said that the ferry stops in May, and so.", "He was asked why."])
    drawn += [
        (75, 676, 10, "The island waits, and it has waited for a whole long winter"),
        (60, 664, 10, "for a pilot."),
    ]
    assert [text.split()[1] for text in read(pdf(drawn))] == ["harbour", "island"]


@pytest.mark.parametrize("body", [b"%PDF-1.7 and then nothing", b"", b"<html>not one at all</html>"])
def test_a_broken_pdf_is_said_to_be_one(body: bytes) -> None:
    with pytest.raises(PdfNotReadable, match="broken"):
        article_of(page(body))


def test_a_pdf_under_a_password_is_said_to_be_one() -> None:
    key = "<28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a>"
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O {key} /U {key} >> /ID [<00> <00>]"
    with pytest.raises(PdfNotReadable, match="password"):
        article_of(page(pdf(column(paragraph("Text")), trailer=locked)))


def test_a_pdf_of_pictures_has_no_text() -> None:
    with pytest.raises(PdfWithoutText):
        article_of(page(pdf([])))


def test_a_pdf_of_a_thousand_pages_is_read_in_part() -> None:
    sheets = [column([f"sheet {n} {WORDS}"]) for n in range(200)]
    assert read(pdf(*sheets))[-1].split()[-len(WORDS.split()) - 1] == str(MOST_PAGES - 1)
