"""``quoteparse reference``: one reference taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from quoteparse.cli import codes
from quoteparse.cli.inputs import STDIN, Inputs
from quoteparse.cli.output import opened, output_option
from quoteparse.cli.writers import Shape, chosen, csl_array, indent_option, to_option, write_json
from quoteparse.references import parse_reference
from quoteparse.source import Source

__all__ = ["reference"]


@click.command(epilog=codes.EPILOG, short_help="Take references apart.")
@click.argument("references", metavar="REFERENCE...", nargs=-1, required=True)
@to_option("table", "json", "csl")
@output_option
@indent_option
def reference(references: tuple[str, ...], to: Shape | None, output: str | None, indent: int) -> int:
    """Take bibliographic references apart: author, title, place, publisher, date, page.

    Each REFERENCE is one argument, so put it in quotation marks; "-" reads them from standard input, one a line.
    Into a pipe goes JSON, one reference a line; with --to csl one array of CSL-JSON.

    \b
    Examples:
      quoteparse reference "Lund, Ida. Keeping Bees. Oslo: Nord, 1936, p. 68"
      quoteparse reference --to csl - < references.txt > references.json
    """
    inputs = Inputs([STDIN])
    with opened(output) as out:
        found = (parse_reference(text) for text in _texts(references, inputs))
        match chosen(to, out):
            case "csl":
                with csl_array(out) as array:
                    for each in found:
                        array.add(each)
            case "json":
                for each in found:
                    write_json(out, each, indent)
            case "table":
                from quoteparse.cli.tables import show_reference

                for each in found:
                    show_reference(out, each)
    return inputs.exit_code


def _texts(arguments: Iterable[str], stdin: Inputs) -> Iterator[str]:
    for argument in arguments:
        if argument == STDIN:
            for source in stdin.each(lambda decoded, name: Source(decoded.text, name)):
                yield from (line.of(source.text) for line in source.lines)
        else:
            yield argument
