"""The dict of a result -> the result: what `Result.to_dict` wrote, read back and checked.

Whatever is read may have been written by hand or cut off, so nothing is taken on trust: each part
must be of its kind, and the parts must fit each other, or the record is refused.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import isfinite
from typing import Any, TypeGuard, cast, get_args

from summarizer import ranking
from summarizer.base.errors import InputError
from summarizer.base.lengths import Size, parse
from summarizer.cleaning import roles
from summarizer.language.segment import count_words
from summarizer.model import (
    SEVERITIES,
    Action,
    Cleaned,
    Confidence,
    Document,
    Edit,
    Flag,
    Mark,
    Need,
    NeedKind,
    Result,
    Role,
    Sentence,
    Source,
    Trust,
)
from summarizer.model.fingerprint import fingerprint
from summarizer.model.plain import SCHEMA, is_record
from summarizer.model.shortening import Shorten, Shortening

__all__ = ["result_of"]

_Number = int | float


def result_of(record: Mapping[str, Any]) -> Result:
    """Return the result that a dict holds.

    Raises:
        InputError: It holds none, or its parts do not fit each other.
    """
    if not isinstance(record, Mapping) or not is_record(record):
        raise InputError("no record of a result: pass what Result.to_dict() returned")
    if record["schema"] != SCHEMA:
        raise InputError(
            f"a record of schema {record['schema']!r:.20}; this version reads {SCHEMA}"
        )
    if "summaries" not in record:
        raise InputError("a record of a cleaned text (--clean-only) holds no summaries")
    if "sentences" not in record:
        raise InputError("a record without its sentences (--no-sentences) holds its summaries only")
    try:
        return _result(record)
    except _UnfitError as error:
        raise InputError(f"not a record of a result: {error}") from None
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"not a record of a result: {error!r:.200}") from None


class _UnfitError(Exception):
    """What does not fit, to be read."""


def _result(record: Mapping[str, Any]) -> Result:
    language = _language(record["language"])
    edits = tuple(map(_edit, _list(record["edits"])))
    flags = tuple(map(_flag, _list(record["flags"])))
    marks = tuple(map(_mark, _list(record["marks"])))
    sources = tuple(map(_source, _list(record.get("sources", ()))))
    plain = [_sentence(number, each) for number, each in enumerate(_list(record["sentences"]))]
    text = _text(plain, _list(record["between"]))
    cleaned = Cleaned(
        raw=_raw(text, edits),
        text=text,
        edits=edits,
        flags=flags,
        marks=marks,
        metadata=tuple((_str(key), _str(value)) for key, value in record["metadata"].items()),
        language=language,
    )
    _check_spans(plain, cleaned)
    _check_fingerprints(record, cleaned.raw)
    _check_sources(plain, sources, cleaned)
    named = [_list(each["flags"]) for each in record["sentences"]]
    sentences = _flagged(plain, named, flags)
    ranked = sorted((s for s in sentences if s.rank is not None), key=lambda s: s.rank or 0)
    if [s.rank for s in ranked] != list(range(1, len(ranked) + 1)):
        raise _UnfitError("the ranks of its sentences are not 1, 2, 3")
    order = tuple(s.index for s in ranked)
    limits = ranking.limits(sentences, order)
    how = record["shortening"]
    return Result(
        cleaned=cleaned,
        document=Document(text, language, sentences),
        order=order,
        signature=_str(record["signature"]),
        warnings=_texts(record["warnings"]),
        lengths=tuple(parse(name) for name in record["summaries"]),
        sources=sources,
        _sizes=tuple(Size(count_words(s.text), len(s.text)) for s in sentences),
        _bound=limits.bound,
        _leaning=limits.leaning,
        _unfinished=limits.unfinished,
        _shortening=Shortening(cast("Shorten", _one(how["when"], Shorten)), _str(how["mark"])),
    )


def _edit(each: Mapping[str, Any]) -> Edit:
    return Edit(
        _name(each["rule"]),
        _int(each["start"]),
        _int(each["end"]),
        _str(each["before"]),
        _str(each["after"]),
        cast("Confidence", _one(each["confidence"], Confidence)),
        cast("Action", _one(each["action"], Action)),
        tuple(map(_name, _list(each["absorbed"]))),
    )


def _flag(each: Mapping[str, Any]) -> Flag:
    suggestion = each["suggestion"]
    if each["severity"] not in SEVERITIES:
        raise _UnfitError(f"there is no severity {each['severity']!r:.40}")
    return Flag(
        _name(each["rule"]),
        _int(each["start"]),
        _int(each["end"]),
        _str(each["message"]),
        each["severity"],
        None if suggestion is None else _str(suggestion),
        _texts(each["needs"]),
    )


def _mark(each: Mapping[str, Any]) -> Mark:
    role = cast("Role", _one(each["role"], Role))
    return Mark(_int(each["start"]), _int(each["end"]), role, _name(each["rule"]))


def _source(each: Mapping[str, Any]) -> Source:
    return Source(_str(each["name"]), _int(each["start"]), _int(each["end"]))


def _sentence(number: int, each: Mapping[str, Any]) -> Sentence:
    if each["index"] != number:
        raise _UnfitError(f"sentence {number} has the index {each['index']!r:.20}")
    rank = each["rank"]
    if rank is not None and each["excluded"]:
        raise _UnfitError(f"sentence {number} has a rank, and is kept out")
    return Sentence(
        index=number,
        start=_int(each["start"]),
        end=_int(each["end"]),
        raw_start=_int(each["raw_start"]),
        raw_end=_int(each["raw_end"]),
        text=_str(each["text"]),
        paragraph=_int(each["paragraph"]),
        role=cast("Role", _one(each["role"], Role)),
        score=_share(each["score"]),
        trust=cast("Trust", _one(each["trust"], Trust)),
        why=tuple((_name(name), _number(value)) for name, value in _list(each["why"])),
        rank=None if rank is None else _int(rank),
        excluded=_str(each["excluded"]),
        source=_str(each.get("source", "")),
        needs=tuple(map(_need, _list(each["needs"]))),
    )


def _need(each: Mapping[str, Any]) -> Need:
    on, firm = each["on"], each["firm"]
    if not isinstance(firm, bool):
        raise _UnfitError(f"firm is {firm!r:.20}")
    kind = cast("NeedKind", _one(each["kind"], NeedKind))
    return Need(kind, None if on is None else _int(on), _str(each["words"]), firm)


def _text(sentences: Sequence[Sentence], between: Sequence[str]) -> str:
    """Return the cleaned text: the sentences, and what stands around them."""
    if len(between) != len(sentences) + 1:
        raise _UnfitError(f"{len(sentences)} sentences, and {len(between)} pieces around them")
    pairs = zip_longest(map(_str, between), (s.text for s in sentences), fillvalue="")
    return "".join(piece + text for piece, text in pairs)


def _raw(text: str, edits: Sequence[Edit]) -> str:
    """Return the original: the cleaned text, with what each edit replaced put back."""
    pieces: list[str] = []
    at = raw_at = 0
    for edit in edits:
        kept = text[at : at + max(0, edit.start - raw_at)]
        at += len(kept)
        whole = len(kept) == edit.start - raw_at and len(edit.before) == edit.end - edit.start
        if not whole or not text.startswith(edit.after, at):
            raise _UnfitError(f"the edit at {edit.start} does not fit the text")
        pieces += kept, edit.before
        at, raw_at = at + len(edit.after), edit.end
    return "".join([*pieces, text[at:]])


def _check_spans(sentences: Sequence[Sentence], cleaned: Cleaned) -> None:
    """Refuse sentences, flags and marks that do not stand where they say."""
    most = len(cleaned.raw)
    for s in sentences:
        if cleaned.text[s.start : s.end] != s.text or not 0 <= s.raw_start <= s.raw_end <= most:
            raise _UnfitError(f"sentence {s.index} does not stand where it says")
        if any(need.on is not None and not 0 <= need.on < len(sentences) for need in s.needs):
            raise _UnfitError(f"sentence {s.index} needs a sentence that is not there")
    things: tuple[Flag | Mark, ...] = (*cleaned.flags, *cleaned.marks)
    for thing in things:
        if not 0 <= thing.start <= thing.end <= most:
            raise _UnfitError(f"{thing.rule} does not stand in the text")


def _check_fingerprints(record: Mapping[str, Any], raw: str) -> None:
    """Refuse a record of another text; earlier versions wrote no fingerprints."""
    texts = [(record, raw)]
    texts += [(each, raw[each["start"] : each["end"]]) for each in record.get("sources", ())]
    for named, text in texts:
        if "fingerprint" in named and named["fingerprint"] != fingerprint(text):
            raise _UnfitError(f"fingerprint {named['fingerprint']!r:.40} is of another text")


def _check_sources(
    sentences: Sequence[Sentence], sources: Sequence[Source], cleaned: Cleaned
) -> None:
    """Refuse articles that do not stand in the text, and sentences of others than the named."""
    for source in sources:
        if not source.start <= source.end <= len(cleaned.raw):
            raise _UnfitError(f"source {source.name!r:.40} does not stand in the text")
    known = {source.name for source in sources} or {""}
    for s in sentences:
        if s.source not in known:
            raise _UnfitError(f"sentence {s.index} is from {s.source!r:.40}, which is no source")


def _flagged(
    sentences: Sequence[Sentence], named: Sequence[Sequence[str]], flags: Sequence[Flag]
) -> tuple[Sentence, ...]:
    """Give each sentence the flags that lie on it, which are those of the rules that it names."""
    raws = [(s.raw_start, s.raw_end) for s in sentences]
    doubts = [(flag.start, max(flag.end, flag.start + 1), flag) for flag in flags]
    found: list[Sentence] = []
    for s, rules, near in zip(sentences, named, roles.beside(raws, doubts), strict=True):
        own = tuple(flag for _, _, flag in near)
        if [flag.rule for flag in own] != list(rules):
            raise _UnfitError(f"sentence {s.index} names other flags than those that are on it")
        found.append(replace(s, flags=own))
    return tuple(found)


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise _UnfitError(f"{value!r:.40} is no text")
    return value


def _list(value: object) -> Sequence[Any]:
    # A text would be taken for a list of its characters, and a dict for one of its keys.
    if not isinstance(value, list | tuple):
        raise _UnfitError(f"{value!r:.40} is no list")
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_str, _list(value)))


def _name(value: object) -> str:
    name = _str(value)
    if not name.isprintable():
        raise _UnfitError(f"{name!r:.40} is no name")
    return name


def _language(value: object) -> str:
    code = _str(value)
    if not code.isascii() or not code.replace("-", "").isalpha():
        raise _UnfitError(f"{code!r:.40} is no code of a language")
    return code


def _int(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _UnfitError(f"{value!r:.40} is no number of characters or sentences")
    return value


def _number(value: object) -> float:
    if not _is_number(value):
        raise _UnfitError(f"{value!r:.40} is no number")
    return value


def _share(value: object) -> float:
    share = _number(value)
    if not 0 <= share <= 1:
        raise _UnfitError(f"{share} is no score")
    return share


def _is_number(value: object) -> TypeGuard[_Number]:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _one(value: object, of: object) -> object:
    if value not in get_args(of):
        raise _UnfitError(f"{value!r:.40} is none of {', '.join(map(str, get_args(of)))}")
    return value
