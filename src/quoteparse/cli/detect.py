"""``quoteparse detect``: which format a document has."""

from __future__ import annotations

import click

from quoteparse import pipeline
from quoteparse.cli import codes
from quoteparse.cli.inputs import Inputs
from quoteparse.cli.messages import tell
from quoteparse.cli.output import opened, output_option
from quoteparse.cli.writers import Shape, chosen, indent_option, to_option, write_plain
from quoteparse.decoding import Decoded
from quoteparse.detection import FLOOR
from quoteparse.records import Detection
from quoteparse.source import Source

__all__ = ["detect"]


@click.command(epilog=codes.EPILOG, short_help="Say which format documents have.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@to_option("table", "json")
@output_option
@click.option("--encoding", metavar="NAME", help="Decode as this (utf-8, cp1252, …); do not find it out.")
@indent_option
def detect(files: tuple[str, ...], to: Shape | None, output: str | None, encoding: str | None, indent: int) -> int:
    """Say how well each format fits each FILE, and why; "-" reads standard input.

    The first one is taken by "quoteparse parse" if it is sure enough. As JSON: one object a file, with "source",
    "format" (null where none fits) and "detections".

    \b
    Examples:
      quoteparse detect essay.txt
      quoteparse detect *.txt | jq -r '[.source, .format] | @tsv'
    """
    inputs = Inputs(files, encoding=encoding)

    def work(decoded: Decoded, name: str) -> tuple[str, list[Detection]]:
        tell(decoded.diagnostics, Source(decoded.text, name))
        return name, pipeline.detect(decoded.text)

    with opened(output, inputs=files) as out:
        shape = chosen(to, out)
        for name, detections in inputs.each(work):
            taken = next((each.format for each in detections if each.confidence >= FLOOR), None)
            if shape == "table":
                from quoteparse.cli.tables import show_detections

                show_detections(out, name, detections, taken)
            else:
                write_plain(
                    out, {"source": name, "format": taken, "detections": [_plain(d) for d in detections]}, indent
                )
    return inputs.exit_code


def _plain(detection: Detection) -> dict[str, object]:
    return {
        "format": detection.format,
        "confidence": round(detection.confidence, 4),
        "reasons": list(detection.reasons),
    }
