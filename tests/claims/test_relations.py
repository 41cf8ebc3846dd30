"""Which articles report the story's happening, and what is shared with another one."""

import msgspec

from tests.claims.reports import claims_on, compared, report

PATROL = (
    "Two Swedish frigates and four Danish corvettes sailed a joint patrol in the Baltic Sea on"
    " Friday. The ships left the port of Gdynia at dawn. Officers said the patrol would be"
    " repeated. Both navies have been sharing sonar data with Finland for years."
)
EARLIER = (
    "Three Swedish frigates and six Danish corvettes sailed a joint patrol in the Baltic Sea on"
    " Monday. The ships returned to the port of Gdynia at night. Officers called the patrol a"
    " success. Both navies have been sharing sonar data with Finland for years."
)
LISTING = "Sign up for our weekly letter."


def test_another_patrol_is_another_event() -> None:
    now = [report(k, PATROL, "2022-05-14") for k in ("a", "b")]
    found = compared(*now, report("c", EARLIER, "2021-03-02"), groups=[[now[0]], [now[1]]])
    assert [r.relation for r in found.articles] == ["main", "main", "other_event"]
    assert all(role.because for role in found.articles)


def test_the_numbers_of_two_patrols_are_not_compared() -> None:
    a, b, c = (
        report("a", PATROL, "2022-05-14"),
        report("b", PATROL.replace("Officers", "The navy"), "2022-05-14"),
        report("c", EARLIER, "2021-03-02"),
    )
    for claim in compared(a, b, c).claims:
        keys = {r.span.article for r in claim.readings}
        if "c" in keys and len(keys) > 1:
            assert "frigates" not in claim.gist
            assert claim.background
        assert not claim.differences


def test_background_is_shared_with_another_event() -> None:
    a, c = report("a", PATROL, "2022-05-14"), report("c", EARLIER, "2021-03-02")
    b = report("b", PATROL.replace("Officers", "The navy"), "2022-05-14")
    shared = claims_on(compared(a, b, c), "sharing sonar data")
    assert {r.span.article for claim in shared for r in claim.readings} == {"a", "b", "c"}


def test_a_listing_is_not_an_article() -> None:
    roles = compared(report("a", PATROL), report("b", PATROL), report("c", LISTING)).articles
    assert [r.relation for r in roles] == ["main", "main", "not_an_article"]


def test_a_late_stamp_does_not_make_another_event() -> None:
    late = report("c", PATROL.replace("Officers", "Crews"), "2022-06-10")
    roles = compared(report("a", PATROL, "2022-05-14"), report("b", PATROL, "2022-05-14"), late)
    assert "other_event" not in {r.relation for r in roles.articles}


def test_one_report_alone_gives_what_it_alone_says() -> None:
    found = compared(report("a", PATROL))
    assert [r.relation for r in found.articles] == ["main"]
    assert {c.verdict for c in found.claims} == {"single_source"}
    assert found.quotes == ()


def test_an_article_in_another_language_says_why_it_is_not_compared() -> None:
    other = msgspec.structs.replace(report("b", "Das Schiff lief am Freitag aus."), language="de")
    roles = compared(report("a", PATROL), other).articles
    assert "de" in roles[1].because


def test_an_empty_text_is_not_an_article() -> None:
    roles = compared(report("a", PATROL), report("b", "—–— ……… ——")).articles
    assert [r.relation for r in roles] == ["main", "not_an_article"]
