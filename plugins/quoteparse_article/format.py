"""The description of the format that the host registers."""

from __future__ import annotations

from quoteparse.plugin import DocumentFormat
from quoteparse_article.detection import detect
from quoteparse_article.labels import roles
from quoteparse_article.splitting import split

__all__ = ["FORMAT"]

FORMAT = DocumentFormat(
    name="article-with-header",
    title="An article under a header with its title, author, date or source",
    detect=detect,
    split=split,
    header_fields=roles(),
)
