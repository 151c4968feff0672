"""``quoteparse formats``: which formats there are."""

from __future__ import annotations

import click

from quoteparse import pipeline
from quoteparse.cli import codes
from quoteparse.cli.messages import tell
from quoteparse.cli.output import opened, output_option
from quoteparse.cli.writers import Shape, chosen, indent_option, to_option, write_plain
from quoteparse.plugin.registry import default_registry

__all__ = ["formats"]


@click.command(epilog=codes.EPILOG, short_help="List the document formats.")
@to_option("table", "json")
@output_option
@indent_option
def formats(to: Shape | None, output: str | None, indent: int) -> None:
    """List the document formats: the built-in ones and those of installed plugins.

    A plugin that could not be loaded is told of on standard error, with the reason. As JSON: one array.

    \b
    Examples:
      quoteparse formats
      quoteparse formats --to json | jq -r '.[].name'
    """
    registry = default_registry()
    known = pipeline.formats()
    providers = {name: registry.provider(name) for name in known}
    tell(registry.diagnostics)
    with opened(output) as out:
        if chosen(to, out) == "table":
            from quoteparse.cli.tables import show_formats

            show_formats(out, known, providers)
        else:
            rows = [{"name": name, "title": each.title, "from": providers[name]} for name, each in known.items()]
            write_plain(out, rows, indent)
