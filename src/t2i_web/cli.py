"""What `t2i` can do. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

from importlib.metadata import version

from cyclopts import App

app = App(
    name="t2i",
    help="Prompts in, stored pictures out: the server, its worker, and drawing without a server.",
    version_flags=["--version"],
    version=lambda: version("t2i"),
)
database = App(name="db", help="The database's tables.")
storage = App(name="storage", help="The pictures' bytes.")
app.command(database)
app.command(storage)
users = App(name="users", help="Accounts.")
ledger = App(name="ledger", help="What users were given and charged.")
app.command(users)
app.command(ledger)

app.command("t2i_web.commands:serve", name="serve", help="Serve the API and the web page, and draw.")
app.command("t2i_web.commands:worker", name="worker", help="Draw for a server that runs elsewhere. Needs PostgreSQL.")
app.command("t2i_web.commands:generate", name="generate", help="Draw one picture without server, account or database.")
app.command(
    "t2i_web.upkeep:check", name="check", help="Look at the configuration and say what is right and what is not."
)
database.command("t2i_web.upkeep:db_upgrade", name="upgrade", help="Bring the tables to the newest form.")
storage.command("t2i_web.upkeep:storage_check", name="check", help="Compare images and files. Changes nothing.")
storage.command("t2i_web.upkeep:storage_sweep", name="sweep", help="Remove old files of no image.")
users.command("t2i_web.ledger:users_grant", name="grant", help="Give a user credits.")
ledger.command("t2i_web.ledger:ledger_check", name="check", help="Compare balances, entries and generations.")
