"""Drafts: from the memory, then from a service; a real HTTP server on loopback stands for the service."""

from __future__ import annotations

import contextlib
import io
import json
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import polib
import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.main import main
from generator.drafts.answers import NoTranslationError, believed, restore
from generator.drafts.messages import one_line
from generator.drafts.patience import Patience
from generator.drafts.services import ServiceError
from generator.drafts.services import service as service_of
from generator.drafts.translations import difference, from_memory, from_service, protect, protected_words
from generator.editions.library import Library
from generator.report.translation import TranslationMemory, Unit
from tests.support import ROOT, TINY

Answer = Callable[[str], tuple[int, Any]]
PO = "docs/report/2024/en.po"


class Service:
    """A LibreTranslate server: what it was asked, and how it answers."""

    def __init__(self) -> None:
        """Start with a server that translates everything into as many words as it has, and its marks."""
        self.asked: list[str] = []
        self.answer: Answer = lambda text: (
            200,
            {"translatedText": "English " * (1 + len(text) // 8) + " ".join(re.findall(r"__\d+__", text))},
        )
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                text = json.loads(sent)[0]["text"] if sent else parse_qs(urlsplit(self.path).query).get("q", [""])[0]
                service.asked.append(text)
                status, body = service.answer(text)
                if status == 0:
                    self.wfile.write(body)
                    return
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                if status == 302:
                    self.send_header("Location", body.decode())
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST  # noqa: N815 - the library of servers wants it so

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
    assert "“Four Ones” Requirement" in after["part-1-p1-s3"].msgstr
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
    command = [sys.executable, "-c", "import sys; from generator.cli.main import main; sys.exit(main())"]
    command += ["--root", str(tmp_path), "draft", "--provider", "libre", "--url", service.url, "--per-minute", "60000"]
    running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
    while len(service.asked) < 8:
        assert running.poll() is None
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


@pytest.fixture
def interrupt() -> Iterator[Callable[[], None]]:
    """Return what does as Ctrl-C does, also where the tests run in the background and are not to be interrupted."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    main_thread = threading.main_thread().ident
    assert main_thread is not None
    yield partial(signal.pthread_kill, main_thread, signal.SIGINT)
    signal.signal(signal.SIGINT, before)


def files(root: Path) -> set[str]:
    """Return the names beside the PO file."""
    return {path.name for path in (root / PO).parent.iterdir()}


@pytest.mark.parametrize(("seconds", "status"), [(0, 200), (0.4, 429)], ids=["an answer", "a pause"])
def test_ctrl_c_while_it_waits_ends_a_run_in_one_line(
    seconds: float,
    status: int,
    tiny_root: Path,
    service: Service,
    interrupt: Callable[[], None],
) -> None:
    """For an answer, or between two tries: code 130, no traceback, and what was drafted is kept."""
    quick = service.answer

    def answer(text: str) -> tuple[int, Any]:
        if len(service.asked) == 2:
            threading.Timer(seconds, interrupt).start()
            time.sleep(0.4 * (status == 200))
        return quick(text) if status == 200 else (status, {})

    service.answer = lambda text: answer(text) if len(service.asked) > 1 else quick(text)

    with contextlib.redirect_stderr(io.StringIO()) as said:
        assert draft(tiny_root, service, "--pause", "5") == 130

    assert said.getvalue() == "generator: interrupted; what was written is whole, and can be gone on with\n"
    assert entries(tiny_root)["part-1-p1-s3"].fuzzy
    assert not entries(tiny_root)["annex-p3-s1"].msgstr
    assert files(tiny_root) == files(TINY)


def test_ctrl_c_while_a_file_is_written_leaves_it_whole(
    tiny_root: Path, service: Service, interrupt: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it was before, with nothing beside it."""
    before = (tiny_root / PO).read_bytes()
    replace = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        interrupt()
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)

    assert draft(tiny_root, service) == 130

    assert (tiny_root / PO).read_bytes() == before
    assert files(tiny_root) == files(TINY)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ((403, {"error": "no"}), "libre refused the key: check DRAFT_API_KEY"),
        ((429, {"error": "slow down"}), "libre did not answer after 2 tries"),
        ((500, {"error": "oops"}), "libre did not answer after 2 tries"),
        ((200, {}), "libre gave an answer that is not understood"),
        ((200, b"<html>"), "libre"),
        ((200, {"translatedText": ""}), "libre did not answer after 2 tries: the answer is empty"),
        ((402, {"error": "quota"}), "libre refused: status 402. Hint"),
        ((401, {"error": "who?"}), "libre refused the key: check DRAFT_API_KEY"),
        ((404, {"error": "no such page"}), "libre refused: status 404. Hint"),
        ((503, {"error": "soon"}), "libre did not answer after 2 tries: status 503. Hint"),
        ((418, {"error": "a teapot"}), "libre did not answer after 2 tries: API server error. Hint"),
        (
            (200, {"translatedText": ["English"]}),
            "libre gave an answer that is not understood: it is no text, but a list",
        ),
        (
            (200, {"translatedText": {"en": 1}}),
            "libre gave an answer that is not understood: it is no text, but a dict",
        ),
        ((200, [1]), "libre gave an answer that is not understood: "),
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


@pytest.mark.parametrize("status", [413, 422])
def test_a_text_that_is_not_taken_does_not_end_the_run(
    status: int, tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would end every run at the same sentence; it is not sent again, and the others are drafted."""
    quick = service.answer
    service.answer = lambda text: (status, {}) if "落实" in text else quick(text)

    assert draft(tiny_root, service) == 1

    said = f"D102 libre gave no translation of part-1-p1-s3: the service does not take the text (status {status})."
    assert said in capsys.readouterr().err
    assert len(service.asked) == len(set(service.asked))
    assert entries(tiny_root)["annex-p3-s2"].fuzzy


@pytest.mark.parametrize("url", ["127.0.0.1:5000", "gopher://host", "http://", "https:///translate"])
def test_what_is_no_address_is_refused_at_once(url: str, tiny_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not after four tries, with ever longer pauses."""
    assert main(["--root", str(tiny_root), "draft", "--provider", "libre", "--url", url]) == 1
    assert "D101 the address of a server begins with http:// or https://" in capsys.readouterr().err


LANGUAGES = {"translation": {"zh-Hans": {"name": "Chinese Simplified"}, "en": {"name": "English"}}}


@pytest.fixture
def microsoft(service: Service, monkeypatch: pytest.MonkeyPatch) -> Service:
    """Return a service that the library takes for Microsoft's, and that has told its languages."""
    elsewhere = SimpleNamespace(
        get=lambda _, **more: requests.get(service.url, timeout=5, **more),
        post=lambda _, **more: requests.post(service.url, timeout=5, **more),
        exceptions=requests.exceptions,
    )
    monkeypatch.setattr("deep_translator.microsoft.requests", elsewhere)
    monkeypatch.setenv("DRAFT_API_KEY", "k")
    service.answer = lambda text: (200, [{"translations": [{"text": "All of one heart"}]}] if text else LANGUAGES)
    return service


def test_microsofts_service_knows_chinese(microsoft: Service) -> None:
    """The library knows its languages by names of its own."""
    assert service_of("microsoft", "k", None, Patience(1, 2, 0))("一心") == "All of one heart"
    assert microsoft.asked == ["", "一心"]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ([(500, b"")], "microsoft did not answer after 2 tries"),
        ([(200, {})], "microsoft gave an answer that is not understood: 'translation'"),
        ([(200, LANGUAGES), (401, {"error": {"code": 401000}})], "microsoft refused the key: check DRAFT_API_KEY"),
        ([(200, LANGUAGES), (403, {"error": {"code": 403001}})], "microsoft refused: Microsoft API returned the foll"),
        ([(200, LANGUAGES), (429, {"error": {"code": 429001}})], "microsoft did not answer after 2 tries: Microsoft "),
        ([(200, LANGUAGES), (0, b"\n")], "microsoft did not answer after 2 tries: no answer"),
    ],
)
def test_microsofts_trouble_is_told_like_any_other(
    answers: list[tuple[int, Any]],
    message: str,
    tiny_root: Path,
    microsoft: Service,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also where it does not tell its languages."""
    microsoft.answer = lambda _: answers[min(len(microsoft.asked), len(answers)) - 1]

    assert draft(tiny_root, microsoft, "--provider", "microsoft") == 1
    assert f": D101 {message}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "bounds"),
    [
        ("--per-minute=0", "number from 0.0166667 to 600000"),
        ("--per-minute=-1", "number from 0.0166667 to 600000"),
        ("--per-minute=nan", "number from 0.0166667 to 600000"),
        ("--tries=0", "whole number from 1 to 20"),
        ("--tries=1.5", "whole number from 1 to 20"),
        ("--pause=-0.1", "number from 0 to 3600"),
        ("--pause=1e300", "number from 0 to 3600"),
        ("--timeout=0", "number from 0.01 to 3600"),
        ("--timeout=inf", "number from 0.01 to 3600"),
        ("--timeout=soon", "number from 0.01 to 3600"),
    ],
)
def test_a_wait_that_cannot_be_is_refused(
    option: str, bounds: str, tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is sent, with the bounds."""
    with pytest.raises(SystemExit) as ended:
        draft(tiny_root, service, option)

    assert ended.value.code == 2
    name, _, value = option.partition("=")
    assert capsys.readouterr().err.endswith(f"error: argument {name}: '{value}' is no {bounds}\n")
    assert not service.asked


def test_no_more_is_asked_in_a_minute_than_was_said(service: Service) -> None:
    """Whether an answer came, was of no use, or is asked for again."""
    times: list[float] = []
    answers = iter([(200, {"translatedText": "Roads"}), (429, {}), (200, {"translatedText": "x"}), (422, {})])
    service.answer = lambda _: (times.append(time.monotonic()), next(answers))[1]  # type: ignore[func-returns-value]

    translate = service_of("libre", None, service.url, Patience(1, 2, 0, 300))
    assert translate("路") == "Roads"
    assert translate("水") == "x"
    with pytest.raises(NoTranslationError):
        translate("房")

    assert len(times) == 4
    assert all(later - earlier > 0.15 for earlier, later in pairwise(times))


KEY = "s3cret/key+1"


@pytest.mark.parametrize(
    "answer",
    [
        (403, {"error": KEY}),
        (500, f"<html>\n<pre>Traceback (most recent call last):\n  {KEY}</pre>\n".encode()),
        (200, b"<html>\n" * 500),
        (200, {"translatedText": [KEY]}),
        (302, b"gopher://user:s3cret%2Fkey%2B1@host/?api_key=s3cret%2Fkey%2B1&q=" + b"x" * 5000),
        (0, b"\x1b[31m s3cret/key+1 S3CRET/KEY+1\r\n\r\n"),
        (0, b"HTTP/1.1 200 OK\r\nbroken s3cret/key+1\r\nContent-Length: 1\r\n\r\n{"),
    ],
)
def test_what_a_service_says_is_one_line_without_the_key(
    answer: tuple[int, Any],
    tiny_root: Path,
    service: Service,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Pages, tracebacks, addresses of 5000 signs, and signs that would colour a terminal."""
    monkeypatch.setenv("DRAFT_API_KEY", f" {KEY}\n")
    service.answer = lambda _: answer

    assert draft(tiny_root, service) == 1

    (said,) = capsys.readouterr().err.splitlines()
    assert ": D101 libre " in said
    assert said.isprintable()
    assert len(said) < 320
    assert not re.search("s3cret.{0,3}key", said, re.IGNORECASE)


@pytest.mark.parametrize("written", ["http://127.0.0.1:9", "127.0.0.1:9", "gopher://127.0.0.1"])
def test_an_address_is_told_without_the_key(written: str) -> None:
    """What cannot be reached is named in the library's message, with all that was sent."""
    translate = partial(service_of, "libre", KEY, written, Patience(1, 1, 0))

    with pytest.raises(ServiceError) as raised:
        translate()("x")

    assert "key+1" not in str(raised.value)
    assert "key%2B1" not in str(raised.value)


@pytest.mark.parametrize(
    "message",
    [
        "plain a\"b'c&<k>/",
        "code: a&quot;b&#x27;c&amp;&lt;k&gt; at",
        'json: "a\\"b\'c&<k>"',
        "query a%22b%27c%26%3Ck%3E",
        "python 'a\"b\\'c&<k>'",
        "x" * 155 + "a\"b'c&<k>",
    ],
)
def test_a_key_is_blotted_out_however_it_is_written(message: str) -> None:
    """As it is, in an address, in a page, in JSON and in Python; whole, not cut in two."""
    line = one_line(message, "a\"b'c&<k>")

    assert "[key" in line
    assert "b" not in line
    assert len(line) <= 160


@pytest.mark.parametrize("key", ["two words", "two\nlines", "钥匙"])
def test_what_is_no_key_is_not_sent(
    key: str, tiny_root: Path, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file's whole text, or another variable's, is more likely than a key with a space."""
    monkeypatch.setenv("DRAFT_API_KEY", key)

    assert draft(tiny_root, service) == 1
    assert not service.asked


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
    said = "D102 libre gave no translation of part-1-p1-s3: a term or a figure is lost, doubled or made up in it."
    assert said in capsys.readouterr().err
    assert entries(tiny_root)["part-1-p1-s3"].msgstr == ""
    assert entries(tiny_root)["annex-p3-s2"].fuzzy


SENT = "落实__0__要求，全面推进乡村振兴，共建__1__处公园。"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (SENT, "most of it is Chinese"),
        ("落實__0__要求，全面推進鄉村振興，共建__1__處公園。", "most of it is Chinese"),
        ("Implement __0__要求，全面推进乡村振兴，共建__1__ parks.", "most of it is Chinese"),
        ("__0__, __1__.", "it has 0 letters of English for 17 characters of Chinese"),
        ("Реализовать __0__ и построить __1__ парка.", "it has 0 letters of English for 17 characters of Chinese"),
        ("__0__ __1__ err", "it has 3 letters of English for 17 characters of Chinese"),
        ("__0__ __1__" + " the parks" * 60, "it has 480 letters of English for 17 characters of Chinese"),
        ("<html><body>502 Bad Gateway __0__ __1__</body></html>", "it has HTML in it"),
        ("<!DOCTYPE HTML PUBLIC __0__ __1__", "it has HTML in it"),
        ("Build &lt;b&gt;__0__&lt;/b&gt; and __1__ parks", "it has HTML in it"),
        ("Implement __0__ and build \x07 __1__ parks", "it has a sign that cannot be printed, U+0007"),
        ("Implement __0__ and build &#0; __1__ parks", "it has a sign that cannot be printed, U+FFFD"),
        ("Implement __0__ and build \ud83d __1__ parks", "it has a sign that cannot be printed, U+D83D"),
        ("Implement __0__ and build parks", "a term or a figure is lost, doubled or made up in it"),
        ("Implement __0__ and build __1__ parks with __2__", "a term or a figure is lost, doubled or made up in it"),
        ("\u200b", "it has 0 letters of English for 17 characters of Chinese"),
    ],
)
def test_an_answer_that_is_no_translation_is_not_believed(answer: str, reason: str) -> None:
    """The reason is said, and is true."""
    words = {"四个一": "Four Ones"}
    unit = Unit("s1", SENT.replace("__0__", "四个一").replace("__1__", "3"), "", "missing", 1)

    with pytest.raises(NoTranslationError) as raised:
        from_service(unit, words, lambda sent: answer if sent == SENT else sent, "libre")

    assert str(raised.value) == reason


@given(st.lists(st.sampled_from(["__0__", "__1__", "parks ", "_", "&#", "&quot;", " ", '"', "路", "<"]) | st.text()))
def test_whatever_is_answered_a_draft_is_one_printable_line(pieces: list[str]) -> None:
    """Or there is none; nothing else is raised."""
    unit = Unit("s1", "落实四个一要求，共建3处公园。", "", "missing", 1)

    with contextlib.suppress(NoTranslationError):
        target = from_service(unit, {"四个一": "Four Ones"}, lambda _: "".join(pieces), "libre").english
        assert target == " ".join(target.split())
        assert target.isprintable()


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("__0__：", "__0__："),
        ("KTV", "KTV"),
        ("国内生产总值", "GDP"),
        ("滴道区", "滴道 District"),
        ("推进__0__。", "Advance __0__."),
        ("兰岭学校有__0__人。", "兰岭 School has fewer than __0__ people (<__0__)."),
        ("深化改革。", "Deepen\nreform.\r\n"),
    ],
)
def test_an_odd_answer_may_be_a_translation(source: str, answer: str) -> None:
    """Nothing to translate, an abbreviation, a name that stays, a broken line: a reviewer sees them."""
    assert believed(source, answer) == answer


def test_the_editors_own_english_is_believed(library: Library) -> None:
    """Whatever is found in a reviewed report is far from any bound."""
    for volume in library.volumes:
        for unit in volume.memory.units:
            sent, _ = protect(unit.chinese, {})
            assert believed(sent, unit.english) == unit.english


def test_a_run_goes_on_after_answers_that_are_no_translations(
    tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """One problem for each, on one line; their segments stay empty, and the file can be read."""
    service.answer = lambda text: (200, {"translatedText": text if "__" in text else "All of one heart, \ud83d"})

    assert draft(tiny_root, service) == 1

    said = capsys.readouterr().err.splitlines()
    assert [line for line in said if "D102 libre gave no translation of part-1-p1-s3: most of it is Chinese." in line]
    assert [line for line in said if "annex-p3-s2: it has a sign that cannot be printed, U+D83D. Hint: " in line]
    assert not entries(tiny_root)["annex-p3-s2"].msgstr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('要求，共建3处公园。"\nmsgstr ""', '要求，共建3处公园。"\nmsgstr "By hand."'),
        ('msgctxt "part-1-p1-s3"', 'msgctxt "part-1-p1-s4"'),
        ("要求，共建3处公园。", "要求，共建5处公园。"),
        ('msgid "好路', "msgid 好路"),
    ],
    ids=["translated", "moved", "other Chinese", "broken"],
)
def test_who_edits_the_file_meanwhile_goes_first(
    old: str, new: str, tiny_root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """A translation that is made, or a merge that is run, while a service thinks is not written over."""
    edited = (tiny_root / PO).read_text("utf-8").replace(old, new)
    quick = service.answer

    def answer(text: str) -> tuple[int, Any]:
        if len(service.asked) == 1:
            (tiny_root / PO).write_text(edited, "utf-8")
        return quick(text)

    service.answer = answer

    assert draft(tiny_root, service) == 1
    assert "D103 the file no longer waits for a draft of part-1-p1-s3. Hint: " in capsys.readouterr().err
    for part in edited.split("\n\n"):
        assert part in (tiny_root / PO).read_text("utf-8") or "一心" in part or "四个一”要求：" in part


def test_a_service_that_nobody_knows_is_named() -> None:
    """With the one that was meant."""
    with pytest.raises(ServiceError, match='there is no service "gogle"; did you mean "google"'):
        service_of("gogle", None, None, Patience())


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

    assert "“Six Mosts” Business Environment Brand" in protected
    assert "1.435 billion yuan" in protected
    assert "14.35" not in sent
    assert restore(sent.replace("聚焦", "Focus on"), protected).startswith("Focus on")


@pytest.mark.parametrize("answer", ["", "only __0__", "__0__ __1__ __1__", "__0__ __2__"])
def test_an_answer_without_its_marks_is_refused(answer: str) -> None:
    """Each once."""
    with pytest.raises(NoTranslationError):
        restore(answer, ("a", "b"))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Output grew by __0__ , ( __1__ ) .", "Output grew by 5 percent, (tourism)."),
        ("Output grew by__0__and__1__.", "Output grew by 5 percent and tourism."),
        ("_ _ 0 _ _ _ _ 1 _ _", "5 percent tourism"),
        ("__0____1__", "5 percent tourism"),
        ("__ 0 __ in __1 __ ; more", "5 percent in tourism; more"),
        ("_0_ (_1_) rose", "5 percent (tourism) rose"),
        ("[ __1__ : __0__ ! ]", "[tourism: 5 percent!]"),
        ("__0__-point rise, __1__-led", "5 percent-point rise, tourism-led"),
        ('" __1__ " and " __0__ "', '"tourism" and "5 percent"'),
        ('"green __1__ " of "great" __0__ "value"', '"green tourism" of "great" 5 percent "value"'),
        ('a 5" pipe, " __1__ and __0__ "', 'a 5" pipe, " tourism and 5 percent "'),
        ("“ __1__ ” and ‘ __0__ ’", "“tourism” and ‘5 percent’"),
        ("' __1__ ' is the people's __0__ 'yes'", "'tourism' is the people's 5 percent 'yes'"),
        ("__1__ , up .5 or __0__ ( more ) .", "tourism, up .5 or 5 percent (more)."),
        ("__1__ 's  share:\n__0__", "tourism's share: 5 percent"),
    ],
)
def test_an_answer_is_put_back_with_its_own_spacing(answer: str, expected: str) -> None:
    """A space goes or comes only beside a mark, where English would have it otherwise."""
    assert restore(answer, ("5 percent", "tourism")) == expected


def test_an_answer_in_html_is_read_as_text(tiny_root: Path, service: Service) -> None:
    """Entities are resolved once, those of a mark too; what nobody sees is not written to the file."""
    service.answer = lambda text: (
        200,
        {
            "translatedText": "A &quot;good&quot; city&#39;s R&amp;D &amp;amp; R&D\u200b"
            + "".join(f" &#95;_{number}_&#x5f;" for number in re.findall(r"__(\d+)__", text))
        },
    )

    assert draft(tiny_root, service) == 0
    after = entries(tiny_root)
    assert after["annex-p3-s2"].msgstr == 'A "good" city\'s R&D &amp; R&D'
    assert after["part-1-p1-s3"].msgstr.startswith('A "good" city\'s R&D &amp; R&D “Four Ones” Requirement')


def test_english_that_begins_with_a_quotation_mark_stands_apart() -> None:
    """A mark stands for words, whatever sign they begin or end with."""
    names = ('"Four Ones"', '"Six Mosts"')

    assert restore("the__0____1__city", names) == 'the "Four Ones" "Six Mosts" city'


def test_a_difference_can_be_read() -> None:
    """What went, what came."""
    assert difference("新增1500人", "新增2000人") == "新增[-15-]{+20+}00人"
