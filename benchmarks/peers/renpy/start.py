# SPDX-License-Identifier: Apache-2.0
"""start.py PROJECT: Debian 12's Ren'Py 8.0 under its Python 3.11, which refuses syntax trees whose lines end
before they begin; Ren'Py makes such trees (its issue 5461). They are put right on their way to compile()."""

import ast
import builtins
import runpy
import sys

python_compile = builtins.compile


def compile_repaired(source, *words, **named):
    if isinstance(source, ast.AST):
        for node in ast.walk(source):
            begin, end = getattr(node, "lineno", None), getattr(node, "end_lineno", None)
            if begin is not None and end is not None and end <= begin:
                node.end_lineno = begin
                node.end_col_offset = max(node.col_offset, node.end_col_offset or 0)
    return python_compile(source, *words, **named)


builtins.compile = compile_repaired
sys.argv = ["/usr/games/renpy", sys.argv[1], "run"]
runpy.run_path(sys.argv[0], run_name="__main__")
