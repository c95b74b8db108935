"""The reading end: every file that the editions are made from, as text, in one place and by one set of rules.

Line ends of any system become one line feed, so that a line is what an editor's line counter says it is. A file that is
not UTF-8, or has characters that nobody can see, is a problem; no stage is handed it, and none calls it missing.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from generator.sources.problems import Problem

FOLDERS = ("docs", "glossary")
SETTINGS = "mkdocs.yml"
LABELS = "generator/language/labels.yml"
READ = frozenset({".md", ".yml", ".tsv", ".txt", ".po"})
# What MkDocs publishes as it stands: pictures, styles, scripts, papers.
PUBLISHED = frozenset(
    {
        ".avif",
        ".css",
        ".gif",
        ".ico",
        ".jpeg",
        ".jpg",
        ".js",
        ".json",
        ".pdf",
        ".png",
        ".svg",
        ".webp",
        ".woff2",
        ".xml",
    }
)
# MkDocs takes these for pages too.
OTHER_NAMES = {".yaml": ".yml", ".markdown": ".md", ".mdown": ".md", ".mkdn": ".md", ".mkd": ".md", ".pot": ".po"}
LONGEST_LINE = 20_000
"""Characters; nobody writes a longer line by hand, and some expressions take the square of its length."""
INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Zs"})
"""General categories (Unicode 16, table 4-4): controls, formats, private use, surrogates, separators."""
VISIBLE = frozenset("\n\t \N{IDEOGRAPHIC SPACE}")


@dataclass(frozen=True, slots=True)
class Source:
    """A text file: ``path`` is relative to the project's root, with forward slashes; ``data`` is it as it stands."""

    path: str
    text: str
    data: bytes = b""

    @property
    def name(self) -> str:
        """The file's name without folders and ending."""
        return self.path.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Sources:
    """All that could be read, sorted by path, and the paths of what is there and could not be.

    ``published`` are the paths of files that are published as they stand, pictures for instance; ``theme`` the
    addresses of the files that the theme brings.
    """

    files: tuple[Source, ...]
    unread: frozenset[str] = frozenset()
    published: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()

    def get(self, path: str) -> Source | None:
        """Return the file at a path, None where there is none to read."""
        return next((source for source in self.files if source.path == path), None)

    def under(self, folder: str, ending: str = "") -> tuple[Source, ...]:
        """Return the files below a folder, and below its folders, whose paths have an ending."""
        return tuple(each for each in self.files if each.path.startswith(folder) and each.path.endswith(ending))

    def inside(self, folder: str, ending: str) -> tuple[Source, ...]:
        """Return the files right in a folder whose paths have an ending."""
        return tuple(each for each in self.under(folder, ending) if "/" not in each.path.removeprefix(folder))

    def lost(self, folder: str) -> bool:
        """Tell whether a file below a folder could not be read."""
        return any(path.startswith(folder) for path in self.unread)


def read_sources(root: Path, settings: str = SETTINGS) -> tuple[Sources, tuple[Problem, ...]]:
    """Read all sources below ``root``, the settings of MkDocs, and the interface's words, which the generator brings.

    ``settings`` is the name of the file with the settings. OSError goes through where a folder cannot be read.
    """
    paths = {path.relative_to(root).as_posix(): path for path in sorted(_paths(root))}
    texts = {name: path.read_bytes() for name, path in paths.items() if path.suffix in READ}
    read = {name: _read(name, data) for name, data in (*texts.items(), *_settings(root, settings))}
    published = tuple(name for name, path in paths.items() if path.suffix in PUBLISHED and name.startswith("docs/"))
    strays = {name: _stray(path, name) for name, path in paths.items() if name not in texts and name not in published}
    files = tuple(source for source, _ in read.values() if source)
    # What has another ending than its like was meant to be read.
    meant = {name for name in strays if paths[name].suffix.lower() in {*OTHER_NAMES, *READ}}
    unread = frozenset(meant) | {name for name, (source, _) in read.items() if source is None}
    problems = (*strays.values(), *(problem for _, found in read.values() for problem in found))
    return Sources(files, unread, published, tuple(_theme())), problems


def collection_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a collection of other reports, plain or compressed by xz.

    Raises OSError where there is no file, and what ``lzma`` raises where it is broken.
    """
    import lzma  # noqa: PLC0415 - one command needs it

    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8-sig") as file:
        yield from file


def _paths(root: Path) -> Iterator[Path]:
    """Yield every file of the source folders but what systems and editors leave beside one's own: .name, name~."""
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            parts = path.relative_to(root).parts
            if path.is_file() and not any(part.startswith(".") or part.endswith("~") for part in parts):
                yield path


def _theme() -> Iterator[str]:
    """Yield the address of each file of the theme that is published as it stands."""
    folder = Path(str(resources.files("generator"))) / "theme"
    yield from (path.relative_to(folder).as_posix() for path in (folder / "assets").rglob("*") if path.is_file())


def _settings(root: Path, settings: str) -> Iterator[tuple[str, bytes]]:
    if (root / settings).is_file():
        yield settings, (root / settings).read_bytes()
    yield LABELS, resources.files("generator.language").joinpath("labels.yml").read_bytes()


def _stray(path: Path, name: str) -> Problem:
    better = OTHER_NAMES.get(path.suffix.lower()) or (path.suffix.lower() if path.suffix.lower() in READ else "")
    hint = f'call it "{path.stem}{better}"' if better else "remove it, or begin its name with a dot"
    return Problem(name, 0, "S107", "no stage reads this file", hint)


def _read(name: str, data: bytes) -> tuple[Source | None, tuple[Problem, ...]]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, (Problem(name, line, "S101", "the file is not UTF-8", "save it as UTF-8 without a BOM"),)
    # A carriage return alone is no line end today, and is told as a sign that nobody sees.
    text = text.replace("\r\n", "\n")
    mark = Problem(name, 1, "S101", "the file begins with a byte order mark", "save it as UTF-8 without a BOM")
    marked = (mark,) if text.startswith("\ufeff") else ()
    text = text.removeprefix("\ufeff")
    problems = (*_character_problems(name, text), *_length_problems(name, text))
    return (None if problems else Source(name, text, data)), (*marked, *problems)


def _character_problems(name: str, text: str) -> Iterator[Problem]:
    """Yield a problem for each sign that a reader cannot see, or that stands for one that was lost."""
    for char, count in Counter(text).items():
        if not visible(char):
            line = text.count("\n", 0, text.index(char)) + 1
            more = f", and {count - 1} more of it" if count > 1 else ""
            title = unicodedata.name(char, "").lower()
            message = f"a character that cannot be seen, U+{ord(char):04X}{f' {title}' if title else ''}{more}"
            yield Problem(name, line, "S104", message, "remove it, or write what is meant")


def visible(char: str) -> bool:
    """Tell whether a reader can see a sign, and whether it is one."""
    hidden = unicodedata.category(char) in INVISIBLE and char not in VISIBLE
    return not hidden and char != "\N{REPLACEMENT CHARACTER}"


def _length_problems(name: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            message = f"a line of {len(line):,} characters"
            yield Problem(name, number, "S108", message, f"the longest may have {LONGEST_LINE:,}; break it")


def own_texts(folders: tuple[str, ...], kinds: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the ending and the text of each of the generator's own files in some of its folders, of some endings."""
    for folder in folders:
        for path in sorted((Path(str(resources.files("generator"))) / folder).rglob("*")):
            if path.suffix in kinds:
                yield path.suffix, path.read_text("utf-8")
