"""What authors of formats import in their tests.

>>> from quoteparse.testing import check_patterns
>>> check_patterns(())
"""

from __future__ import annotations

from quoteparse.testing.detection import check_cross_detection
from quoteparse.testing.kit import check_format
from quoteparse.testing.odd import ODD_TEXTS
from quoteparse.testing.patterns import check_patterns
from quoteparse.testing.records import check_records, claims

__all__ = ["ODD_TEXTS", "check_cross_detection", "check_format", "check_patterns", "check_records", "claims"]
