"""The forms of a citation that programs read: BibTeX with biblatex's fields, RIS (2011), CSL-JSON (CSL 1.0.2)."""

from __future__ import annotations

import json

from generator.pages.citation_forms import ACCESSED, ACCESSED_CSL, ACCESSED_RIS, ADDRESS, Work, notes, titles


def bibtex(work: Work) -> str:
    """Return the form of BibTeX, with the fields of biblatex that say more."""
    one, other = titles(work)
    day = work.issued or work.version
    fields = [
        ("author", f"{{{_tex(work.author.en)}}}" if work.author else ""),
        ("title", f"{{{_tex(one)}}}" if work.author else f"{{{_tex(one)}}} ({_tex(other)})"),
        ("translator", f"{{{_tex(work.editors.en)}}}" if work.translated else ""),
        ("institution" if work.author else "", f"{{{_tex(work.author.en)}}}" if work.author else ""),
        ("howpublished", _tex(work.site.en)),
        ("year", str(day.year) if day else ""),
        ("date", day.isoformat() if day else ""),
        ("version", work.version.isoformat() if work.version else ""),
        ("note", _tex("; ".join(notes(work)))),
        ("language", "english" if work.tag == "en" else "chinese"),
        ("url", ADDRESS),
        ("urldate", ACCESSED),
    ]
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields if name and text)
    return f"@{'techreport' if work.author else 'misc'}{{{work.key},\n{lines}}}"


def ris(work: Work) -> str:
    """Return the form of RIS, a tag a line."""
    one, other = titles(work)
    day = work.issued or work.version
    fields = [
        ("TY", "RPRT" if work.author else "DICT"),
        ("AU", work.author.en if work.author else work.editors.en),
        ("A4", work.editors.en if work.translated else ""),
        ("TI", one),
        ("TT", other),
        ("T2", "" if work.author else work.site.en),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day:%Y/%m/%d}" if day else ""),
        ("ET", work.version.isoformat() if work.version else ""),
        ("PB", work.site.en),
        ("LA", work.tag),
        ("N1", "; ".join(notes(work))),
        ("UR", ADDRESS),
        ("Y2", ACCESSED_RIS),
    ]
    return "".join(f"{tag}  - {text}\n" for tag, text in fields if text) + "ER  - "


def csl(work: Work) -> str:
    """Return the form of CSL-JSON, from which a reader's own program makes any style."""
    one, other = titles(work)
    day = work.issued or work.version
    fields = {
        "id": work.key,
        "type": "report" if work.author else "entry-dictionary",
        "title": one,
        "original-title": other if work.translated else "",
        "author": [{"literal": work.author.en if work.author else work.editors.en}],
        "translator": [{"literal": work.editors.en}] if work.translated else [],
        "container-title": "" if work.author else work.site.en,
        "publisher": work.site.en,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "version": work.version.isoformat() if work.version else "",
        "language": work.tag,
        "note": "; ".join(notes(work)),
        "URL": ADDRESS,
        "accessed": {"date-parts": [[ACCESSED_CSL]]},
    }
    text = json.dumps([{key: value for key, value in fields.items() if value}], ensure_ascii=False)
    return text.replace(f'"{ACCESSED_CSL}"', ACCESSED_CSL)


def _tex(text: str) -> str:
    r"""Return text for a field of BibTeX.

    >>> _tex("R&D_1")
    'R\\&D\\_1'
    """
    return "".join(f"\\{sign}" if sign in "&%$#_" else sign for sign in text)
