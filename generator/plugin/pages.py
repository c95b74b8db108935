"""Files and pages of MkDocs that know whether they have changed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.metadata import version
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.editions.addresses import alternates
from generator.language.locales import LOCALES
from generator.plugin.kept import Kept, key_of

READERS = ("mkdocs", "markdown")
"""The packages that read a page's Markdown: another version may read it otherwise."""


class MadeFile(File):
    """A generated file; ``changed`` says whether it is another than at the last build of this process."""

    changed = True

    def is_modified(self) -> bool:
        """Tell MkDocs, where it builds what has changed alone, whether to build this."""
        return self.changed or not Path(self.abs_dest_path).is_file()


class KeptPage(Page):
    """A page whose Markdown is read again only if it, or what reads it, has changed."""

    def __init__(self, file: File, config: MkDocsConfig, kept: Kept, around: str) -> None:
        """Make the page of a file; ``around`` tells the other files, to which the page may link, from other ones."""
        self.kept = kept
        self.around = around
        super().__init__(None, file, config)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown, or take what an earlier build has made of the same."""
        key = key_of(self.file.src_uri, self.markdown, self.around)
        value = self.kept.get(key)
        if value is None:
            said = _said(lambda: super(KeptPage, self).render(config, files))
            # What MkDocs warns of is to be said each time.
            if not said:
                self.kept.put(key, self._value())
            return
        self.content = value["content"]
        self.toc = get_toc(value["toc"])
        self._title_from_render = value["title"]
        self.present_anchor_ids = set(value["ids"])
        self.links_to_anchors = {
            file: links for uri, links in value["links"].items() if (file := files.get_file_from_path(uri))
        }

    def _value(self) -> dict[str, Any]:
        return {
            "content": self.content,
            "toc": [_plain(each) for each in self.toc],
            "title": self._title_from_render,
            "ids": sorted(self.present_anchor_ids or ()),
            "links": {file.src_uri: links for file, links in (self.links_to_anchors or {}).items()},
        }


def surroundings(config: MkDocsConfig, files: Files) -> str:
    """Return what tells the settings and files of a build, as far as reading a page depends on them, from others."""
    versions = [version(name) for name in READERS]
    settings = (config.markdown_extensions, config.mdx_configs, config.use_directory_urls, config.validation.links)
    known = sorted((file.src_uri, file.url, file.inclusion.name) for file in files if not file.src_uri.endswith(".svg"))
    return key_of(versions, *settings, known)


def _said(action: Callable[[], None]) -> bool:
    """Do something, and tell whether MkDocs has said anything of it."""
    handler = BufferingHandler(capacity=1000)
    handler.setLevel(logging.INFO)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        action()
    finally:
        logger.removeHandler(handler)
    return bool(handler.buffer)


def _plain(anchor: AnchorLink) -> dict[str, Any]:
    """Return a heading in the form in which Python-Markdown tells it."""
    return {
        "name": anchor.title,
        "id": anchor.id,
        "level": anchor.level,
        "children": list(map(_plain, anchor.children)),
    }


def without_pages(files: Files, config: MkDocsConfig) -> Files:
    """Return no page: nothing could be planned yet, and the server shows why."""
    for file in list(files.documentation_pages()):
        files.remove(file)
    config.theme.static_templates.clear()
    return files


def alternate_addresses(src_uri: str, files: Files) -> list[tuple[str, str]]:
    """Return tag and address of the page's other editions and its own, and where a reader of none is sent.

    The landing page chooses among the editions' home pages; elsewhere it is the source text that stands for all.
    """
    home = src_uri in {"index.md", *(f"{locale.slug}/index.md" for locale in LOCALES)}
    editions = alternates("zh-hans/index.md" if home else src_uri)
    found = [(tag, files.src_uris.get(uri)) for tag, uri in editions]
    present = [(tag, file.url) for tag, file in found if file is not None]
    if not present:
        return []
    return [*present, ("x-default", "" if home else present[0][1])]
