"""A term base in TBX (ISO 30042) -> entries.

Of each concept the preferred term of the language is the target, and its deprecated and superseded
terms are the variants. A concept that has none of them says nothing about what is wrong, and is
passed over; one whose every term is deprecated is forbidden. All dialects are read, old
(``martif``) and new (``tbx``), with statuses as ``termNote`` or as elements of their own.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree  # entities, the danger in it, are refused below

from summarizer.base.errors import InputError

__all__ = ["concepts"]

_CONCEPTS = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES = frozenset({"langSet", "langSec"})
_TERMS = frozenset({"tig", "ntig", "termSec"})
_STATUSES = frozenset({"administrativeStatus", "normativeAuthorization"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# As in "deprecatedTerm-admn-sts" and "deprecatedTerm".
_WRONG = ("deprecatedTerm", "supersededTerm")
_RIGHT = ("preferredTerm", "standardizedTerm", "legalTerm", "regulatedTerm")


class _Term(NamedTuple):
    text: str
    status: str


def concepts(text: str, name: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield place and fields of each concept that says what is wrong.

    Args:
        text: The file.
        name: What to call it in messages.

    Raises:
        InputError: It is not XML, declares entities, or is no TBX.
    """
    if "<!ENTITY" in text:
        raise InputError(f"{name}:1: declares entities, which are not read: write them out")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - it declares no entity
    except (ElementTree.ParseError, ValueError) as error:
        line = getattr(error, "position", (1, 0))[0]
        raise InputError(f"{name}:{line}: not XML: {error}") from None
    if _local(root) not in ("martif", "tbx"):
        raise InputError(
            f"{name}:1: XML, but no TBX: export the glossary as TBX or CSV, not as {_local(root)}"
        )
    found = [each for each in root.iter() if _local(each) in _CONCEPTS]
    language = _language(found, name)
    for number, concept in enumerate(found, 1):
        place = f"concept {concept.get('id') or number}"
        terms = [term for term in _terms(concept, language) if term.text]
        wrong = dict.fromkeys(t.text for t in terms if t.status.startswith(_WRONG))
        others = [t for t in terms if t.text not in wrong]
        if not wrong:
            continue
        right = next((t for t in others if t.status.startswith(_RIGHT)), None)
        right = right or next(iter(others), None)
        fields: dict[str, object] = {"variants": list(wrong)}
        yield place, fields | ({"target": right.text} if right else {"action": "forbid"})


def _language(found: list[ElementTree.Element], name: str) -> str:
    """Return the one language of a term base, or English."""
    codes = {
        code.lower().partition("-")[0]
        for concept in found
        for each in concept
        if _local(each) in _LANGUAGES and (code := each.get(_LANGUAGE) or each.get("lang"))
    }
    if len(codes) == 1:
        return codes.pop()
    if codes and "en" not in codes:
        raise InputError(
            f"{name}: holds terms in {', '.join(sorted(codes))}: export one language of it"
        )
    return "en"


def _terms(concept: ElementTree.Element, language: str) -> Iterator[_Term]:
    for section in concept:
        code = section.get(_LANGUAGE) or section.get("lang") or ""
        if _local(section) in _LANGUAGES and code.lower().partition("-")[0] == language:
            for part in section:
                if _local(part) in _TERMS:
                    yield _term(part)


def _term(part: ElementTree.Element) -> _Term:
    words, status = "", ""
    for each in part.iter():
        if _local(each) == "term" and not words:
            words = " ".join("".join(each.itertext()).split())
        elif _local(each) in _STATUSES or each.get("type") in _STATUSES:
            status = (each.text or "").strip()
    return _Term(words, status)


def _local(element: ElementTree.Element) -> str:
    """Return the name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
