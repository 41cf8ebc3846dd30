"""Plain text: what is marked as what, and what is read around the body."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.clean import clean
from variorum.model import Article, Declared, Report

LEDE = (
    "A ferry with forty passengers ran aground off the northern coast on Monday, and a lifeboat "
    "took all of them to the harbour within two hours."
)
NEXT = (
    "The harbour office said the ferry had lost power in both engines shortly after it left the "
    "island, and that nobody on board was hurt."
)
LAST = "Divers will look at the hull of the ferry on Wednesday, the harbour office said."
TITLE = "Ferry with forty passengers runs aground off northern coast"


def make(*lines: str, declared: Declared | None = None) -> Article:
    report = Report(
        name="x", origin="x", media="text", content="\n\n".join(lines),
        declared=declared or Declared(),
    )  # fmt: skip
    return clean(report)


def marked(article: Article, kind: str) -> list[str]:
    return [
        line
        for r in article.regions
        if r.kind == kind
        for line in article.text[r.start : r.end].split("\n\n")
    ]


def body(article: Article) -> list[str]:
    return marked(article, "body")


def test_bare_article_is_all_body() -> None:
    article = make(LEDE, NEXT, LAST)
    assert body(article) == [LEDE, NEXT, LAST]
    assert (article.published, article.outlet, article.dateline, article.credits) == (
        None, None, None, (),
    )  # fmt: skip
    assert article.language == "en"


class TestTitle:
    def test_first_headline_like_line(self) -> None:
        article = make(TITLE, LEDE, NEXT)
        assert marked(article, "title") == [TITLE]
        assert article.headline is not None
        assert article.headline.exact == TITLE

    def test_headline_set_twice_is_read_once(self) -> None:
        article = make(TITLE, TITLE, LEDE, NEXT)
        assert marked(article, "title") == [TITLE]
        assert marked(article, "boilerplate") == [TITLE]

    def test_declared_title_that_the_text_shows_is_read_once(self) -> None:
        article = make(TITLE.upper(), LEDE, NEXT, declared=Declared(title=TITLE))
        assert article.title is None
        assert marked(article, "title") == [TITLE.upper()]
        assert body(article) == [LEDE, NEXT]

    def test_declared_title_that_stands_outside(self) -> None:
        article = make(LEDE, NEXT, declared=Declared(title=TITLE))
        assert (article.title, marked(article, "title")) == (TITLE, [])

    def test_furniture_above_the_headline(self) -> None:
        article = make("date 2018-03-05 Left Menu", "Harbour Edition", TITLE, LEDE, TITLE, NEXT)
        assert marked(article, "title") == [TITLE]
        assert marked(article, "boilerplate")[:2] == [
            "date 2018-03-05 Left Menu", "Harbour Edition",
        ]  # fmt: skip
        assert article.published is None

    def test_running_text_is_no_title(self) -> None:
        assert marked(make(LEDE, NEXT), "title") == []


class TestRepeats:
    def test_standfirst_that_is_the_lede(self) -> None:
        article = make(TITLE, LEDE, "By Ann Roe", LEDE, NEXT)
        assert marked(article, "boilerplate") == [LEDE]
        assert marked(article, "byline") == ["By Ann Roe"]
        assert body(article) == [LEDE, NEXT]
        assert article.text.index(LEDE) == article.regions_of("body")[0].start

    def test_standfirst_with_other_apostrophes_and_blanks(self) -> None:
        first = f"{NEXT.replace('ferry had', 'ferry  had')}{LAST.replace(',', '')}"
        article = make(TITLE, first, LEDE, NEXT, LAST)
        assert body(article) == [LEDE, NEXT, LAST]

    def test_standfirst_with_a_word_of_its_own_stays(self) -> None:
        first = NEXT.replace("nobody", "no passenger")
        assert body(make(TITLE, first, LEDE, NEXT))[0] == first

    def test_whole_text_set_twice(self) -> None:
        article = make(LEDE, NEXT, LAST, LEDE, NEXT, LAST)
        assert body(article) == [LEDE, NEXT, LAST]


class TestLists:
    HEADLINES = (
        "Bakers ask for lower flour prices", "Museum reopens after long repairs",
        "Rain expected in the south: forecast", "Two held over stolen tractors, police say",
    )  # fmt: skip

    @pytest.mark.parametrize(
        "label", ["Also Read", "RELATED STORIES:", "Trending Now", "More from"]
    )
    def test_list_in_the_middle(self, label: str) -> None:
        article = make(LEDE, label, *self.HEADLINES, NEXT, LAST)
        assert marked(article, "boilerplate") == [label, *self.HEADLINES]
        assert body(article) == [LEDE, NEXT, LAST]

    def test_the_article_goes_on_with_one_paragraph(self) -> None:
        tail = "The owners of the ferry said its engines had been repaired on the island in May."
        assert body(make(LEDE, NEXT, "Also Read", *self.HEADLINES, tail)) == [LEDE, NEXT, tail]

    def test_the_article_goes_on_with_a_quotation(self) -> None:
        said = "“We were never afraid,” one of them said."
        assert body(make(LEDE, NEXT, "Also Read", *self.HEADLINES, said)) == [LEDE, NEXT, said]

    def test_label_without_list(self) -> None:
        article = make(LEDE, "Also Read", NEXT, LAST)
        assert marked(article, "boilerplate") == ["Also Read"]
        assert body(article) == [LEDE, NEXT, LAST]

    def test_teasers_after_the_end(self) -> None:
        teaser = (
            "Bakers across the province met the minister of trade to ask for lower prices of flour "
            "after a dry summer, and warned that small shops would have to clo..."
        )
        rest = ("Latest News", self.HEADLINES[0], teaser, self.HEADLINES[1], "SECTORS", "CONNECT")
        article = make(LEDE, NEXT, *rest)
        assert body(article) == [LEDE, NEXT]
        assert marked(article, "boilerplate") == list(rest)

    def test_first_item_that_ends_like_a_sentence(self) -> None:
        item = "Provincial council announces road closures from Sunday to Friday: Official."
        article = make(LEDE, NEXT, "TRENDING", item, self.HEADLINES[0])
        assert body(article) == [LEDE, NEXT]

    def test_one_line_link(self) -> None:
        article = make(LEDE, "Also Read: Museum reopens after long repairs", NEXT)
        assert body(article) == [LEDE, NEXT]

    def test_subheading_is_kept(self) -> None:
        assert body(make(LEDE, "Both engines failed at once", NEXT))[1].startswith("Both engines")

    def test_bullets_without_a_label_are_kept(self) -> None:
        bullets = ("Forty passengers taken off", "Both engines failed", "Divers due on Wednesday")
        assert body(make(LEDE, *bullets, NEXT)) == [LEDE, *bullets, NEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Comments are closed.", "Advertisement", "Sign up to receive our weekly letter!",
        "By submitting this form, you accept our rules.", "Give Feedback", "Explore News",
        "Subscribe to our Newsletter", "Home | World | Sport | Weather", "© Copyright 2018",
        "Phone: +44-20-5550000, +44-20-5550001", "Please enable Javascript to watch this video",
        "Follow us on our channel", "Terms of Use", "* * *", "https://example.org/ferry",
        "Copyright 2018 Harbour Post. All rights reserved.", "Share this:", "23 Comments",
    ],
)  # fmt: skip
def test_furniture_below_the_text(line: str) -> None:
    article = make(LEDE, NEXT, line)
    assert marked(article, "boilerplate") == [line]
    assert body(article) == [LEDE, NEXT]
    assert article.published is None


class TestStamps:
    @pytest.mark.parametrize("at", [1, 3])
    def test_first_published(self, at: int) -> None:
        lines = [TITLE, LEDE, NEXT]
        lines.insert(at, "First Published: Mar 05 2018 | 1:27 AM IST")
        article = make(*lines)
        assert article.published is not None
        assert article.published.value == "2018-03-05T01:27+05:30"
        assert article.published.precision == "minute"
        assert article.published.span is not None
        assert article.published.span.exact == "Mar 05 2018 | 1:27 AM IST"
        assert body(article) == [LEDE, NEXT]

    def test_updated_and_created(self) -> None:
        line = "PTI | Delhi | Updated: 23-12-2018 20:41 IST | Created: 22-12-2018 20:40 IST"
        article = make(TITLE, line, LEDE, NEXT)
        assert article.published is not None
        assert article.updated is not None
        assert article.published.value == "2018-12-22T20:40+05:30"
        assert article.updated.value == "2018-12-23T20:41+05:30"
        assert [c.value for c in article.credits] == ["Press Trust of India"]
        assert article.dateline is not None
        assert article.dateline.value == "Delhi"

    def test_stamp_that_runs_on_from_the_headline(self) -> None:
        stamp = (
            "Posted: Tuesday, March 6, 2018 8:18 PM EST Updated: Friday, March 9, 2018 8:27 PM EST"
        )
        article = make(f"{TITLE} {stamp}", LEDE, NEXT)
        assert marked(article, "title") == [TITLE]
        assert article.published is not None
        assert article.published.value == "2018-03-06T20:18-05:00"

    def test_declared_date_wins(self) -> None:
        declared = Declared(published="2018-03-07")
        article = make(TITLE, "Published: March 5, 2018", LEDE, NEXT, declared=declared)
        assert article.published is not None
        assert (article.published.value, article.published.basis) == (
            "2018-03-07", "declared by the record",
        )  # fmt: skip
        assert article.published.span is None

    @pytest.mark.parametrize(
        "line",
        [
            "The company was founded on March 5, 2018 and has published four reports since then.",
            "OSLO, March 5 (Reuters) - The ferry was refloated at noon, the harbour office said.",
            "Published: 5/4/2018",
            "© 2018 Harbour Post",
        ],
    )
    def test_what_is_no_stamp(self, line: str) -> None:
        assert make(LEDE, NEXT, line).published is None


class TestBylines:
    @pytest.mark.parametrize(
        ("line", "names"),
        [
            ("By Ann Roe", ["Ann Roe"]),
            ("By ANN ROE and JON DE VRIES, Associated Press", ["Ann Roe", "Jon De Vries"]),
            ("By: Ann Roe, Jon Doe", ["Ann Roe", "Jon Doe"]),
            ("Written by Ann O’Neill-Roe | March 5, 2018", ["Ann O’Neill-Roe"]),
            ("By Breaking News Staff", []),
            ("By Associated Press", []),
        ],
    )
    def test_authors(self, line: str, names: list[str]) -> None:
        article = make(TITLE, line, LEDE, NEXT)
        assert [a.value for a in article.authors] == names
        assert line not in body(article)

    def test_by_in_running_text(self) -> None:
        first = "By Monday evening the lifeboat had brought all forty passengers to the harbour."
        article = make(TITLE, first, LEDE, NEXT)
        assert article.authors == ()
        assert body(article)[0] == first

    def test_declared_agency_is_a_credit(self) -> None:
        article = make(LEDE, declared=Declared(authors=("The Associated Press", "Ann Roe")))
        assert [c.value for c in article.credits] == ["Associated Press"]
        assert [a.value for a in article.authors] == ["Ann Roe"]


class TestDatelines:
    @pytest.mark.parametrize(
        ("opening", "place", "agency"),
        [
            ("OSLO (AP) — ", "Oslo", "Associated Press"),
            ("NEW YORK — ", "New York", None),
            ("ST. JOHN’S, Newfoundland (Reuters) - ", "St. John’S, Newfoundland", "Reuters"),
            ("BERGEN, March 5 (Xinhua) -- ", "Bergen", "Xinhua"),
            ("TROMSO, March 5. /TASS/. ", "Tromso", "TASS"),
            ("Oslo (AFP) – ", "Oslo", "Agence France-Presse"),
            ("Delhi, Mar 5 (PTI) ", "Delhi", "Press Trust of India"),
            ("MADISON, WI - ", "Madison, WI", None),
        ],
    )
    def test_opening(self, opening: str, place: str, agency: str | None) -> None:
        article = make(TITLE, opening + LEDE, NEXT)
        assert article.dateline is not None
        assert article.dateline.value.casefold() == place.casefold()
        assert marked(article, "dateline") == [opening.rstrip()]
        assert body(article) == [LEDE, NEXT]
        assert [c.value for c in article.credits] == ([agency] if agency else [])

    @pytest.mark.parametrize(
        "opening",
        ["UPDATE — ", "WATCH: ", "Nobody – ", "The ferry (built in 1990) – ", "FILE PHOTO - "],
    )
    def test_no_dateline(self, opening: str) -> None:
        article = make(TITLE, opening + LEDE, NEXT)
        assert article.dateline is None

    def test_line_of_its_own(self) -> None:
        article = make(TITLE, "AP Oslo", LEDE, NEXT)
        assert marked(article, "dateline") == ["AP Oslo"]
        assert [c.value for c in article.credits] == ["Associated Press"]

    def test_agency_in_the_body_is_no_credit(self) -> None:
        article = make(LEDE, "The captain told AP that both engines had failed at once.", NEXT)
        assert article.credits == ()


class TestNotices:
    @pytest.mark.parametrize(
        ("line", "credit"),
        [
            ("(Reporting by Ann Roe; Editing by Jon Doe)", "Reuters"),
            ("(Reporting by Ann Roe; Editing by Jon Doe for dpa)", "dpa"),
            ("Copyright 2018 The Associated Press. All rights reserved.", "Associated Press"),
            ("— With agency inputs", "syndicated feed"),
            ("Source: Xinhua", "Xinhua"),
            ("This article originally appeared on Harbour Post.", "Harbour Post"),
            (
                "(This story has been published from a syndicated feed without changes.)",
                "syndicated feed",
            ),
        ],
    )
    def test_credits(self, line: str, credit: str) -> None:
        article = make(LEDE, NEXT, line)
        assert [c.value for c in article.credits] == [credit]
        assert marked(article, "credit") == [line]

    def test_syndication_notice_names_the_outlet(self) -> None:
        line = (
            "(Only the headline of this report may have been changed by the Harbour Post staff; "
            "the rest comes from a syndicated feed.)"
        )
        article = make(LEDE, NEXT, line)
        assert article.outlet is not None
        assert article.outlet.value == "Harbour Post"
        assert [c.value for c in article.credits] == ["syndicated feed"]

    @pytest.mark.parametrize(
        ("line", "outlet"),
        [
            ("“Harbour Wire News in Condensed Form.”", "Harbour Wire"),
            ("© 2018 The Harbour Post. All rights reserved.", "The Harbour Post"),
            ("Copyright 2018 by Channel 12. All rights reserved.", "Channel 12"),
            ("Email: desk@harbourpost.example", "harbourpost.example"),
            ("Email: someone@gmail.com", None),
            ("© Copyright 2018", None),
        ],
    )
    def test_outlet(self, line: str, outlet: str | None) -> None:
        found = make(LEDE, NEXT, line).outlet
        assert (found.value if found else None) == outlet

    def test_declared_outlet_wins(self) -> None:
        article = make(
            LEDE, NEXT, "© 2018 Harbour Post", declared=Declared(source="island.example")
        )
        assert article.outlet is not None
        assert (article.outlet.value, article.outlet.span) == ("island.example", None)

    def test_a_photo_credit_behind_a_caption_is_no_part_of_it(self) -> None:
        tail = "Photo: Mallow Today"
        article = make(TITLE, f"The northern coast on Tuesday evening. {tail}", LEDE, NEXT)
        assert marked(article, "credit") == [tail]

    def test_picture_credit_and_caption_above_the_text(self) -> None:
        article = make(TITLE, "Northern coast", "File | Photo: A. Roe", LEDE, NEXT)
        assert marked(article, "caption") == ["Northern coast"]
        assert marked(article, "credit") == ["File | Photo: A. Roe"]
        assert article.credits == ()


@pytest.mark.parametrize(
    "line",
    [
        "In pictures: the carnival of the isles", "Photos: boats that never came home",
        "Video: Watch the ferry as it is towed away", "More: Seven ferries to see before they go",
        "Read or Share this story: https://example.org/x", "2 comments. Log in to comment.",
        "This story has been updated to show the name of the ferry.",
        "Correction: An earlier version of this report gave the wrong name of the ferry.",
        "This is a developing story and will be updated.",
    ],
)  # fmt: skip
def test_teasers_counts_and_notes_are_boilerplate(line: str) -> None:
    article = make(TITLE, LEDE, line, NEXT, LAST)
    assert marked(article, "boilerplate") == [line]
    assert body(article) == [LEDE, NEXT, LAST]
    assert article.credits == ()


@pytest.mark.parametrize(
    "line",
    [
        "Ann Roe contributed to this report.", "Jon Doe contributed reporting from the island.",
        "“Tidewatch brings you the news of the sea in short form.”", "(Ann Roe/Northland Images)",
    ],
)  # fmt: skip
def test_credits_of_people_and_of_the_outlet_itself(line: str) -> None:
    article = make(TITLE, LEDE, NEXT, line)
    assert marked(article, "credit") == [line]
    assert (body(article), article.credits) == ([LEDE, NEXT], ())


@pytest.mark.parametrize(
    "line",
    [
        "The company said in a note that this was a correction of an earlier version.",
        "More: that is what the owners of the ferry asked the harbour office for.",
        "The harbour contributed to the costs, and the island to those of the lifeboat.",
        "The report was updated on Friday by the harbour office, which owns the ferry.",
    ],
)
def test_running_text_that_looks_like_a_note(line: str) -> None:
    assert body(make(TITLE, LEDE, line, NEXT)) == [LEDE, line, NEXT]


@pytest.mark.parametrize(
    "declared", [f"{TITLE} - Harbour Post", f"{TITLE} | Island News | Harbour Post"]
)
def test_declared_title_with_the_outlet_behind_it(declared: str) -> None:
    article = make(TITLE, LEDE, NEXT, declared=Declared(title=declared))
    assert marked(article, "title") == [TITLE]
    assert article.title is None


def test_byline_below_a_standfirst_that_is_part_of_the_text() -> None:
    line = "PTI | Delhi | Updated: 23-12-2018 20:41 IST | Created: 22-12-2018 20:40 IST"
    article = make(TITLE, f"{NEXT}{LAST}", line, TITLE, LEDE, NEXT, LAST)
    assert article.published is not None
    assert article.published.value == "2018-12-22T20:40+05:30"
    assert body(article) == [LEDE, NEXT, LAST]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Publié le 13 mars 2024 à 12 h 30", "2024-03-13T12:30"),
        ("Veröffentlicht am 13. März 2024", "2024-03-13"),
        ("Publicado el 13 de marzo de 2024", "2024-03-13"),
    ],
)
def test_stamps_of_other_languages(line: str, value: str) -> None:
    article = make(TITLE, line, LEDE, NEXT)
    assert article.published is not None
    assert article.published.value == value
    assert marked(article, "byline") == [line]


class TestLanguage:
    def test_declared(self) -> None:
        assert make(LEDE, declared=Declared(language="en-GB")).language == "en"

    def test_too_short_to_tell(self) -> None:
        assert make("Ferry aground.").language is None

    def test_german(self) -> None:
        text = (
            "Eine Fähre mit vierzig Fahrgästen lief am Montag an der nördlichen Küste auf Grund, "
            "wie das Hafenamt am Abend mitteilte. Niemand wurde verletzt."
        )
        assert make(text).language == "de"


LINES = st.lists(
    st.sampled_from([
        LEDE, NEXT, LAST, TITLE, "Also Read", "By Ann Roe", "OSLO (AP) — " + LEDE, "", " ",
        "Published: March 5, 2018 10:00 GMT", "© 2018 Harbour Post", "Comments are closed.",
        "Museum reopens after long repairs", "AP Oslo", "(Reporting by Ann Roe; Editing by B. Doe)",
        "\u202eabc\u200b", "…", "Latest News", "Phone: 555-0100", "Harbour Post",
        "— Meridian", "© Meridian 2018", "PTI | Delhi | 5 March 2018",
    ]),
    max_size=14,
)  # fmt: skip


def check(article: Article) -> None:
    at = 0
    for region in article.regions:
        assert at <= region.start < region.end <= len(article.text)
        piece = article.text[region.start : region.end]
        assert piece == piece.strip()
        assert article.text[at : region.start].strip() == ""
        at = region.end
    assert article.text[at:].strip() == ""
    stated = (article.outlet, article.dateline, *article.credits, *article.authors)
    for span in [s.span for s in (*stated, article.published, article.updated) if s]:
        if span is not None:
            assert article.text[span.start : span.end] == span.exact == span.exact.strip()


@settings(max_examples=80, deadline=None)
@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028"]))
def test_regions_cover_the_text_once_and_spans_are_exact(lines: list[str], end: str) -> None:
    text = end.join(lines)
    report = Report(name="x", origin="x", media="text", content=text)
    article = clean(report)
    assert article.text == text
    check(article)
    assert clean(report) == article


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    article = clean(Report(name="x", origin="x", media="text", content=text))
    assert article.text == text
    check(article)
