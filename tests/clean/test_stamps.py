"""Dates and times as bylines write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.clean.settle import address_stamp, declared_stamp
from variorum.clean.stamps import find_stamps


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("First Published: Mar 04 2019 | 1:27 AM IST", "2019-03-04T01:27+05:30", "minute"),
        ("Updated: 22-12-2018 20:41 IST", "2018-12-22T20:41+05:30", "minute"),
        ("Published 3:04 PM EST, Tue January 9, 2018", "2018-01-09T15:04-05:00", "minute"),
        ("4 March 2019", "2019-03-04", "day"),
        ("the 4th of March, 2019", "2019-03-04", "day"),
        ("2019-03-04 10:00 GMT", "2019-03-04T10:00+00:00", "minute"),
        ("2019-03-04T10:00:09Z", "2019-03-04T10:00:09+00:00", "second"),
        ("2019-03-04T10:00:09+05:30", "2019-03-04T10:00:09+05:30", "second"),
        ("Mar. 4, 2019 at 5:30 p.m. ET", "2019-03-04T17:30-05:00", "minute"),
        ("Jul. 4, 2019 at 5:30 p.m. ET", "2019-07-04T17:30-04:00", "minute"),
        ("Mar 4, 2019, 5 p.m.", "2019-03-04T17:00", "hour"),
        ("Mar 4, 2019 12:10 AM", "2019-03-04T00:10", "minute"),
        ("1430 GMT, 4 March 2019", "2019-03-04T14:30+00:00", "minute"),
        ("04.03.2019 um 10:00", "2019-03-04T10:00", "minute"),
        ("Sunday, 5/4/2014", "2014-05-04", "day"),
        ("Saturday, 5/4/2014", "2014-04-05", "day"),
        ("5/4/2014 3:00 PM EDT", "2014-05-04T15:00-04:00", "minute"),
        ("5/4/2014 15:00 BST", "2014-04-05T15:00+01:00", "minute"),
        ("5/5/2014", "2014-05-05", "day"),
        ("March 4, 2019 25:00", "2019-03-04", "day"),
    ],
)
def test_forms(text: str, value: str, precision: str) -> None:
    (found,) = find_stamps(text)
    assert (found.value, found.precision) == (value, precision)
    assert text[found.start : found.end].strip() == text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Publié le 13 mars 2024 à 12h30", "2024-03-13T12:30"),
        ("Publié le mercredi 13 mars 2024 à 12 h 30", "2024-03-13T12:30"),
        ("Mis à jour le 1er août 2024", "2024-08-01"),
        ("Veröffentlicht am 13. März 2024", "2024-03-13"),
        ("Aktualisiert: 13. Mai 2024 um 9:05 Uhr", "2024-05-13T09:05"),
        ("Publicado el 13 de marzo de 2024", "2024-03-13"),
        ("Actualizado el 3 de mayo del 2024 a las 18:20", "2024-05-03T18:20"),
        ("Publicado em 13 de março de 2024 às 12h30", "2024-03-13T12:30"),
        ("Pubblicato il 13 marzo 2024 alle ore 12:30", "2024-03-13T12:30"),
        ("Gepubliceerd op 13 maart 2024 om 12:30 uur", "2024-03-13T12:30"),
    ],
)
def test_forms_of_other_languages(text: str, value: str) -> None:
    (found,) = find_stamps(text)
    assert found.value == value
    assert text.endswith(text[found.start : found.end])


@pytest.mark.parametrize(
    "text",
    [
        "5/4/2014",
        "February 30, 2019",
        "March 4",
        "2019",
        "31-31-2019",
        "Mar 2019",
        "10:30 a.m.",
        "13 mars",
        "31 de febrero de 2024",
        "",
    ],
)
def test_what_is_no_full_date_or_cannot_be_told(text: str) -> None:
    assert list(find_stamps(text)) == []


@pytest.mark.parametrize(
    ("evidence", "value"), [("harbour-post.co.uk", "2014-04-05"), ("county.gov", "2014-05-04")]
)
def test_domain_decides_the_order(evidence: str, value: str) -> None:
    assert [f.value for f in find_stamps("5/4/2014", evidence=evidence)] == [value]


@pytest.mark.parametrize(
    ("declared", "value", "precision"),
    [
        ("2021", "2021", "year"),
        ("2021-11", "2021-11", "month"),
        ("2021-11-24", "2021-11-24", "day"),
        ("2021-11-24T00:00:00", "2021-11-24", "day"),
        ("2021-11-24T10:05Z", "2021-11-24T10:05+00:00", "minute"),
        ("2021-11-24T10:05+05:30", "2021-11-24T10:05+05:30", "minute"),
        ("2021-11-24T10:05:09.123-05:00", "2021-11-24T10:05:09-05:00", "second"),
    ],
)
def test_declared(declared: str, value: str, precision: str) -> None:
    stamp = declared_stamp(declared)
    assert stamp is not None
    assert (stamp.value, stamp.precision) == (value, precision)


def test_day_in_an_address() -> None:
    stamp = address_stamp("https://example.org/world/2021/11/24/ferry.html")
    assert stamp is not None
    assert stamp.value == "2021-11-24"
    assert address_stamp("https://example.org/2021/13/44/x") is None
    assert address_stamp(None) is None


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="0123456789/-.: ,|MarchNov2019APMESTzZ+", max_size=60))
def test_never_raises_and_never_invents(text: str) -> None:
    for found in find_stamps(text):
        assert found.value[:4] in text[found.start : found.end]
