#!/usr/bin/env python3
"""Prints the declarations of cmdlets, to be put into a stand-in's list: `python3 fake/declare.py onprem Get-User Set-User`.

Its input is `src-tauri/crates/scripts/tests/data/cmdlets.json` alone: the facts that the scripts are held to, too. They name the
parameters that scripts may use. The lists in `fake/` were written by the same rules out of all of Microsoft's documentation
(office-docs-powershell at 93336da2, windows-powershell-docs at f113d6bd) and know more; a cmdlet that is new comes in by this."""

import json
import pathlib
import re
import sys

FACTS = pathlib.Path(__file__).parents[3] / "src-tauri/crates/scripts/tests/data/cmdlets.json"
WORLDS = {"online": "exchange_online", "onprem": "on_premises"}
TYPES = {"Boolean": "bool", "SwitchParameter": "switch", "String": "string", "String[]": "string[]", "Int32": "int",
         "SecureString": "securestring", "Uri": "uri", "Fqdn": "string", "DateTime": "datetime", "WindowsLiveId": "string"}
# Enumerations: online they arrive as texts of a set, on-premises as what Types.cs declares.
ENUMS = {"RecipientTypeDetails[]", "RecipientWriteScopeType", "CalendarProcessingFlags", "ConvertibleMailboxSubType",
         "MailboxRights[]", "RoleAssigneeType"}
TOKEN = r"\[\[-\w+\] <[^>]+>\]|\[-\w+\] <[^>]+>|\[-\w+ <[^>]+>\]|\[-\w+\]|-\w+ <[^>]+>|-\w+"


def parse(line):
    """Name, whether mandatory, position or None: of one line of syntax."""
    position = 0
    for token in re.findall(TOKEN, line.partition(" ")[2]):
        name = re.search(r"-(\w+)", token).group(1)
        placed = token.startswith("[[") or (token.startswith("[-") and token.endswith(">"))
        yield name, not token.startswith("[[") and (placed or token.startswith("-")), position if placed else None
        position += placed


def kind(world, written, values):
    written = written.replace("System.", "")
    if world == "online" and written in values:
        allowed = ", ".join(f"'{value}'" for value in values[written]["accepted"])
        return f"[ValidateSet({allowed})] [string{'[]' if written.endswith('[]') else ''}]"
    if world == "onprem" and written in ENUMS | {"SmtpAddress"}:
        return f"[FakeExchange.{written}]"
    return f"[{TYPES.get(written, 'string' if world == 'online' and written.endswith('IdParameter') else 'object')}]"


def declare(world, name, facts):
    cmdlet = facts["cmdlets"][name]
    known = {p: v[0] for p, v in cmdlet["parameters"].items() if WORLDS[world] in v[1:] and p not in ("WhatIf", "Confirm")}
    sets, places = {}, {}
    for title, line in cmdlet["syntax"].items():
        found = list(parse(line))
        if any(must and p not in known and p not in ("WhatIf", "Confirm") for p, must, _ in found):
            continue  # a set of the other world
        sets[title] = [p for p, _, _ in found]
        for p, must, at in found:
            if p in known:
                places.setdefault(p, {})[title] = (must, at)
    lines = []
    for p, where in places.items():
        same = set(where) == set(sets) and len(set(where.values())) == 1
        marks = ""
        for title, (must, at) in list(where.items())[:1] if same else where.items():
            words = [] if same else [f"ParameterSetName = '{title}'"]
            words += ["Mandatory = $true"] if must else []
            words += [f"Position = {at}"] if at is not None else []
            words += ["ValueFromPipeline = $true"] if p == "Identity" else []
            marks += f"[Parameter({', '.join(words)})] "
        lines.append(f"        {marks}{kind(world, known[p], facts['values'])} ${p}")
    binding = ["PositionalBinding = $false"]
    if "WhatIf" in cmdlet["parameters"]:
        impact = "High" if name.split("-")[0] in ("Remove", "Disable") else "Medium"
        binding.append(f"SupportsShouldProcess = $true, ConfirmImpact = '{impact}'")
    if len(sets) > 1:
        # Microsoft's syntax does not always say which set is the default: the one that asks for least.
        least = min(sets, key=lambda title: (title != "Identity", sum(places[p][title][0] for p in sets[title] if p in places)))
        binding.append(f"DefaultParameterSetName = '{least}'")
    call = (f"Invoke-FakeCmdlet -Name '{name}' -Bound $PSBoundParameters -Cmdlet $PSCmdlet" if world == "online"
            else f"Invoke-Fake '{name}' $PSCmdlet $PSBoundParameters $MyInvocation")
    return (f"function {name} {{\n    [CmdletBinding({', '.join(binding)})]\n    param(\n" + ",\n".join(lines)
            + f"\n    )\n    process {{ {call} }}\n}}\n")


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in WORLDS:
        sys.exit("Usage: declare.py online|onprem CMDLET ...")
    every = json.loads(FACTS.read_text(encoding="utf-8"))
    print("\n".join(declare(sys.argv[1], name, every) for name in sys.argv[2:]), end="")
