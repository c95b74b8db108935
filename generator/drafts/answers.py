"""What a translation service answers: whether it is a translation at all, and what was kept from it put back.

An answer that is not believed costs an empty segment, one that is wrongly believed a reviewer's time: the bounds lie
far outside of what good translations have.
"""

from __future__ import annotations

import html
import re
import unicodedata

MARK = re.compile(r"_\s*_?\s*(\d{1,4})\s*_(?:\s*_)?")
"""A mark as services give it back: ``__0__``, ``_ _ 0 _ _``, ``__ 0 __``, ``_0_``."""
STRAY = re.compile(r" (?=[,;:!?)\]”]|\.(?![^\W_]))|(?<=[(\[“‘]) ")
"""A space that English has not; in “by .5 percent” the point does not end a sentence."""
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w*);")
HTML = re.compile(r"<[!/]?[A-Za-z]")
SHORTEST, LONGEST, MARGIN = 0.5, 20, 40
"""Letters of English for a character of Chinese, and besides: reviewed sentences have 1.7 to 12.4 for one."""


class NoTranslationError(ValueError):
    """A service's answer is no translation of what was sent; the message is a clause that says why."""


def readable(answer: str) -> str:
    r"""Return a service's answer with HTML's entities resolved, once, and without the signs that nobody sees.

    Zero-width spaces, soft hyphens and their kind would stay in the English unseen. An ampersand without a semicolon
    is one:

    >>> readable("&quot;R&amp;D&quot;, the city&#39;s R&D and &amp;lt;\u200b")
    '"R&D", the city\'s R&D and &lt;'
    """
    text = ENTITY.sub(lambda match: html.unescape(match[0]), answer)
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def believed(sent: str, answer: str) -> str:
    """Return the answer to what was sent, both with their marks, if it may be a translation.

    Raises NoTranslationError if it has signs that cannot be printed, or HTML; if most of it is Chinese, a character
    counted as two letters; or if it has absurdly few or many letters for what was sent, as the marks alone have, or a
    message of the service, or a phrase over and over.

    >>> believed("推进__0__。", "Advance __0__.")
    'Advance __0__.'
    >>> believed("推进__0__。", "__0__.")
    Traceback (most recent call last):
    generator.drafts.answers.NoTranslationError: it has 0 letters of English for 2 characters of Chinese
    """
    if sign := next((sign for sign in answer if _unprintable(sign)), ""):
        raise NoTranslationError(f"it has a sign that cannot be printed, U+{ord(sign):04X}")
    if HTML.search(answer):
        raise NoTranslationError("it has HTML in it")
    letters = sum(sign.isascii() and sign.isalpha() for sign in answer)
    if 2 * sum("\u3400" <= sign <= "\u9fff" for sign in answer) > letters:
        raise NoTranslationError("most of it is Chinese")
    characters = sum(sign.isalpha() for sign in sent)
    if not SHORTEST * characters <= letters <= LONGEST * characters + MARGIN:
        raise NoTranslationError(f"it has {letters} letters of English for {characters} characters of Chinese")
    return answer


def _unprintable(sign: str) -> bool:
    return sign == "\ufffd" or (unicodedata.category(sign) in {"Cc", "Cn", "Co", "Cs"} and sign not in "\t\n\r")


def restore(answer: str, protected: tuple[str, ...]) -> str:
    """Return a service's answer with the protected English in place of its marks.

    Around a mark the answer's own spacing stays. A space comes only where a letter or digit, or another mark, would
    touch:

    >>> restore("Output of__0____1__grew,__2__.", ("coal", "graphite", "up 5 percent"))
    'Output of coal graphite grew,up 5 percent.'
    >>> restore("a __0__-based _ _ 1 _ _(__ 2 __)", ("graphite", "economy", "5 percent"))
    'a graphite-based economy(5 percent)'

    It goes where English has none: before , . ; : ! ? ) ] and 's, after ( and [, and inside of quotation marks:

    >>> restore("__0__ , ( __1__ ) and the __2__ 's share .", ("5 percent", "tourism", "district"))
    "5 percent, (tourism) and the district's share."
    >>> restore('the " __0__ " and “ __1__ project ” of __2__ "good" roads', ("Six Mosts", "Three Goods", "40"))
    'the "Six Mosts" and “Three Goods project” of 40 "good" roads'

    Raises NoTranslationError if the answer is empty, or a mark is lost, doubled or made up.
    """
    whole, *rest = MARK.split(_tidy(answer))
    marks, texts = rest[::2], [*(text or " " for text in rest[1:-1:2]), *rest[-1:]]
    if not answer.strip():
        raise NoTranslationError("it is empty")
    if sorted(map(int, marks)) != list(range(len(protected))):
        raise NoTranslationError("a term or a figure is lost, doubled or made up in it")
    for number, text in zip(marks, texts, strict=True):
        before, after = _spaced(whole, text)
        whole = f"{before}{protected[int(number)]}{after}"
    return whole.strip()


def _tidy(answer: str) -> str:
    text = STRAY.sub("", " ".join(answer.split()))
    # Straight quotation marks look alike: every other one opens, unless one is missing.
    return re.sub(r'"([^"]*)"', lambda match: f'"{match[1].strip()}"', text) if text.count('"') % 2 == 0 else text


def _spaced(before: str, after: str) -> tuple[str, str]:
    """Return what stands on both sides of a mark with the spaces that English wants there."""
    # A single one may be an apostrophe, but hardly on both sides.
    quoted = before.endswith("' ") and after.startswith(" '")
    before = before.rstrip() if quoted else before + " " * before[-1:].isalnum()
    if quoted or re.match(r" (?:’|'s\b)", after):
        return before, after.lstrip()
    return before, " " * after[:1].isalnum() + after
