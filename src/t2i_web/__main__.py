"""The command `t2i`; also `python -m t2i_web`."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line, or says what to install."""
    try:
        from t2i_web.cli import app

        app()
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing.startswith("t2i_"):
            raise
        sys.stderr.write(f"t2i: {missing} is not installed. Install what the command needs: pip install 't2i[all]'\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
