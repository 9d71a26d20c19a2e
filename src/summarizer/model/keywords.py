"""The options of a function one by one, for `help` and for completion.

Type checkers read them from `Unpack[Options]`; `help`, notebooks and many editors ask
`inspect.signature`, which would show `**options` and no more.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import fields
from functools import wraps
from inspect import Parameter, signature
from typing import Any, TypeVar, cast

from summarizer.base.errors import UnknownNameError
from summarizer.model.config import Config, Options

__all__ = ["keywords_of", "spelled_out"]

Function = TypeVar("Function", bound=Callable[..., Any])


def spelled_out(*without: str) -> Callable[[Function], Function]:
    """Give the decorated function, which takes `**options`, a signature that names each of them.

    Args:
        without: Options that do nothing there.
    """

    def decorate(function: Function) -> Function:
        _spell(function, _options(without))
        return function

    return decorate


def keywords_of(other: Callable[..., Any], hint: str) -> Callable[[Function], Function]:
    """Give the decorated function, which takes `**options`, the keywords of another and no more.

    Args:
        other: The function that the options are handed to.
        hint: What the message about an unknown option says besides the known ones.
    """
    keywords = signature(other).parameters

    def decorate(function: Function) -> Function:
        @wraps(function)
        def checked(*args: Any, **options: Any) -> Any:
            for name in options:
                if name not in known:
                    raise UnknownNameError(
                        "option", name, keywords, f"known: {', '.join(keywords)}; {hint}"
                    )
            return function(*args, **options)

        _spell(checked, keywords.values())
        known = signature(checked).parameters
        return cast("Function", checked)

    return decorate


def _spell(function: Callable[..., Any], keywords: Iterable[Parameter]) -> None:
    plain = signature(function)
    own = [p for p in plain.parameters.values() if p.kind is not Parameter.VAR_KEYWORD]
    function.__signature__ = plain.replace(  # type: ignore[attr-defined]
        parameters=[*own, *keywords]
    )


def _options(without: Collection[str]) -> list[Parameter]:
    types = Options.__annotations__
    return [
        Parameter(f.name, Parameter.KEYWORD_ONLY, default=f.default, annotation=types[f.name])
        for f in fields(Config)
        if f.name not in without
    ]
