"""What citeproc-py does otherwise than the CSL specification says, put right.

training/rendered.py uses this too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from citeproc import model
from citeproc.source import VariableError

__all__ = ["as_specified"]


@contextmanager
def as_specified() -> Iterator[None]:
    """While this lasts, citeproc-py keeps to two rules of CSL 1.0.2 that it overlooks.

    - ``initialize="false"`` on ``cs:name`` leaves given names written out.
    - A variable that ``cs:substitute`` has rendered is empty in the rest of the reference, macros and all: editors
      that stand in for an author are not named a second time. They are written as the author would be.
    """
    names, text_variable, initialize = model.Names.process, model.Text._variable, model.Name.initialize
    # of each substitute that is being rendered: the names it stands in for; tag and variable of what it has rendered
    open_: list[tuple[Any, list[tuple[str, str]]]] = []

    def substitute_(self: Any, item: Any, context: Any = None, **kwargs: Any) -> Any:
        for child in self.getchildren():
            open_.append((self.getparent(), []))
            try:
                text = child.render(item, context=context, **kwargs)
            except VariableError:
                continue
            finally:
                _, found = open_.pop()
            if text:
                for tag, variable in found:
                    context.get_layout().repressed.setdefault(tag, []).append(variable)
                return text
        return None

    def names_(self: Any, item: Any, names_context: Any = None, context: Any = None, **kwargs: Any) -> Any:
        gone = (self if context is None else context).get_layout().repressed.get(self.tag, [])
        variable = self.get("variable")
        left = [role for role in variable.split() if role not in gone]
        if open_:
            substituted, found = open_[-1]
            found.extend((self.tag, role) for role in left if role in item.reference)
            names_context = substituted if self.name is None else names_context
        self.set("variable", " ".join(left))
        try:
            return names(self, item, names_context=names_context, context=context, **kwargs)
        finally:
            self.set("variable", variable)

    def text_variable_(self: Any, item: Any, context: Any) -> Any:
        if open_:
            open_[-1][1].append((self.tag, self.get("variable")))
        return text_variable(self, item, context)

    def initialize_(self: Any, given: str, mark: str, context: Any) -> Any:
        return given if self.get("initialize") == "false" else initialize(self, given, mark, context)

    with ExitStack() as stack:
        for where, name, new in (
            (model.Substitute, "render", substitute_),
            (model.Names, "process", names_),
            (model.Text, "_variable", text_variable_),
            (model.Name, "initialize", initialize_),
        ):
            stack.enter_context(patch.object(where, name, new))
        yield
