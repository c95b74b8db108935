"""Damages of a report's text, its English, and the facts beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random

import polib

from generator.report.translation import Unit
from tests.damages import Damage, Done, Project, any_match, misspelt, other_digit, replaced

Rewrite = Callable[[Unit, Random], str | None]
"""Returns the English of a sentence damaged, None where it has nothing of the kind."""


def _text(pattern: str, new: Callable[[re.Match[str], Random], str], project: Project, chance: Random) -> Done | None:
    path = f"{chance.choice(project.reports)}/report.txt"
    text = project.text(path)
    found = any_match(pattern, text, chance)
    return replaced(path, text, found.span(), new(found, chance)) if found else None


def _english(rewrite: Rewrite, project: Project, chance: Random) -> Done | None:
    units = list(project.units)
    chance.shuffle(units)
    for path, unit in units:
        english = rewrite(unit, chance)
        if english is not None and english != unit.english:
            text = project.text(path)
            old = (
                f'msgctxt "{unit.segment}"\nmsgid "{polib.escape(unit.chinese)}"\nmsgstr "{polib.escape(unit.english)}"'
            )
            start = text.index(old)
            new = old.replace(polib.escape(unit.english), polib.escape(english))
            place = next(
                (at for at, (a, b) in enumerate(zip(unit.english, english, strict=False)) if a != b),
                min(len(unit.english), len(english)),
            )
            around = slice(max(0, place - 20), place + 30)
            what = f"{unit.segment}: …{unit.english[around]}… → …{english[around]}…"
            return Done(path, text[:start] + new + text[start + len(old) :], what)
    return None


def _within(pattern: str, new: Callable[[str, Random], str], *, chinese: str = "") -> Rewrite:
    """Return a rewriting of one match in the English of a sentence whose Chinese has ``chinese``."""

    def rewrite(unit: Unit, chance: Random) -> str | None:
        found = any_match(pattern, unit.english, chance) if re.search(chinese, unit.chinese) else None
        if found is None:
            return None
        return unit.english[: found.start()] + new(found[0], chance) + unit.english[found.end() :]

    return rewrite


def _outside_brackets(unit: Unit, chance: Random) -> str | None:
    plain = re.sub(r"\[[^\]]*\]|\([^)]*\)", lambda match: "_" * len(match[0]), unit.english)
    found = any_match(r"\d[\d,.]*\d|\d", plain, chance)
    if found is None:
        return None
    return unit.english[: found.start()] + other_digit(found[0], chance) + unit.english[found.end() :]


def _without_sentence(unit: Unit, chance: Random) -> str | None:
    sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", unit.english)
    if len(sentences) < 2:
        return None
    sentences.pop(chance.randrange(len(sentences)))
    return " ".join(sentences)


def _without_clause(unit: Unit, chance: Random) -> str | None:
    clauses = unit.english.split(", ")
    if len(clauses) < 4:
        return None
    clauses.pop(chance.randrange(1, len(clauses) - 1))
    return ", ".join(clauses)


def _sentence_twice(unit: Unit, chance: Random) -> str | None:
    sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", unit.english if unit.chinese.endswith("。") else "")
    place = chance.randrange(len(sentences))
    return " ".join([*sentences[: place + 1], *sentences[place:]]) if len(sentences) > 1 else None


def _entry(new: Callable[[str, Random], str], project: Project, chance: Random) -> Done | None:
    """Damage a whole entry of a PO file."""
    path = f"{chance.choice(project.reports)}/en.po"
    text = project.text(path)
    found = any_match(r"#: .*\nmsgctxt (.*)\nmsgid (.*)\nmsgstr (.*)\n\n?", text, chance)
    return replaced(path, text, found.span(), new(found[0], chance)) if found else None


def _of_another_sentence(project: Project, chance: Random) -> Done | None:
    path, one = chance.choice(project.units)
    _, other = chance.choice(project.units)
    text = project.text(path)
    start = text.index(polib.escape(one.english), text.index(f'msgctxt "{one.segment}"'))
    done = replaced(path, text, (start, start + len(polib.escape(one.english))), polib.escape(other.english))
    return Done(path, done.text, f"{one.segment} has the English of {other.segment}") if done else None


def _fact(pattern: str, new: Callable[[str, Random], str], project: Project, chance: Random) -> Done | None:
    path = f"{chance.choice(project.reports)}/report.yml"
    text = project.text(path)
    found = any_match(pattern, text, chance)
    return replaced(path, text, found.span(), new(found[0], chance)) if found else None


HAN = "[一-龥]"
HAN_PAIR = f"{HAN}{{2}}"
WORD = r"\b[A-Za-z]{5,}\b"
UNITS = {
    "yuan": "US dollars",
    "US$": "",
    " mu ": " hectares ",
    " jin ": " kilograms ",
    "percent": "percentage points",
    "metric tons": "kilograms",
    "kilometers": "meters",
    "hectares": "mu",
    "square meters": "meters",
    "million": "billion",
    "billion": "million",
}
NEGATIONS = {
    "not ": "",
    "no ": "",
    "without ": "with ",
    "never ": "",
    "Not ": "",
    "No ": "",
    "insufficient": "sufficient",
    "unable": "able",
    "cannot": "can",
    "neither": "either",
    "nor ": "or ",
    "unbalanced": "balanced",
}
COUNTED = {
    "households": "people",
    "people": "households",
    "head": "birds",
    "birds": "head",
    "villages": "households",
}


def _one_of(table: dict[str, str], *, chinese: str = "", before: str = "") -> Rewrite:
    pattern = before + "(?:" + "|".join(map(re.escape, table)) + ")"

    def new(found: str, _: Random) -> str:
        word = next(word for word in table if found.endswith(word))
        return found.removesuffix(word) + table[word]

    return _within(pattern, new, chinese=chinese)


def _english_damage(kind: str, rewrite: Rewrite, left: str = "") -> Damage:
    return Damage(f"en.po: {kind}", partial(_english, rewrite), left)


def _text_damage(kind: str, pattern: str, new: Callable[[re.Match[str], Random], str]) -> Damage:
    return Damage(f"report.txt: {kind}", partial(_text, pattern, new))


REPORT_DAMAGES = (
    _text_damage("two characters exchanged", HAN_PAIR, lambda match, _: match[0][::-1]),
    _text_damage("a character dropped", HAN, lambda _match, _: ""),
    _text_damage("a character doubled", HAN, lambda match, _: match[0] * 2),
    _text_damage("a mark dropped", "[，。、；“”]", lambda _match, _: ""),
    _text_damage("a figure changed", r"\d+", lambda match, chance: other_digit(match[0], chance)),
    _text_damage("a sentence lost", r"[^。\n]+。", lambda _match, _: ""),
    _text_damage("a line joined to the next", r"(?<=。)\s*\n+(?=\S)", lambda _match, _: ""),
    _text_damage("a heading's number changed", r"(?m)^（[一二三四五六]）", lambda _match, _: "（九）"),
    Damage("en.po: a msgid changed", partial(_entry, lambda entry, _: re.sub(r'(msgid ".{1,6}).', r"\1", entry))),
    Damage("en.po: a msgctxt changed", partial(_entry, lambda entry, _: re.sub(r'(msgctxt ".+)"', r'\1x"', entry))),
    Damage("en.po: an entry lost", partial(_entry, lambda _entry, _: "")),
    Damage("en.po: an entry twice", partial(_entry, lambda entry, _: entry * 2)),
    Damage("en.po: a msgstr emptied", partial(_entry, lambda entry, _: re.sub(r'msgstr ".*"', 'msgstr ""', entry))),
    Damage("en.po: a quotation mark of the file lost", partial(_entry, lambda entry, _: entry.replace('"\n', "\n", 1))),
    Damage("en.po: the English of another sentence", _of_another_sentence, "neither has a figure, a name or a term"),
    _english_damage("a figure changed", _outside_brackets),
    _english_damage(
        "a unit changed",
        _one_of(UNITS, before=r"[\d.,]+ (?:million |billion )?"),
        "a unit that no figure of the Chinese has",
    ),
    _english_damage("percentage points for percent", _one_of({"percent": "percentage points"})),
    _english_damage(
        "a bound lost",
        _one_of(
            {"at least ": "", "about ": "", "no lower than ": "", "exceed ": "reach "}, chinese="以上|左右|不低于|突破"
        ),
    ),
    _english_damage(
        "a conversion changed",
        _within(
            r"(?<=\()(?:about )?[\d,]{4,}(?= (?:hectares|metric tons))",
            other_digit,
        ),
    ),
    _english_damage("another month", _within(r"May|January|December", lambda _found, _: "June")),
    _english_damage(
        "a negation lost",
        _one_of(NEGATIONS, before=r"\b"),
        "the sentence has more of them than its Chinese, or an allowance",
    ),
    _english_damage(
        "a sentence lost", _without_sentence, "what is left is as long as the English of such a sentence may be"
    ),
    _english_damage(
        "a clause lost", _without_clause, "the rest reads well, and nothing of what is lost has a fixed English"
    ),
    _english_damage("a sentence twice", _sentence_twice),
    _english_damage(
        "another classifier",
        _one_of(COUNTED, before=r"\d[\d,]* (?:[a-z]+ )?"),
        "what is counted is not named by the classifier",
    ),
    _english_damage(
        "without “above designated size”", _one_of({" above designated size": ""}, chinese="规模以上|规上")
    ),
    _english_damage("a misspelt word", _within(WORD, misspelt), "the slip is a word too"),
    _english_damage("a misspelt name", _within(r"(?<=[a-z] )[A-Z][a-z]{4,}\b", misspelt), "the slip is a word too"),
    _english_damage("a word doubled", _within(r"\b[a-z]{2,} ", lambda found, _: found * 2)),
    _english_damage(
        "a British spelling",
        _one_of(
            {
                "labor": "labour",
                "fiber": "fibre",
                "center": "centre",
                "meters": "metres",
                "program": "programme",
                "behavior": "behaviour",
            }
        ),
    ),
    _english_damage("a quotation mark lost", _within("[“”]", lambda _found, _: "")),
    _english_damage("a bracket lost", _within(r"[\[\]()]", lambda _found, _: "")),
    _english_damage("a straight mark", _within("[“”’]", lambda found, _: "'" if found == "’" else '"')),
    _english_damage("Chinese left in it", lambda unit, _: unit.english.replace(" ", " 工程 ", 1)),
    _english_damage("Chinese in parentheses changed", _within(rf"(?<=\(){HAN}", lambda _found, _: "某")),
    _english_damage(
        "a capital lost in a name",
        _within(r"(?<=[a-z] )[A-Z](?=[a-z]{3,})", lambda found, _: found.lower()),
        "no row of the lexicon has the name",
    ),
    Damage("report.yml: another day", partial(_fact, r"\d{4}-\d\d-\d\d", other_digit)),
    Damage(
        "report.yml: another place",
        partial(_fact, "滴道|Didao", lambda name, _: {"滴道": "城子河"}.get(name, "Chengzihe")),
    ),
    Damage("report.yml: another number shown first", partial(_fact, r"\d+\.\d+", other_digit)),
    Damage(
        "report.yml: an id misspelt",
        partial(_fact, r"(?<=segment: )\S+|(?<=\[)[a-z-]+(?=,)", lambda name, _: name[:-1]),
    ),
    Damage("report.yml: a key misspelt", partial(_fact, "(?m)^place|^author|^delivered", lambda key, _: key[:-1])),
)
