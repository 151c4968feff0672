"""The command ``quoteparse`` and its exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from quoteparse.cli import codes
from quoteparse.cli.detect import detect
from quoteparse.cli.formats import formats
from quoteparse.cli.messages import complain
from quoteparse.cli.parse import parse
from quoteparse.cli.reference import reference

__all__ = ["cli", "main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=codes.EPILOG)
@click.version_option(package_name="quoteparse", message="%(prog)s %(version)s")
def cli() -> None:
    """Who said what, in which work, on which page: typed records from plain text that quotes and cites.

    \b
    Look at what a document holds:
      quoteparse parse essay.txt
    Keep it as JSON, or its references for Zotero and pandoc:
      quoteparse parse essay.txt --to json -o essay.json
      quoteparse parse *.txt --to csl -o references.json
    Take one reference apart:
      quoteparse reference "Lund, Ida. Keeping Bees. Oslo: Nord, 1936, p. 68"

    Each command tells more: quoteparse parse --help.
    """


for command in (parse, detect, formats, reference):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with *arguments* (those of the process unless given) and leave with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code. Whatever happens, there is a message and no traceback."""
    try:
        result = cli.main(args=arguments, prog_name="quoteparse", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return codes.INTERRUPTED
    except OSError as error:
        complain(f"the output cannot be written: {error.strerror or error}")
        return codes.FAILED
    except Exception as error:
        complain(f"unexpected {type(error).__name__}: {error}; this is a fault of quoteparse, please report it")
        return codes.FAILED
    return result if isinstance(result, int) else codes.OK
