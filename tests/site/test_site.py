"""The built site: whole without scripts, linked without gaps, the same in four languages."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import etree, html

from generator.editions.addresses import url_of
from generator.editions.library import Library
from generator.language.labels import Labels
from generator.pages.plan import plan
from generator.plugin.words import POLICY
from generator.sources.disk import Sources
from tests.search.unpacked import rows_in
from tests.support import EPOCH, ROOT, Build
from tests.support import text_of as source_text

BASE = "https://reader.example/"
EDITIONS = {"zh-hans": "zh-Hans", "zh-hant-tw": "zh-Hant-TW", "zh-hant-hk": "zh-Hant-HK", "en": "en"}
CHINESE = ("zh-hans", "zh-hant-tw", "zh-hant-hk")
XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@cache
def parsed(path: Path) -> html.HtmlElement:
    """Return a page's tree."""
    return html.document_fromstring(path.read_bytes())


def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Return the pages by address below the root; the one for wrong addresses is none of them."""
    found = {path.relative_to(site).as_posix(): parsed(path) for path in sorted(site.rglob("*.html"))}
    return {path.removesuffix("index.html"): tree for path, tree in found.items() if path != "404.html"}


def text_of(element: html.HtmlElement) -> str:
    """Return an element's text without white space."""
    return re.sub(r"\s", "", str(element.text_content()))


def segments(site: Path, edition: str) -> list[tuple[str, html.HtmlElement]]:
    """Return the segments of a report's pages in the order of the report."""
    report = json.loads((site / "data/report-2025.json").read_text("utf-8"))
    found, trees = [], pages(site)
    for segment in report["segments"]:
        address, anchor = segment["url"][EDITIONS[edition]].lstrip("/").split("#")
        elements = trees[address].xpath("//*[@id=$anchor]", anchor=anchor)
        assert len(elements) == 1, (address, anchor)
        found.append((segment["id"], elements[0]))
    return found


def test_every_planned_page_is_there_and_no_other(site: Path, library: Library, labels: Labels) -> None:
    """As many in each edition, and the landing page."""
    addresses = set(pages(site))

    assert addresses == {url_of(page.src_uri) for page in plan(library, labels)}
    counts = {edition: sum(address.startswith(f"{edition}/") for address in addresses) for edition in EDITIONS}
    assert len(set(counts.values())) == 1
    assert len(addresses) == sum(counts.values()) + 1


def test_the_text_of_the_simplified_pages_is_the_report(site: Path) -> None:
    """Segment after segment, character for character; and no page has text of the report that is no segment."""
    source = re.sub(r"\s", "", (ROOT / "docs/report/2025/report.txt").read_text("utf-8"))

    assert "".join(text_of(element) for _, element in segments(site, "zh-hans")) == source


@pytest.mark.parametrize("edition", CHINESE)
def test_a_copied_paragraph_is_the_paragraph(site: Path, edition: str) -> None:
    """Notes, numbers and anchors are no text inside it."""
    data = json.loads((site / "data/report-2025.json").read_text("utf-8"))
    expected: dict[str, str] = {}
    for segment in data["segments"]:
        if segment["paragraph"]:
            text = re.sub(r"\s", "", segment["text"][EDITIONS[edition]])
            expected[segment["paragraph"]] = expected.get(segment["paragraph"], "") + text

    found = {
        paragraph.get("id"): text_of(paragraph)
        for address, tree in pages(site).items()
        if address.startswith(f"{edition}/report/")
        for paragraph in tree.xpath("//p[contains(concat(' ', @class, ' '), ' paragraph ')]")
    }
    assert found == expected


@pytest.mark.parametrize("edition", CHINESE)
def test_each_mention_is_linked_and_none_wrongly(site: Path, edition: str) -> None:
    """Each link is at the span of the data, and leads to the note on its entry; headings have none."""
    data = json.loads((site / "data/report-2025.json").read_text("utf-8"))
    elements = segments(site, edition)
    for key, kind in (("mentions", "term"), ("phrases", "phrase")):
        expected = [
            (segment["id"], mention["term"], segment["text"][EDITIONS[edition]][mention["start"] : mention["end"]])
            for segment in data["segments"]
            if segment["kind"] != "heading"
            for mention in segment[key]
        ]
        found = [
            (name, link.get("href"), link.text_content())
            for name, element in elements
            for link in element.xpath(".//a[@class=$kind]", kind=kind)
        ]
        assert [(name, text) for name, _, text in found] == [(name, text) for name, _, text in expected]
        for (_, href, _), (_, term, _) in zip(found, expected, strict=True):
            assert re.fullmatch(rf"#note-[\w-]+-p\d+-{re.escape(term)}", href)
        assert found
    assert not [link for name, element in elements if name.endswith("heading") for link in element.xpath(".//a")]


def test_the_english_edition_links_each_term_where_the_chinese_does(site: Path) -> None:
    """In the same sentences and to the same terms."""
    data = json.loads((site / "data/report-2025.json").read_text("utf-8"))
    expected = [(segment["id"], mention["term"]) for segment in data["segments"] for mention in segment["mentions"]]

    found = [
        (name, re.sub(r"^#note-[\w-]+?-p\d+-", "", link.get("href")))
        for name, element in segments(site, "en")
        for link in element.xpath(".//a[@class='term']")
    ]

    assert sorted(found) == sorted(expected)


def test_the_other_language_stands_beside_each_paragraph(site: Path) -> None:
    """With the same sentences, in its own language, and with links of its own to the same notes."""
    for edition, other in (*((edition, "en") for edition in CHINESE), ("en", "zh-Hans")):
        for address, tree in pages(site).items():
            if not address.startswith(f"{edition}/report/"):
                continue
            for unit in tree.xpath("//div[@class='unit']"):
                own = unit.xpath("./p[contains(@class, 'paragraph')]/span[@id]/@id")
                (beside,) = unit.xpath("./details[@class='toggle']/following-sibling::*[1][@class='counterpart']")
                assert beside.get("lang") == other
                assert beside.xpath("./*[@data-segment]/@data-segment") == own
                notes = unit.xpath(".//*[contains(concat(' ', @class, ' '), ' note ')]/@id")
                assert set(beside.xpath(".//a/@data-note")) <= set(notes)


def test_each_term_has_its_note_after_the_paragraph(site: Path) -> None:
    """A link names its note by id, on the same page and outside the paragraph."""
    for address, tree in pages(site).items():
        for link in tree.xpath("//a[@data-note]"):
            notes = tree.xpath("//*[@id=$id]", id=link.get("data-note"))
            assert len(notes) == 1, address
            assert link.get("aria-describedby") == link.get("data-note")
            assert link.xpath("ancestor::p")[0] not in notes[0].xpath("ancestor-or-self::*")


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    """On all pages: pages, files and fragments of this site."""
    ids = {address: {*tree.xpath("//@id")} for address, tree in pages(site).items()}

    for address, tree in pages(site).items():
        for link in tree.xpath("//*[not(self::link[@rel='alternate' or @rel='canonical'])]/@href | //@src"):
            target, fragment = urldefrag(urljoin(BASE + address, link))
            if not target.startswith(BASE):
                # What to know before reading is not in the report: that page names its sources.
                assert "/before-you-read/" in f"/{address}" or target.startswith("https://forge.example/"), (
                    address,
                    link,
                )
                continue
            # A question to the page is none of its address.
            path = unquote(target.removeprefix(BASE)).partition("?")[0]
            assert path in ids or (site / path).is_file(), (address, link)
            assert not fragment or path not in ids or fragment in ids[path], (address, link)


def test_no_id_stands_twice(site: Path) -> None:
    """An address leads to one place."""
    for address, tree in pages(site).items():
        found = tree.xpath("//@id")
        assert len(found) == len(set(found)), address


def test_every_heading_has_an_explicit_address(site: Path) -> None:
    """Python-Markdown would make _1 of a Chinese one."""
    for address, tree in pages(site).items():
        for heading in tree.xpath("//article//h1 | //article//h2"):
            assert re.fullmatch(r"[a-z][a-z0-9-]*", heading.get("id") or ""), address


def test_titles_and_descriptions_are_the_pages_own(site: Path) -> None:
    """In its own language, and no two pages of an edition alike."""
    for edition in EDITIONS:
        titles = [tree.xpath("string(//title)") for address, tree in pages(site).items() if address.startswith(edition)]
        assert len(set(titles)) == len(titles)
    for address, tree in pages(site).items():
        description = tree.xpath("string(//meta[@name='description']/@content)")
        assert description, address
        assert bool(re.search(r"[\u3400-\u9fff]", description)) == (not address.startswith("en/")), address


def test_a_browser_can_add_the_search(site: Path) -> None:
    """Each page names its edition's OpenSearch description, which names the edition's search page."""
    name = "{http://a9.com/-/spec/opensearch/1.1/}"
    for edition in EDITIONS:
        description = etree.parse(site / edition / "search" / "opensearch.xml").getroot()
        assert description.find(f"{name}Url").get("template") == f"{BASE}{edition}/search/?q={{searchTerms}}"
        assert 1 <= len(description.findtext(f"{name}ShortName")) <= 16
    for address, tree in pages(site).items():
        links = tree.xpath("//link[@rel='search'][@type='application/opensearchdescription+xml']/@href")
        target = [urljoin(BASE + address, link) for link in links]
        assert target == ([f"{BASE}{address.split('/')[0]}/search/opensearch.xml"] if address else []), address


def test_what_the_search_loads_is_small(site: Path) -> None:
    """At most 110 KB compressed for an edition, with everything that it needs; the other language comes if asked."""
    tables = {"characters.json", "spellings.json"}
    shared = list((site / "assets" / "search").iterdir())
    assert {path.name for path in shared} == {
        *tables, "lunr.js", "box.js", "engine.js", "answers.js", "excerpt.js", "index.js", "marks.js",
        "list.js", "loading.js", "names.js", "numbers.js", "parts.js", "pinyin.js", "query.js", "results.js",
        "sentences.js", "slips.js", "subjects.js", "text.js", "texts.js",
    }  # fmt: skip
    for edition in EDITIONS:
        others = {"spellings.json" if edition.startswith("zh") else "characters.json"}
        files = [site / edition / "search" / "index.json", *(path for path in shared if path.name not in others)]
        assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= 110_000
        assert len(gzip.compress((site / edition / "search" / "other.json").read_bytes())) <= 35_000
        assert len(gzip.compress((site / edition / "search" / "words.json").read_bytes())) <= 45_000


def test_no_page_loads_what_only_a_search_needs(site: Path) -> None:
    """Nor a script of the theme's, of which nothing is used."""
    for address, tree in pages(site).items():
        scripts = [src.rpartition("assets/")[2] for src in tree.xpath("//script/@src")]
        assert set(scripts) <= {
            "reading/chosen.js", "reading/reader.js", "reading/beside.js", "reading/passage.js", "search/box.js",
            "reading/contents.js", "reading/landing.js", "glossary/explorer.js", "glossary/citations.js",
        }, address  # fmt: skip


def test_the_explorer_is_whole_without_scripts(site: Path) -> None:
    """A row for each record, with its standing, level, theme, places and the number of other reports."""
    glossary = json.loads((site / "data/glossary.json").read_text("utf-8"))
    records = [*glossary["terms"], *glossary["phrases"]]
    for edition in EDITIONS:
        rows = pages(site)[f"{edition}/glossary/"].xpath("//table[contains(@class, 'entries')]/tbody/tr")
        assert [row.xpath("string(./th/a/@href)").rstrip("/").rpartition("/")[2] for row in rows] == [
            record["id"] for record in records
        ]
        for row, record in zip(rows, records, strict=True):
            assert row.get("data-standing") == record["standing"]
            assert row.get("data-theme") == record["theme"]
            # The number of a homonym is nobody's reach.
            assert (record["reach"] is None) == record["homonym"]
            assert row.xpath("string(./td[last()])") == (str(record["reach"]["reports"]) if record["reach"] else "–")
            assert len(row.xpath("./td[4]//a")) == len(row.get("data-part").split()) >= 1


def test_the_index_of_names_is_whole_without_scripts(site: Path) -> None:
    """A row for each word of the lexicon, with its kind, and a link to each part of the report in which it stands."""
    words = json.loads((site / "data/glossary.json").read_text("utf-8"))["lexicon"]
    names = {word["id"]: word for word in words if word["kind"] != "slogan"}
    sections = {
        each["id"]: each["section"]
        for each in json.loads((site / "data/report-2025.json").read_text("utf-8"))["segments"]
    }
    for edition, tag in EDITIONS.items():
        rows = pages(site)[f"{edition}/glossary/names/"].xpath("//table[contains(@class, 'entries')]/tbody/tr")
        assert sorted(row.get("id") for row in rows) == sorted(names)
        for row in rows:
            word = names[row.get("id")]
            cell = row.xpath("string(./th)")
            assert all(text in cell for text in (word["word"][tag], word["word"]["en"], word["pinyin"]))
            assert row.get("data-kind") == word["kind"]
            parts = list(dict.fromkeys(sections[name] for name in word["mentions"]))
            assert row.get("data-part").split() == parts
            assert len(row.xpath("./td[last()]//a")) == len(parts)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_name_that_the_search_finds_has_its_row(edition: str, site: Path) -> None:
    """At the address to which the result leads."""
    folder = site / edition / "search"
    address = json.loads((folder / "index.json").read_text("utf-8"))["addresses"]["names"]
    ids = set(pages(site)[f"{edition}/{address}"].xpath("//@id"))

    assert {row["anchor"] for row in rows_in(folder)["names"]} <= ids


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_phrase_says_what_it_rests_on(edition: str, site: Path, labels: Labels) -> None:
    """Nobody takes the editors' words for the report's."""
    glossary = json.loads((site / "data/glossary.json").read_text("utf-8"))
    words = labels[EDITIONS[edition]]
    for phrase in glossary["phrases"]:
        tree = pages(site)[f"{edition}/glossary/{phrase['id']}/"]
        assert tree.xpath("string(//*[@class='editors'])") == words[f"rests_on_{phrase['standing']}"]
        text = tree.xpath("string(//article)")
        assert phrase["definition"]["en"] in text
        assert phrase["definition"]["zh-Hans" if edition == "en" else EDITIONS[edition]] in text
        assert not tree.xpath("//*[@id='definition']")
        if phrase["standing"] == "inferable":
            quoted = tree.xpath("//*[contains(@class, 'context--evidence')]//p[@class='mention']/a/@href")
            marked = tree.xpath("//p[@class='mention'][*[@class='evidence']]/a/@href")
            assert sorted(href.rpartition("#")[2] for href in [*marked, *quoted]) == sorted(phrase["evidence"])


def test_no_entry_shows_a_sentence_twice(site: Path) -> None:
    """What the meaning is inferred from is marked where the report's sentences stand."""
    for address, tree in pages(site).items():
        shown = tree.xpath("//*[contains(@class, 'context')]/p[@class='mention']/a/@href")
        assert len(shown) == len(set(shown)), address


def test_the_concordance_has_every_sentence_with_its_keyword(site: Path) -> None:
    """Linked to where it stands."""
    glossary = json.loads((site / "data/glossary.json").read_text("utf-8"))
    for record in [*glossary["terms"], *glossary["phrases"]]:
        tree = pages(site)[f"zh-hans/glossary/{record['id']}/"]
        lines = tree.xpath("//*[@class='context']")
        anchors = [line.xpath("string(./p[@class='mention']/a/@href)").rpartition("#")[2] for line in lines]
        assert anchors == list(dict.fromkeys(record["mentions"])), record["id"]
        keywords = {re.sub(r"[“”]", "", line.xpath("string(.//mark)")) for line in lines}
        assert keywords
        assert all(keywords), record["id"]


def test_what_no_other_report_has_is_said_to_be_so(site: Path, library: Library) -> None:
    """八提工程 is in no other report; 两个维护 is in more than a thousand."""
    whole = f"{library.usage.whole.reports:,}"
    home_made, national = (pages(site)[f"en/glossary/{name}/"] for name in ("ba-ti-gongcheng", "liang-ge-weihu"))

    assert (
        home_made.xpath("string(//*[@class='reach'])")
        == f"The words occur in none of the {whole} other reports searched."
    )
    assert not home_made.xpath("//figure")
    assert re.match(
        rf"The words occur in 1,\d{{3}} of {whole} other reports, first in 20",
        national.xpath("string(//*[@class='reach'])"),
    )
    assert national.xpath("//figure//*[local-name()='rect']")
    for tree in (home_made, national):
        assert "lawtext/gov" in tree.xpath("string(//*[contains(@class, 'reach__source')])")


def test_language_of_page_and_interface(site: Path) -> None:
    """`<html lang>` is the edition's, and so are the interface words."""
    words = {"zh-hans": "搜索", "zh-hant-tw": "搜尋", "zh-hant-hk": "搜尋", "en": "Search"}

    for address, tree in pages(site).items():
        edition = address.split("/")[0]
        if edition:
            assert tree.get("lang") == EDITIONS[edition], address
            assert tree.xpath("string(//a[@class='search-button'])") == words[edition], address


def test_words_of_another_language_say_so(site: Path) -> None:
    """Chinese on an English page stands inside an element with its lang."""
    han = re.compile(r"[\u3400-\u9fff]")

    for address, tree in pages(site).items():
        if not address.startswith("en/"):
            continue
        for element in tree.xpath("//body//*[not(self::script or self::style)]"):
            own = [element.text, *(child.tail for child in element)]
            if any(text and han.search(text) for text in own):
                nearest = element.xpath("ancestor-or-self::*[@lang][1]/@lang")[-1]
                assert nearest.startswith("zh-"), (address, own)


def test_english_on_a_chinese_page_says_so(site: Path) -> None:
    """Names, glosses, members and sentences laid beside stand inside an element with lang="en"."""
    words = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}")

    for address, tree in pages(site).items():
        if not address.startswith(CHINESE):
            continue
        for element in tree.xpath("//body//*[not(self::script or self::style)]"):
            own = [element.text, *(child.tail for child in element)]
            if any(text and words.search(text) for text in own):
                nearest = element.xpath("ancestor-or-self::*[@lang][1]/@lang")[-1]
                assert nearest in {"en", "zh-Latn-pinyin"}, (address, own)


def test_alternates_are_whole_and_reciprocal(site: Path) -> None:
    """Every page names all editions, itself and a default; each of them names the same; the sitemap too."""
    alternates = {
        BASE + address: {
            link.get("hreflang"): link.get("href") for link in tree.xpath("//link[@rel='alternate'][@hreflang]")
        }
        for address, tree in pages(site).items()
    }
    sitemap = etree.parse(site / "sitemap.xml")
    listed = {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")}
        for url in sitemap.getroot()
    }

    for address, found in alternates.items():
        assert set(found) == {*EDITIONS.values(), "x-default"}, address
        assert address in found.values()
        assert all(alternates[other] == found for other in found.values())
    assert listed == alternates


def test_canonical_address_is_the_page(site: Path) -> None:
    """One each."""
    for address, tree in pages(site).items():
        assert tree.xpath("//link[@rel='canonical']/@href") == [BASE + address]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("zh-hans/report/2025/part-1/", "docs/report/2025/report.txt"),
        ("en/report/2025/part-1/", "docs/report/2025/en.po"),
        ("zh-hant-tw/glossary/wu-yu/", "glossary/terms/wu-yu.yml"),
        ("en/glossary/si-feng/", "glossary/phrases/si-feng.yml"),
        ("zh-hant-hk/about/", "docs/zh-hans/about.md"),
        ("en/about/", "docs/en/about.md"),
        ("en/", "docs/site.yml"),
        ("zh-hans/changes/", "docs/changes.yml"),
        ("zh-hant-tw/report/2025/whole/", "docs/report/2025/report.txt"),
    ],
)
def test_edit_opens_the_file_that_holds_the_words(site: Path, address: str, file: str) -> None:
    """And the file exists."""
    links = pages(site)[address].xpath("//footer//a/@href")

    assert f"https://forge.example/reader/edit/main/{file}" in links
    assert (ROOT / file).exists()


def test_without_a_repository_there_are_no_links_into_it(tiny_root: Path, build: Build) -> None:
    """A build on a maintainer's machine is as strict and as clean as the published one."""
    done = build(tiny_root, tiny_root / "site", repository="")

    assert done.returncode == 0, done.stderr
    assert "edit/main" not in (tiny_root / "site/en/index.html").read_text("utf-8")


def test_a_mistake_can_be_reported_where_there_is_somebody_to_hear_it(tiny_root: Path, build: Build) -> None:
    """By letter where an address is given, and said nowhere else."""
    silent = build(tiny_root, tiny_root / "site", repository="")
    assert silent.returncode == 0, silent.stderr
    assert "mistake" not in (tiny_root / "site/en/about/index.html").read_text("utf-8")

    settings = (tiny_root / "mkdocs.yml").read_text("utf-8")
    (tiny_root / "mkdocs.yml").write_text(settings.replace('!ENV [CONTACT, ""]', "editors@reader.example"), "utf-8")
    done = build(tiny_root, tiny_root / "site", repository="")
    assert done.returncode == 0, done.stderr
    for address in ("en", "en/about", "en/report/2024/part-1"):
        links = parsed(tiny_root / "site" / address / "index.html").xpath("//a/@href")
        assert [link for link in links if link.startswith("mailto:editors@reader.example?subject=")], address
    assert parsed(tiny_root / "site/en/about/index.html").xpath("//article//h2[@id='mistakes']")


def test_what_is_unfinished_can_be_previewed_and_not_published(
    tiny_root: Path, draft_sources: Sources, build: Build
) -> None:
    """A plain build marks it where it stands; a strict one names it, and makes nothing."""
    memory = "docs/report/2024/en.po"
    (tiny_root / memory).write_text(source_text(draft_sources, memory), "utf-8")
    record = tiny_root / "glossary/terms/liang-qing.yml"
    record.write_text(
        record.read_text("utf-8").replace("gloss: {zh: 清理河道和道路, en: Clean rivers and clean roads}\n", ""),
        "utf-8",
    )

    strict = build(tiny_root, tiny_root / "site")
    assert strict.returncode == 1
    assert "P107 part-1-p1-s3 has no English yet" in strict.stderr
    assert not (tiny_root / "site").exists()

    plain = build(tiny_root, tiny_root / "site", strict=False)
    assert plain.returncode == 0, plain.stderr
    assert "unfinished: docs/report/2024/en.po" in plain.stderr
    page = parsed(tiny_root / "site/en/report/2024/part-1/index.html")
    missing = page.xpath("//*[@data-status='missing']")
    assert [(element.get("id"), element.get("lang")) for element in missing] == [("part-1-p1-s3", "zh-Hans")]
    assert "Not yet translated" in missing[0].getparent().getprevious().text_content()
    counterpart = parsed(tiny_root / "site/zh-hans/report/2024/part-1/index.html").find_class("counterpart")[0]
    assert "尚无英译" in counterpart.text_content()
    assert "落实" not in counterpart.text_content()
    entry = parsed(tiny_root / "site/en/glossary/liang-qing/index.html")
    assert "The gloss is still to be written." in entry.xpath("string(//article)")


def test_no_other_host_is_asked_for_anything(site: Path) -> None:
    """Nothing that a browser loads by itself has an address with a host."""
    loaded = "//script/@src | //link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href | //img/@src"

    for address, tree in pages(site).items():
        assert not [link for link in tree.xpath(loaded) if "//" in link], address
    for sheet in site.rglob("*.css"):
        assert "//" not in re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)


def test_every_page_says_what_it_may_load_and_needs_no_more(site: Path) -> None:
    """Files of the site; no script and no style written into a page, which the policy would forbid."""
    written_in = (
        "//script[not(@src) and not(@type='application/json')] | //style | //*[@style] | //base | //iframe | //object"
        " | //*[@*[starts-with(name(), 'on')]] | //*[starts-with(@href, 'javascript:')]"
    )
    for address, tree in [*pages(site).items(), ("404.html", parsed(site / "404.html"))]:
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy == POLICY, address
        assert not tree.xpath(written_in), address
        metas = tree.xpath("//head/*[self::meta[@http-equiv] or self::link or self::script]")
        assert metas[0].tag == "meta", "what stands before the policy is not held by it"
    assert (site / "_headers").read_text("utf-8") == f"/*\n  Content-Security-Policy: {POLICY}\n"


def test_no_file_of_the_assets_is_there_for_nothing(site: Path) -> None:
    """Each is named by a page, by another of them, or by the search that loads it."""
    named = "\n".join(path.read_text("utf-8") for path in (site / "assets").rglob("*.js"))
    linked = {
        urljoin(f"{BASE}{address}", link).removeprefix(BASE)
        for address, tree in pages(site).items()
        for link in tree.xpath("//script/@src | //link/@href | //img/@src")
    }
    files = [path for path in (site / "assets").rglob("*") if path.is_file()]

    assert files
    assert not [
        path
        for path in files
        if path.relative_to(site).as_posix() not in linked and not re.search(rf'["/]{re.escape(path.name)}"', named)
    ]
    assert not [path for path in site.iterdir() if path.suffix == ".xml" and path.name != "sitemap.xml"]


def test_maintainers_files_are_not_published(site: Path) -> None:
    """The sources that readers can use are: the text, the PO file, the data."""
    assert not list(site.rglob("*.yml"))
    assert (site / "report/2025/report.txt").read_bytes() == (ROOT / "docs/report/2025/report.txt").read_bytes()
    assert (site / "report/2025/en.po").is_file()


def test_two_builds_are_the_same(site: Path, build: Build, tmp_path: Path) -> None:
    """Byte for byte, with the same SOURCE_DATE_EPOCH."""
    done = build(ROOT, tmp_path)

    assert done.returncode == 0, EPOCH
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    second = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_a_second_project_needs_no_code(tiny_root: Path, build: Build) -> None:
    """Another report, another glossary: the same generator makes their site."""
    done = build(tiny_root, tiny_root / "site")

    assert done.returncode == 0, done.stderr
    page = parsed(tiny_root / "site/zh-hant-hk/report/2024/part-1/index.html")
    assert text_of(page.xpath("//p[@id='part-1-p1']")[0]) == (
        "發展加快。我們實施「三好工程」，做好「兩清」工作。落實「四個一」要求，共建3處公園。"
    )
