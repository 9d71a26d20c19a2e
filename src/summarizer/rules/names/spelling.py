"""One person or place in two or more spellings: `Denisenko` and `Denysenko`, `Erdogan`, `Erdoğan`.

A translator meets a name anew in each sentence. Which spelling is right only the original knows:
the one that stands most often may be wrong. So all are listed, where each of them first stands and
in every sentence that holds a rarer one, so that a summary shows it too: once a sentence. Never
reported: people with first names of their own (`Ann Hansen` and `Bo Hanson`), `Bruma` and `Bruman`,
brother and sister, `Harbour` and `Harbor`, words that English writes small, what a glossary keeps
apart, pairs that another rule reports.
"""

from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules.names._look_alikes import Form, groups
from summarizer.rules.names.romanisation import romanisation
from summarizer.rules.names.two_in_one_office import two_in_one_office

# A text with more is a list of names.
_MOST_GROUPS = 12


@rule(
    "names.spelling",
    kinds="flag",
    english=True,
    example=(
        "The lawyer Ada Denisenko came. A reply of Denysenko is expected.",
        "The lawyer Ada Denisenko came. A reply of Denysenko is expected.",
    ),
)
def spelling(view: View) -> Iterator[Finding]:
    """A capitalised word that the text also writes a little differently."""
    found = list(groups(view))
    if not found or len(found) > _MOST_GROUPS:
        return
    reported = {f.start for other in (romanisation, two_in_one_office) for f in view.found(other)}
    sentences: set[tuple[int, int]] = set()
    for forms in found:
        if any(start <= at < end for at in reported for f in forms for start, end in f.spans):
            continue  # a place of these is inside what is reported with a better reason
        yield from _findings(view, forms, sentences)


def _findings(
    view: View, forms: tuple[Form, ...], sentences: set[tuple[int, int]]
) -> Iterator[Finding]:
    listed = ", ".join(f"{form.word!r} ({len(form.spans)})" for form in forms)
    message = f"{listed}: one name spelled in {_number(len(forms))} ways, or several names"
    usual = max(forms, key=lambda form: len(form.spans))
    places = sorted(
        span for form in forms for span in (form.spans[:1] if form is usual else form.spans)
    )
    reported = False
    for start, end in places:
        sentence = view.sentence_at(start)
        last_chance = not reported and (start, end) == places[-1]
        if sentence not in sentences or last_chance:
            sentences.add(sentence)
            reported = True
            yield Finding(
                start, end, "flag", message, severity="medium", needs=("source text", "glossary")
            )


def _number(count: int) -> str:
    return {2: "two", 3: "three"}.get(count, str(count))
