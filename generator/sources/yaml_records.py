"""Read a YAML file into a frozen dataclass; all that is wrong is said at once, with the line on which it stands."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.sources.disk import Source
from generator.sources.problems import Problem, did_you_mean
from generator.sources.yaml_faults import plain_fault
from generator.sources.yaml_text import Keys, Lines, compose, line_of

T = TypeVar("T")
UNKNOWN = frozenset({"unexpected_keyword_argument", "extra_forbidden"})


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """What a file says: the record, None if anything is wrong with it, and the 1-based line of each key and item.

    ``partial`` is the record as far as it can be read, with the fields named in ``valid`` and no others; so that a
    fault in one field does not hide a fault in another.
    """

    record: T | None
    partial: T
    valid: frozenset[str]
    lines: Lines
    problems: tuple[Problem, ...]


def load_record(source: Source, kind: type[T]) -> Loaded[T]:
    """Return what a file says; ``kind`` is a dataclass whose fields are the keys allowed."""
    return _loaded(source, kind)  # type: ignore[arg-type]


@lru_cache(maxsize=10_000)
def _loaded(source: Source, kind: Any) -> Loaded[Any]:
    text = compose(source)
    value = {} if text.value is None else text.value
    problems = list(text.problems)
    try:
        record = _adapter(kind).validate_python(value)
    except ValidationError as error:
        details = tuple(error.errors())
        meant = {*((key,) for key in text.broken), *_meant(details, kind)}
        problems += _value_problems(source, details, text.lines, kind, meant)
        return Loaded(None, *_partial(kind, value, meant), text.lines, tuple(problems))
    valid = frozenset(each.name for each in fields(kind)) - text.broken
    return Loaded(None if problems else record, record, valid, text.lines, tuple(problems))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Return what checks values of a type; making one takes longer than a file's check."""
    return TypeAdapter(kind)


def _meant(details: tuple[ErrorDetails, ...], kind: type) -> Iterator[Keys]:
    """Yield the fields that are there under a misspelt name: they are not missing too."""
    for detail in details:
        if detail["type"] in UNKNOWN:
            *above, key = detail["loc"]
            yield from (
                (*above, near) for near in difflib.get_close_matches(str(key), _allowed(kind, tuple(above)), n=1)
            )


def _partial(kind: type[T], value: object, meant: set[Keys]) -> tuple[T, frozenset[str]]:
    """Return an object of ``kind`` with those fields that can be read, or have a default, and their names."""
    found: dict[str, Any] = {}
    given: Mapping[str, object] = value if isinstance(value, dict) else {}
    if not given:
        # Nothing can be said of what is not there.
        return object.__new__(kind), frozenset()
    hints = get_type_hints(kind, include_extras=True)
    for each in fields(kind):  # type: ignore[arg-type]
        if each.name in given:
            try:
                found[each.name] = _adapter(hints[each.name]).validate_python(given[each.name])
            except ValidationError:
                continue
        elif each.default is not MISSING and (each.name,) not in meant:
            found[each.name] = each.default
    partial = object.__new__(kind)
    for name, each_value in found.items():
        object.__setattr__(partial, name, each_value)
    return partial, frozenset(found)


def _value_problems(
    source: Source, details: tuple[ErrorDetails, ...], lines: Lines, kind: type, meant: set[Keys]
) -> Iterator[Problem]:
    missing: dict[Keys, list[str]] = {}
    for detail in details:
        keys = tuple(detail["loc"])
        key = ".".join(str(step) for step in keys)
        if detail["type"] in UNKNOWN:
            hint = did_you_mean(str(keys[-1]), _allowed(kind, keys[:-1]))
            yield Problem(source.path, line_of(lines, keys), "Y103", f'unknown field "{key}"', hint)
        elif detail["type"] == "missing":
            missing.setdefault(keys[:-1], []).extend([f'"{key}"'] if keys not in meant else [])
        else:
            whole = "the front matter" if source.path.endswith(".md") else "the file"
            message, hint = plain_fault(detail, key, _allowed(kind, keys), whole)
            yield Problem(source.path, line_of(lines, keys), "Y105", message, hint)
    for above, names in missing.items():
        if names:
            message = f"{'field' if len(names) == 1 else 'fields'} {', '.join(names)} missing"
            yield Problem(source.path, line_of(lines, above), "Y104", message, "add what is missing")


def _allowed(kind: Any, keys: Keys) -> list[str]:
    """Return the keys that the dataclass at ``keys`` inside ``kind`` allows."""
    for step in keys:
        if isinstance(step, str) and is_dataclass(kind):
            # The key of a mapping of records is the editor's, and no field.
            kind = get_type_hints(kind).get(step, kind)
        candidates = [kind, *get_args(kind)]
        kind = next((candidate for candidate in candidates if is_dataclass(candidate)), kind)
    return [field.name for field in fields(kind)] if is_dataclass(kind) else []
