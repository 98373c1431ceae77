"""`python -m schedules`: the `greffier` command, for child processes."""

from schedules.cli import main

if __name__ == "__main__":
    main()
