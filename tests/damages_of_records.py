"""Damages of the records of terms and phrases: in their fields, and in the words of their editors."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

import yaml

from tests.damages import Damage, Done, Project, any_match, misspelt, other_digit, replaced

Record = dict[str, Any]
Change = Callable[[Record, Record, Random], str | None]
"""Damages a record in place, with another one at hand, and says what was done; None where nothing could be."""
PROSE = ("gloss", "meaning", "note")


def _load(project: Project, path: str) -> Record:
    return dict(yaml.safe_load(project.text(path)))


def _record(change: Change, folders: str, project: Project, chance: Random) -> Done | None:
    paths = [source.path for source in project.records if re.search(folders, source.path)]
    for path in chance.sample(paths, len(paths)):
        record, other = copy.deepcopy(_load(project, path)), _load(project, chance.choice(paths))
        what = change(record, other, chance) if other["headword"] != record["headword"] else None
        if what is not None and record != _load(project, path):
            return Done(path, yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=120), what)
    return None


def _of_another(field: str, *keys: str) -> Change:
    def change(record: Record, other: Record, _: Random) -> str | None:
        if field not in record or field not in other:
            return None
        for key in keys:
            record[field][key] = other[field][key]
        return f"{field} {' and '.join(keys)} of {other['headword']}"

    return change


def _prose(pattern: str, new: Callable[[str, Random], str], *, languages: tuple[str, ...] = ("en",)) -> Change:
    """Return a change of one match of an expression in what the editors say of an entry."""

    def change(record: Record, _: Record, chance: Random) -> str | None:
        places = [
            (field, key)
            for field in PROSE
            for key in languages
            if re.search(pattern, record.get(field, {}).get(key, ""))
        ]
        if not places:
            return None
        field, key = chance.choice(places)
        text = record[field][key]
        found = any_match(pattern, text, chance)
        assert found is not None
        damaged = new(found[0], chance)
        record[field][key] = text[: found.start()] + damaged + text[found.end() :]
        return f"{field} {key}: …{text[max(0, found.start() - 20) : found.start()]}[{found[0]}→{damaged}]…"

    return change


def _members(arrange: Callable[[list[dict[str, str]], Random], object], least: int = 2) -> Change:
    def change(record: Record, _: Record, chance: Random) -> str | None:
        members = record.get("members", [])
        if len(members) < least:
            return None
        before = copy.deepcopy(members)
        arrange(members, chance)
        return f"members: {[each for each in members if each not in before] or [each['en'] for each in members]}"

    return change


def _double(members: list[dict[str, str]], chance: Random) -> None:
    members.insert(chance.randrange(len(members) + 1), dict(chance.choice(members)))


def _replace_by_double(members: list[dict[str, str]], chance: Random) -> None:
    one, other = chance.sample(range(len(members)), 2)
    members[one] = dict(members[other])


def _exchange(members: list[dict[str, str]], chance: Random) -> None:
    place = chance.randrange(len(members) - 1)
    members[place : place + 2] = members[place : place + 2][::-1]


def _exchange_english(members: list[dict[str, str]], chance: Random) -> None:
    one, other = chance.sample(members, 2)
    one["en"], other["en"] = other["en"], one["en"]


def _drop_character(members: list[dict[str, str]], chance: Random) -> None:
    member = chance.choice(members)
    place = chance.randrange(len(member["zh"]))
    member["zh"] = member["zh"][:place] + member["zh"][place + 1 :]


def _other_character(members: list[dict[str, str]], chance: Random) -> None:
    member = chance.choice(members)
    place = chance.randrange(len(member["zh"]))
    member["zh"] = member["zh"][:place] + "某" + member["zh"][place + 1 :]


def _drop_member(members: list[dict[str, str]], chance: Random) -> None:
    members.pop(chance.randrange(len(members)))


def _misspell_member(members: list[dict[str, str]], chance: Random) -> None:
    member = chance.choice(members)
    member["en"] = re.sub(r"\b[a-z]{5,}\b", lambda match: misspelt(match[0], chance), member["en"], count=1)


TONES = ("āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù", "ǖǘǚǜ")


def _pinyin(pattern: str, new: Callable[[str, Random], str]) -> Change:
    def change(record: Record, _: Record, chance: Random) -> str | None:
        found = any_match(pattern, record["pinyin"], chance)
        if found is None:
            return None
        record["pinyin"] = record["pinyin"][: found.start()] + new(found[0], chance) + record["pinyin"][found.end() :]
        return f"{record['headword']}: {record['pinyin']}"

    return change


def _other_tone(letter: str, chance: Random) -> str:
    row = next(row for row in TONES if letter in row)
    return chance.choice([each for each in row if each != letter])


def _value(field: str, new: Callable[[Record, Record, Random], object]) -> Change:
    """Return a change of a field; a value of None takes it out."""

    def change(record: Record, other: Record, chance: Random) -> str | None:
        if field not in record:
            return None
        value = new(record, other, chance)
        record.pop(field)
        if value is not None:
            record[field] = value
        return f"{field}: {value}"

    return change


def _without_one(values: list[Any], chance: Random) -> list[Any] | None:
    left = list(values)
    left.pop(chance.randrange(len(left)))
    return left or None


def _unknown_with(field: str) -> Change:
    def change(record: Record, other: Record, _: Random) -> str | None:
        if record["standing"] != "unknown" or field not in other:
            return None
        record[field] = other[field]
        return f"unknown, with the {field} of {other['headword']}"

    return change


def _called_unknown(record: Record, _: Record, __: Random) -> str | None:
    if record["standing"] == "unknown":
        return None
    record["standing"] = "unknown"
    return "standing: unknown"


def _far_sentence(record: Record, other: Record, _: Random) -> str | None:
    far = [each for each in other.get("evidence", []) if each not in record.get("evidence", [])]
    if not far or "evidence" not in record:
        return None
    record["evidence"] = [*record["evidence"], far[0]]
    return f"{record['headword']}: evidence {far[0]}"


def _name(pattern: str, new: Callable[[str, Random], str]) -> Change:
    def change(record: Record, _: Record, chance: Random) -> str | None:
        name = record["english"]["name"]
        found = any_match(pattern, name, chance)
        if found is None:
            return None
        record["english"]["name"] = name[: found.start()] + new(found[0], chance) + name[found.end() :]
        return f"english name: {record['english']['name']}"

    return change


def _status(record: Record, _: Record, __: Random) -> str:
    english = record["english"]
    english["status"] = "official" if english["status"] == "working" else "working"
    return f"status: {english['status']}"


def _forms_of_another(record: Record, other: Record, _: Random) -> object:
    return [*record["forms"], other["forms"][0]]


def _line(pattern: str, new: Callable[[re.Match[str], Random], str], project: Project, chance: Random) -> Done | None:
    """Damage the YAML of a record as text."""
    source = chance.choice(project.records)
    found = any_match(pattern, source.text, chance)
    return replaced(source.path, source.text, found.span(), new(found, chance)) if found else None


def _sentence_lost(record: Record, _: Record, chance: Random) -> str | None:
    places = [field for field in ("meaning", "note") if record.get(field, {}).get("en", "").count(". ") > 1]
    if not places:
        return None
    field = chance.choice(places)
    sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", record[field]["en"])
    lost = sentences.pop(chance.randrange(len(sentences)))
    record[field]["en"] = " ".join(sentences)
    return f"{field} en without: {lost}"


def _damage(kind: str, change: Change, folders: str = "", left: str = "") -> Damage:
    return Damage(f"record: {kind}", partial(_record, change, folders), left)


PHRASES, TERMS = "/phrases/", "/terms/"
BOTH = ("zh", "en")
FIGURE = r"(?<![\w.])\d+"
NEGATIONS = {"not ": "", "no ": "", "without ": "with ", "never ": "", "nor ": "or ", "none ": "some "}

RECORD_DAMAGES = (
    _damage("the gloss of another", _of_another("gloss", *BOTH)),
    _damage("the English gloss of another", _of_another("gloss", "en")),
    _damage("the Chinese gloss of another", _of_another("gloss", "zh")),
    _damage("the meaning of another", _of_another("meaning", *BOTH), PHRASES),
    _damage("the note of another", _of_another("note", *BOTH)),
    _damage("a wrong tone in a term's pinyin", _pinyin(f"[{''.join(TONES)}]", _other_tone), TERMS),
    _damage("a wrong tone in a phrase's pinyin", _pinyin(f"[{''.join(TONES)}]", _other_tone), PHRASES),
    _damage("a letter of the pinyin lost", _pinyin("[a-z]", lambda _found, _: "")),
    _damage("a member doubled", _members(_double, 1)),
    _damage("a member in the place of another", _members(_replace_by_double)),
    _damage("members out of order", _members(_exchange), left="no text lists them"),
    _damage("members with each other's English", _members(_exchange_english), left="no text lists them"),
    _damage("a member's Chinese changed in a term", _members(_other_character), TERMS),
    _damage("a member's Chinese changed in a phrase", _members(_other_character), PHRASES),
    _damage(
        "a character of a member lost", _members(_drop_character), left="what is left of it stands in the text too"
    ),
    _damage("a member lost in a term", _members(_drop_member), TERMS),
    _damage("a member lost in a phrase", _members(_drop_member), PHRASES),
    _damage("a member's English misspelt", _members(_misspell_member)),
    _damage(
        "evidence lost",
        _value("evidence", lambda record, _, chance: _without_one(record["evidence"], chance)),
        PHRASES,
        "what is unknown need not name a sentence, and one without the words is not missed",
    ),
    _damage(
        "evidence that is no sentence",
        _value("evidence", lambda record, *_: [re.sub(r"s\d+$|heading$", "s99", record["evidence"][0])]),
        PHRASES,
    ),
    _damage("unknown with members", _unknown_with("members"), PHRASES),
    _damage("unknown with a basis", _unknown_with("basis"), PHRASES),
    _damage("called unknown", _called_unknown, PHRASES, "it has evidence, as one of which nothing is known may"),
    _damage("a basis lost", _value("basis", lambda *_: None), PHRASES, "what is inferable needs none"),
    _damage("a figure in one language", _prose(FIGURE, other_digit, languages=BOTH)),
    _damage("a word doubled", _prose(r"\b[a-z]{2,} ", lambda found, _: found * 2)),
    _damage("Chinese words doubled", _prose("[一-龥]{2}", lambda found, _: found * 2, languages=("zh",))),
    _damage("a misspelt word", _prose(r"\b[a-z]{5,}\b", misspelt), left="the slip is a word too"),
    _damage("a misspelt name", _prose(r"(?<=[a-z] )[A-Z][a-z]{4,}\b", misspelt), left="the slip is a word too"),
    _damage(
        "a British spelling",
        _prose(
            r"\b(?:center|labor|program|color|favor|meter|kilometer)",
            lambda word, _: {
                "center": "centre",
                "program": "programme",
                "meter": "metre",
                "kilometer": "kilometre",
            }.get(word, f"{word[:-1]}ur"),
        ),
    ),
    _damage(
        "a negation lost",
        _prose(r"\b(?:not|no|without|never|nor|none) ", lambda word, _: NEGATIONS[word]),
        left="the sentence has another, or the Chinese says 不",
    ),
    _damage("an English sentence lost", _sentence_lost),
    _damage("a quotation mark lost", _prose("[“”]", lambda _found, _: "", languages=BOTH)),
    _damage("a bracket lost", _prose("[()（）]", lambda _found, _: "", languages=BOTH)),
    _damage("a straight mark", _prose("[“”’]", lambda found, _: "'" if found == "’" else '"')),
    _damage(
        "Chinese cited otherwise",
        _prose(r"(?<=\()[一-龥]{3,}(?=\))", lambda found, _: found[:-1]),
        left="what is left of it is Chinese too",
    ),
    _damage("a misspelt English name", _name(r"\b[A-Za-z]{5,}\b", misspelt)),
    _damage(
        "a word of the English name lost",
        _name(r"\b[A-Za-z]{3,} ", lambda _found, _: ""),
        left="the shorter name may stand in the sentences too",
    ),
    _damage("a form of another", _value("forms", _forms_of_another)),
    _damage(
        "the headword's form changed",
        _value("forms", lambda record, *_: [f"{form[:-1]}某" for form in record["forms"]]),
    ),
    _damage("a headword changed", _value("headword", lambda record, *_: f"{record['headword'][:-1]}某")),
    _damage("a longer word changed", _value("not_in", lambda *_: ["某某"])),
    _damage("see_also one way", _value("see_also", lambda record, _, chance: _without_one(record["see_also"], chance))),
    _damage(
        "see_also nowhere",
        _value("see_also", lambda record, *_: [*record["see_also"][:-1], f"{record['see_also'][-1]}x"]),
    ),
    _damage("the status of the English changed", _status),
    _damage("no theme", _value("theme", lambda *_: None)),
    _damage("a theme that is none", _value("theme", lambda record, *_: record["theme"][:-1])),
    _damage("no pinyin", _value("pinyin", lambda *_: None)),
    _damage("no gloss", _value("gloss", lambda *_: None)),
    Damage(
        "record: a key misspelt",
        partial(
            _line,
            r"(?m)^[a-z_]+(?=:)",
            lambda match, chance: misspelt(match[0], chance) if len(match[0]) > 3 else f"{match[0]}x",
        ),
    ),
    Damage("record: a colon of the YAML lost", partial(_line, r"(?m)^[a-z_]+:", lambda match, _: match[0][:-1])),
    Damage(
        "record: a key twice", partial(_line, r"(?m)^(?:headword|pinyin|theme): .*\n", lambda match, _: match[0] * 2)
    ),
)
