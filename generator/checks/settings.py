"""The settings of MkDocs in ``mkdocs.yml``, as far as the generator depends on them."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from generator.language.locales import LOCALES
from generator.sources.disk import Source
from generator.sources.problems import Problem, did_you_mean

TAGS = tuple(locale.tag for locale in LOCALES)


class _Loader(yaml.SafeLoader):
    """Reads tags such as ``!ENV`` as nothing: what they stand for is known when a site is built."""


_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def check_settings(source: Source | None) -> Iterator[Problem]:
    """Yield what is wrong with the settings; a project that has none is built by another builder."""
    if source is None:
        return
    try:
        settings = yaml.load(source.text, _Loader)  # noqa: S506 - a safe loader
        node = yaml.compose(source.text, _Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        message = f"broken YAML: {getattr(error, 'problem', None) or str(error).splitlines()[0]}"
        hint = "check indentation, quotes and the space after each colon"
        yield Problem(source.path, mark.line + 1 if mark else 0, "Y101", message, hint)
        return
    found = settings if isinstance(settings, dict) else {}
    theme = found.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    if language is not None and language not in TAGS:
        message = f'the theme’s language is "{language}"'
        yield Problem(source.path, _line(node, "theme", "language"), "K101", message, did_you_mean(str(language), TAGS))
    yield from _plugin_problems(source, node, found)


def _plugin_problems(source: Source, node: yaml.Node | None, found: dict[str, object]) -> Iterator[Problem]:
    plugins = _plugins(found.get("plugins"))
    line = _line(node, "plugins")
    # What another file adds is not seen here.
    if "generator" not in plugins and "INHERIT" not in found:
        hint = "add generator to plugins, or no page is made"
        yield Problem(source.path, line, "K102", "the generator is not among the plugins", hint)
    options = plugins.get("generator")
    default = options.get("default_locale") if isinstance(options, dict) else None
    if default is not None and default not in TAGS:
        message = f'default_locale is "{default}"'
        yield Problem(source.path, line, "K103", message, did_you_mean(str(default), TAGS))


def _plugins(value: object) -> dict[str, object]:
    """Return the plugins' options by their names, from either form that MkDocs takes: a list or a mapping."""
    if isinstance(value, dict):
        return {str(name): options for name, options in value.items()}
    found: dict[str, object] = {}
    for each in value if isinstance(value, list) else ():
        found |= {str(name): options for name, options in each.items()} if isinstance(each, dict) else {str(each): None}
    return found


def _line(node: yaml.Node | None, *keys: str) -> int:
    """Return the line of the last of the keys that is there, each inside the one before; 0 without any."""
    line = 0
    for wanted in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        pair = next(((key, value) for key, value in pairs if key.value == wanted), None)
        if pair is None:
            break
        line, node = pair[0].start_mark.line + 1, pair[1]
    return line
