"""What the interface calls the same thing in Chinese and in English: a word of either edition with its other half."""

from __future__ import annotations

import re
from types import MappingProxyType

# An expression for the Chinese (Simplified), and one for what its English then says, in small letters.
MEANINGS = MappingProxyType(
    {
        "上一": r"previous",
        "下一": r"next",
        "不明": r"not known",
        "企业": r"enterprise",
        "例如": r"example",
        "关于": r"about",
        "全部": r"\ball\b",
        "其他": r"other|more|else",
        "原文": r"original|text|has none",
        "口号": r"slogan",
        "句": r"sentence",
        "同[句段一]": r"same",
        "名称": r"name",
        "地点": r"place",
        "城市": r"city",
        "复制": r"cop(?:y|ied)",
        "年": r"year|before|first",
        "导航": r"navigation|^site",
        "拼音": r"pinyin|alphabetical",
        "找到": r"result|found",
        "报告": r"report|with the words",
        "搜索": r"search|finds",
        "政府": r"government",
        "数字": r"number|numeral|figure",
        "数据": r"data",
        "显示": r"show",
        "机构": r"bod(?:y|ies)",
        "正在": r"…",
        "术语": r"term",
        "相近": r"nearest",
        "编号": r"\bno\.|number",
        "各种写法": r"script",
        "级": r"level|national|province|city|district|government",
        "统计指标": r"statistic",
        "编者注|加注": r"note|annotated",
        "英文": r"english",
        "解释": r"expla",
        "译": r"translat|english|official",
        "词条": r"term|entr|glossary|phrase|this one",
        "跳到": r"skip",
        "链接": r"link",
        "项目": r"project",
        "主题": r"theme|subject",
    }
)


def unmatched(chinese: str, english: str) -> str | None:
    """Return what the Chinese of a word says and its English does not, the first of it; None where all is said.

    >>> unmatched("下一句", "Previous sentence"), unmatched("下一句", "Next sentence")
    ('下一', None)
    """
    said = ((re.search(ours, chinese), theirs) for ours, theirs in MEANINGS.items())
    return next((found[0] for found, theirs in said if found and not re.search(theirs, english.lower())), None)
