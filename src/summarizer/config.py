"""Every choice a caller can make, once, frozen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, get_args

from summarizer.errors import InputError, RuleConflictError, UnknownNameError
from summarizer.lengths import NAMED, Length, LengthLike, parse

__all__ = ["Config", "Mode", "RankerLike"]

#: How much the clean-up may change: nothing, what is certain, or also what is likely.
Mode = Literal["report", "safe", "assertive"]

#: A ranker's name, or a callable: sentences in, one number a sentence out, higher is better.
RankerLike = str | Callable[[Any], Sequence[float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All options of `summarize` and `clean`; pass one, or its fields as keywords.

    Attributes:
        lengths: The summaries that `Result.to_dict` and the command write out. Any other length
            can be asked of a result later.
        ranker: Name of a ranker, or a callable that is given the sentences which may enter a
            summary and returns one number for each.
        mode: ``report`` changes nothing, ``safe`` repairs what is certain, ``assertive`` also
            what is likely. No mode adds precision.
        language: ISO 639-1 code of the text, or ``"auto"``.
        clean: Whether to clean at all; without it the text is ranked as it is.
        only: Run these rules alone: names (``"furniture.credit"``) or families (``"furniture"``).
        skip: Leave these rules out.
        max_chars: Longer texts are refused.

    Raises:
        InputError: A value is of the wrong kind.
        RuleConflictError: A rule is both in `only` and in `skip`.
        UnknownNameError: There is no such mode (rules and rankers are looked up when used).

    >>> Config(mode="assertive", skip="furniture.credit").skip
    ('furniture.credit',)
    """

    lengths: tuple[LengthLike, ...] = tuple(NAMED)
    ranker: RankerLike = "news"
    mode: Mode = "safe"
    language: str = "auto"
    clean: bool = True
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    max_chars: int = 5_000_000

    def __post_init__(self) -> None:
        for name in ("only", "skip", "lengths"):
            object.__setattr__(self, name, _tuple(name, getattr(self, name)))
        if self.mode not in get_args(Mode):
            raise UnknownNameError("mode", str(self.mode), get_args(Mode))
        if not isinstance(self.ranker, str) and not callable(self.ranker):
            raise InputError(f"ranker must be a name or a callable, not {self.ranker!r}")
        if not isinstance(self.language, str) or not self.language:
            raise InputError(f'language must be a code like "en", or "auto", not {self.language!r}')
        if isinstance(self.max_chars, bool) or not isinstance(self.max_chars, int):
            raise InputError(f"max_chars must be a whole number, not {self.max_chars!r}")
        both = sorted(set(self.only) & set(self.skip))
        if both:
            raise RuleConflictError(f"{both[0]!r} is in only and in skip: leave it out of one")
        parse_all(self.lengths)

    def with_options(self, options: Mapping[str, Any]) -> "Config":
        """Return a copy with some fields replaced.

        Raises:
            UnknownNameError: There is no such option.
        """
        known = [field.name for field in fields(self)]
        for name in options:
            if name not in known:
                raise UnknownNameError("option", name, known)
        return replace(self, **options) if options else self


def parse_all(lengths: tuple[LengthLike, ...]) -> tuple[Length, ...]:
    """Read several lengths, each once, in the order given."""
    return tuple(dict.fromkeys(parse(length) for length in lengths))


def _tuple(name: str, value: object) -> tuple[Any, ...]:
    """Let a caller write one value, or any sequence of them."""
    if isinstance(value, str | int):
        return (value,)
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return tuple(value)
    raise InputError(f"{name} must be a sequence of names, not {value!r}")
