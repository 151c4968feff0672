"""Which formats there are: finds the plugins, loads each one alone, and refuses what is broken."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib.metadata import EntryPoint, entry_points
from itertools import islice
from types import MappingProxyType

import pluggy
from attrs import frozen

from quoteparse.errors import PluginError
from quoteparse.plugin import hookspecs
from quoteparse.plugin.contract import DocumentFormat
from quoteparse.plugin.validation import check_format_fields, describe, did_you_mean
from quoteparse.records import Diagnostic

__all__ = ["BUILTINS", "ENTRY_POINT_GROUP", "Registry", "default_registry"]

ENTRY_POINT_GROUP = "quoteparse"

# Named here rather than by entry points: so they are there in a bare checkout too, and never stale.
BUILTINS = ("quoteparse_quote_anthology", "quoteparse_essay", "quoteparse_article")

# A bound for a hook that yields without end.
_MOST_FORMATS = 1000


@frozen
class _Entry:
    """A registered format, and who gave it."""

    format: DocumentFormat
    provider: str


class Registry:
    """The formats that a parse can choose from, by name.

    A registry finds nothing until it is first asked; then it loads the built-in formats and, with
    *installed*, every installed plugin of the entry-point group ``quoteparse``. A plugin that
    cannot be loaded costs only itself: `diagnostics` says which, and why.

    >>> sorted(Registry(installed=False).formats)
    ['article-with-header', 'essay-with-inline-citations', 'quote-anthology']
    """

    def __init__(self, *, builtins: tuple[str, ...] = BUILTINS, installed: bool = True) -> None:
        self._builtins = builtins
        self._installed = installed
        self._loaded = False
        self._entries: dict[str, _Entry] = {}
        self._diagnostics: list[Diagnostic] = []

    @property
    def formats(self) -> Mapping[str, DocumentFormat]:
        """Every format, by name, in the order of registration (read-only)."""
        self._load()
        return MappingProxyType({name: entry.format for name, entry in self._entries.items()})

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was refused while loading, and why."""
        self._load()
        return tuple(self._diagnostics)

    def provider(self, name: str) -> str:
        """Who gave the format *name*: a distribution with its version, or a module. Raises `KeyError`."""
        self._load()
        return self._entries[name].provider

    def register(self, plugin: object, *, provider: str | None = None) -> tuple[str, ...]:
        """Add the formats of *plugin* and return their names.

        *plugin* is a `DocumentFormat`, or a module or an instance with a ``quoteparse_formats`` hook.
        All its formats are added, or none: raises `PluginError` where one is broken or a name is taken.
        """
        self._load()
        return self._register(plugin, provider or _name_of(plugin))

    def unregister(self, name: str) -> DocumentFormat:
        """Take the format *name* out again and return it. Raises `KeyError` where there is none."""
        self._load()
        return self._entries.pop(name).format

    def _load(self) -> None:
        if self._loaded:
            return
        # Set first: a plugin that asks for the formats while it is loaded must not start the loading anew.
        self._loaded = True
        for module in self._builtins:
            self._load_one(module, f"built-in {module}", partial(importlib.import_module, module))
        if self._installed:
            for point in self._entry_points():
                self._load_one(point.name, _distribution_of(point), point.load)

    def _entry_points(self) -> tuple[EntryPoint, ...]:
        try:
            return tuple(sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda point: (point.name, point.value)))
        # The list is read from the files of every installed distribution, any of which may be damaged.
        except Exception as error:
            self._refuse(None, f"the installed plugins cannot be listed: {describe(error)}")
            return ()

    def _load_one(self, name: str, provider: str, load: Callable[[], object]) -> None:
        try:
            plugin = load()
        # SystemExit too: a script that is wrongly named as a plugin must not end the program that has it installed.
        except (Exception, SystemExit) as error:
            self._refuse(name, f"{provider}: the plugin '{name}' cannot be imported: {describe(error)}")
            return
        try:
            self._register(plugin, provider)
        except PluginError as error:
            self._refuse(name, str(error))
        # What it gave may raise when it is looked at: a mapping or a tuple of its own making.
        except Exception as error:
            self._refuse(name, f"{provider}: what it gives cannot be checked: {describe(error)}")

    def _refuse(self, name: str | None, message: str) -> None:
        self._diagnostics.append(Diagnostic(message=message, severity="error", plugin=name))

    def _register(self, plugin: object, provider: str) -> tuple[str, ...]:
        if inspect.isclass(plugin):
            raise PluginError(f"{provider}: {plugin.__name__} is a class; register an instance: {plugin.__name__}()")
        given = (plugin,) if isinstance(plugin, DocumentFormat) else _collect(plugin, provider)
        fresh: dict[str, _Entry] = {}
        for item in given:
            format = check_format_fields(item, provider)
            taken = self._entries.get(format.name) or fresh.get(format.name)
            if taken is not None:
                raise PluginError(
                    f"{provider}: the format name '{format.name}' is taken by {taken.provider}; "
                    "rename one of the two, or take the other out first"
                )
            fresh[format.name] = _Entry(format, provider)
        self._entries.update(fresh)
        return tuple(fresh)


def _collect(plugin: object, provider: str) -> Iterator[object]:
    """What the hook of *plugin* gives."""
    # A manager for each plugin: what one gives stays apart from the others, and nothing is left of one refused.
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin)
        manager.check_pending()
        answers = manager.hook.quoteparse_formats()
        given = [item for answer in answers for item in islice(answer, _MOST_FORMATS + 1)]
    except pluggy.PluginValidationError as error:
        raise PluginError(f"{provider}: {describe(error)}{_misspelt_hooks(manager)}") from error
    except (Exception, SystemExit) as error:
        raise PluginError(f"{provider}: its hook quoteparse_formats failed: {describe(error)}") from error
    if not manager.hook.quoteparse_formats.get_hookimpls():
        raise PluginError(f"{provider}: no hook quoteparse_formats was found; is the function marked with @hookimpl?")
    if not answers:
        raise PluginError(f"{provider}: its hook quoteparse_formats returned None instead of formats")
    if len(given) > _MOST_FORMATS:
        raise PluginError(f"{provider}: its hook quoteparse_formats gives more than {_MOST_FORMATS} formats")
    return iter(given)


def _misspelt_hooks(manager: pluggy.PluginManager) -> str:
    unknown = (name for name, hook in vars(manager.hook).items() if name[0] != "_" and not hook.has_spec())
    return "".join(did_you_mean(name, ["quoteparse_formats"]) for name in unknown)


def _distribution_of(point: EntryPoint) -> str:
    """The distribution that declares *point*, with its version."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value


def _name_of(plugin: object) -> str:
    if isinstance(plugin, DocumentFormat):
        return f"the format registered as {plugin.name!r}"
    return str(getattr(plugin, "__name__", None) or type(plugin).__qualname__)


@cache
def default_registry() -> Registry:
    """The registry that `quoteparse.parse` uses where none is given: the built-in and the installed formats."""
    return Registry()
