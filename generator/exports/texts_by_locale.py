"""Texts and addresses by locale, as the published data have them."""

from __future__ import annotations

from generator.editions.library import Volume
from generator.exports.model import Text, Url
from generator.language.locales import LOCALES


def text(words: dict[str, str | None] | dict[str, str]) -> Text:
    """Return texts by BCP 47 tag in the order of the locales."""
    return {locale.tag: words[locale.tag] for locale in LOCALES}  # type: ignore[return-value]


def url(addresses: dict[str, str]) -> Url:
    """Return addresses by BCP 47 tag, with the slash of the site's root."""
    return {tag: f"/{address}" for tag, address in addresses.items()}  # type: ignore[return-value]


def segment_text(volume: Volume, segment: str) -> Text:
    """Return the words of a segment; the English is null where there is none yet."""
    found = {tag: edition.segments[segment] for tag, edition in volume.editions.items()}
    return text({tag: None if each.status == "missing" else each.text for tag, each in found.items()})
