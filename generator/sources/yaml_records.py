"""Read a YAML file into a frozen dataclass; what is wrong is said with the line on which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_args, get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError

from generator.sources.disk import Source
from generator.sources.problems import Problem, did_you_mean

T = TypeVar("T")
Path = tuple[str | int, ...]

UNKNOWN = frozenset({"unexpected_keyword_argument", "extra_forbidden"})


def load_record(source: Source, kind: type[T]) -> tuple[T | None, dict[Path, int], tuple[Problem, ...]]:
    """Return the record, the 1-based line of each of its keys and items, and the problems.

    ``kind`` is a dataclass whose fields are the keys allowed. The record is None if there is a problem.
    """
    try:
        node = yaml.compose(source.text, Loader=yaml.SafeLoader)
        value = yaml.safe_load(source.text)
        lines = dict(_lines(node)) if node is not None else {}
    except yaml.YAMLError as error:
        return None, {}, (_syntax_problem(source, error),)
    except (ValueError, RecursionError) as error:
        # A date that does not exist, or a node inside itself: PyYAML reads the syntax, and stumbles over the value.
        hint = "check dates and anchors"
        return None, {}, (Problem(source.path, 0, "Y101", f"broken YAML: {str(error).splitlines()[0]}", hint),)
    problems = list(_duplicate_keys(source, node))
    try:
        record = TypeAdapter(kind).validate_python(value if value is not None else {})
    except ValidationError as error:
        return None, lines, (*problems, *_value_problems(source, error, lines, kind))
    return (None if problems else record), lines, tuple(problems)


def _syntax_problem(source: Source, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "check indentation, quotes and the space after each colon"
    return Problem(source.path, mark.line + 1 if mark else 0, "Y101", f"broken YAML: {what}", hint)


def _lines(node: yaml.Node, path: Path = ()) -> Iterator[tuple[Path, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value), key.start_mark.line + 1
            yield from (item for item in _lines(value, (*path, key.value)) if item[0] != (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _lines(item, (*path, index))


def _duplicate_keys(source: Source, node: yaml.Node | None) -> Iterator[Problem]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield Problem(
                    source.path, key.start_mark.line + 1, "Y102", f'"{key.value}" stands twice', "keep one of them"
                )
            seen.add(key.value)
            yield from _duplicate_keys(source, value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _duplicate_keys(source, item)


def _value_problems(source: Source, error: ValidationError, lines: dict[Path, int], kind: type) -> Iterator[Problem]:
    for detail in error.errors():
        path = tuple(detail["loc"])
        line = next((lines[path[:n]] for n in range(len(path), -1, -1) if path[:n] in lines), 0)
        key = ".".join(str(step) for step in path)
        if detail["type"] in UNKNOWN:
            hint = did_you_mean(str(path[-1]), _keys(kind, path[:-1]))
            yield Problem(source.path, line, "Y103", f'unknown field "{key}"', hint)
        elif detail["type"] == "missing":
            yield Problem(source.path, line, "Y104", f'field "{key}" is missing', "add it")
        else:
            message = f'field "{key}": {detail["msg"][:1].lower()}{detail["msg"][1:]}'
            yield Problem(source.path, line, "Y105", message, "see the fields explained in CONTRIBUTING.md")


def _keys(kind: Any, path: Path) -> list[str]:
    """Return the keys that the dataclass at ``path`` inside ``kind`` allows."""
    for step in path:
        if isinstance(step, str) and is_dataclass(kind):
            kind = get_type_hints(kind)[step]
        candidates = [kind, *get_args(kind)]
        kind = next((candidate for candidate in candidates if is_dataclass(candidate)), kind)
    return [field.name for field in fields(kind)] if is_dataclass(kind) else []
