"""YAML as text: its values with the line of each key, and what is wrong with its form.

A file that does not parse is read key by key, so that each broken key is told, and the others are still looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.sources.disk import Source
from generator.sources.problems import Problem

Keys = tuple[str | int, ...]
"""The way to a value: the keys and places that lead to it."""
Lines = dict[Keys, int]

# The same reader, in C where PyYAML has it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TOP_LEVEL = re.compile(r"^(?=[^\s#\-\]}][^\n]*:(?:\s|$))", re.MULTILINE)
COMMENT = re.compile(r"[ \t]+#")


@dataclass(frozen=True, slots=True)
class YamlText:
    """The value of a file, the 1-based line of each key and item, and the names of keys that could not be read."""

    value: Any
    lines: Lines
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()


def line_of(lines: Lines, keys: Keys) -> int:
    """Return the line of a key, or of the nearest one above it; 0 for an empty file."""
    return next((lines[keys[:n]] for n in range(len(keys), -1, -1) if keys[:n] in lines), 0)


def compose(source: Source) -> YamlText:
    """Parse a file whole, or key by key where it does not parse."""
    try:
        return _parsed(source, source.text)
    except yaml.YAMLError as error:
        return _by_key(source, error)


def _by_key(source: Source, error: yaml.YAMLError) -> YamlText:
    value: dict[str, Any] = {}
    lines: Lines = {(): 1}
    problems: list[Problem] = []
    broken: set[str] = set()
    starts = [match.start() for match in TOP_LEVEL.finditer(source.text)]
    for start, end in zip(starts, [*starts[1:], len(source.text)], strict=True):
        # The blank lines keep the numbers of the lines.
        before = "\n" * source.text.count("\n", 0, start)
        try:
            found = _parsed(source, before + source.text[start:end])
        except yaml.YAMLError as fault:
            problems.append(_syntax_problem(source, fault))
            broken.add(source.text[start:end].partition(":")[0].strip("\"' "))
            continue
        problems += found.problems
        broken |= found.broken
        if isinstance(found.value, dict):
            value |= found.value
            lines |= {keys: line for keys, line in found.lines.items() if keys}
    return YamlText(value, lines, tuple(problems) if broken else (_syntax_problem(source, error),), frozenset(broken))


def _parsed(source: Source, text: str) -> YamlText:
    """Parse a text that is YAML, value by value; raises YAMLError if it is not."""
    loader = LOADER(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            value = loader.construct_document(node) if node is not None else None
            return YamlText(value, {(): node.start_mark.line + 1} if node is not None else {}, ())
        return _values(source, loader, node, text.split("\n"))
    finally:
        loader.dispose()


def _values(source: Source, loader: yaml.SafeLoader, node: yaml.MappingNode, rows: list[str]) -> YamlText:
    found: dict[str, Any] = {}
    lines: Lines = {(): node.start_mark.line + 1}
    problems = list(_doubles(source, node))
    broken: set[str] = set()
    for key, value in node.value:
        name, line = _name(key), key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            hint = "text that begins with { or [ stands in quotation marks"
            problems.append(Problem(source.path, line, "Y101", "broken YAML: a key that is no word", hint))
            continue
        try:
            lines |= {(name,): line} | dict(_lines(value, (name,)))
            problems += (*_duplicate_keys(source, value), *_comments(source, value, rows))
            found[name] = loader.construct_object(value, deep=True)
        except (ValueError, RecursionError, yaml.YAMLError) as error:
            # A date that does not exist, or a node inside itself: the form is YAML, and the value is none.
            what = getattr(error, "problem", None) or str(error).splitlines()[0]
            problems.append(
                Problem(source.path, line, "Y101", f"broken YAML: {what}", "check dates, quotes and anchors")
            )
            broken.add(name)
    return YamlText(found, lines, tuple(problems), frozenset(broken))


def _name(key: yaml.Node) -> str:
    return str(key.value) if isinstance(key, yaml.ScalarNode) else "?"


def _syntax_problem(source: Source, error: yaml.YAMLError) -> Problem:
    # What is opened and not closed is found where the reader gives up; the fault is where it was opened.
    opened = re.search("flow|quoted", getattr(error, "context", None) or "")
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "check indentation, quotes and the space after each colon"
    return Problem(source.path, mark.line + 1 if mark else 0, "Y101", f"broken YAML: {what}", hint)


def _lines(node: yaml.Node, keys: Keys) -> Iterator[tuple[Keys, int]]:
    """Yield the line of each key and item inside a value."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*keys, _name(key)), key.start_mark.line + 1
            yield from _lines(value, (*keys, _name(key)))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield (*keys, index), item.start_mark.line + 1
            yield from _lines(item, (*keys, index))


def _duplicate_keys(source: Source, node: yaml.Node) -> Iterator[Problem]:
    """Yield a problem for each key that stands twice in a mapping inside a value."""
    if isinstance(node, yaml.MappingNode):
        yield from _doubles(source, node)
    children = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
    for child in children if isinstance(node, yaml.CollectionNode) else ():
        yield from _duplicate_keys(source, child)


def _doubles(source: Source, node: yaml.MappingNode) -> Iterator[Problem]:
    seen: set[str] = set()
    for key, _ in node.value:
        if _name(key) in seen:
            message = f'"{_name(key)}" stands twice'
            yield Problem(source.path, key.start_mark.line + 1, "Y102", message, "keep one of them")
        seen.add(_name(key))


def _comments(source: Source, node: yaml.Node, rows: list[str]) -> Iterator[Problem]:
    """Yield each plain text that a comment cuts short: ``gloss: The number #1 slogan`` says "The number"."""
    if isinstance(node, yaml.ScalarNode):
        line, column = node.end_mark.line, node.end_mark.column
        if not node.style and node.value and COMMENT.match(rows[line], column):
            message = f"the text ends before {rows[line][column:].strip()[:20]}"
            hint = "put the text into quotation marks; a comment stands on a line of its own"
            yield Problem(source.path, line + 1, "Y106", message, hint)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _comments(source, key, rows)
            yield from _comments(source, value, rows)
    else:
        for item in node.value:
            yield from _comments(source, item, rows)
