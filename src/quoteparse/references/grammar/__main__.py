"""``python -m quoteparse.references.grammar``: write the table and the automaton of the grammar anew."""

from quoteparse.references.grammar import keep

if __name__ == "__main__":
    keep()
