"""Roles: marks laid onto sentences, and where a body sentence begins."""

import pytest

from summarizer import Cleaned, Flag
from summarizer.cleaning import roles
from summarizer.language.segment import SentenceSpan
from summarizer.model import Mark, Role, Severity

TEXT = "KESSEL (AP) -- The port reopened. Dockers cheered. (EPA)"


def lay(text: str, pieces: list[str], *marks: tuple[str, Role]) -> list[tuple[str, str]]:
    spans = [SentenceSpan(text.index(piece), text.index(piece) + len(piece), 0) for piece in pieces]
    placed = tuple(Mark(text.index(m), text.index(m) + len(m), role, "r") for m, role in marks)
    return [(s.text, s.role) for s in roles.lay(Cleaned(text, text, marks=placed), spans)]


def test_a_mark_over_a_sentence_is_its_role() -> None:
    assert lay("One ran. Two ran.", ["One ran.", "Two ran."], ("Two ran.", "caption")) == [
        ("One ran.", "body"),
        ("Two ran.", "caption"),
    ]


def test_a_sentence_starts_behind_a_dateline_and_ends_before_a_credit() -> None:
    pieces = ["KESSEL (AP) -- The port reopened.", "Dockers cheered. (EPA)"]
    assert lay(TEXT, pieces, ("KESSEL (AP) --", "dateline"), ("(EPA)", "furniture")) == [
        ("KESSEL (AP) --", "dateline"),
        ("The port reopened.", "body"),
        ("Dockers cheered.", "body"),
        ("(EPA)", "furniture"),
    ]


def test_a_mark_inside_a_sentence_is_part_of_it() -> None:
    text = "The port (Photo) reopened."
    assert lay(text, [text], ("(Photo)", "furniture")) == [(text, "body")]


def test_one_mark_may_cover_many_sentences() -> None:
    text = "One ran. Two ran. Three ran."
    pieces = ["One ran.", "Two ran.", "Three ran."]
    assert lay(text, pieces, ("Two ran. Three ran.", "related")) == [
        ("One ran.", "body"),
        ("Two ran.", "related"),
        ("Three ran.", "related"),
    ]


@pytest.mark.parametrize(
    ("severity", "trust"),
    [("critical", "care"), ("high", "care"), ("medium", "use"), ("low", "use")],
)
def test_grave_doubts_call_for_care(severity: Severity, trust: str) -> None:
    flag = Flag("dates.test", 4, 7, "why", severity)
    cleaned = Cleaned("One ran. Two ran.", "One ran. Two ran.", flags=(flag,))
    first, second = roles.lay(cleaned, [SentenceSpan(0, 8, 0), SentenceSpan(9, 17, 0)])
    assert (first.trust, first.flags) == (trust, (flag,))
    assert (second.trust, second.flags) == ("use", ())


def test_a_sentence_says_why_it_calls_for_care() -> None:
    text = "One ran. Two ran. Three ran."
    flags = (
        Flag("names.test", 0, 3, "why", "high"),
        Flag("names.test", 4, 7, "why", "high"),
        Flag("spacing.test", 4, 7, "why", "low"),
        Flag("dates.test", 4, 7, "why", "critical"),
        Flag("review.test", 9, 12, "why", "medium"),
        Flag("dates.test", 18, 23, "why", "critical"),
    )
    cleaned = Cleaned(text, text, flags=flags, marks=(Mark(18, 28, "caption", "r"),))
    first, second, third = roles.lay(
        cleaned, [SentenceSpan(0, 8, 0), SentenceSpan(9, 17, 0), SentenceSpan(18, 28, 0)]
    )
    assert first.reasons == ("dates.test [critical]", "names.test [high]")
    assert first.verdict == "care: dates.test [critical], names.test [high]"
    assert (second.reasons, second.verdict) == ((), "use")
    assert (third.reasons, third.verdict) == (("caption",), "skip: caption")
