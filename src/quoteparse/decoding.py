"""From the bytes of a file to its text, unaltered: no newline is translated, a BOM stays as U+FEFF.

What is not plain UTF-8 is said in a diagnostic; what is no text is refused.
"""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path

from attrs import frozen
from charset_normalizer import from_bytes

from quoteparse.errors import InputError
from quoteparse.records import Diagnostic, Severity, Span

__all__ = ["Decoded", "decode", "read_file"]

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What people hand over in place of a text, with the remedy. Most are found by their NUL bytes anyway.
_OTHER_KINDS = (
    (b"%PDF-", "a PDF: take the text out first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, ODT and EPUB are such): save or convert it as plain text first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC): save it as plain text first"),
    (b"\x1f\x8b", "compressed with gzip: unpack it first"),
    (b"BZh", "compressed with bzip2: unpack it first"),
    (b"\xfd7zXZ\x00", "compressed with xz: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd: unpack it first"),
)

# What text files come in. With the many other code pages in the race, DOS and Macintosh ones win from common ones.
_COMMON_ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("iso8859_2", "iso8859_5", "koi8_r", "koi8_u", "mac_roman", "mac_cyrillic"),
    *("gb18030", "big5", "cp932", "euc_jp", "iso2022_jp", "cp949"),
)
_BYTES_FOR_A_GUESS = 1 << 18

# A stray NUL is a blemish of a text; more than this share of them, or of control bytes, is no text.
_MOST_NULS = 0.05
_MOST_CONTROLS = 0.01
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x7f]")

# UTF-8 that was damaged on its way has many whole characters for each broken one; another encoding has none.
_WHOLE_FOR_EACH_BROKEN = 5
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")
_NOT_ASCII = re.compile("[^\x00-\x7f\udc80-\udcff]")

# Python's codecs of these names take the byte order mark off.
_KEEPING_THE_MARK = {"utf-8-sig": "utf-8"}
_TAKING_ORDER_FROM_THE_MARK = ("utf-16", "utf-32")


@frozen
class Decoded:
    """The text of a file, the encoding that it was read in, and what had to be assumed."""

    text: str
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


def read_file(path: str | os.PathLike[str], *, encoding: str | None = None) -> Decoded:
    """The text of the file at *path*.

    Raises `InputError` where there is no such file, where it may not be read, or where it holds no text.
    """
    name = os.fspath(path)
    try:
        data = Path(name).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{name}: there is no such file; check the path") from error
    except IsADirectoryError as error:
        raise InputError(
            f"{name}: this is a directory; name the files in it, as in {name.rstrip('/')}/*.txt"
        ) from error
    except PermissionError as error:
        raise InputError(f"{name}: may not be read; allow it with chmod +r, or copy the file") from error
    except (OSError, ValueError) as error:
        raise InputError(
            f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}; check the path"
        ) from error
    return decode(data, name, encoding=encoding)


def decode(data: bytes, name: str, *, encoding: str | None = None) -> Decoded:
    """*data* as text, in *encoding* or, without one, in the one that it shows.

    UTF-8 is tried first, then UTF-16 and UTF-32 by their marks, then a guess is made from the bytes. UTF-8 with a few
    damaged bytes is kept as such: each of these becomes a lone surrogate (U+DC80 to U+DCFF, as Python's
    ``surrogateescape`` has it), so that nothing is lost. *name* is the file's, for messages.

    Raises `InputError` where the bytes are no text, or not in *encoding*: with the place of the first one that is not.

    >>> decode("A buoy…".encode(), "buoy.txt").text
    'A buoy…'
    >>> print(decode(b"Th\\xe9odore a \\xe9t\\xe9 gardien du phare \\xe0 No\\xebl.", "a.txt").diagnostics[0].severity)
    warning
    """
    if encoding is not None:
        return _decode_as(data, encoding, name)
    for mark, kind in _OTHER_KINDS:
        if data.startswith(mark):
            raise InputError(f"{name}: this is not text but {kind}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return (
            _by_its_mark(data, name)
            or _unmarked_utf16(data, data.count(0))
            or _damaged_utf8(data, error)
            or _guessed(data, name, error)
        )
    return _plain(text, data, name)


def _decode_as(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        known = codecs.lookup(encoding).name
        if known in _TAKING_ORDER_FROM_THE_MARK and (marked := _by_its_mark(data, name)) is not None:
            return marked
        text = data.decode(_KEEPING_THE_MARK.get(known, known))
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: is not in {encoding}: {_byte(data, error.start)} does not fit; "
            "name another encoding, or none, to have it found out"
        ) from error
    # A codec may be no text encoding (base64), or have a name with a NUL in it.
    except (LookupError, ValueError, TypeError) as error:
        raise InputError(f"{name}: there is no text encoding {encoding!r}; try utf-8, cp1252 or latin-1") from error
    return Decoded(text, known)


def _by_its_mark(data: bytes, name: str) -> Decoded | None:
    failed = None
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError as error:
                # The mark of UTF-32 may be that of UTF-16 with a NUL after it.
                failed = failed or InputError(
                    f"{name}: begins with the byte order mark of {encoding.upper()}, but {_byte(data, error.start)} "
                    "does not fit; the file is damaged or cut short: get it anew, or name its encoding"
                )
                continue
            return _noted(text, encoding, f"read as {encoding.upper()}, as its byte order mark says", severity="info")
    if failed is not None:
        raise failed
    return None


def _plain(text: str, data: bytes, name: str) -> Decoded:
    """*text*, which was valid UTF-8, unless it is another thing that happens to be so."""
    nuls = data.count(0)
    if not nuls:
        return Decoded(text, "utf-8")
    if (wide := _unmarked_utf16(data, nuls)) is not None:
        return wide
    if nuls > len(data) * _MOST_NULS:
        raise _binary(data, name)
    first = text.index("\0")
    note = f"holds {nuls} NUL {'character' if nuls == 1 else 'characters'}, kept as they are; the first is here"
    return Decoded(text, "utf-8", (Diagnostic(message=note, span=Span(first, first + 1)),))


def _unmarked_utf16(data: bytes, nuls: int) -> Decoded | None:
    """UTF-16 without its mark shows by the NUL bytes that stand in every second place of Latin text."""
    if nuls < len(data) * 0.3:
        return None
    odd = data[1::2].count(0)
    encoding = "utf-16-le" if odd > 0.9 * nuls else "utf-16-be" if odd < 0.1 * nuls else None
    if encoding is None:
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return _noted(text, encoding, f"has no byte order mark; read as {encoding.upper()}, as every second byte is NUL")


def _damaged_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 in which few characters are broken, or None where it is rather another encoding."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_ESCAPED_BYTE.findall(text))
    if len(_NOT_ASCII.findall(text)) < broken * _WHOLE_FOR_EACH_BROKEN:
        return None
    first = len(data[: error.start].decode("utf-8"))
    note = (
        f"is UTF-8 but for {broken} {'byte' if broken == 1 else 'bytes'}, kept as lone surrogates (U+DC80 to U+DCFF); "
        f"the first is {_byte(data, error.start)}; mend it, or name the encoding"
    )
    return Decoded(text, "utf-8", (Diagnostic(message=note, span=Span(first, first + 1)),))


def _guessed(data: bytes, name: str, not_utf8: UnicodeDecodeError) -> Decoded:
    if data.count(0) or len(_CONTROLS.findall(data)) > len(data) * _MOST_CONTROLS:
        raise _binary(data, name)
    start = max(0, not_utf8.start - 2_000)
    for encoding in _candidates(data[start : start + _BYTES_FOR_A_GUESS]):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        note = (
            f"is not UTF-8 ({_byte(data, not_utf8.start)} does not fit); read as {encoding}, a guess from its bytes; "
            "if names and quotation marks look wrong, name the encoding or convert the file to UTF-8"
        )
        return _noted(text, encoding, note)
    raise InputError(
        f"{name}: is neither UTF-8 nor in an encoding that could be guessed: {_byte(data, not_utf8.start)} "
        "is the first that does not fit; name its encoding or convert it to UTF-8"
    )


def _candidates(sample: bytes) -> list[str]:
    """The encodings that *sample* may be in, the likeliest first."""
    matches = list(from_bytes(sample, cp_isolation=list(_COMMON_ENCODINGS)))
    if not matches:
        return []
    best = matches[0]
    as_good = [m for m in matches if m.chaos <= best.chaos and m.coherence >= best.coherence]
    # Where the bytes leave it open, Windows-1252 is by far the most common in the wild.
    common = ["cp1252"] if any("cp1252" in match.could_be_from_charset for match in as_good) else []
    return [*common, *(match.encoding for match in matches)]


def _binary(data: bytes, name: str) -> InputError:
    place = _CONTROLS.search(data)
    where = f" ({_byte(data, place.start())})" if place else ""
    return InputError(f"{name}: this is no text but binary data{where}; give the plain text of it, in UTF-8")


def _noted(text: str, encoding: str, note: str, *, severity: Severity = "warning") -> Decoded:
    return Decoded(text, encoding, (Diagnostic(message=note, severity=severity),))


def _byte(data: bytes, at: int) -> str:
    return f"byte 0x{data[at]:02x} at offset {at}" if at < len(data) else f"the end at offset {at}"
