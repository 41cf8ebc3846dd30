from hypothesis import given
from hypothesis import strategies as st

from variorum.pipeline.stages import STAGES, plan
from variorum.pipeline.steps import public_ids


def test_a_plan_holds_what_is_needed_and_no_more() -> None:
    assert plan("copies") == ("clean", "copies")
    assert plan("read") == ("clean", "read")
    assert plan("dossier") == tuple(STAGES)


@given(st.dictionaries(st.text("0123456789abcdef", min_size=20, max_size=20), st.text(max_size=3)))
def test_public_ids_do_not_depend_on_the_order_and_never_clash(names: dict[str, str]) -> None:
    backwards = dict(reversed(list(names.items())))
    assert public_ids(names) == public_ids(backwards)
    assert set(public_ids(names)) == set(names)


def test_a_name_that_ends_like_a_digest_clashes_with_nothing() -> None:
    ids = public_ids({"a" * 20: "x", "b" * 20: "x", "c" * 20: "x-aaaaaaaa"})
    assert len(set(ids.values())) == 3


def test_a_shared_name_gets_a_digest() -> None:
    ids = public_ids({"a" * 20: "x", "b" * 20: "x", "c" * 20: "y"})
    assert ids == {"a" * 20: "x-aaaaaaaa", "b" * 20: "x-bbbbbbbb", "c" * 20: "y"}
