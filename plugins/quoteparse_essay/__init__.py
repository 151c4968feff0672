"""A quoteparse format."""
