"""The bytes of a file as an answer: whole or a part of it, packed, or the word that the asker has it already.

Any site may read them, for they are public. A program fetches the end of a Parquet file and then the columns
it needs, so parts are answered as RFC 9110 has it; a part is never packed, for its numbers count plain bytes.
"""

import gzip
import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from server.shell import NO_CACHE

OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Accept-Ranges, Content-Range, ETag, Link",
}
LEVEL = 6
_ONE_PART = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_MOST_PACKED = 16  # files kept packed; those of the package are asked for again and again


def may_be_asked(_request: Request) -> Response:
    """Tell a browser that a script of another site may ask for a part and for what has changed."""
    headers = {
        "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
        "Access-Control-Allow-Headers": "Range, If-Range, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return Response(status_code=204, headers={**OPEN, **headers})


def sentence(text: str, status: int) -> Response:
    """Answer with a sentence in place of a file."""
    return PlainTextResponse(text + "\n", status_code=status, headers={**NO_CACHE, **OPEN})


def answer(request: Request, content: bytes, media_type: str, more: Mapping[str, str]) -> Response:
    """Answer with a file, or with what of it is asked for.

    `more`: further headers, such as how long the file may be kept.
    """
    plain = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    packed = f'{plain[:-1]}-gzip"'
    headers = {**NO_CACHE, **OPEN, "Accept-Ranges": "bytes", "Vary": "Accept-Encoding", **more}
    has_already = _tags(request.headers.get("if-none-match", "")) & {plain, packed, "*"}
    wants_packed = "gzip" in request.headers.get("accept-encoding", "")
    if has_already:
        tag = packed if wants_packed else plain
        return Response(status_code=304, headers={**headers, "ETag": tag})
    part = _part(request, plain, len(content))
    if part is not None:
        return _of_part(content, part, media_type, {**headers, "ETag": plain})
    if wants_packed:
        headers |= {"Content-Encoding": "gzip", "ETag": packed}
        return Response(_packed(content), headers=headers, media_type=media_type)
    return Response(content, headers={**headers, "ETag": plain}, media_type=media_type)


def _tags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}


def _part(request: Request, tag: str, size: int) -> range | None:
    """Return the one part asked for, None where none is or nobody can read which, so the whole is."""
    found = _ONE_PART.fullmatch(request.headers.get("range", "").strip())
    is_other_version = request.headers.get("if-range", tag) != tag
    if request.method != "GET" or found is None or is_other_version or not (found[1] or found[2]):
        return None
    if not found[1]:
        return range(max(size - int(found[2]), 0), size)
    first, last = int(found[1]), int(found[2]) if found[2] else size - 1
    if found[2] and last < first:
        return None
    return range(first, min(last + 1, size))


def _of_part(content: bytes, part: range, media_type: str, headers: Mapping[str, str]) -> Response:
    size = len(content)
    if not part:
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    told = {**headers, "Content-Range": f"bytes {part.start}-{part.stop - 1}/{size}"}
    return Response(content[part.start : part.stop], 206, told, media_type=media_type)


@lru_cache(maxsize=_MOST_PACKED)
def _packed(content: bytes) -> bytes:
    return gzip.compress(content, LEVEL, mtime=0)
