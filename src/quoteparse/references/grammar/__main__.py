"""``python -m quoteparse.references.grammar``: write the table of the grammar anew."""

from quoteparse.references.grammar.table import keep

if __name__ == "__main__":
    keep()
