"""The options of a function one by one, for `help` and for completion.

Type checkers read them from `Unpack[Options]`; `help`, notebooks and many editors ask
`inspect.signature`, which would show `**options` and no more.
"""

from collections.abc import Callable, Collection
from dataclasses import fields
from inspect import Parameter, signature
from typing import Any, TypeVar

from summarizer.model.config import Config, Options

__all__ = ["spelled_out"]

Function = TypeVar("Function", bound=Callable[..., Any])


def spelled_out(*without: str) -> Callable[[Function], Function]:
    """Give the decorated function, which takes `**options`, a signature that names each of them.

    Args:
        without: Options that do nothing there.
    """

    def decorate(function: Function) -> Function:
        plain = signature(function)
        own = [p for p in plain.parameters.values() if p.kind is not Parameter.VAR_KEYWORD]
        function.__signature__ = plain.replace(  # type: ignore[attr-defined]
            parameters=[*own, *_options(without)]
        )
        return function

    return decorate


def _options(without: Collection[str]) -> list[Parameter]:
    types = Options.__annotations__
    return [
        Parameter(f.name, Parameter.KEYWORD_ONLY, default=f.default, annotation=types[f.name])
        for f in fields(Config)
        if f.name not in without
    ]
