from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any

import pytest
from attrs import evolve

from quoteparse.errors import PluginError
from quoteparse.plugin import AttributionPattern, DocumentFormat, hookimpl
from quoteparse.plugin.registry import Registry, default_registry
from quoteparse.records import Block, Detection
from quoteparse.source import Source

GOOD = """
    from quoteparse.plugin import DocumentFormat, hookimpl
    from quoteparse.records import Detection

    FORMAT = DocumentFormat(
        name="{name}",
        title="Log of a ship",
        detect=lambda source: Detection(format="{name}", confidence=0.0),
        split=lambda source: (),
    )

    @hookimpl
    def {hook}():
        return [FORMAT]
"""


def code(name: str, hook: str = "quoteparse_formats") -> str:
    return GOOD.replace("{name}", name).replace("{hook}", hook)


def nothing(source: Source) -> Iterator[Block]:
    return iter(())


def unsure(source: Source) -> Detection:
    return Detection(format="ship-log", confidence=0.0)


SHIP_LOG = DocumentFormat(name="ship-log", title="Log of a ship", detect=unsure, split=nothing)


class Plugin:
    """A plugin that is an instance."""

    def __init__(self, *formats: object) -> None:
        self.formats = formats

    @hookimpl
    def quoteparse_formats(self) -> Iterable[Any]:
        return self.formats


@pytest.fixture
def registry() -> Registry:
    return Registry(builtins=(), installed=False)


# ---- what is found ----


def test_the_built_in_formats_are_found_without_an_installation() -> None:
    registry = Registry(installed=False)
    assert set(registry.formats) == {"quote-anthology", "essay-with-inline-citations", "article-with-header"}
    assert registry.diagnostics == ()


def test_an_installed_plugin_is_found_by_its_entry_point(distribute: Any) -> None:
    distribute("shiplog", code("ship-log"), version="2.3")
    registry = Registry(builtins=())
    assert list(registry.formats) == ["ship-log"]
    assert registry.provider("ship-log") == "shiplog 2.3"
    assert registry.diagnostics == ()


def test_nothing_is_loaded_before_it_is_asked_for(distribute: Any) -> None:
    distribute("shiplog", code("ship-log"))
    registry = Registry(builtins=())
    assert "plugin_shiplog" not in sys.modules
    assert registry.diagnostics == ()
    assert "plugin_shiplog" in sys.modules


def test_the_default_registry_is_made_once() -> None:
    assert default_registry() is default_registry()


def test_a_plugin_that_asks_for_the_formats_while_it_is_loaded_does_no_harm(distribute: Any) -> None:
    distribute(
        "curious",
        code("curious-log") + "    import quoteparse.plugin.registry as r\n    r.default_registry().formats\n",
    )
    assert "curious-log" in Registry(builtins=()).formats


def test_the_mapping_of_formats_cannot_be_written(registry: Registry) -> None:
    with pytest.raises(TypeError):
        registry.formats["ship-log"] = SHIP_LOG  # type: ignore[index]


# ---- what a broken plugin costs: itself ----


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("import no_such_module_anywhere", "ModuleNotFoundError"),
        ("raise ValueError('a bad day')", "ValueError: a bad day"),
        ("def f(): f()\nf()", "RecursionError"),
        ("import sys\nsys.exit(3)", "SystemExit"),
        ("def (", "SyntaxError"),
        ("x = 1", "@hookimpl"),
        (code("ship-log", "quoteparse_format"), "did you mean 'quoteparse_formats'?"),
        (code("Ship Log"), "'court-record'"),
        (code("ship-log").replace("return [FORMAT]", "return None"), "returned None"),
        (code("ship-log").replace("return [FORMAT]", "return [None]"), "not None"),
        (code("ship-log").replace("return [FORMAT]", "return [DocumentFormat]"), "DocumentFormat is a class"),
        (code("ship-log").replace("return [FORMAT]", "raise OSError('no disk')"), "OSError: no disk"),
        (code("ship-log").replace("return [FORMAT]", "return iter(lambda: FORMAT, None)"), "more than 1000 formats"),
        (code("ship-log").replace("formats():", "formats(source):"), "source"),
    ],
)
def test_a_broken_plugin_is_named_and_left_out(distribute: Any, broken: str, says: str) -> None:
    distribute("abroken", broken, version="0.7")
    distribute("shiplog", code("good-log"))
    registry = Registry(builtins=())
    assert list(registry.formats) == ["good-log"]
    [diagnostic] = registry.diagnostics
    assert diagnostic.severity == "error"
    assert diagnostic.plugin == "abroken"
    assert "abroken 0.7" in diagnostic.message
    assert says in diagnostic.message


def test_an_entry_point_that_names_a_class_is_refused(distribute: Any) -> None:
    distribute("classy", "class Log: pass", points="[quoteparse]\nclassy = plugin_classy:Log\n")
    [diagnostic] = Registry(builtins=()).diagnostics
    assert "classy 1.0: Log is a class; register an instance: Log()" in diagnostic.message


def test_an_entry_point_that_names_nothing_is_refused(distribute: Any) -> None:
    distribute("empty", "x = 1", points="[quoteparse]\nempty = plugin_empty:gone\n")
    [diagnostic] = Registry(builtins=()).diagnostics
    assert "empty 1.0" in diagnostic.message
    assert "AttributeError" in diagnostic.message


def test_metadata_that_cannot_be_read_costs_no_built_in_format(distribute: Any) -> None:
    distribute("damaged", "x = 1", points="[quoteparse]\nno equals sign\n")
    registry = Registry()
    assert "quote-anthology" in registry.formats
    assert "cannot be listed" in registry.diagnostics[0].message


def test_of_two_plugins_with_one_name_the_error_names_both(distribute: Any) -> None:
    distribute("alog", code("ship-log"), version="1.0")
    distribute("blog", code("ship-log"), version="2.0")
    registry = Registry(builtins=())
    assert registry.provider("ship-log") == "alog 1.0"
    [diagnostic] = registry.diagnostics
    assert "blog 2.0" in diagnostic.message
    assert "alog 1.0" in diagnostic.message
    assert "'ship-log'" in diagnostic.message


def test_a_stranger_cannot_take_the_name_of_a_built_in_format(distribute: Any) -> None:
    distribute("usurper", code("quote-anthology"))
    registry = Registry()
    assert registry.provider("quote-anthology") == "built-in quoteparse_quote_anthology"
    assert "usurper 1.0" in registry.diagnostics[0].message


# ---- register and unregister, for callers ----


def test_a_format_a_module_and_an_instance_can_be_registered(registry: Registry) -> None:
    assert registry.register(SHIP_LOG) == ("ship-log",)
    assert registry.register(Plugin(evolve(SHIP_LOG, name="bee-book"), evolve(SHIP_LOG, name="map-note"))) == (
        "bee-book",
        "map-note",
    )
    assert list(registry.formats) == ["ship-log", "bee-book", "map-note"]


def test_an_unregistered_format_is_gone_and_may_come_again(registry: Registry) -> None:
    registry.register(SHIP_LOG)
    assert registry.unregister("ship-log") == SHIP_LOG
    assert "ship-log" not in registry.formats
    with pytest.raises(KeyError):
        registry.unregister("ship-log")
    assert registry.register(SHIP_LOG) == ("ship-log",)


def test_all_formats_of_a_plugin_are_added_or_none(registry: Registry) -> None:
    registry.register(SHIP_LOG, provider="the first")
    with pytest.raises(PluginError, match=r"the second.*'ship-log'.*the first"):
        registry.register(Plugin(evolve(SHIP_LOG, name="bee-book"), SHIP_LOG), provider="the second")
    assert list(registry.formats) == ["ship-log"]


def test_a_class_is_refused_where_an_instance_is_meant(registry: Registry) -> None:
    with pytest.raises(PluginError, match=r"Plugin is a class; register an instance: Plugin\(\)"):
        registry.register(Plugin)


@pytest.mark.parametrize("plugin", [None, 3, "quoteparse_essay", object(), [SHIP_LOG]])
def test_what_is_no_plugin_is_refused(registry: Registry, plugin: object) -> None:
    with pytest.raises(PluginError, match="quoteparse_formats"):
        registry.register(plugin)


@pytest.mark.parametrize(
    "name", ["", "Ship-Log", "ship_log", "ship log", "-ship", "ship-", "ship--log", "1ship", "schiff-ü", None, 7]
)
def test_names_are_kebab_case(registry: Registry, name: Any) -> None:
    with pytest.raises(PluginError, match="no name for a format"):
        registry.register(evolve(SHIP_LOG, name=name))


def pattern(compiled: Any) -> AttributionPattern:
    return AttributionPattern(name="log", pattern=compiled, examples=())


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"title": ""}, "title"),
        ({"title": None}, "title"),
        ({"detect": None}, "detect must be a function"),
        ({"split": "lines"}, "split must be a function"),
        ({"finish": 3}, "finish must be a function"),
        ({"attributions": [pattern("x")]}, "attributions must be a tuple"),
        ({"attributions": ("x",)}, "AttributionPattern"),
        ({"attributions": (pattern("x"),)}, "re.Pattern"),
        ({"attributions": (pattern(re.compile(b"x")),)}, "re.Pattern of str"),
        ({"header_fields": None}, "mapping"),
        ({"header_fields": {"Captain": "author"}}, "lower case"),
        ({"header_fields": {"captain": "skipper"}}, "unknown role 'skipper'"),
        ({"header_fields": {"captain": []}}, "unknown role"),
    ],
)
def test_each_field_of_a_format_is_checked(registry: Registry, changes: dict[str, Any], says: str) -> None:
    with pytest.raises(PluginError, match=says):
        registry.register(evolve(SHIP_LOG, **changes))


def test_a_hook_that_yields_without_end_is_refused(registry: Registry) -> None:
    with pytest.raises(PluginError, match="more than 1000"):
        registry.register(Plugin(*repeat(SHIP_LOG, 1001)))
