"""A folder walked once into named things, and those that other packages add to them.

A rule or a ranker is added by adding one file: importing the file runs its decorators, which
hand what they decorate to a `Registry`. Nothing else is edited. A package that is installed beside
this one adds its own by an entry point. After the walk the registry is read-only.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Generic, TypeVar

from summarizer.base import plugins
from summarizer.base.errors import RuleConflictError, UnknownNameError

__all__ = ["Registry"]

T = TypeVar("T")


class Registry(Generic[T]):
    """Named things found in the modules of one package.

    Args:
        kind: What they are, as a noun for error messages: ``"ranker"``.
        package: Dotted name of the package that is walked at the first look-up, with the folders in
            it. Modules whose name starts with an underscore hold helpers and are passed over.
        group: The group of entry points under which other packages name modules of theirs, which
            are imported too; None for no such group.
    """

    def __init__(self, kind: str, package: str, group: str | None = None) -> None:
        self.kind = kind
        self._package = package
        self._group = group
        self._found: dict[str, T] = {}

    def add(self, name: str, thing: T) -> None:
        """Register a thing; called by decorators while the folder is walked.

        Raises:
            RuleConflictError: Two things have one name, or the walk is over.
        """
        if "all" in self.__dict__:
            raise RuleConflictError(
                f"{name!r} comes too late: the list of {self.kind}s is closed at its first use"
            )
        if name in self._found:
            raise RuleConflictError(f"two {self.kind}s are called {name!r}: rename one")
        self._found[name] = thing

    @cached_property
    def all(self) -> Mapping[str, T]:
        """Everything, sorted by name, so that the order of files cannot matter."""
        self._walk(self._package)
        if self._group is not None:
            plugins.load(self._group)
        return MappingProxyType(dict(sorted(self._found.items())))

    def __getitem__(self, name: str) -> T:
        """Return the thing of that name.

        Raises:
            UnknownNameError: There is none; the message lists the known names.
        """
        if "all" not in self.__dict__ and name.isidentifier() and not name.startswith("_"):
            # Most modules are called as what is in them: then the others need not be imported.
            self._import(name)
            if name in self._found:
                return self._found[name]
        try:
            return self.all[name]
        except KeyError:
            raise UnknownNameError(self.kind, name, self.all) from None

    def _import(self, name: str) -> None:
        path = f"{self._package}.{name}"
        try:
            import_module(path)
        except ModuleNotFoundError as error:
            if error.name != path:
                raise

    def _walk(self, package: str) -> None:
        for module in iter_modules(import_module(package).__path__):
            if module.name.startswith("_"):
                continue
            path = f"{package}.{module.name}"
            if module.ispkg:
                self._walk(path)
            else:
                import_module(path)

    def __iter__(self) -> Iterator[str]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)
