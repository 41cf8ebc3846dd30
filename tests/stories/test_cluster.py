"""Average link: merges while the mean holds, and ties do not depend on chance."""

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.stories.cluster import agglomerate


def test_a_chain_does_not_pull_its_ends_together() -> None:
    edges = {(0, 1): 0.9, (1, 2): 0.5, (2, 3): 0.9}
    assert agglomerate(4, edges, least=0.3) == [[0, 1], [2, 3]]


def test_nothing_merges_below_the_threshold() -> None:
    assert agglomerate(2, {(0, 1): 0.2}, least=0.3) == [[0], [1]]
    assert agglomerate(2, {(0, 1): 0.3}, least=0.3) == [[0, 1]]


PAIRS = st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] < p[1])


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(PAIRS, st.sampled_from([0.1, 0.25, 0.5, 0.75, 1.0]), max_size=25))
def test_groups_partition_and_do_not_depend_on_the_order_of_edges(
    edges: dict[tuple[int, int], float],
) -> None:
    groups = agglomerate(9, edges, least=0.3)
    assert sorted(i for g in groups for i in g) == list(range(9))
    assert agglomerate(9, dict(reversed(edges.items())), least=0.3) == groups
