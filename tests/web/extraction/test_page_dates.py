"""When a page was published and changed: read where it is plain, left out where it is not."""

import pytest

from made_pages import json_ld, story


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ('["2022-05-03"]', "2022-05-03"),
        ('{"@type":"xsd:date","@value":"2022-05-03"}', "2022-05-03"),
        ('[{"@value":"2022-05-03"}]', "2022-05-03"),
        ("[]", None),
        ('{"@value":7}', None),
    ],
)
def test_a_date_may_be_a_list_or_a_typed_literal(given: str, published: str | None) -> None:
    assert story("", json_ld(f'"datePublished":{given}')).published == published


@pytest.mark.parametrize(
    "date",
    ["0001-01-01T00:00:00Z", "2999-12-31", "1970-01-01", "Thu, 01 Jan 1970 00:00:00 GMT", "May 3, 0001"],
)
def test_a_year_before_the_web_or_far_ahead_is_a_default_of_the_sites_software(date: str) -> None:
    assert story("", json_ld(f'"datePublished":"{date}"')).published is None
    assert story("", json_ld(f'"datePublished":"{date}"') + '<meta name="date" content="2026-03-14">').published


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ("May 3, 2022", "2022-05-03"),
        ("3 May 2022", "2022-05-03"),
        ("Sept. 30, 2022 at 6:00 AM", "2022-09-30"),
        ("14 march 2026", "2026-03-14"),
        ("2026-03-14T06:00:00-0500", "2026-03-14T06:00:00-05:00"),
        ("2026-03-14T06:00:00+01", "2026-03-14T06:00:00+01:00"),
        ("2026-03-14T06:00:00.000Z", "2026-03-14T06:00:00.000Z"),
        ("2026-03-14 06:00:00", "2026-03-14 06:00:00"),
        ("2026-03-14T99:00", "2026-03-14"),
        ("2026-03-14", "2026-03-14"),
        ("Sat, 14 Mar 2026 06:00:00 GMT", "2026-03-14T06:00:00+00:00"),
    ],
)
def test_a_date_is_given_in_iso_8601(given: str, published: str) -> None:
    assert story("", json_ld(f'"datePublished":"{given}"')).published == published


@pytest.mark.parametrize(
    ("published", "modified", "kept"),
    [
        ("2026-03-14", "2026-03-16", True),
        ("2026-03-14T06:00:00Z", "2026-03-14T06:00:00Z", False),
        ("2026-03-14T06:00:00Z", "2026-03-14T05:00:00Z", False),
        ("2026-03-14", "2026-03-14T09:00:00Z", False),
        ("", "2026-03-16", True),
    ],
)
def test_when_a_page_was_changed_is_kept_where_that_is_later(published: str, modified: str, kept: bool) -> None:
    head = json_ld(f'"datePublished":"{published}","dateModified":"{modified}"')
    assert story("", head).modified == (modified if kept else None)
    assert story("", '<meta property="article:modified_time" content="2026-03-16">').modified == "2026-03-16"


def test_dates_in_microdata_serve_too() -> None:
    assert story('<time itemprop="datePublished" datetime="2026-03-14">today</time>').published == "2026-03-14"


@pytest.mark.parametrize("date", ["14/03/2026", "yesterday", "2026", "2026-99-99", "May 32, 2022", "Max 3, 2022"])
def test_a_date_that_is_not_iso_8601_is_left_out(date: str) -> None:
    assert story("In 2024 it rained.", json_ld(f'"datePublished":"{date}"')).published is None
