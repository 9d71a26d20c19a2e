"""Every choice a caller can make, once, frozen."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from os import PathLike
from typing import Any, Literal, TypedDict, cast, get_args

from summarizer.base.errors import InputError, RuleConflictError, UnknownNameError
from summarizer.base.lengths import NAMED, Length, LengthLike, parse
from summarizer.model import Sentence
from summarizer.model.decisions import Decisions
from summarizer.model.glossary import EMPTY, Glossary
from summarizer.model.shortening import Shorten, Shortening
from summarizer.tables import load

__all__ = [
    "TRUST_WEIGHT", "Config", "GlossaryLike", "Mode", "OnError", "Options", "RankerLike",
    "config_of", "parse_all",
]  # fmt: skip

#: How much the clean-up may change: nothing, what is certain, or also what is likely.
Mode = Literal["report", "safe", "assertive"]

#: What a rule or a ranker that fails costs: a warning, or the text.
OnError = Literal["warn", "raise"]

#: A ranker's name, or a callable: sentences in, one number a sentence out, higher is better.
RankerLike = str | Callable[[Sequence[Sentence]], Sequence[float]]

#: A glossary, or the path of a file to read it from.
GlossaryLike = Glossary | str | PathLike[str]

#: Decisions, or the path of a file to read them from.
DecisionsLike = Decisions | str | PathLike[str]


#: How much doubt counts unless a caller says otherwise; chosen with benchmarks/mt_summaries.py.
TRUST_WEIGHT = 1.0
# A day; what takes longer has no limit.
_LONGEST_TIMEOUT = 86_400
# Beyond this a doubt weighs so much that the ranker has no say.
_HEAVIEST = 10
# A mark is to be read over: a choice.
_LONGEST_MARK = 10


class Options(TypedDict, total=False):
    """The fields of `Config` as keywords; one name or length may stand without a list."""

    lengths: LengthLike | Sequence[LengthLike]
    ranker: RankerLike
    mode: Mode
    language: str
    clean: bool
    only: str | Sequence[str] | Set[str]
    skip: str | Sequence[str] | Set[str]
    glossary: GlossaryLike | None
    decisions: DecisionsLike | None
    query: str
    stop_words: str | Sequence[str] | Set[str]
    min_words: int
    max_words: int | None
    trust_weight: float
    shorten: Shorten
    cut_mark: str
    max_chars: int
    timeout: float | None
    on_error: OnError


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All options of `summarize` and `clean`; pass one, or its fields as keywords.

    Attributes:
        lengths: The summaries that `Result.to_dict` and the command write out: numbers of
            sentences (``3``), shares (``"20%"``), words (``"80w"``), characters (``"500c"``) or
            names (``"short"``). Any other length can be asked of a result later.
        ranker: Name of a ranker, or a callable that is given the sentences which may enter a
            summary and returns one number for each.
        mode: ``report`` changes nothing, ``safe`` repairs what is certain, ``assertive`` also
            what is likely. No mode adds precision.
        language: ISO 639-1 code of the text, or ``"auto"``. For another language than English
            only the rules run that hold for every language.
        clean: Whether to clean at all; without it the text is ranked as it is.
        only: Run these rules alone: names (``"furniture.credit"``) or families (``"furniture"``).
        skip: Leave these rules out.
        glossary: Terms and people that you have settled: a `Glossary`, or the path of one, which
            is read at once.
        decisions: What you have settled about flags: `Decisions`, or the path of a file that the
            page has saved, which is read at once.
        query: Words that a summary should be about: sentences that have them rise.
        stop_words: Words that say nothing in these texts, besides those of the language: the
            name of the agency, say. Rankers pass over them, and so does a query.
        min_words: Sentences with fewer words stay out of summaries; they keep their record.
        max_words: So do sentences with more; None for no limit.
        trust_weight: How much it lowers a score that a sentence looks badly translated or that a
            grave doubt lies on it: 0 for not at all, 1 in proportion to the errors to be expected.
        shorten: Whether an English sentence may lose brackets, appositions and clauses that its
            main clause can do without: ``never``; ``to_fit``, where a length in words or characters
            has no room for the whole sentence, or a headline has more than 30 words; ``always``.
            What is left is verbatim, and each cut is in `Sentence.cuts`.
        cut_mark: What stands in place of a cut; empty for nothing.
        max_chars: Longer texts are refused.
        timeout: Seconds after which a text is given up with a `TimeLimitError`; None for no limit.
            It is looked at between steps: one step may take a little longer.
        on_error: What happens where a rule or a ranker fails, one of yours say: ``warn`` goes on
            without it and reports that in `Result.warnings`; ``raise`` raises a `PluginError`.

    Raises:
        InputError: A value is of the wrong kind, or the glossary cannot be used.
        RuleConflictError: A rule is both in `only` and in `skip`.
        UnknownNameError: There is no such mode or language (rules and rankers are looked up when
            they are used).

    >>> Config(mode="assertive", skip=("furniture.credit",)).language
    'auto'
    """

    lengths: tuple[LengthLike, ...] = tuple(NAMED)
    ranker: RankerLike = "auto"
    mode: Mode = "safe"
    language: str = "auto"
    clean: bool = True
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    glossary: GlossaryLike | None = None
    decisions: DecisionsLike | None = None
    query: str = ""
    stop_words: tuple[str, ...] = ()
    min_words: int = 0
    max_words: int | None = None
    trust_weight: float = TRUST_WEIGHT
    shorten: Shorten = "to_fit"
    cut_mark: str = "[…]"
    max_chars: int = 5_000_000
    timeout: float | None = None
    on_error: OnError = "warn"

    def __post_init__(self) -> None:
        for name in ("only", "skip", "lengths", "stop_words"):
            object.__setattr__(self, name, _tuple(name, getattr(self, name)))
        for name in (*self.only, *self.skip):
            if not isinstance(name, str):
                raise InputError(f"only and skip take names of rules, not {name!r}")
        if not isinstance(self.clean, bool):
            raise InputError(f"clean must be True or False, not {self.clean!r}")
        if not isinstance(self.ranker, str) and not callable(self.ranker):
            raise InputError(f"ranker must be a name or a callable, not {self.ranker!r}")
        object.__setattr__(self, "language", _language(self.language))
        object.__setattr__(self, "glossary", _glossary(self.glossary))
        object.__setattr__(self, "decisions", _decisions(self.decisions))
        if not isinstance(self.query, str):
            raise InputError(f"query must be words in one str, not {self.query!r}")
        _check_words(self.stop_words, self.min_words, self.max_words)
        object.__setattr__(self, "trust_weight", _weight(self.trust_weight))
        for noun, value, known in (
            ("mode", self.mode, get_args(Mode)),
            ("way to shorten", self.shorten, get_args(Shorten)),
            ("on_error", self.on_error, get_args(OnError)),
        ):
            if value not in known:
                raise UnknownNameError(noun, str(value), known)
        _check_mark(self.cut_mark)
        if isinstance(self.max_chars, bool) or not isinstance(self.max_chars, int):
            raise InputError(f"max_chars must be a whole number, not {self.max_chars!r}")
        if self.max_chars < 1:
            raise InputError(f"max_chars must be at least 1, not {self.max_chars}")
        object.__setattr__(self, "timeout", _seconds(self.timeout))
        both = sorted(set(self.only) & set(self.skip))
        if both:
            raise RuleConflictError(f"{both[0]!r} is in only and in skip: leave it out of one")
        parse_all(self.lengths)

    @property
    def shortening(self) -> Shortening:
        """When to shorten, and what shows it."""
        return Shortening(self.shorten, self.cut_mark)

    @property
    def terms(self) -> Glossary:
        """The glossary; an empty one where none was given."""
        return self.glossary if isinstance(self.glossary, Glossary) else EMPTY

    @property
    def settled(self) -> Decisions:
        """The decisions; none where none were given."""
        return self.decisions if isinstance(self.decisions, Decisions) else Decisions()

    def with_options(self, options: Mapping[str, object]) -> "Config":
        """Return a copy with some fields replaced.

        Raises:
            UnknownNameError: There is no such option.
        """
        known = [field.name for field in fields(self)]
        for name in options:
            if name not in known:
                raise UnknownNameError("option", name, known)
        return replace(self, **cast("Any", options)) if options else self


def config_of(config: Config | None, options: Mapping[str, object]) -> Config:
    """Return the options that a function was given, in one object or by name.

    Args:
        config: The object; the defaults where None.
        options: Fields of `Config` that replace those of the object.

    Raises:
        InputError: `config` is no `Config`.
        UnknownNameError: There is no such option.
    """
    if config is not None and not isinstance(config, Config):
        raise InputError(f"config must be a Config, not {config!r:.60}: pass options by name")
    if (
        config is None
        and _SCALAR.issuperset(map(type, options.values()))
        and not (options.keys() & _READ_AT_ONCE)
    ):
        return _usual(**options)
    return (config or Config()).with_options(options)


# Options of these types are the same whenever they are equal, unless a file is read for them.
_SCALAR = frozenset((str, bool, int, float, type(None)))
_READ_AT_ONCE = frozenset(("glossary", "decisions"))


# Every text of a program asks for the same few; with types, for True is no number of words.
@lru_cache(maxsize=64, typed=True)
def _usual(**options: object) -> Config:
    return Config().with_options(options)


def parse_all(lengths: tuple[LengthLike, ...]) -> tuple[Length, ...]:
    """Read several lengths, each once, in the order given."""
    return tuple(dict.fromkeys(parse(length) for length in lengths))


def _glossary(glossary: object) -> Glossary | None:
    """Read a glossary that was given as a path."""
    if glossary is None or isinstance(glossary, Glossary):
        return glossary
    if not isinstance(glossary, str | PathLike):
        raise InputError(f"glossary must be a path or a Glossary, not {glossary!r:.60}")
    return Glossary.read(glossary)


def _decisions(decisions: object) -> Decisions | None:
    """Read decisions that were given as a path."""
    if decisions is None or isinstance(decisions, Decisions):
        return decisions
    if not isinstance(decisions, str | PathLike):
        raise InputError(f"decisions must be a path or Decisions, not {decisions!r:.60}")
    return Decisions.read(decisions)


def _weight(weight: object) -> float:
    if isinstance(weight, bool) or not isinstance(weight, int | float):
        raise InputError(f"trust_weight must be a number, not {weight!r}")
    if not 0 <= weight <= _HEAVIEST:
        raise InputError(f"trust_weight must be from 0 to {_HEAVIEST}, not {weight!r}")
    # As the signature shows it.
    return float(f"{weight:g}")


def _check_mark(mark: object) -> None:
    if not isinstance(mark, str) or len(mark) > _LONGEST_MARK or not mark.isprintable():
        raise InputError(f"cut_mark must be at most {_LONGEST_MARK} characters, not {mark!r:.60}")
    if mark != mark.strip() or any(character.isalnum() for character in mark):
        raise InputError(
            f"cut_mark must have no letters, no digits and no spaces around it, not {mark!r}"
        )


def _seconds(timeout: object) -> float | None:
    if timeout is None:
        return None
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise InputError(f"timeout must be a number of seconds, not {timeout!r}")
    if not 0 < timeout < _LONGEST_TIMEOUT:
        raise InputError(
            f"timeout must be more than 0 seconds, and less than a day, not {timeout!r}"
        )
    return float(timeout)


def _check_words(stop_words: Sequence[object], fewest: object, most: object) -> None:
    for word in stop_words:
        if not isinstance(word, str):
            raise InputError(f"stop_words takes words, not {word!r}")
    for name, value in (("min_words", fewest), ("max_words", most)):
        if value is None and name == "max_words":
            continue
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise InputError(f"{name} must be a whole number of words, not {value!r}")
    if isinstance(fewest, int) and isinstance(most, int) and most < max(1, fewest):
        raise InputError(
            f"no sentence has at least {fewest} and at most {most} words: raise max_words"
        )


def _language(language: object) -> str:
    """Return the code without a region: "en" for "en-US"."""
    if not isinstance(language, str):
        raise InputError(f'language must be a code like "en", or "auto", not {language!r}')
    codes = dict(entry.split(" ", 1) for entry in load("languages"))
    code = language.strip().replace("_", "-").partition("-")[0].lower()
    if code != "auto" and code not in codes:
        named = [code for code, name in codes.items() if name.lower() == language.lower()]
        if named:
            raise InputError(f"language must be a code: for {language!r} pass {named[0]!r}")
        raise UnknownNameError("language", language, ("auto", *codes))
    return code


def _tuple(name: str, value: object) -> tuple[Any, ...]:
    """Let a caller write one value, or any sequence of them."""
    if isinstance(value, str | int):
        return (value,)
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return tuple(value)
    if isinstance(value, Set):
        return tuple(sorted(value, key=str))
    raise InputError(f"{name} must be one value or a sequence of values, not {value!r:.60}")
