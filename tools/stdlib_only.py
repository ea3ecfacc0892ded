"""An import rule: a package imports nothing but itself and the standard library."""

from __future__ import annotations

import sys
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class StdlibOnlyContract(Contract):
    """An allow-list, where the built-in rules only forbid packages one by one. TYPE_CHECKING imports count too."""

    package = fields.StringField()

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        package = str(self.package)
        foreign: dict[str, list[dict[str, Any]]] = {}
        for module in {package} | graph.find_descendants(package):
            for imported in graph.find_modules_directly_imported_by(module):
                root = imported.partition(".")[0]
                if root != package and root not in sys.stdlib_module_names:
                    foreign[f"{module} -> {imported}"] = list(
                        graph.get_import_details(importer=module, imported=imported)
                    )
        return ContractCheck(kept=not foreign, metadata={"foreign": foreign})

    def render_broken_contract(self, check: ContractCheck) -> None:
        output.print_error(f"{self.package} may import the standard library only:")
        for edge, details in sorted(check.metadata["foreign"].items()):
            lines = ", ".join(f"l.{detail['line_number']}" for detail in details)
            output.print_error(f"- {edge} ({lines})")
