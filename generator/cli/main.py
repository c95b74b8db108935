"""The ``generator`` command: check the sources, write pages and files, merge and draft a PO file, count usage."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.drafts.patience import add_options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, 1 if there were problems, which are printed to standard error, or 130 if interrupted."""
    for stream in (sys.stdout, sys.stderr):
        # Chinese is printed as UTF-8, whatever the locale says.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has seen enough; what is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("generator: interrupted; what was written is whole, and can be gone on with", file=sys.stderr)
        return 130
    except OSError as error:
        print(f"generator: {error.strerror}: {error.filename}", file=sys.stderr)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="generator", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="print every problem of the sources, and what was checked")
    check.add_argument("--conversion", action="store_true", help="print each ambiguous character with its forms")
    check.set_defaults(run=_check)
    explain = commands.add_parser("explain", help="say what the code of a problem means")
    explain.add_argument("code", help="such as T103")
    explain.set_defaults(run=_explain)
    build_pages = commands.add_parser("build", help="write the Markdown pages and data files to a folder")
    build_pages.add_argument("--out", type=Path, required=True, help="the folder, which is made if need be")
    build_pages.add_argument("--strict", action="store_true", help="refuse what is unfinished too")
    build_pages.set_defaults(run=_build)
    export = commands.add_parser("export", help="write any one page or file that a build makes")
    export.add_argument("name", nargs="?", help="its address below the site's root, as --list prints it")
    export.add_argument("--out", type=Path, help="the file to write (default: standard output)")
    export.add_argument("--list", action="store_true", help="print the addresses and media types")
    export.set_defaults(run=_export)
    merge_memory = commands.add_parser("merge", help="bring each report's en.po in line with its report.txt")
    merge_memory.set_defaults(run=_merge)
    draft = commands.add_parser("draft", help="fill segments without English with drafts, marked fuzzy")
    draft.add_argument("--report", help="the report's folder (default: the newest)")
    draft.add_argument("--provider", help="a service (deepl, google, libre, microsoft); without one, the memory alone")
    draft.add_argument("--url", help="the address of a LibreTranslate server")
    add_options(draft)
    draft.set_defaults(run=_draft)
    count = commands.add_parser("usage", help="count how many reports of a collection use each slogan")
    count.add_argument("collection", type=Path, help="JSON lines of level, place, year, text; plain or .xz")
    count.add_argument("--zh", help="the name and limits of a new collection, in Chinese (default: as before)")
    count.add_argument("--en", help="the same in English (default: as before)")
    count.set_defaults(run=_usage)
    return parser


def _check(options: argparse.Namespace) -> int:
    from generator.cli.check import check

    return check(options.root, conversion=options.conversion)


def _explain(options: argparse.Namespace) -> int:
    from generator.cli.explain import explain_code

    return explain_code(options.code)


def _build(options: argparse.Namespace) -> int:
    from generator.cli.write import build

    return build(options.root, options.out, strict=options.strict)


def _export(options: argparse.Namespace) -> int:
    from generator.cli.write import export, list_outputs

    if options.list or options.name is None:
        return list_outputs(options.root)
    return export(options.root, options.name, options.out)


def _merge(options: argparse.Namespace) -> int:
    from generator.cli.merge import merge_all

    return merge_all(options.root)


def _draft(options: argparse.Namespace) -> int:
    from generator.cli.draft import draft

    return draft(options)


def _usage(options: argparse.Namespace) -> int:
    from generator.cli.usage import count_usage

    return count_usage(options.root, options.collection, options.zh, options.en)


if __name__ == "__main__":
    sys.exit(main())
