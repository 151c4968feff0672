"""The command ``quoteparse``: one subcommand a file, over the same functions that programs call."""
