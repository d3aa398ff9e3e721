"""The table at the end."""

from rich import box
from rich.console import Console
from rich.table import Table

from chaos.ledger import COLUMNS, FAULTS, Ledger

SHOWN = ("links", "accepted", *COLUMNS, "caught up")


def print_table(console: Console, ledger: Ledger, seconds: float) -> None:
    table = Table(show_footer=True, box=box.SIMPLE_HEAD, padding=0)
    total = ledger.total
    table.add_column("scenario", footer="in all", no_wrap=True)
    table.add_column("kills", footer=str(ledger.kills.total()), justify="right")
    for name in SHOWN:
        style = "red" if name in FAULTS and total[name] else ""
        table.add_column(name.replace(" ", "\n"), footer=str(total[name]), justify="right", style=style)
    for scenario in ledger.scenarios:
        count = ledger.count(scenario)
        cells = [ledger.kills[scenario], *(count[name] for name in SHOWN)]
        table.add_row(scenario, *(str(cell) if cell else "·" for cell in cells))
    console.print(table)
    console.print(f"integrity_check after each of {ledger.looks} ends; {seconds:.0f} s")
    for complaint in ledger.complaints:
        console.print(f"[red]{complaint}")
