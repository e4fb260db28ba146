"""Ways to break a file: bytes anywhere, numbers and names of its grammar, and what is packed in it.

Each is a function of the bytes and a source of chance; `broken` takes one that fits.
"""

from __future__ import annotations

import base64
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_NAME = re.compile(rb"[/\\<][A-Za-z][\w:.]{1,30}")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{60,}\r?\n?){3,}={0,2}")
_EXTREMES = (
    b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"-2147483648", b"4294967296",
    b"99999999999999999999", b"1e308", b"0.0000001", b"-0", b"NaN",
)  # fmt: skip
_LONGEST = 400


def flipped(data: bytes, rng: random.Random) -> bytes:
    """A few bytes changed."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        if out:
            out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def cut(data: bytes, rng: random.Random) -> bytes:
    """Cut short, or a piece taken out."""
    place = rng.randrange(len(data) + 1)
    return data[:place] + (b"" if rng.random() < 0.4 else data[place + rng.randrange(_LONGEST) :])


def doubled(data: bytes, rng: random.Random) -> bytes:
    """A piece put somewhere else again, once or many times."""
    place, size = rng.randrange(len(data) + 1), rng.randrange(1, _LONGEST)
    piece, to = data[place : place + size], rng.randrange(len(data) + 1)
    return data[:to] + piece * rng.choice((1, 2, 50)) + data[to:]


def extreme(data: bytes, rng: random.Random) -> bytes:
    """Numbers of its grammar made extreme, or those of another place."""
    found = list(_NUMBER.finditer(data))
    others = [match[0] for match in rng.sample(found, min(5, len(found)))]
    return _replaced(data, found, (*_EXTREMES, *others), rng)


def renamed(data: bytes, rng: random.Random) -> bytes:
    """Names of its grammar (of dictionaries, elements, control words) exchanged."""
    found = list(_NAME.finditer(data))
    return _replaced(
        data, found, [match[0] for match in rng.sample(found, min(9, len(found)))], rng
    )


def _replaced(
    data: bytes, found: list[re.Match[bytes]], values: tuple[bytes, ...] | list[bytes],
    rng: random.Random,
) -> bytes:  # fmt: skip
    if not found or not values:
        return flipped(data, rng)
    for match in sorted(rng.sample(found, min(len(found), rng.randint(1, 4))), key=_backwards):
        data = data[: match.start()] + rng.choice(values) + data[match.end() :]
    return data


def _backwards(match: re.Match[bytes]) -> int:
    return -match.start()


def inside_zip(data: bytes, rng: random.Random) -> bytes:
    """A file of the archive broken, and packed again with a right checksum."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, KeyError, RuntimeError, NotImplementedError):
        return flipped(data, rng)
    if not files:
        return flipped(data, rng)
    weights = [len(content) + 200 for content in files.values()]
    name = rng.choices(list(files), weights)[0]
    files[name] = broken(files[name], rng)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in files.items():
            archive.writestr(file, content)
    return out.getvalue()


def inside_stream(data: bytes, rng: random.Random) -> bytes:
    """What a stream of a PDF holds unpacked, broken, and packed again."""
    found = list(_STREAM.finditer(data))
    if not found:
        return flipped(data, rng)
    match = rng.choice(found)
    try:
        packed = zlib.compress(rng.choice(PLAIN)(zlib.decompress(match[1]), rng))
    except zlib.error:
        return flipped(data, rng)
    return data[: match.start(1)] + packed + data[match.end(1) :]


def inside_base64(data: bytes, rng: random.Random) -> bytes:
    """An attachment in base64 broken, and written again."""
    found = list(_BASE64.finditer(data))
    if not found:
        return flipped(data, rng)
    match = rng.choice(found)
    inner = base64.b64decode(match[0].replace(b"\r", b"").replace(b"\n", b"") + b"==")
    return data[: match.start()] + base64.encodebytes(broken(inner, rng)) + data[match.end() :]


PLAIN: tuple[Mutation, ...] = (flipped, cut, doubled, extreme, renamed)


def broken(data: bytes, rng: random.Random) -> bytes:
    """The bytes with faults of one or two sorts; some with those in what they hold."""
    sorts = PLAIN
    if data.startswith(b"PK") and rng.random() < 0.8:
        sorts = (inside_zip,)
    elif data.startswith(b"%PDF") and rng.random() < 0.4:
        sorts = (inside_stream,)
    elif rng.random() < 0.4 and _BASE64.search(data):
        sorts = (inside_base64,)
    for _ in range(rng.choice((1, 1, 2))):
        data = rng.choice(sorts)(data, rng)
    return data
