"""``quoteparse parse``: what documents hold."""

from __future__ import annotations

from collections.abc import Iterator

import click
from attrs import evolve

from quoteparse import pipeline
from quoteparse.cli import codes
from quoteparse.cli.inputs import Inputs
from quoteparse.cli.messages import tell
from quoteparse.cli.output import opened, output_option
from quoteparse.cli.writers import Shape, chosen, csl_array, indent_option, to_option, write_json
from quoteparse.decoding import Decoded
from quoteparse.errors import FormatError
from quoteparse.plugin.registry import default_registry
from quoteparse.records import Document
from quoteparse.source import Source

__all__ = ["parse"]


def _known_format(context: click.Context, parameter: click.Parameter, name: str | None) -> str | None:
    if name is not None:
        try:
            pipeline.parse("", format=name)
        except FormatError as error:
            raise click.BadParameter(str(error)) from error
    return name


@click.command(epilog=codes.EPILOG, short_help="Find quotations, speakers and sources in documents.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@click.option("-f", "--format", metavar="NAME", callback=_known_format, help="Read as this format; do not detect it.")
@to_option("table", "json", "csl")
@output_option
@click.option("--encoding", metavar="NAME", help="Decode as this (utf-8, cp1252, …); do not find it out.")
@indent_option
@click.option(
    "-n",
    "--limit",
    metavar="N",
    type=click.IntRange(min=0),
    default=40,
    show_default=True,
    help="Rows of a table at most; 0 for all.",
)
@click.option("-q", "--quiet", is_flag=True, help="Tell no warnings; failures are still told.")
def parse(
    files: tuple[str, ...],
    format: str | None,
    to: Shape | None,
    output: str | None,
    encoding: str | None,
    indent: int,
    limit: int,
    quiet: bool,
) -> int:
    """Find the quotations, speakers, sources and headings of documents.

    FILE is plain text; "-" reads standard input. The format is detected (see "quoteparse formats").

    \b
    On a terminal:        a table of who said what, where, and on which line
    Into a pipe or file:  JSON, one document a line, in the order of the files
    With --to csl:        the references of all files, as one array of CSL-JSON

    A file that cannot be read is told of, and the others are done all the same.

    \b
    Examples:
      quoteparse parse essay.txt
      quoteparse parse --format quote-anthology --limit 0 notes.txt | less
      quoteparse parse *.txt | jq -r '.source + ": " + (.quotations | length | tostring)'
      quoteparse parse *.txt --to csl -o references.json
      curl -s https://example.org/essay.txt | quoteparse parse -
    """
    inputs = Inputs(files, encoding=encoding)
    # A plugin that could not be loaded stands in every document, but is told of once.
    of_plugins = default_registry().diagnostics
    if not quiet:
        tell(of_plugins)

    def work(decoded: Decoded, name: str) -> Document:
        document = pipeline.parse(decoded.text, format=format, source=name)
        return evolve(document, diagnostics=(*decoded.diagnostics, *document.diagnostics))

    def documents() -> Iterator[Document]:
        for document in inputs.each(work):
            if not quiet:
                own = (each for each in document.diagnostics if each not in of_plugins)
                tell(own, Source(document.text, document.source))
            yield document

    with opened(output, inputs=files) as out:
        match chosen(to, out):
            case "csl":
                with csl_array(out) as array:
                    for document in documents():
                        array.add(*document.references)
            case "json":
                for document in documents():
                    write_json(out, document, indent)
            case "table":
                from quoteparse.cli.tables import show_document

                for document in documents():
                    show_document(out, document, limit=limit)
    return inputs.exit_code
