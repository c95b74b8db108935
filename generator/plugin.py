"""The MkDocs end: the same pages as virtual files, each in its own language, and what needs the site's address."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.build import SEARCH_ENGINE, Build, prepare
from generator.editions.addresses import alternates
from generator.glossary.kinds import KINDS
from generator.language.locales import LOCALES, SIMPLIFIED
from generator.pages.home_page import notice, site_words
from generator.pages.kinds import PAGES
from generator.sources.disk import read_sources
from generator.sources.problems import errors, listing

WATCHED = ("glossary", "generator")
SEARCH_WORDS = (
    *KINDS,
    "passage_of",
    "found",
    "found_one",
    "found_near",
    "found_nothing",
    "nearest",
    "all_results",
    "loading",
    "search_failed",
)
"""The labels that the search needs in the browser."""
LOG = get_plugin_logger("generator")


class GeneratorConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's settings in ``mkdocs.yml``."""

    default_locale = config_options.Choice([locale.tag for locale in LOCALES], default=SIMPLIFIED)


class GeneratorPlugin(BasePlugin[GeneratorConfig]):  # type: ignore[no-untyped-call]
    """Reads the sources anew at each build, and hands MkDocs what the core makes of them."""

    def __init__(self) -> None:
        """Start without a build; ``on_files`` plans it."""
        self.build: Build | None = None
        self.environment: Environment | None = None

    @property
    def planned(self) -> Build:
        """What ``on_files`` has planned."""
        assert self.build is not None
        return self.build

    def on_config(self, config: MkDocsConfig, /) -> MkDocsConfig:
        """Leave edit links out where it is not known in which repository the files are."""
        if not config.site_url:
            raise PluginError("site_url is not set: addresses in other editions need it. Set SITE_URL, or leave it out")
        if not config.repo_url:
            config.edit_uri = None
        return config

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild when a term or a template changes; ``docs/`` is watched by MkDocs itself."""
        for folder in (_root(config) / name for name in WATCHED):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the generated files.

        PluginError, which ends the build with exit code 1, if there are errors; in strict mode, if anything is
        unfinished too.
        """
        settings = Path(config.config_file_path).name
        sources, problems = read_sources(_root(config), settings)
        self.build, found = prepare(sources, settings)
        problems = (*problems, *found)
        if errors(problems) or self.build is None or (problems and config.strict):
            raise PluginError("\n" + listing(problems))
        for problem in sorted(set(problems)):
            LOG.info("unfinished: %s", problem)
        for output in self.build.outputs:
            page = self.build.pages.get(output.address)
            if page is None or files.get_file_from_path(page.src_uri) is None:
                file = File.generated(config, output.address, content=output.make())
                if page is not None:
                    # edit_uri is relative to docs/, and the words may stand in glossary/.
                    file.edit_uri = f"../{page.edit}" if page.edit else None
                files.append(file)
        lunr = resources.files("mkdocs.contrib.search").joinpath("templates/search/lunr.js").read_text("utf-8")
        files.append(File.generated(config, SEARCH_ENGINE, content=lunr))
        return files

    def on_page_read_source(self, /, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give a page by hand with its blanks filled; MkDocs reads the generated ones itself."""
        by_hand = self.planned.pages.get(page.file.src_uri)
        return by_hand.markdown if by_hand else None

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme's environment for the search descriptions."""
        self.environment = env
        return env

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give each page the addresses of its other editions, before the sitemap is rendered."""
        page.meta["alternates"] = _alternates(page.file.src_uri, files)
        return markdown

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Set the page's language, and hand the theme the words of that language."""
        slug = page.file.src_uri.partition("/")[0]
        tag = next((locale.tag for locale in LOCALES if locale.slug == slug), self.config.default_locale)
        config.theme["language"] = tag
        context.update(self._words(tag, page.file.src_uri))  # type: ignore[typeddict-item]
        return context

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Hand pages that stand in no edition, such as the one for a wrong address, the default's words."""
        context.update(self._words(self.config.default_locale, ""))  # type: ignore[typeddict-item]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write an OpenSearch description (1.1, draft 6) an edition: it needs the site's address."""
        assert self.environment is not None
        template = self.environment.get_template("opensearch.xml")
        for locale in LOCALES:
            path = Path(config.site_dir, locale.slug, "search", "opensearch.xml")
            address = f"{config.site_url}{locale.slug}/search/"
            path.write_text(template.render(address=address, **self._words(locale.tag, "")), encoding="utf-8")

    def _words(self, tag: str, src_uri: str) -> dict[str, Any]:
        library, labels = self.planned.library, self.planned.labels
        page = self.planned.pages.get(src_uri)
        reports = {volume.report.id: volume for volume in library.volumes}
        own = reports.get(page.report or "") if page else None
        return {
            "labels": labels[tag],
            "search_words": {key: labels[tag][key] for key in SEARCH_WORDS},
            "all_labels": labels,
            "locales": LOCALES,
            "locale": next(locale for locale in LOCALES if locale.tag == tag),
            "site": {key: words[tag] for key, words in site_words(library).items()},
            "notice": notice(labels[tag], [own] if own else library.volumes),
            # The report that the bar leads to: the page's own, or the newest.
            "report": (own or library.newest).report.id,
            "is_entry": page is not None and page.template in {f"{kind}.md.j2" for kind in PAGES},
            "in_edition": any(src_uri.startswith(f"{locale.slug}/") for locale in LOCALES),
        }


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _alternates(src_uri: str, files: Files) -> list[tuple[str, str]]:
    """Return tag and address of the page's other editions and its own, and where a reader of none is sent.

    The landing page chooses among the editions' home pages; elsewhere it is the source text that stands for all.
    """
    home = src_uri in {"index.md", *(f"{locale.slug}/index.md" for locale in LOCALES)}
    editions = alternates("zh-hans/index.md" if home else src_uri)
    found = [(tag, files.get_file_from_path(uri)) for tag, uri in editions]
    present = [(tag, file.url) for tag, file in found if file is not None]
    if not present:
        return []
    return [*present, ("x-default", "" if home else present[0][1])]
