"""No and not: how often a Chinese sentence denies something, and how often its English does."""

from __future__ import annotations

import re

QUOTED = re.compile(r"“[^”]*”|《[^》]*》")
# 不 and 无 inside words that deny nothing in English: 不断 continually, 不动产 real estate, 不正之风 misconduct.
IDIOM = re.compile(
    r"不(?:列颠|断|变|仅|但|只|久|少|同|法|懈|放|动摇|动产|正之风|良|大|成|一|尽|妥|过|如|等(?!于)|限|必多|得不|低于|少于|超过|及|止|忘|够)"
    r"|无(?:线|人机|障碍|证|废|烟|缝|偿|论)|未来|勇毅|毫不|坚定不移|持之以恒|(?:更|最)不"
)
CHINESE = re.compile(r"(?:没有|没能|未|并非|绝不|不|无).{0,2}")
ENGLISH = re.compile(
    r"\b(?:not?|nor|never|none|nothing|nobody|nowhere|neither|without|cannot|un(?:able|balanced|precedented|explained)|"
    r"un\w{5,}|in(?:sufficient|adequate|complete)\w*|fail\w*|lack\w*|short of|shortage\w*|shortfall\w*|rather than|"
    r"except\w*|exclud\w+|non-?\w+|instead|outside|beyond|stop\w*|cease\w*|missing|absent|prohibit\w*|forbid\w*|"
    r"refus\w*|zero|avoid\w*|weak\w*|hard[- ]won|spell\w*|not easy|(?:has|have|had) yet to|poor\w*|low|limited)\b|"
    r"n’t\b|-free\b",
    re.IGNORECASE,
)


ALSO = re.compile(r"\b(?:not|never|without)(?: [\w’-]+){1,4} or\b", re.IGNORECASE)


def denied(chinese: str) -> int:
    """Return how often a Chinese sentence denies something, idioms left out; a list of 绝不允许 denies once.

    >>> denied("不断发展，没有说明，也未作列举"), denied("绝不允许拖延、绝不允许敷衍")
    (2, 1)
    """
    return len(set(CHINESE.findall(IDIOM.sub("", chinese))))


def denied_outright(chinese: str) -> bool:
    """Tell whether a Chinese sentence denies something, idioms and what it quotes left out."""
    return bool(CHINESE.search(IDIOM.sub("", QUOTED.sub("", chinese))))


def denials(english: str) -> int:
    """Return how many words of an English sentence deny something; what follows an or is denied with it.

    >>> denials("It does not say; none is listed"), denials("We will not lie flat or go dormant")
    (2, 2)
    """
    return len(ENGLISH.findall(english)) + len(ALSO.findall(english))
