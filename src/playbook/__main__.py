"""Command line: `python -m playbook <command>`, reached through `python3 scripts/dev.py <command>`."""

from __future__ import annotations

import argparse
import errno
import sys

from playbook import commands
from playbook.errors import PlaybookError


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="python3 scripts/dev.py", description="Build, check and serve the playbook.")
    sub = top.add_subparsers(dest="command", required=True, metavar="command")
    serve = sub.add_parser("serve", help="build the site and serve it on this machine with live reload")
    serve.add_argument(
        "--port", type=int, default=8000, help="port on localhost (default 8000; the next free one is taken)"
    )
    test = sub.add_parser("test", help="run every check and test, as CI does")
    test.add_argument(
        "arguments",
        nargs=argparse.REMAINDER,
        metavar="pytest argument",
        help="passed to pytest; linters and site build are left out then",
    )
    sub.add_parser("build", help="prove everything, then build the site into site/")
    check = sub.add_parser("check", help="check drills, pages, questions and cards: all, or only those named")
    check.add_argument(
        "names",
        nargs="*",
        metavar="slug, page or file",
        help="longest-token-span, 2-coding/windows, 2-coding/quiz.toml …",
    )
    new = sub.add_parser("new-drill", help="make a folder for a new drill")
    new.add_argument("slug", help="lower-case words joined by hyphens")
    new.add_argument("--concept", help="id of the first concept it trains (see docs/concepts.toml)")
    drill = sub.add_parser("drill", help="practise a drill in your own editor: judged at every save")
    drill.add_argument("slug", help="longest-token-span, roc-auc-ranks …")
    drill.add_argument("--once", action="store_true", help="judge once and end; the exit code says whether it passes")
    mutants = sub.add_parser("mutants", help="change each drill's solution in small ways; its tests must notice")
    mutants.add_argument("slugs", nargs="*", metavar="slug", help="all drills where none is named")
    sub.add_parser("lint", help="run the linters and type checkers")
    bench = sub.add_parser("bench", help="measure the built site's runner against bare Pyodide")
    bench.add_argument("--rounds", type=int, default=5, help="how often each side is measured (default: 5)")
    bench.add_argument(
        "--only",
        nargs="+",
        default=[],
        metavar="part",
        help="visits, slow, warm, lesson, tab, offline, lighthouse (default: all)",
    )
    return top


def run(options: argparse.Namespace) -> int:
    """Carry out one command; returns the exit code."""
    if options.command == "serve":
        from playbook.serve import serve

        serve(options.port)
    elif options.command == "test":
        return commands.test(options.arguments)
    elif options.command == "build":
        commands.build()
    elif options.command == "check":
        commands.check(options.names)
    elif options.command == "new-drill":
        from playbook.concepts import read_concepts
        from playbook.scaffold import new_drill

        folder = new_drill(commands.ROOT, options.slug, read_concepts(commands.ROOT / "docs"), options.concept)
        print(
            f"Made {folder.relative_to(commands.ROOT)}/. Fill in its files, then run: "
            f"python3 scripts/dev.py check {options.slug}"
        )
    elif options.command == "drill":
        from playbook.practise import practise

        return 0 if practise(commands.ROOT, options.slug, once=options.once) else 1
    elif options.command == "mutants":
        commands.mutants(options.slugs)
    elif options.command == "lint":
        commands.lint()
    elif options.command == "bench":
        from playbook.bench.run import bench

        bench(commands.ROOT, max(1, options.rounds), options.only)
    return 0


def main() -> int:
    """Parse, run, and tell every foreseeable failure in one sentence."""
    try:
        return run(parser().parse_args())
    except PlaybookError as error:
        print(f"\n{error}" if "\n" in str(error) else str(error), file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno == errno.ENOSPC:
            print("The disk is full; free about 1 GB and try again.", file=sys.stderr)
            return 1
        raise
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
