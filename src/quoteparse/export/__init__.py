"""Out of the records: one module for each way of writing them down. The records know none of them.

The modules are imported one by one (``quoteparse.export.json``): who writes no JSON need not load what it takes.
"""
