"""How long a run waits: for an answer, between two requests, and before another try; and the options that say so."""

from __future__ import annotations

import argparse
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds for an answer, tries in all, seconds before the second try (then doubled), requests a minute."""

    timeout: float = 30.0
    tries: int = 4
    pause: float = 2.0
    per_minute: float = 60.0


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a command the options of a Patience; a number out of bounds, or none, is refused in one line."""
    hour = 3600
    add, usual = parser.add_argument, Patience()
    for name, read, about in (
        ("--timeout", _number(float, 0.01, hour), "seconds to wait for an answer"),
        ("--tries", _number(int, 1, 20), "tries before giving up"),
        ("--pause", _number(float, 0, hour), "seconds before the second try, then doubled, up to an hour"),
        # Ten thousand a second are as many as one likes.
        ("--per-minute", _number(float, 1 / 60, 600_000), "requests a minute at the most"),
    ):
        default = getattr(usual, name[2:].replace("-", "_"))
        add(name, type=read, default=default, help=f"{about} (default: {default:g})")


def _number(kind: type[int | float], least: float, most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            number = kind(text)
        except ValueError:
            number = least - 1
        # Written so that “nan”, which is neither more nor less, is refused as well.
        if not least <= number <= most:
            name = "whole number" if kind is int else "number"
            raise argparse.ArgumentTypeError(f"{text!r} is no {name} from {least:g} to {most:g}")
        return number

    return read


def pace(per_minute: float) -> Callable[[], None]:
    """Return a function to be called before each request: it waits until the next one may go out."""
    due = time.monotonic()

    def wait() -> None:
        nonlocal due
        time.sleep(max(0.0, due - time.monotonic()))
        due = time.monotonic() + 60 / per_minute

    return wait


def in_time(call: Callable[[], Given], timeout: float) -> Given:
    """Return what a call gives; it goes to a thread, which is left behind if it takes too long.

    Raises TimeoutError after ``timeout`` seconds, and whatever the call raises.
    """
    answers: queue.Queue[Given | Exception] = queue.Queue()

    def answer_or_error() -> None:
        try:
            answers.put(call())
        except Exception as error:  # noqa: BLE001 - handed on to the caller
            answers.put(error)

    threading.Thread(target=answer_or_error, daemon=True).start()
    try:
        answer = answers.get(timeout=timeout)
    except queue.Empty:
        raise TimeoutError(f"no answer within {timeout:g} seconds") from None
    if isinstance(answer, Exception):
        raise answer
    return answer
