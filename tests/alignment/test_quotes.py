"""Whether speech is open at the end of a sentence, in the marks of either language."""

from __future__ import annotations

import pytest

from reader.alignment.quotes import quote_states


@pytest.mark.parametrize(
    ("sentences", "states"),
    [
        (["他说：“雨停了。", "我们走吧。”", "她笑了。"], [True, False, False]),
        (["「好。」", "『不。"], [False, True]),
        (['He said, "The rain is over.', 'Let us go."'], [True, False]),
        (["'It's the boys' boat,' he said.", "'Come!"], [False, True]),
        (["‘Don’t,’ she said.", "No."], [False, False]),
        ([], []),
    ],
)
def test_speech_is_open_until_it_is_closed(sentences: list[str], states: list[bool]) -> None:
    assert quote_states(sentences) == [False, *states]
