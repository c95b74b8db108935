"""What of the settings of MkDocs, and of what its theme and its search bring, is used here."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.contrib import search as mkdocs_search
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from rjsmin import jsmin

from generator.build import SEARCH_ENGINE
from generator.language.locales import LOCALES
from generator.plugin.words import POLICY

THEME = Path(str(resources.files("generator"))) / "theme"
OWN_ICON = "assets/icon.svg"
THEME_ICON = "assets/images/favicon.png"
UNUSED = ("assets/javascripts/", "assets/stylesheets/", THEME_ICON)
"""What the theme brings for its own skeleton, of which no page of ours uses anything."""
# By the module's own file: a fork that takes MkDocs' place takes its modules' too, and resources do not see that.
LICENSE = re.compile(r"/\*\*.*?\*/\n", re.DOTALL)
"""What a script begins with that names its author and license."""
SCRIPTS = "assets/search/"
LUNR = Path(str(mkdocs_search.__file__)).parent / "templates" / "search" / "lunr.js"


def settle(config: MkDocsConfig) -> None:
    """Take the settings as they are meant here.

    Raises PluginError where one cannot be honoured.
    """
    if not config.site_url:
        raise PluginError("site_url is not set: addresses in other editions need it. Set SITE_URL, or leave it out")
    if not config.use_directory_urls:
        raise PluginError("use_directory_urls is false: the addresses in the data end in a slash. Leave it out")
    # Edit links are left out where it is not known in which repository the files are.
    if not config.repo_url:
        config.edit_uri = None
    if config.theme.get("favicon") == THEME_ICON:
        config.theme["favicon"] = OWN_ICON


def settle_files(files: Files, config: MkDocsConfig) -> None:
    """Take away what the theme brings and no page uses, and add what the search is made with."""
    for file in [each for each in files if each.src_uri.startswith(UNUSED)]:
        files.remove(file)
    scripts = {
        file.src_uri: file.content_string
        for file in files
        if file.src_uri.startswith(SCRIPTS) and file.src_uri.endswith(".js")
    }
    for name in scripts:
        files.remove(files.src_uris[name])
    for name, script in {**scripts, SEARCH_ENGINE: LUNR.read_text("utf-8")}.items():
        files.append(File.generated(config, name, content=_lean(script)))


def _lean(script: str) -> str:
    """Return a script without what is for those who change it: comments, but for a license, and white space.

    Half of the search's scripts, and two thirds of lunr's, are that, compressed.
    """
    first = LICENSE.match(script)
    head = first[0] if first else ""
    return f"{head}{jsmin(script.removeprefix(head))}\n"


def write_beside(config: MkDocsConfig, environment: Environment, words: Callable[[str], dict[str, Any]]) -> None:
    """Write an OpenSearch description (1.1, draft 6) an edition, which needs the site's address, and the policy.

    ``words`` gives what the theme is handed in a language; ``_headers`` is what several hosts of static sites read:
    there the policy comes with the answer, too.
    """
    template = environment.get_template("opensearch.html")
    for locale in LOCALES:
        path = Path(config.site_dir, locale.slug, "search", "opensearch.xml")
        address = f"{config.site_url}{locale.slug}/search/"
        path.write_text(template.render(address=address, **words(locale.tag)), encoding="utf-8")
    Path(config.site_dir, "_headers").write_text(f"/*\n  Content-Security-Policy: {POLICY}\n", encoding="utf-8")
