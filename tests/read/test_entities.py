"""Names: people, organisations, places, vehicles, and which mentions are one thing."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import parse, parse_text
from variorum.model import Article, Mention, Region
from variorum.read.entities import read_names
from variorum.read.entities.alike import surname
from variorum.read.entities.quoted import quoted


def names(text: str, title: str | None = None) -> tuple[Mention, ...]:
    regions = (Region("body", 0, len(text)),)
    return read_names(parse(Article(key="k", name="k", text=text, title=title, regions=regions)))


def of(text: str, exact: str) -> list[Mention]:
    return [m for m in names(text) if m.span.exact == exact]


@pytest.mark.parametrize(
    ("text", "exact", "role", "country", "sector"),
    [
        pytest.param(
            "Defense Minister Pavel Horak welcomed the accord.",
            "Pavel Horak", "Defense Minister", None, "government", id="title before",
        ),
        pytest.param(
            "The talks were led by Polish Foreign Minister Jan Kowalik in May.",
            "Jan Kowalik", "Foreign Minister", "POL", "government", id="nationality and title",
        ),
        pytest.param(
            "Senior Colonel Dai Ming issued a statement.",
            "Dai Ming", "Senior Colonel", None, "military", id="two-word rank",
        ),
        pytest.param(
            "Marta Lindqvist, a spokeswoman for the Swedish Foreign Ministry, declined to comment.",
            "Marta Lindqvist", "spokeswoman", "SWE", "government", id="apposition",
        ),
    ],
)  # fmt: skip
def test_people_carry_role_country_and_sector(
    text: str, exact: str, role: str, country: str | None, sector: str
) -> None:
    (person,) = of(text, exact)
    assert person.type == "person"
    assert (person.role, person.country, person.sector) == (role, country, sector)


@pytest.mark.parametrize(
    ("text", "bare", "full"),
    [
        pytest.param(
            "Defense Minister Pavel Horak spoke first. Horak said the drills were over.",
            "Horak", "Pavel Horak", id="surname last",
        ),
        pytest.param(
            "The guest was Wei Guoqiang, a general. Later Wei flew home.",
            "Wei", "Wei Guoqiang", id="family name first",
        ),
        pytest.param(
            "Prime Minister Laura Jordan resigned on Tuesday. Jordan had ruled for a year.",
            "Jordan", "Laura Jordan", id="surname that is a country",
        ),
        pytest.param(
            "Senator Ruth Lansing voted no. Lansing's staff gave no reason.",
            "Lansing", "Ruth Lansing", id="surname that is a town, possessive",
        ),
    ],
)  # fmt: skip
def test_a_bare_surname_is_the_person(text: str, bare: str, full: str) -> None:
    people = [m for m in names(text) if m.type == "person"]
    assert bare in {m.span.exact for m in people}
    assert {m.name for m in people} == {full}
    assert len({m.entity for m in people}) == 1


def test_a_town_after_a_preposition_stays_a_town() -> None:
    text = "Mayor Ruth Lansing spoke for an hour. Her sister lives in Lansing, Michigan."
    town = of(text, "Lansing")
    assert [m.type for m in town] == ["place"]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Two Tu-142MK planes circled the island.", "Tu-142MK"),
        ("An H-6N bomber and a Su-30 fighter took part.", "H-6N"),
        ("An H-6N bomber and a Su-30 fighter took part.", "Su-30"),
        ("The destroyer USS Harlan sailed north.", "USS Harlan"),
        ("The frigate Westmoor left port on Sunday.", "Westmoor"),
        ("A Boeing 737-800 skidded off the runway.", "Boeing 737-800"),
    ],
)
def test_vehicles_are_known_by_shape(text: str, exact: str) -> None:
    assert {m.type for m in of(text, exact)} == {"vehicle"}


def test_an_acronym_is_the_organisation_that_gave_it() -> None:
    text = (
        "The Northern Rescue Association (NRA) asked for boats on Monday. "
        "By noon the NRA had twelve of them."
    )
    found = [m for m in names(text) if m.span.exact in {"NRA", "Northern Rescue Association"}]
    assert len({m.entity for m in found}) == 1


def test_initials_are_linked_without_parentheses() -> None:
    text = (
        "The Federal Harbour Safety Bureau closed the quay on Monday. "
        "An inspector of the FHSB had found cracks."
    )
    found = [m for m in names(text) if m.span.exact in {"FHSB", "Federal Harbour Safety Bureau"}]
    assert len(found) == 2
    assert len({m.entity for m in found}) == 1


@pytest.mark.parametrize(
    ("text", "exact", "country"),
    [
        ("Moscow said the convoy had turned back.", "Moscow", "RUS"),
        ("Oslo rejected the offer on Thursday.", "Oslo", "NOR"),
        ("Japan condemned the launch within an hour.", "Japan", "JPN"),
    ],
)
def test_a_capital_that_speaks_is_its_government(text: str, exact: str, country: str) -> None:
    (mention,) = of(text, exact)
    assert (mention.type, mention.country) == ("organisation", country)
    assert mention.sector == "government"


def test_a_country_has_one_entity_under_all_its_names() -> None:
    text = "Ships left the U.S. in June. They came back to the United States in August."
    found = [m for m in names(text) if m.type == "place"]
    assert [m.name for m in found] == ["United States", "United States"]
    assert len({m.entity for m in found}) == 1


def test_nationality_adjectives_are_not_names() -> None:
    assert not of("Three French soldiers were hurt near the Italian border.", "French")


def test_he_is_the_only_person_of_the_sentence_before() -> None:
    text = "Governor Ana Ruiz visited the shelter. She promised new beds."
    (pronoun,) = of(text, "She")
    assert pronoun.name == "Ana Ruiz"


def test_he_is_nobody_when_two_people_were_named_and_neither_acts() -> None:
    text = "It was a quarrel between Ivan Petrenko and Karl Steiner. He promised new beds."
    assert not of(text, "He")


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        pytest.param(
            "Governor Ivan Petrenko spoke of Mayor Karl Steiner. He promised new beds.",
            "He", "Ivan Petrenko", id="subject before the rest",
        ),
        pytest.param(
            "Governor Ana Ruiz met Mayor Karl Steiner. He promised new beds.",
            "He", "Karl Steiner", id="gender before subject",
        ),
        pytest.param(
            "Governor Ana Ruiz met Mayor Karl Steiner. She promised Steiner new beds.",
            "She", "Ana Ruiz", id="named again after the pronoun",
        ),
        pytest.param(
            "Governor Ana Ruiz spoke.\n\n“Karl Steiner is wrong,” she said.",
            "she", "Ana Ruiz", id="not whom a quotation names",
        ),
    ],
)  # fmt: skip
def test_pronouns_take_up_the_subject(text: str, pronoun: str, name: str) -> None:
    assert [m.name for m in of(text, pronoun)] == [name]


def test_nobody_is_taken_up_who_is_named_later() -> None:
    text = "Governor Ana Ruiz spoke.\n\nIt rained. He left. Mayor Karl Steiner stayed."
    assert not of(text, "He")


def test_nobody_is_taken_up_from_another_region() -> None:
    text = "Mayor Karl Steiner at the port.\nHe promised new beds."
    regions = (Region("caption", 0, 31), Region("body", 32, len(text)))
    found = read_names(parse(Article(key="k", name="k", text=text, regions=regions)))
    assert "He" not in {m.span.exact for m in found}


def test_a_nickname_once_is_not_the_fullest_name() -> None:
    text = (
        "Ruth Lansing spoke. Later Ruth Lansing left. Critics of Honest Ruth Lansing laughed. "
        "Nobody answered when Ruth Lansing asked."
    )
    assert "Honest Ruth Lansing" not in {m.name for m in names(text)}


def test_capitals_of_a_headline_say_nothing() -> None:
    body = "A storm closed the harbour of Bergen on Monday."
    found = names(body, title="Big Storm Shuts Old Harbour As Winter Bites")
    assert not [m for m in found if m.span.field == "title" and m.type != "place"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("wei", "guoqiang"), "wei"),
        (("anna", "lind", "jr"), "lind"),
        (("ruth", "lansing"), "lansing"),
    ],
)
def test_surname(words: tuple[str, ...], expected: str) -> None:
    assert surname(words) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Author J. B. Marlow read first. John B. Marlow then signed copies, and Marlow left.",
            id="initials",
        ),
        pytest.param(
            "Senator William Hartsock voted no. Bill Hartsock gave no reason. Hartsock left early.",
            id="short form of a first name",
        ),
        pytest.param(
            "Judge Péter Szabó heard the case. Peter Szabo will rule in May, and Szabo is strict.",
            id="accents",
        ),
        pytest.param(
            "Coach Dana Ferrero resigned. Dana Ferraro was tired. Ferrero had won two titles.",
            id="a letter otherwise",
        ),
    ],
)
def test_forms_of_one_name_are_one_person(text: str) -> None:
    people = [m for m in names(text) if m.type == "person"]
    assert len(people) >= 3
    assert len({m.entity for m in people}) == 1


def test_father_and_son_are_two() -> None:
    text = "Edward Marlow Sr. founded the mill. Edward Marlow Jr. sold it."
    people = {m.entity for m in names(text) if m.type == "person"}
    assert len(people) == 2


def test_a_form_of_address_tells_husband_and_wife_apart() -> None:
    text = (
        "Pedro Delgado and Rosa Delgado own the inn. Mr. Delgado cooks. Mrs. Delgado keeps the "
        "books."
    )
    by = {m.span.exact: m.name for m in names(text)}
    assert [m.name for m in of(text, "Delgado")] == ["Pedro Delgado", "Rosa Delgado"]
    assert by["Pedro Delgado"] != by["Rosa Delgado"]


def test_the_main_person_keeps_the_bare_surname() -> None:
    text = (
        "Stefan Korver was arrested on Friday. Korver said nothing. His brother, Albert Korver, "
        "hired a lawyer. Albert Korver asked for patience.\nA hearing for Korver is set for May."
    )
    assert {m.name for m in of(text, "Korver")} == {"Stefan Korver"}


def test_a_surname_of_two_is_linked_to_nobody() -> None:
    text = "Pedro Delgado and Luis Delgado own the inn.\nAn inspector wrote to Delgado in June."
    (bare,) = of(text, "Delgado")
    others = {m.entity for m in names(text) if m.span.exact != "Delgado"}
    assert bare.entity not in others


def test_a_surname_of_very_many_is_nobodys() -> None:
    given = [a + b + "o" for a in ("Ba", "Do", "Ka", "Lu", "Mi", "Ne") for b in "dklmnrst"]
    people = [f"{name} Delgado owns an inn." for name in given]
    text = "\n".join(["Abel Delgado and Abel Delgado row.", *people, "She wrote to Delgado."])
    found = [m for m in names(text) if m.span.exact == "Delgado"]
    assert {m.name for m in found} == {"Delgado"}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        pytest.param(
            "Kellner Foods Inc. will cut jobs. A spokesman for Kellner confirmed it.",
            "Kellner", "Kellner Foods Inc.", id="first word of a company",
        ),
        pytest.param(
            "Brackwater Industries plc lost money. Brackwater Industries had warned of it.",
            "Brackwater Industries", "Brackwater Industries plc", id="without legal form",
        ),
        pytest.param(
            "The Gulf Tourism and Trade Expo (GuTTEx) opens in May. Visitors of GuTTEx pay.",
            "GuTTEx", "Gulf Tourism and Trade Expo", id="letters in the middle of words",
        ),
        pytest.param(
            "Reports from the Tidewater Harbour Council differ. The Council met on Monday.",
            "Council", "Tidewater Harbour Council", id="kind in capitals",
        ),
        pytest.param(
            "The International Monetary Fund lent more. Critics of the IMF were not surprised.",
            "IMF", "International Monetary Fund", id="well-known acronym",
        ),
    ],
)  # fmt: skip
def test_short_names_are_the_organisation(text: str, short: str, full: str) -> None:
    found = [m for m in names(text) if m.span.exact == short]
    assert found
    whole = next(m for m in names(text) if m.span.exact == full)
    assert {m.entity for m in found} == {whole.entity}


def test_a_university_is_not_its_town() -> None:
    text = "The University of Bergen opened a lab. Snow fell in Bergen all week."
    entities = {m.span.exact: m.entity for m in names(text)}
    assert entities["University of Bergen"] != entities["Bergen"]


def test_the_ministry_is_the_only_one_of_the_article() -> None:
    text = "The Polish Foreign Ministry protested. A note of the ministry was read out."
    (noun,) = of(text, "ministry")
    assert noun.name == "Polish Foreign Ministry"


def test_the_ministry_is_none_of_two() -> None:
    text = "The Foreign Ministry and the Finance Ministry disagree. The ministry said no more."
    assert not of(text, "ministry")


def test_a_name_is_found_wherever_it_stands_again() -> None:
    text = (
        "Ruth Lansing, the mayor, praised Haverlyn Shipping Corp. for its plan.\n"
        "An aide reportedly told Lansing that Haverlyn had asked for more."
    )
    assert {m.name for m in of(text, "Lansing")} == {"Ruth Lansing"}
    assert {m.name for m in of(text, "Haverlyn")} == {"Haverlyn Shipping Corp."}


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("She starred in Night Rider Volume 3 and two comedies.", "Night Rider Volume 3"),
        ("The band opened with \"Clara Dawn\", a song of 1971.", "Clara Dawn"),
    ],
)  # fmt: skip
def test_films_and_songs_are_not_people(text: str, exact: str) -> None:
    assert "person" not in {m.type for m in names(text) if m.span.exact in exact}


def test_an_employer_is_not_part_of_the_name() -> None:
    text = "Solvane builds rockets. On Monday Solvane's Peter Holm spoke. Solvane had no comment."
    assert "Peter Holm" in {m.span.exact for m in names(text)}


def test_a_model_in_the_plural_is_the_model() -> None:
    text = "A Falcon 9 stood ready. Two Falcon 9s had flown in May."
    assert len({m.entity for m in names(text) if m.type == "vehicle"}) == 1


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        pytest.param(
            "Governor Ana Ruiz sold her boat.", "her", "Ana Ruiz", id="possessive",
        ),
        pytest.param(
            "Governor Ana Ruiz was late. Critics attacked her for it.", "her", "Ana Ruiz",
            id="object",
        ),
        pytest.param(
            "Mayor Karl Steiner blamed himself.", "himself", "Karl Steiner", id="reflexive",
        ),
        pytest.param(
            "In her first speech, Governor Ana Ruiz promised new beds.", "her", "Ana Ruiz",
            id="before the name",
        ),
        pytest.param(
            "Mayor Karl Steiner spoke. “He lies,” Senator Ivan Petrenko said.", "He",
            "Karl Steiner", id="in a quotation, not its speaker",
        ),
        pytest.param(
            "According to Senator Ivan Petrenko, he paid the fine.", "he", "Ivan Petrenko",
            id="according to",
        ),
        pytest.param(
            "Ambassador Ana Ruiz was at the embassy. The ambassador cut her hand.", "her",
            "Ana Ruiz", id="by the office",
        ),
    ],
)  # fmt: skip
def test_pronouns_in_every_case(text: str, pronoun: str, name: str) -> None:
    assert [m.name for m in of(text, pronoun)] == [name]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        pytest.param(
            "Mayor Karl Steiner saw the wreck. A driver had lost control when he braked.",
            "he",
            id="a noun nearer by",
        ),
        pytest.param(
            "Governor Ivan Petrenko met Mayor Karl Steiner. He left.",
            "He",
            id="two nearly alike",
        ),
        pytest.param("Mayor Karl Steiner praised him.", "him", id="not the subject itself"),
        pytest.param("His brother Karl Steiner left.", "His", id="not the one possessed"),
        pytest.param("Queen Astrid rose. He bowed.", "He", id="not of the other gender"),
    ],
)
def test_pronouns_that_stand_for_nobody_named(text: str, pronoun: str) -> None:
    assert not of(text, pronoun)


def test_an_office_has_the_sector_of_its_body() -> None:
    text = "Tom Aldred, Brackwater's president, resigned. President Ana Ruiz did not."
    sectors = {m.name: m.sector for m in names(text) if m.type == "person"}
    assert sectors == {"Tom Aldred": None, "Ana Ruiz": "government"}


def identity(text: str, exact: str, key: str = "k") -> str | None:
    regions = (Region("body", 0, len(text)),)
    found = read_names(parse(Article(key=key, name=key, text=text, regions=regions)))
    return next(m.identity for m in found if m.span.exact == exact)


def test_one_person_has_one_identity_in_two_articles() -> None:
    one = "Polish Foreign Minister Jan Kowalik flew to Oslo."
    two = "Talks failed, said Jan Kowalik, the Polish foreign minister, on Friday."
    first = identity(one, "Jan Kowalik")
    assert first is not None
    assert first == identity(two, "Jan Kowalik", "other")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(
            "Polish Foreign Minister Jan Kowalik flew to Oslo.",
            "Czech Foreign Minister Jan Kowalik flew to Oslo.", id="two countries",
        ),
        pytest.param(
            "Polish Foreign Minister Jan Kowalik flew to Oslo.",
            "Polish striker Jan Kowalik, a police officer, flew to Oslo.", id="two offices",
        ),
    ],
)  # fmt: skip
def test_people_of_one_name_of_whom_different_things_are_told_are_two(one: str, two: str) -> None:
    assert identity(one, "Jan Kowalik") != identity(two, "Jan Kowalik")


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        pytest.param("Jan Kowalik flew to Oslo.", "Jan Kowalik", id="only a name"),
        pytest.param("Foreign Minister Kowalik flew to Oslo.", "Kowalik", id="only a surname"),
        pytest.param("Snow fell in Bergen.", "Bergen", id="a town"),
        pytest.param("A Su-30 was lost.", "Su-30", id="a model of aircraft"),
    ],
)
def test_no_identity_without_evidence(text: str, exact: str) -> None:
    assert identity(text, exact) is None


def test_acronym_and_full_name_of_the_tables_are_identical() -> None:
    one, two = "The IMF met in Rome.", "Italy asked the International Monetary Fund for help."
    assert identity(one, "IMF") == identity(two, "International Monetary Fund") is not None


def test_a_country_is_identical_under_all_its_names() -> None:
    one, two = "Ships left the U.S. in June.", "Oil came from the United States in June."
    assert identity(one, "U.S.") == identity(two, "United States") is not None


def test_identity_rests_on_name_title_and_demonym() -> None:
    text = "Polish Foreign Minister Jan Kowalik flew to Oslo. Kowalik was tired."
    (bare,) = of(text, "Kowalik")
    assert [s.exact for s in bare.evidence] == ["Polish", "Foreign Minister", "Jan Kowalik"]


@given(st.text(alphabet="“”\"'’‘`abc ., ", max_size=60))
@settings(max_examples=100, deadline=None)
def test_quotations_are_in_order_and_inside_the_text(text: str) -> None:
    marks = quoted(text)
    edges = [x for pair in zip(marks.starts, marks.ends, strict=True) for x in pair]
    assert edges == sorted(edges)
    assert all(0 <= x <= len(text) for x in edges)


@given(
    st.lists(st.sampled_from(["Ana Ruiz", "he", "her", "said", "“", "”", ".", "his", "Karl Lem"]))
)
@settings(max_examples=25, deadline=None)
def test_pronouns_take_up_people_of_the_article(words: list[str]) -> None:
    found = names(" ".join(words) or "x")
    full = {m.entity for m in found if m.span.exact[:1].isupper() or m.span.exact not in words}
    assert {m.entity for m in found} <= full


@given(st.text(max_size=80))
@settings(max_examples=25, deadline=None)
def test_spans_are_exact_on_any_text(noise: str) -> None:
    text = f"{noise} Defense Minister Pavel Horak spoke. {noise} Horak's fleet left Oslo."
    found = names(text)
    assert all(text[m.span.start : m.span.end] == m.span.exact for m in found)
    assert all(m.span.exact == m.span.exact.strip() for m in found)
    assert found == names(text)


@given(st.lists(st.sampled_from(["Horak", "said", "(", "NATO", ",", "the", "U.S.", "Mr.", "Oslo"])))
@settings(max_examples=25, deadline=None)
def test_mentions_do_not_overlap(words: list[str]) -> None:
    found = names(" ".join(words) or "x")
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ship was loading fruit for Rotterdam when it caught fire.", "place"),
        ("The ship sailed for Rotterdam. Joost Rotterdam, its owner, stayed.", "person"),
    ],
)
def test_a_great_city_is_a_place_unless_somebody_bears_the_name(text: str, kind: str) -> None:
    found = [m for m in read_names(parse_text(text)) if m.span.exact == "Rotterdam"]
    assert {m.type for m in found} <= {kind}
