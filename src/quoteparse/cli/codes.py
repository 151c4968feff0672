"""The exit codes, as they stand in the help."""

from __future__ import annotations

__all__ = ["EPILOG", "FAILED", "INTERRUPTED", "OK", "READER_GONE", "USAGE"]

OK = 0
FAILED = 1
USAGE = 2
INTERRUPTED = 130
READER_GONE = 141

EPILOG = """\b
Exit codes:
  0    all was read and written
  1    a file could not be read, or the output could not be written (the other files are done)
  2    the command was called wrongly: an unknown option, command or format
  130  interrupted with Ctrl-C
  141  whoever read the output stopped reading (as in "quoteparse parse a.txt | head")
"""
