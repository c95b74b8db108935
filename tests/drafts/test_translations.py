"""Drafts: from the memory, then from a service; a real HTTP server on loopback stands for the service."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import polib
import pytest

from generator.cli.main import main
from generator.drafts.translations import HalfAnswerError, difference, from_memory, protect, protected_words, restore
from generator.editions.library import Library
from generator.report.translation import TranslationMemory, Unit
from tests.support import ROOT

Answer = Callable[[str], tuple[int, Any]]
PO = "docs/report/2024/en.po"


class Service:
    """A LibreTranslate server: what it was asked, and how it answers."""

    def __init__(self) -> None:
        """Start with a server that translates everything into words around its marks."""
        self.asked: list[str] = []
        self.answer: Answer = lambda text: (
            200,
            {"translatedText": "English " + " ".join(re.findall(r"__\d+__", text))},
        )
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                text = parse_qs(urlsplit(self.path).query)["q"][0]
                service.asked.append(text)
                status, body = service.answer(text)
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def service() -> Iterator[Service]:
    """Return a service that answers."""
    running = Service()
    yield running
    running.server.shutdown()
    running.server.server_close()


def draft(root: Path, service: Service, *more: str) -> int:
    """Run the command against a service, impatiently."""
    patience = ["--timeout", "1", "--tries", "2", "--pause", "0.01", "--per-minute", "60000"]
    return main(["--root", str(root), "draft", "--provider", "libre", "--url", service.url, *patience, *more])


def entries(root: Path, path: str = PO) -> dict[str, polib.POEntry]:
    """Return the entries of a PO file by segment."""
    return {entry.msgctxt: entry for entry in polib.pofile(str(root / path))}


def test_what_is_missing_is_drafted_and_marked(tiny_root: Path, service: Service) -> None:
    """Fuzzy, with its origin; terms and figures are the project's own, and went to no service."""
    before = entries(tiny_root)

    assert draft(tiny_root, service) == 0

    after = entries(tiny_root)
    drafted = {name for name, entry in after.items() if entry.msgstr != before[name].msgstr}
    assert drafted == {name for name, entry in before.items() if not entry.msgstr}
    assert all(after[name].fuzzy and "draft: libre" in after[name].tcomment for name in drafted)
    assert "3" in after["part-1-p1-s3"].msgstr
    assert '"Four Ones" Requirement' in after["part-1-p1-s3"].msgstr
    assert not any("四个一" in text or "3处" in text for text in service.asked)
    for name in before.keys() - drafted:
        assert str(after[name]) == str(before[name])


def test_a_draft_cannot_be_published_as_reviewed_by_accident(
    tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """Taking the mark away is not enough: the comment has to go too."""
    draft(tiny_root, service)
    path = tiny_root / PO
    file = polib.pofile(str(path))
    for entry in file:
        entry.flags = []
    file.save(str(path))

    assert main(["--root", str(tiny_root), "check"]) == 1
    assert "P106 part-1-p1-s3 counts as reviewed, but its comment says that it is a draft" in capsys.readouterr().err


def test_an_interrupted_run_loses_nothing_and_goes_on(tmp_path: Path, service: Service) -> None:
    """20 entries emptied; killed half-way; then run again: all 20 fuzzy, and nothing else touched."""
    for folder in ("docs", "glossary"):
        subprocess.run(["cp", "-r", str(ROOT / folder), str(tmp_path)], check=True)  # noqa: S603, S607 - our own files
    path = "docs/report/2025/en.po"
    file = polib.pofile(str(tmp_path / path), wrapwidth=0)
    emptied = [
        entry.msgctxt for entry in file if entry.msgctxt.startswith(("part-2-3", "part-2-4")) and "-s" in entry.msgctxt
    ][:20]
    for entry in file:
        if entry.msgctxt in emptied:
            entry.msgstr = ""
    (tmp_path / path).write_text(f"{file}\n", "utf-8")
    before = entries(tmp_path, path)

    quick = service.answer
    service.answer = lambda text: (time.sleep(0.2), quick(text))[1]  # type: ignore[func-returns-value]
    command = [
        str(Path(sys.executable).with_name("generator")),
        "--root",
        str(tmp_path),
        "draft",
        "--provider",
        "libre",
    ]
    command += ["--url", service.url, "--per-minute", "60000"]
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
    while len(service.asked) < 8:
        time.sleep(0.05)
    running.kill()
    running.wait()
    half = entries(tmp_path, path)
    assert 0 < sum(half[name].fuzzy for name in emptied) < 20

    service.answer = quick
    assert draft(tmp_path, service) == 0

    after = entries(tmp_path, path)
    assert all(after[name].fuzzy and after[name].msgstr for name in emptied)
    for name in before.keys() - set(emptied):
        assert str(after[name]) == str(before[name])


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ((403, {"error": "no"}), "libre refused the key: check DRAFT_API_KEY"),
        ((429, {"error": "slow down"}), "libre did not answer after 2 tries"),
        ((500, {"error": "oops"}), "libre did not answer after 2 tries"),
        ((200, {}), "libre gave an answer that is not understood"),
        ((200, b"<html>"), "libre"),
        ((200, {"translatedText": ""}), "libre did not answer after 2 tries: the answer is empty"),
        ((402, {"error": "quota"}), "libre refused"),
    ],
)
def test_trouble_is_one_clear_problem(
    answer: tuple[int, Any], message: str, tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refused key, a quota, too many requests, a fault, half an answer: said once, and the file is as it was."""
    service.answer = lambda _: answer
    before = (tiny_root / PO).read_bytes()

    assert draft(tiny_root, service) == 1

    printed = [line for line in capsys.readouterr().err.splitlines() if " D101 " in line]
    assert len(printed) == 1
    assert message in printed[0]
    assert "Traceback" not in printed[0]
    assert (tiny_root / PO).read_bytes() == before


def test_no_network_and_no_answer_are_said(
    tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """A server that is not there, and one that is silent."""
    service.answer = lambda _: (time.sleep(3), (200, {}))[1]  # type: ignore[func-returns-value]
    assert draft(tiny_root, service, "--timeout", "0.2") == 1
    assert "no answer within 0.2 seconds" in capsys.readouterr().err

    assert draft(tiny_root, service, "--url", "http://127.0.0.1:9") == 1
    assert "did not answer after 2 tries" in capsys.readouterr().err


def test_a_passing_fault_is_tried_again(tiny_root: Path, service: Service) -> None:
    """Too many requests, once: then it goes on."""
    quick = service.answer
    service.answer = lambda text: (429, {}) if len(service.asked) == 1 else quick(text)

    assert draft(tiny_root, service) == 0
    assert entries(tiny_root)["part-1-p1-s3"].fuzzy


def test_a_lost_mark_leaves_the_segment_empty(
    tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half an answer is worse than none; the others are drafted."""
    service.answer = lambda _: (200, {"translatedText": "English"})

    assert draft(tiny_root, service) == 1
    assert "D102 libre gave half an answer for part-1-p1-s3" in capsys.readouterr().err
    assert entries(tiny_root)["part-1-p1-s3"].msgstr == ""
    assert entries(tiny_root)["annex-p3-s2"].fuzzy


def test_a_service_that_needs_a_key_says_so(
    tiny_root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is sent."""
    monkeypatch.delenv("DRAFT_API_KEY", raising=False)

    assert main(["--root", str(tiny_root), "draft", "--provider", "deepl"]) == 1
    assert "deepl needs a key: put it into DRAFT_API_KEY" in capsys.readouterr().err


def test_the_memory_comes_first() -> None:
    """The same sentence with its English; a similar one with what is different; anything else not."""
    memory = TranslationMemory(
        "old.po", (Unit("s1", "全区经济增长5%以上。", "Growth of at least 5 percent.", "reviewed", 1),)
    )

    same = from_memory(Unit("s9", "全区经济增长5%以上。", "", "missing", 1), [memory])
    similar = from_memory(Unit("s9", "全区经济增长6%以上。", "", "missing", 1), [memory])
    other = from_memory(Unit("s9", "办好满意教育。", "", "missing", 1), [memory])

    assert same is not None
    assert same.origin == "the same sentence in old.po, s1"
    assert similar is not None
    assert "增长[-5-]{+6+}%以上" in similar.origin
    assert other is None


def test_marks_protect_what_is_the_projects_own(library: Library) -> None:
    """The longest word, each term by its name, each figure by its value."""
    words = protected_words(library.glossary.entries, library.lexicon)

    sent, protected = protect("聚焦“六最”营商品牌，完成14.35亿元。", words)

    assert '"Six Mosts" Business Environment Brand' in protected
    assert "1.435 billion yuan" in protected
    assert "14.35" not in sent
    assert restore(sent.replace("聚焦", "Focus on"), protected).startswith("Focus on")


@pytest.mark.parametrize("answer", ["", "only __0__", "__0__ __1__ __1__", "__0__ __2__"])
def test_an_answer_without_its_marks_is_refused(answer: str) -> None:
    """Each once."""
    with pytest.raises(HalfAnswerError):
        restore(answer, ("a", "b"))


def test_a_difference_can_be_read() -> None:
    """What went, what came."""
    assert difference("新增1500人", "新增2000人") == "新增[-15-]{+20+}00人"
