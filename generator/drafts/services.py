"""Translation services for drafts, through deep-translator: never in a build, only when a maintainer asks.

Every trouble ends as a ServiceError with one clear sentence, on one line and without the key. A passing fault (too
many requests, a fault of the server, no answer in time) is tried again, with growing pauses; a refused key or a
used-up quota is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

import tenacity
from deep_translator import DeeplTranslator, GoogleTranslator, LibreTranslator, MicrosoftTranslator
from deep_translator.exceptions import (
    ApiKeyException,
    AuthorizationException,
    MicrosoftAPIerror,
    RequestError,
    ServerException,
    TooManyRequests,
)
from requests.exceptions import RequestException

from generator.drafts.answers import NoTranslationError
from generator.drafts.messages import one_line
from generator.drafts.patience import Given, Patience, in_time, pace
from generator.sources.problems import did_you_mean

PROVIDERS = MappingProxyType(
    {
        "google": (GoogleTranslator, "zh-CN"),
        "libre": (LibreTranslator, "zh"),
        "deepl": (DeeplTranslator, "zh"),
        # The library knows this service's languages in lower case alone.
        "microsoft": (MicrosoftTranslator, "zh-hans"),
    }
)
UNAUTHORIZED = 401
PASSING = frozenset({429, 500, 503, None})
OF_THE_TEXT = frozenset({413, 422})
"""What HTTP says of a text that is too long, or that cannot be processed."""


class ServiceError(Exception):
    """A service cannot be used, or did not answer; the message is for the maintainer."""


class PassingError(Exception):
    """A fault that may be gone at the next try."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who asks whom, and how: a service's name, the key, which no message may have, and what waits for one's turn."""

    provider: str
    key: str = field(repr=False)
    patience: Patience
    wait: Callable[[], None]


def service(provider: str, key: str | None, url: str | None, patience: Patience) -> Callable[[str], str]:
    """Return a function that translates Chinese into English.

    It raises NoTranslationError if the service does not take a text, ServiceError for any other trouble, and nothing
    else. ``url`` is the address of a LibreTranslate server; the other providers have their own. Raises ServiceError
    if the provider is not known, if it needs a key and there is none, if key or address cannot be one, or if the
    service has to be asked for its languages and does not answer.
    """
    if provider not in PROVIDERS:
        raise ServiceError(f'there is no service "{provider}"; {did_you_mean(provider, PROVIDERS)}')
    kind, source = PROVIDERS[provider]
    account = Account(provider, (key or "").strip(), patience, pace(patience.per_minute))
    if not (account.key.isascii() and account.key.isprintable()) or " " in account.key:
        raise ServiceError("DRAFT_API_KEY is no key: it has spaces, or signs beyond ASCII")
    arguments = {"source": source, "target": "en"} | ({"api_key": account.key} if provider != "google" else {})
    if provider == "libre" and url:
        if not re.match(r"https?://[^/?#]", url):
            raise ServiceError("the address of a server begins with http:// or https://")
        # A server of one's own may need no key; the library insists on one.
        arguments |= {"custom_url": f"{url.rstrip('/')}/", "api_key": account.key or "none"}
    # Microsoft's is asked for its languages here, and so may fail as later.
    translator = _patiently(account, partial(kind, **arguments))
    return lambda text: _patiently(account, partial(_translated, translator.translate, text))


def _translated(translate: Callable[[str], object], text: str) -> str:
    answer = translate(text)
    if answer is None or not str(answer).strip():
        raise PassingError("the answer is empty")
    if not isinstance(answer, str):
        raise TypeError(f"it is no text, but a {type(answer).__name__}")
    return answer


def _patiently(account: Account, call: Callable[[], Given]) -> Given:
    retrying = tenacity.Retrying(
        retry=tenacity.retry_if_exception_type(PassingError),
        stop=tenacity.stop_after_attempt(account.patience.tries),
        wait=tenacity.wait_exponential(multiplier=account.patience.pause, max=3600),
        reraise=True,
    )
    try:
        answer: Given = retrying(_once, account, call)
    except NoTranslationError:
        raise
    except Exception as error:
        # The library raises what its parsers raise: a service that answers otherwise than it should is of no use.
        said = one_line(_words(error), account.key)
        raise ServiceError(f"{account.provider} {_trouble(error, account.patience.tries, said)}") from error
    return answer


def _trouble(error: Exception, tries: int, said: str) -> str:
    if isinstance(error, PassingError):
        return f"did not answer after {tries} tries: {said}"
    if isinstance(error, ApiKeyException):
        return "needs a key: put it into DRAFT_API_KEY"
    if isinstance(error, AuthorizationException) or _status(error) == UNAUTHORIZED:
        return "refused the key: check DRAFT_API_KEY"
    if isinstance(error, ServerException | MicrosoftAPIerror):
        return f"refused: {said}"
    return f"gave an answer that is not understood: {said}"


def _once(account: Account, call: Callable[[], Given]) -> Given:
    # Before each try: a service counts those that it refuses.
    account.wait()
    try:
        return in_time(call, account.patience.timeout)
    except (RequestException, RequestError, TooManyRequests, TimeoutError) as error:
        raise PassingError(_words(error).split("(Caused by")[0]) from error
    except AttributeError as error:
        # Microsoft's hides that there is no connection, and trips over the answer that it does not have.
        raise PassingError("no answer") from error
    except (ServerException, MicrosoftAPIerror) as error:
        status = _status(error)
        if status in OF_THE_TEXT:
            raise NoTranslationError(f"the service does not take the text ({_words(error)})") from error
        if status in PASSING:
            raise PassingError(_words(error)) from error
        raise


def _status(error: Exception) -> int | None:
    """Return the HTTP status that the library hides behind words of its own; None if it is not known."""
    if isinstance(error, ServerException):
        return {words: status for status, words in ServerException.errors.items()}.get(str(error))
    code = re.search(r"'code': (\d{3})", str(error)) if isinstance(error, MicrosoftAPIerror) else None
    return int(code[1]) if code else None


def _words(error: Exception) -> str:
    # The library's words for a status are another service's: 404 is no daily limit.
    status = _status(error) if isinstance(error, ServerException) else None
    return f"status {status}" if status else str(error) or type(error).__name__
