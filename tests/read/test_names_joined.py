"""Which names of an article are one thing's, and which are not: two made one are the worst."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import parse_text
from variorum.model import Mention
from variorum.read.entities import read_names


def named(text: str) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in read_names(parse_text(text)):
        found.setdefault(mention.span.exact, []).append(mention)
    return found


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        pytest.param(
            "The House passed the bill on Monday. The White House said it would sign the bill.",
            "House", "White House", id="a chamber and a house of another kind",
        ),
        pytest.param(
            "The House Rules Committee met on Monday. The House voted on Tuesday.",
            "House Rules Committee", "House", id="a committee of the chamber",
        ),
        pytest.param(
            "Police said the boys were seen in Saltford. Saltford Elementary School was closed.",
            "Saltford", "Saltford Elementary School", id="a town and its school",
        ),
        pytest.param(
            "The Democratic Party of Ohio met. The Democratic Party is rich.",
            "Democratic Party of Ohio", "Democratic Party", id="a party and that of a state",
        ),
        pytest.param(
            "The Tern Marine Safety Alliance met on Monday. Tern sells pumps.",
            "Tern Marine Safety Alliance", "Tern", id="a company and what is named after it",
        ),
        pytest.param(
            "Karl Brandt and his son Karl Brandt Jr. were fined. Karl Brandt Jr. paid.",
            "Karl Brandt", "Karl Brandt Jr.", id="father and son",
        ),
    ],
)  # fmt: skip
def test_two_things_with_alike_names_are_two(text: str, one: str, other: str) -> None:
    found = named(text)
    assert found[one][0].entity != found[other][0].entity


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        pytest.param(
            "Maria Holt-Varga left the clinic on Monday. Friends said Holt-Varga was tired.",
            "Maria Holt-Varga", "Holt-Varga", id="a double surname",
        ),
        pytest.param(
            "Oscar \"Gull\" Lindgren was arrested on Monday. Friends said that Gull was at home.",
            'Oscar "Gull" Lindgren', "Gull", id="a nickname in quotation marks",
        ),
        pytest.param(
            "Karl Brandt Jr. was fined on Monday. A lawyer said Karl Brandt would appeal.",
            "Karl Brandt Jr.", "Karl Brandt", id="a suffix left off",
        ),
        pytest.param(
            "Ana Luz Ferro was found on Monday. Friends said Ana Luz was well.",
            "Ana Luz Ferro", "Ana Luz", id="both first names",
        ),
        pytest.param(
            "Kim Hollis was named judge on Monday. The clerk waited for Hollis.",
            "Kim Hollis", "Hollis", id="an Asian surname that is a first name here",
        ),
        pytest.param(
            "Detective Misty Lowe spoke first. Anthony Lowe was arrested on Monday. Detective "
            "Lowe said he confessed.",
            "Misty Lowe", "Lowe", id="of two with one surname whose title it is",
        ),
        pytest.param(
            "The Norvik Freedom Party (FPN) won. The FPN wants roads, and the FPN cheered.",
            "Norvik Freedom Party", "FPN", id="an acronym of another language",
        ),
        pytest.param(
            "The Coastal Ferry Workers Alliance (CFWA) met on Monday. The CFWA wants more pay.",
            "Coastal Ferry Workers Alliance", "CFWA", id="an acronym that shows where it begins",
        ),
        pytest.param(
            "The United States Department of Agriculture sued. The Agriculture Department won.",
            "United States Department of Agriculture", "Agriculture Department",
            id="a ministry with its nation spelled out",
        ),
        pytest.param(
            "The crowd saw the Houston Texans score twice. The Texans won.",
            "Houston Texans", "Texans", id="a team by its nickname",
        ),
    ],
)  # fmt: skip
def test_one_thing_by_two_names(text: str, one: str, other: str) -> None:
    found = named(text)
    assert found[one][0].entity == found[other][-1].entity
    assert found[one][0].type == found[other][-1].type


@pytest.mark.parametrize(
    ("text", "exact", "kind"),
    [
        ("The crash happened in Brelsford, Ohio, on Monday.", "Brelsford", "place"),
        ("A Brelsford man was arrested on Monday.", "Brelsford", "place"),
        ("PITTSBURGH (KDRT) – Police are looking for a man.", "PITTSBURGH", "place"),
        ("The flight from Auckland, New Zealand, was late.", "Auckland", "place"),
        ("The blast shook the city of Norva-i-Sharif on Monday.", "Norva-i-Sharif", "place"),
        ("His daughter, Yulwa, said he was well on Monday.", "Yulwa", "person"),
        ("Singer Marta Quill arrived on Monday.", "Marta Quill", "person"),
        ("Those hurt were:\n•Gerald Pell, 28, of Norvik", "Gerald Pell", "person"),
        ("The pilot told The Lantern on Monday that the ferry was late.", "Lantern",
         "organisation"),
        ("She wrote for Lantern magazine about the ferry.", "Lantern", "organisation"),
        ("The Senate Fisheries, Forests and Mines Committee met.",
         "Senate Fisheries, Forests and Mines Committee", "organisation"),
        ("The firm was fined by the Harbor Conduct Authority and Coastal Fisheries Agency.",
         "Coastal Fisheries Agency", "organisation"),
        ("Brindle County District Attorney Lena Moss spoke on Monday.", "Brindle County", "place"),
        ("Guests of King's Wok Restaurant cheered on Monday.", "King's Wok Restaurant",
         "organisation"),
    ],
)  # fmt: skip
def test_names_whole_and_of_their_type(text: str, exact: str, kind: str) -> None:
    found = named(text)
    assert exact in found, sorted(found)
    assert found[exact][0].type == kind


@pytest.mark.parametrize(
    ("text", "exact", "country", "sector"),
    [
        pytest.param("Capt. Bo Ek of the Norvik State Police said so.", "Bo Ek", None, None,
                     id="a rank of soldiers and police"),
        pytest.param("Norvik Police Department Lt. Ann Ek said so.", "Ann Ek", None, "police",
                     id="a rank of the body before it"),
        pytest.param("Superintendent Lena Moss closed the school.", "Lena Moss", None, None,
                     id="of a school or of the police"),
        pytest.param("They met Peruvian leader Ana Lima on Monday.", "Ana Lima", "PER",
                     "government", id="a nation's leader"),
        pytest.param("The Brindle County Sheriff's Office sued.",
                     "Brindle County Sheriff's Office", None, "police", id="an office of police"),
        pytest.param("The Norvik Police Department sued.", "Norvik Police Department", None,
                     "police", id="a department of police"),
        pytest.param("The Georgia Department of Natural Resources sued.",
                     "Georgia Department of Natural Resources", None, "government",
                     id="a state that bears a country's name"),
        pytest.param("The Tern Harbor Working Group met.", "Tern Harbor Working Group", None, None,
                     id="a group is no company"),
    ],
)  # fmt: skip
def test_what_is_told_and_no_more(
    text: str, exact: str, country: str | None, sector: str | None
) -> None:
    found = named(text)
    assert exact in found, sorted(found)
    assert (found[exact][0].country, found[exact][0].sector) == (country, sector)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Mayor Resigns After Week Of Harsh Words Over Ferry Deal", "Resigns"),
        ("She said Chief Public Relations Officer Bo Ek was there.", "Public Relations Officer"),
        ("Indian Premier League matches begin on Monday.", "League"),
        ("Facebook Twitter Pinterest The boat left the harbour on Monday.",
         "Facebook Twitter Pinterest"),
        ("Ferry burns off Norvik. A ferry with forty people caught fire on Tuesday.", "Ferry"),
    ],
)  # fmt: skip
def test_no_names(text: str, exact: str) -> None:
    assert exact not in named(text)


PIECES = st.sampled_from(
    ["Ann", "Lowe", "Holt-Varga", "•Gerald", '"Gull"', "(CFWA)", "Jr.", "House", "White", "of",
     "the", "and", "The", "Norvik", "Party", "-i-", "Texans", "Houston", ",", ".", "'s", "Sgt.",
     "said", "told", "\xa0", "\n", "magazine", "Ohio", "County", "Sheriff", "Committee", "Kim"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=24))
def test_mentions_are_characters_of_the_text_and_apart(pieces: list[str]) -> None:
    text = " ".join(pieces)
    mentions = read_names(parse_text(text))
    assert all(text[m.span.start : m.span.end] == m.span.exact for m in mentions)
    assert all(m.span.exact.strip() == m.span.exact != "" for m in mentions)
    ordered = sorted((m.span.start, m.span.end) for m in mentions)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(ordered))
