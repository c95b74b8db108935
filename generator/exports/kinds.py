"""Under which keys the data have the entries of a kind: in a segment, and in the glossary."""

from __future__ import annotations

from types import MappingProxyType

PUBLISHED = MappingProxyType({"term": ("mentions", "terms"), "phrase": ("phrases", "phrases")})
"""By the kind's name. The keys are fields of the model. A kind without a row has a file of its own, or none."""
