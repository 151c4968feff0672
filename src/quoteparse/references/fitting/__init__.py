"""Fits the weights that rank readings to labelled references. Needs the extra ``fitting`` (NumPy and Numba).

python -m quoteparse.references.fitting LABELLED.jsonl [...] --write weights.json
python -m quoteparse.references.fitting LABELLED.jsonl [...] --folds 3 --judge SOME.jsonl
"""
