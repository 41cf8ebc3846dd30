"""A sentence that two reports share makes an echo, not a copy and not one origin."""

from tests.corpus import article

from variorum.copies import trace_copies

BACKGROUND = (
    "The two ports have quarrelled over the fishing grounds off the Saddle Bank since 1987, when"
    " a treaty lapsed."
)
HARBOUR = (
    "Skippers in Port Maren voted on Monday to stay ashore for a week. They want the council to"
    " pay for new nets. A first meeting failed in the evening and the next is set for Thursday. "
    "Buyers at the fish hall said prices had doubled since the weekend, and two restaurants on the"
    " quay have closed their kitchens. The skippers' leader, Anders Holm, asked for patience. "
)
FAIR = (
    "The summer fair of Lesser Brook opened with a parade of forty boats and a concert by the"
    " town band. Visitors came from both sides of the strait, the mayor said with some pride. "
    "Rain held off until the fireworks, when a short shower sent families under the arcades. The"
    " baker sold nine hundred plum tarts before noon and had to send out for more flour. "
)


def test_a_shared_sentence_of_background_is_an_echo() -> None:
    a, b = article(HARBOUR + BACKGROUND, key="a"), article(FAIR + BACKGROUND, key="b")
    lineage = trace_copies([b, a])
    assert lineage.pairs == ()
    (echo,) = lineage.echoes
    (shared,) = echo.spans
    assert (echo.a, echo.b) == ("a", "b")
    assert shared.a.exact in BACKGROUND
    assert a.text[shared.a.start : shared.a.end] == shared.a.exact
    assert b.text[shared.b.start : shared.b.end] == shared.b.exact
    assert len(lineage.origins) == 2


def test_a_copy_is_not_an_echo_as_well() -> None:
    text = HARBOUR + BACKGROUND
    lineage = trace_copies([article(text, key="a"), article(text, key="b")])
    assert len(lineage.pairs) == 1
    assert lineage.echoes == ()
