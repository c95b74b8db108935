"""Whoever builds the site: another builder, another folder, another address, and what a user of MkDocs sets."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from lxml import html

from generator.cli.main import main
from tests.support import ROOT, Build


def files(site: Path) -> dict[str, bytes]:
    """Return what a build has made, by address."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_fork_of_mkdocs_builds_the_same_site(tiny_root: Path, build: Build) -> None:
    """Byte for byte, with the same plugin: the tool that it stands on has a successor."""
    mkdocs = build(tiny_root, tiny_root / "one")
    fork = build(tiny_root, tiny_root / "two", builder="properdocs")

    assert mkdocs.returncode == 0, mkdocs.stderr
    assert fork.returncode == 0, fork.stderr
    assert files(tiny_root / "one") == files(tiny_root / "two")


def test_the_written_pages_need_no_plugin_of_ours(tiny_root: Path) -> None:
    """What `generator build` writes is a folder of Markdown: plain MkDocs makes pages of it without a warning."""
    assert main(["--root", str(tiny_root), "build", "--out", str(tiny_root / "pages")]) == 0
    settings = {
        "site_name": "Pages",
        "docs_dir": "pages",
        "markdown_extensions": ["attr_list", "md_in_html"],
        "validation": {"links": {"anchors": "warn"}},
    }
    (tiny_root / "plain.yml").write_text(yaml.safe_dump(settings), "utf-8")

    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", "plain.yml"]
    done = subprocess.run(command, cwd=tiny_root, capture_output=True, text=True, check=False)  # noqa: S603 - our own

    assert done.returncode == 0, done.stderr
    page = html.document_fromstring((tiny_root / "site/zh-hans/report/2024/part-1/index.html").read_bytes())
    assert page.xpath("//p[contains(@class, 'paragraph')]//a[@class='term']")
    assert not page.xpath("//*[@markdown]")


def test_neither_the_folders_name_nor_the_path_of_the_address_matters(tiny_root: Path, build: Build) -> None:
    """A folder with a space and Chinese in its name; a site that stands below its host's root."""
    folder = tiny_root.parent / "我的 读本"
    shutil.copytree(tiny_root, folder)

    one = build(tiny_root, tiny_root / "site")
    other = build(folder, folder / "网 站", address="https://name.example/repo/")

    assert one.returncode == 0, one.stderr
    assert other.returncode == 0, other.stderr
    assert files(tiny_root / "site").keys() == files(folder / "网 站").keys()
    wrong_address = html.document_fromstring((folder / "网 站" / "404.html").read_bytes())
    links = [str(link) for link in wrong_address.xpath("//@href | //@src") if not str(link).startswith("#")]
    assert not [link for link in links if not link.startswith(("/repo/", "https://forge.example/"))]
    home = html.document_fromstring((folder / "网 站" / "en" / "index.html").read_bytes())
    assert not [link for link in home.xpath("//a/@href | //script/@src | //img/@src") if str(link).startswith("/")]


def test_what_a_user_of_mkdocs_sets_is_on_every_page(tiny_root: Path, build: Build) -> None:
    """Logo, icon, copyright, links to elsewhere, a style sheet and a script of one's own."""
    settings = (tiny_root / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("  font: false\n", "  font: false\n  logo: own/logo.svg\n  favicon: own/icon.png\n")
    settings += """
copyright: 2025 <b>Somebody</b>
extra:
  social:
    - {link: "https://elsewhere.example/us", name: Elsewhere}
extra_css: [own/more.css]
extra_javascript: [own/more.js]
"""
    (tiny_root / "mkdocs.yml").write_text(settings, "utf-8")
    own = tiny_root / "docs" / "own"
    own.mkdir()
    for name in ("logo.svg", "icon.png", "more.css", "more.js"):
        shutil.copy(ROOT / "generator/theme/assets/icon.svg", own / name)

    done = build(tiny_root, tiny_root / "site")

    assert done.returncode == 0, done.stderr
    page = html.document_fromstring((tiny_root / "site/en/glossary/liang-qing/index.html").read_bytes())
    assert page.xpath("//a[@class='brand']/img/@src") == ["../../../own/logo.svg"]
    assert page.xpath("//link[@rel='icon']/@href") == ["../../../own/icon.png"]
    assert page.xpath("//footer//b/text()") == ["Somebody"]
    assert page.xpath("//footer//a[@rel='me']/@href") == ["https://elsewhere.example/us"]
    assert page.xpath("//link[@rel='stylesheet']/@href")[-1] == "../../../own/more.css"
    assert page.xpath("//script/@src")[-1] == "../../../own/more.js"


@pytest.mark.parametrize(
    ("setting", "word"),
    [
        ("use_directory_urls: false", "use_directory_urls is false"),
        ("site_url: ''", "site_url is not set"),
    ],
)
def test_what_cannot_be_honoured_is_refused_with_a_word(setting: str, word: str, tiny_root: Path, build: Build) -> None:
    """Before anything is built."""
    kept = [
        line
        for line in (tiny_root / "mkdocs.yml").read_text("utf-8").splitlines()
        if not line.startswith(setting.partition(":")[0])
    ]
    (tiny_root / "mkdocs.yml").write_text("\n".join([*kept, setting, ""]), "utf-8")

    done = build(tiny_root, tiny_root / "site")

    assert done.returncode == 1
    assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tiny_root / "site").exists()
