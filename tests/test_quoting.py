"""Which quotation is open after a text: each line a text, what was open before, what is after."""

import pytest

from summarizer.language.quotations import open_quotation_after


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        ("Nobody spoke.", "", ""),
        ('He said: "We wait.', "", '"'),
        ('He said: "We wait."', "", ""),
        ("“We wait. We", "", "“"),
        ("We wait.”", "“", ""),
        ("We wait.", "“", "“"),
        ("„Wir warten.“", "", ""),
        ("«Ждём.", "", "«"),
        ("‘We wait", "", "‘"),
        ("They’re late, the pilots’ wives said.", "", ""),
        ("I’m late,’ he said.", "‘", ""),
        # A mark that was lost opens nothing after a word; inches neither.
        ('The mayor" left.', "", ""),
        ('A pipe of 12" burst.', "", ""),
        # Each paragraph of one quotation opens it anew.
        ('"And I go.', '"', '"'),
        ('"And I go."', '"', ""),
        # Marks of another kind inside change nothing.
        ("“He called it «a shame» and left.", "", "“"),
    ],
)
def test_what_is_open(text: str, before: str, behind: str) -> None:
    assert open_quotation_after(text, before) == behind
