"""The command as a process: pipes, signals, terminals, encodings."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

COMMAND = [sys.executable, "-c", "from quoteparse.cli.main import main; main()"]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and pseudo-terminals")


def start(*arguments, **options):
    return subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("shape", ["json", "table"])
def test_a_reader_that_leaves_is_no_error(essay, unbuffered, shape):
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    process = start("parse", "--to", shape, *[essay] * 400, env=environment)
    process.stdout.read(1)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 141
    assert err == b""


def test_unbuffered_output_is_whole(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("The lamp was lit.\n" * 20_000, encoding="utf-8")
    process = start("parse", path, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    out, _ = process.communicate(timeout=120)
    assert len(json.loads(out)["text"]) == path.stat().st_size


@posix
def test_ctrl_c(essay):
    process = start("parse", "-", stdin=subprocess.PIPE)
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_utf8_whatever_the_terminal_has(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_text("灯台 – “é”", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    out, _ = start("parse", path, env=environment).communicate(timeout=60)
    assert json.loads(out.decode("utf-8"))["text"] == "灯台 – “é”"
    process = start("parse", "--to", "table", path, env=environment)
    process.communicate(timeout=60)
    assert process.returncode == 0


@posix
def test_on_a_terminal_there_is_a_table_and_progress_leaves_no_trace(essay, tmp_path):
    import pty

    outer, inner = pty.openpty()
    process = subprocess.Popen([*COMMAND, "parse", str(essay), str(essay)], stdout=inner, stderr=inner)
    os.close(inner)
    shown = b""
    try:
        while chunk := os.read(outer, 65536):
            shown += chunk
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(outer)
    assert process.wait(60) == 0
    assert b'"schema"' not in shown
    assert b"Speaker" in shown
    assert b"1/2" in shown
    assert b"\x1b[2K" in shown.split(b"2/2")[-1]


@posix
def test_progress_is_not_written_into_a_log(essay):
    _, err = start("parse", essay, essay).communicate(timeout=60)
    assert err == b""


def test_python_m_quoteparse():
    ran = subprocess.run([sys.executable, "-m", "quoteparse", "--version"], capture_output=True, timeout=60, check=True)
    assert ran.stdout.startswith(b"quoteparse ")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("shape", ["json", "table", "csl"])
def test_a_full_disk_is_told_in_one_line(essay, shape):
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [*COMMAND, "parse", "--to", shape, str(essay)], stdout=full, stderr=subprocess.PIPE, timeout=60
        )
    assert ran.returncode == 1
    assert ran.stderr.startswith(b"quoteparse: the output cannot be written: ")
    assert ran.stderr.count(b"\n") == 1


@posix
@pytest.mark.parametrize(
    ("closed", "arguments", "code"),
    [("<&-", "parse -", 1), (">&-", "parse {}", 1), ("2>&-", "parse {} nowhere.txt", 1)],
)
def test_a_closed_stream_is_no_fault(essay, closed, arguments, code):
    line = f"{sys.executable} -m quoteparse {arguments.format(essay)} {closed}"
    ran = subprocess.run(["sh", "-c", line], capture_output=True, timeout=60)
    assert ran.returncode == code
    assert b"fault of quoteparse" not in ran.stderr
    assert closed != "2>&-" or json.loads(ran.stdout)["source"] == str(essay)


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="file names are UTF-8 there")
def test_a_file_name_that_is_not_utf8(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(path, "wb") as file:
        file.write(b"Nothing is quoted here.")
    for shape in (b"json", b"table"):
        ran = subprocess.run([*COMMAND, b"parse", b"--to", shape, path, path + b"x"], capture_output=True, timeout=60)
        assert ran.returncode == 1
        assert b"xff" in ran.stdout or "\ufffd".encode() in ran.stdout or b"\\udcff" in ran.stdout
        assert ran.stderr.count(b"\n") == 1
