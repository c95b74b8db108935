"""The MkDocs end: the same pages as virtual files, each in its own language, and what needs the site's address."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any, Literal

from jinja2 import BytecodeCache, Environment
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

from generator.build import Build, prepare
from generator.editions.output import Output
from generator.language.locales import LOCALES, SIMPLIFIED
from generator.pages.render import Renderer
from generator.plugin.kept import Kept, compiled_templates, key_of
from generator.plugin.pages import KeptPage, MadeFile, alternate_addresses, surroundings, without_pages
from generator.plugin.serving import showing_problems
from generator.plugin.theme import THEME, settle, settle_files, write_beside
from generator.plugin.words import POLICY, Frame, theme_words
from generator.sources.disk import read_sources
from generator.sources.problems import Problem, errors, listing

WATCHED = ("glossary", "generator")
LOG = get_plugin_logger("generator")


class GeneratorConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's settings in ``mkdocs.yml``: the default edition, and where a build keeps what the next can use."""

    default_locale = config_options.Choice([locale.tag for locale in LOCALES], default=SIMPLIFIED)
    cache = config_options.Type(str, default=".cache")


class GeneratorPlugin(BasePlugin[GeneratorConfig]):  # type: ignore[no-untyped-call]
    """Reads the sources at each build, and hands MkDocs what the core makes of them.

    Under ``mkdocs serve`` one plugin lives through all builds, and makes anew what has changed alone.
    """

    def __init__(self) -> None:
        """Start without a build; ``on_files`` plans it."""
        self.serving = False
        self.build: Build | None = None
        self.problems: tuple[Problem, ...] = ()
        self.renderer = Renderer()
        self.compiled: BytecodeCache | None = None
        self.kept: Kept | None = None
        self.frame: Frame | None = None
        self.environment: Environment | None = None
        self.made: dict[str, str] = {}
        self.making: dict[str, str] = {}

    @property
    def planned(self) -> Build:
        """What ``on_files`` has planned."""
        assert self.build is not None
        return self.build

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether somebody is looking on; with this event the plugin lives through all builds of a server."""
        self.serving = command == "serve"
        # A build makes much and throws little away: looking for garbage seldom takes less.
        gc.set_threshold(200_000, 20, 100)

    def on_config(self, config: MkDocsConfig, /) -> MkDocsConfig:
        """Take the settings as they are meant here, and what the last build has kept."""
        settle(config)
        if self.kept is None:
            folder = _root(config) / self.config.cache if self.config.cache else None
            self.kept = Kept(folder)
            self.compiled = compiled_templates(folder)
            self.renderer = Renderer(self.compiled)
        return config

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild when a record or a template changes, and show what is wrong; MkDocs watches ``docs/`` itself."""
        for folder in (_root(config) / name for name in WATCHED):
            if folder.is_dir():
                server.watch(str(folder))
        # What the first build has made is there to stay.
        gc.collect()
        gc.freeze()
        server.set_app(showing_problems(server.serve_request, lambda: self.problems))
        return server

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the generated files.

        PluginError, which ends the build with exit code 1, if there are errors; in strict mode, if anything is
        unfinished too. Under a server they are shown instead, and the site stays as it was.
        """
        settings = Path(config.config_file_path).name
        sources, problems = read_sources(_root(config), settings)
        assert self.kept is not None
        build, found = prepare(sources, settings, self.renderer, self.kept.keep)
        problems = (*problems, *found)
        self.problems = problems if config.strict else errors(problems)
        if self.problems and not self.serving:
            raise PluginError("\n" + listing(problems))
        if self.problems:
            LOG.error("problems:\n%s", listing(problems))
        else:
            for problem in sorted(set(problems)):
                LOG.info("unfinished: %s", problem)
            self.build = build
        return self._with_pages(files, config) if self.build else without_pages(files, config)

    def _with_pages(self, files: Files, config: MkDocsConfig) -> Files:
        self.frame = Frame(THEME, self.planned.labels)
        self.making = {}
        for output in self.planned.outputs:
            by_hand = files.get_file_from_path(output.address)
            if by_hand is not None:
                by_hand.content_string = output.make().decode()
            else:
                files.append(self._file(output, config))
        settle_files(files, config)
        around = surroundings(config, files)
        assert self.kept is not None
        for file in files.documentation_pages():
            page = KeptPage(file, config, self.kept, around)
            page.meta["alternates"] = alternate_addresses(file.src_uri, files)
        return files

    def _file(self, output: Output, config: MkDocsConfig) -> File:
        page = self.planned.pages.get(output.address)
        content = output.make()
        file = MadeFile.generated(config, output.address, content=content)
        key = key_of(content)
        if page is not None:
            # edit_uri is relative to docs/, and the words may stand in glossary/.
            file.edit_uri = f"../{page.edit}" if page.edit else None
            assert self.frame is not None
            key = key_of(content, page.edit, self.frame.key(self._words(page.tag, page.src_uri)))
        assert isinstance(file, MadeFile)
        file.changed = self.made.get(output.address) != key
        self.making[output.address] = key
        return file

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme's environment for the search descriptions, and its templates compiled."""
        env.bytecode_cache = self.compiled
        self.environment = env
        return env

    def _words(self, tag: str, src_uri: str) -> dict[str, Any]:
        """Return what the theme is handed; under a server, whose own script stands in the page, without a policy."""
        return {**theme_words(self.planned, tag, src_uri), "policy": "" if self.serving else POLICY}

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give each page the addresses of its other editions, before the sitemap is rendered."""
        page.meta["alternates"] = alternate_addresses(page.file.src_uri, files)
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
        """Write what MkDocs makes no pages of, and keep what the next build can use."""
        if self.build is None:
            return
        assert self.environment is not None
        assert self.kept is not None
        write_beside(config, self.environment, lambda tag: self._words(tag, ""))
        self.kept.save()
        self.made = self.making


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
