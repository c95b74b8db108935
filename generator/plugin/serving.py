"""What a writer sees while `mkdocs serve` runs and a file is broken: the problems, in place of every page."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from typing import Any

from generator.sources.problems import Problem

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application (PEP 3333)."""

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>{count}</title>
<style>body {{ max-width: 60rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif }}
li {{ margin: 0 0 1rem }} code {{ font-size: 1.05em; font-weight: 600 }} .hint {{ display: block; opacity: 0.75 }}
:root {{ color-scheme: light dark }}</style></head>
<body><h1>{count}</h1><p>The site is shown again as soon as they are mended.</p><ol>{problems}</ol></body></html>
"""


def showing_problems(serve: Application, problems_now: Callable[[], tuple[Problem, ...]]) -> Application:
    """Return an application that serves what ``serve`` does, but while there are problems shows them for every page."""

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        answer: list[Any] = []
        # A build that is under way is waited for here, so that the problems are those of what was saved last.
        chunks = serve(environ, lambda *arguments: answer.append(arguments))
        problems = problems_now()
        status, headers = answer[0][:2]
        if not problems or "text/html" not in dict(headers).get("Content-Type", ""):
            start_response(status, headers)
            return chunks
        getattr(chunks, "close", lambda: None)()
        body = problem_page(problems).encode()
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))])
        return [body]

    return application


def problem_page(problems: tuple[Problem, ...]) -> str:
    """Return the problems as a page that loads itself anew each second."""
    ordered = sorted(set(problems))
    count = f"{len(ordered)} problem{'s' if len(ordered) != 1 else ''}"
    return PAGE.format(count=count, problems="".join(map(_item, ordered)))


def _item(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    where, code, message, hint = map(html.escape, (place, problem.code, problem.message, problem.hint))
    return f'<li><code>{where}</code><br>{code} {message}. <span class="hint">{hint}</span></li>'
