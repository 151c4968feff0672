"""From bytes to text: nothing altered, every assumption said, what is no text refused."""

from __future__ import annotations

import codecs
import gzip
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteparse.decoding import Decoded, decode, read_file
from quoteparse.errors import InputError

FRENCH = "Théodore a été gardien du phare à Noël, l’été dernier ; il disait : « La lampe brûle. »"
ENGLISH = "The keeper’s lamp was lit at dusk. “It never goes dark,” he wrote – and so it was. " * 3
RUSSIAN = "Маяк стоял на скале, и смотритель зажигал лампу каждый вечер, когда садилось солнце."
POLISH = "Latarnia stała na skale, a latarnik co wieczór zapalał lampę; źródło światła widać było z morza."


@pytest.mark.parametrize(
    "text", ["", "plain", "é — “…”", "one\r\ntwo\rthree\n", "\ufeffwith a mark", "\u2028\x85\x0b\x0c"]
)
def test_utf8_is_taken_as_it_is(text: str) -> None:
    decoded = decode(text.encode("utf-8"), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.diagnostics) == (text, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_believed_and_kept(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + f"{FRENCH}\r\n".encode(encoding), "a.txt")
    assert decoded.text == f"\ufeff{FRENCH}\r\n"
    assert decoded.encoding == encoding
    assert encoding.upper() in decoded.diagnostics[0].message
    assert decoded.diagnostics[0].severity == "info"


def test_a_mark_that_the_bytes_belie_is_refused_with_the_place() -> None:
    with pytest.raises(InputError, match=r"cut\.txt: .*UTF-16-LE.* offset \d+.*get it anew"):
        decode(codecs.BOM_UTF16_LE + "lamp".encode("utf-16-le") + b"\x00\xd8\xff\xe0x\x00\x00", "cut.txt")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_nul_bytes(encoding: str) -> None:
    decoded = decode(ENGLISH.encode(encoding), "a.txt")
    assert decoded.text == ENGLISH
    assert decoded.diagnostics[0].severity == "warning"
    assert "no byte order mark" in decoded.diagnostics[0].message


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (FRENCH, "cp1252", "cp1252"),
        (ENGLISH, "cp1252", "cp1252"),
        ("\r\n".join([FRENCH] * 50), "cp1252", "cp1252"),
        (FRENCH.replace("’", "'"), "latin-1", "cp1252"),
        (POLISH, "cp1250", "cp1250"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8_r"),
    ],
)
def test_what_is_not_utf8_is_guessed_and_said(text: str, encoding: str, found: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, found)
    (note,) = decoded.diagnostics
    assert note.severity == "warning"
    assert "not UTF-8" in note.message
    assert found in note.message
    assert "offset" in note.message


def test_the_first_odd_byte_may_stand_far_into_the_file() -> None:
    text = "The lamp was lit at dusk.\n" * 40_000 + FRENCH
    assert decode(text.encode("cp1252"), "a.txt").text == text


def test_utf8_with_a_few_broken_bytes_loses_none_of_them() -> None:
    data = (RUSSIAN * 3).encode("utf-8")
    data = data[:100] + b"\xff" + data[100:] + b"\xd0"
    decoded = decode(data, "a.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text.encode("utf-8", "surrogateescape") == data
    (note,) = decoded.diagnostics
    assert note.span is not None
    assert note.span.of(decoded.text) == "\udcff"
    assert "2 bytes" in note.message
    assert "0xff at offset 100" in note.message


def test_a_few_nul_characters_are_kept_and_said() -> None:
    text = ENGLISH[:50] + "\0" + ENGLISH
    decoded = decode(text.encode(), "a.txt")
    assert decoded.text == text
    (note,) = decoded.diagnostics
    assert "1 NUL character," in note.message
    assert note.span is not None
    assert note.span.start == 50


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (bytes(range(256)) * 20, r"binary data \(byte 0x00 at offset 0\)"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 100, r"binary data \(byte 0x7f at offset 0\)"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, "binary data"),
        (b"\0" * 5, "binary data"),
        (b"%PDF-1.7\nplain words", "a PDF: .*pdftotext"),
        (b"PK\x03\x04rest", "ZIP archive .*plain text"),
        (gzip.compress(b"lamp"), "gzip: unpack"),
    ],
)
def test_what_is_no_text_is_refused_with_file_place_and_remedy(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=rf"^lamp\.bin: this is no.*{says}"):
        decode(data, "lamp.bin")


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_text_or_refused_by_name(data: bytes) -> None:
    try:
        decoded: Decoded | None = decode(data, "noise.txt")
    except InputError as error:
        decoded, message = None, str(error)
    if decoded is None:
        assert message.startswith("noise.txt: ")
    else:
        assert decoded.text == data.decode(decoded.encoding, "surrogateescape")
        assert decoded.encoding == "utf-8" or decoded.diagnostics


def test_a_named_encoding_is_used_as_it_is() -> None:
    assert decode("é".encode(), "a.txt", encoding="latin-1").text == "Ã©"
    assert decode(b"\xef\xbb\xbfx", "a.txt", encoding="utf-8-sig").text == "\ufeffx"
    assert decode("\ufeffx".encode("utf-16-be"), "a.txt", encoding="utf-16").text == "\ufeffx"


@pytest.mark.parametrize("encoding", ["utf-9", "base64", "", "utf\0"])
def test_a_named_encoding_that_is_none(encoding: str) -> None:
    with pytest.raises(InputError, match=r"a\.txt: there is no text encoding .*try utf-8"):
        decode(b"lamp", "a.txt", encoding=encoding)


def test_a_named_encoding_that_the_bytes_belie() -> None:
    with pytest.raises(InputError, match=r"a\.txt: is not in ascii: byte 0xc3 at offset 4"):
        decode("lampé".encode(), "a.txt", encoding="ascii")


def test_read_file(tmp_path: Path) -> None:
    path = tmp_path / "lamp.txt"
    path.write_bytes(b"one\r\ntwo")
    assert read_file(path).text == "one\r\ntwo"
    assert read_file(str(path), encoding="ascii").encoding == "ascii"


def test_a_guess_takes_no_longer_for_a_long_file() -> None:
    data = (FRENCH * 100_000).encode("cp1252")
    began = time.perf_counter()
    decoded = decode(data, "a.txt")
    assert len(decoded.text) == len(data)
    assert time.perf_counter() - began < 30
