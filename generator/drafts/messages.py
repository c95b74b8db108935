"""What a service, or the library that asks it, says of its troubles: one line, without the key."""

from __future__ import annotations

import html
import json
import re
from urllib.parse import quote, quote_plus

LONGEST = 160
TAG = re.compile(r"<[^<>]*>")
QUERY = re.compile(r"\?[^\s'\"]+|(?<=//)[^/@\s]+@")
"""What of an address may be secret, and is mostly long: the query, and a user's name and password."""


def one_line(message: str, secret: str) -> str:
    r"""Return a message as one printable line of at most 160 signs, with ``secret`` blotted out wherever it stands.

    Tags, line breaks and whatever else cannot be printed become spaces; an address loses its query.

    >>> one_line("<html>\n<h1>Bad\tGateway</h1>", "")
    'Bad Gateway'
    >>> one_line("url: /translate?q=%E5%8F%91&api_key=s3cret (key S3CRET) for http://me:pw@host/", "s3cret")
    'url: /translate?… (key [key]) for http://…host/'
    """
    known = _blotted(message, secret)
    # After the key: a part of it is not to stand between two tags.
    bare = QUERY.sub(lambda match: "?…" if match[0].startswith("?") else "…", TAG.sub(" ", known))
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in bare).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _blotted(message: str, secret: str) -> str:
    """Return the message without the secret as it is, or as addresses, pages, JSON and Python write it."""
    if not secret:
        return message
    forms = {secret, quote(secret), quote(secret, ""), quote_plus(secret), html.escape(secret)}
    forms |= {json.dumps(secret)[1:-1], repr(secret)[1:-1]}
    longest_first = sorted(map(re.escape, forms), key=len, reverse=True)
    return re.sub("|".join(longest_first), "[key]", message, flags=re.IGNORECASE)
