"""Documents of our own with marks made by hand, and the scorer that holds the parser to them."""
