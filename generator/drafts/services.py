"""Translation services for drafts, through deep-translator: never in a build, only when a maintainer asks.

Every trouble ends as a ServiceError with one clear sentence. A passing fault (too many requests, a fault of the
server, no answer in time) is tried again, with growing pauses; a refused key or a used-up quota is not.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

import tenacity
from deep_translator import DeeplTranslator, GoogleTranslator, LibreTranslator, MicrosoftTranslator
from deep_translator.exceptions import ApiKeyException, AuthorizationException, ServerException, TooManyRequests
from requests.exceptions import RequestException

PROVIDERS = MappingProxyType(
    {
        "google": (GoogleTranslator, "zh-CN"),
        "libre": (LibreTranslator, "zh"),
        "deepl": (DeeplTranslator, "zh"),
        "microsoft": (MicrosoftTranslator, "zh-Hans"),
    }
)
REFUSED = ("API key", "api key", "KEY", "LIMIT", "quota", "Quota")


class ServiceError(Exception):
    """A service cannot be used, or did not answer; the message is for the maintainer."""


class PassingError(Exception):
    """A fault that may be gone at the next try."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait: seconds for an answer, tries in all, and seconds before the second try (then doubled)."""

    timeout: float = 30.0
    tries: int = 4
    pause: float = 2.0


def service(provider: str, key: str | None, url: str | None, patience: Patience) -> Callable[[str], str]:
    """Return a function that translates Chinese into English; it raises ServiceError, and nothing else.

    ``url`` is the address of a LibreTranslate server; the other providers have their own. Raises ServiceError if the
    provider needs a key and there is none.
    """
    kind, source = PROVIDERS[provider]
    arguments = (
        {"source": source, "target": "en", "api_key": key}
        if provider != "google"
        else {"source": source, "target": "en"}
    )
    if provider == "libre" and url:
        # A server of one's own may need no key; the library insists on one.
        arguments |= {"custom_url": f"{url.rstrip('/')}/", "api_key": key or "none"}
    try:
        translate = kind(**arguments).translate
    except ApiKeyException as error:
        raise ServiceError(f"{provider} needs a key: put it into DRAFT_API_KEY") from error
    return partial(_patiently, translate, provider, patience)


def _patiently(translate: Callable[[str], str], provider: str, patience: Patience, text: str) -> str:
    retrying = tenacity.Retrying(
        retry=tenacity.retry_if_exception_type(PassingError),
        stop=tenacity.stop_after_attempt(patience.tries),
        wait=tenacity.wait_exponential(multiplier=patience.pause),
        reraise=True,
    )
    try:
        return str(retrying(_once, translate, patience.timeout, text))
    except PassingError as error:
        raise ServiceError(f"{provider} did not answer after {patience.tries} tries: {error}") from error
    except (AuthorizationException, ApiKeyException) as error:
        raise ServiceError(f"{provider} refused the key: check DRAFT_API_KEY") from error
    except ServerException as error:
        raise ServiceError(f"{provider} refused: {error}") from error
    except Exception as error:
        # The library raises what its parsers raise: a service that answers otherwise than it should is of no use.
        raise ServiceError(f"{provider} gave an answer that is not understood: {error}") from error


def _once(translate: Callable[[str], str], timeout: float, text: str) -> str:
    try:
        answer = _in_time(translate, timeout, text)
    except (RequestException, TooManyRequests, TimeoutError) as error:
        raise PassingError(str(error).split("(Caused by")[0][:120] or type(error).__name__) from error
    except ServerException as error:
        if any(word in str(error) for word in REFUSED):
            raise
        raise PassingError(str(error)) from error
    if not answer or not str(answer).strip():
        raise PassingError("the answer is empty")
    return answer


def _in_time(translate: Callable[[str], str], timeout: float, text: str) -> str:
    """Call the library, which knows no time-out, in a thread that is left behind if it takes too long."""
    answers: queue.Queue[str | Exception] = queue.Queue()

    def call() -> None:
        try:
            answers.put(translate(text))
        except Exception as error:  # noqa: BLE001 - handed on to the caller
            answers.put(error)

    threading.Thread(target=call, daemon=True).start()
    try:
        answer = answers.get(timeout=timeout)
    except queue.Empty:
        raise TimeoutError(f"no answer within {timeout:g} seconds") from None
    if isinstance(answer, Exception):
        raise answer
    return answer
