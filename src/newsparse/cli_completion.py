"""``newsparse completion bash|zsh|fish``: the script that completes commands, options, their choices and file names.

It is made from what ``--help`` says of each command, so a new command or option is in it without further ado.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
from collections.abc import Sequence

import attrs

SHELLS = ("bash", "zsh", "fish")

EXAMPLES = """\
examples:
  eval "$(newsparse completion bash)"      in ~/.bashrc
  eval "$(newsparse completion zsh)"       in ~/.zshrc, after compinit
  newsparse completion fish > ~/.config/fish/completions/newsparse.fish
"""

_OPTION = re.compile(
    r"^  (?:(-\w)(?: [A-Z]\S*)?, )?(--[a-z][a-z-]*)(?:[ ]\{([^}]+)\}|[ ]([A-Z]\S*))?", re.MULTILINE
)


@attrs.frozen
class Option:
    """An option as ``--help`` tells of it."""

    name: str
    short: str | None = None
    choices: tuple[str, ...] = ()
    takes_value: bool = False


def completion_command(argv: Sequence[str]) -> int:
    """Print the script for a shell. Exit code 0, or 1 where it cannot be written."""
    parser = argparse.ArgumentParser(
        prog="newsparse completion",
        description="Prints a script that lets a shell complete newsparse's commands, options and files.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("shell", choices=SHELLS, help="the shell that is to complete")
    shell = parser.parse_args(argv).shell
    from newsparse.cli import _write_stdout

    return _write_stdout(script(shell))


def script(shell: str) -> str:
    """The script for one of `SHELLS`."""
    from newsparse.cli import COMMANDS

    options = {command: options_of(command) for command in COMMANDS}
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](options)


def options_of(command: str) -> tuple[Option, ...]:
    """The options of a command, in the order of its help."""
    return tuple(
        Option(name, short or None, tuple(choices.split(",")) if choices else (), bool(choices or value))
        for short, name, choices, value in _OPTION.findall(_help(command))
    )


def _help(command: str) -> str:
    """What the command's ``--help`` prints, in lines that are not wrapped."""
    from newsparse.cli import COMMANDS

    columns = os.environ.get("COLUMNS")
    text = io.StringIO()
    os.environ["COLUMNS"] = "1000"
    try:
        with contextlib.redirect_stdout(text), contextlib.suppress(SystemExit):
            COMMANDS[command](["--help"])
    finally:
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns
    return text.getvalue()


def _names(options: tuple[Option, ...]) -> str:
    return " ".join(name for option in options for name in (option.short, option.name) if name)


def _bash(commands: dict[str, tuple[Option, ...]]) -> str:
    cases = []
    for command, options in commands.items():
        values = []
        for option in options:
            if option.choices:
                names = "|".join(name for name in (option.short, option.name) if name)
                values.append(
                    f'            {names}) COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$word")); return ;;'
                )
        words = _names(options)
        inner = "\n".join(['        case "$before" in', *values, "        esac"]) if values else "        :"
        reply = f'        [[ $word == -* ]] && COMPREPLY=($(compgen -W "{words}" -- "$word"))'
        cases.append(f"    {command})\n{inner}\n{reply}\n        ;;")
    positions = f'"completion") COMPREPLY=($(compgen -W "{" ".join(SHELLS)}" -- "$word"))'
    return "\n".join(
        [
            "_newsparse() {",
            '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"',
            "    COMPREPLY=()",
            "    if (( COMP_CWORD == 1 )) && [[ $word != -* ]]; then",
            f'        COMPREPLY=($(compgen -W "{" ".join(commands)}" -- "$word"))',
            "        return",
            "    fi",
            f'    case "$before" in {positions}; return ;; esac',
            f'    [[ " {" ".join(commands)} " == *" $command "* ]] || command=parse',
            '    case "$command" in',
            *cases,
            "    esac",
            "}",
            "complete -o default -o bashdefault -F _newsparse newsparse",
            "",
        ]
    )


def _zsh(commands: dict[str, tuple[Option, ...]]) -> str:
    """Bash's script by way of zsh's own bashcompinit."""
    return "autoload -U +X bashcompinit && bashcompinit\n" + _bash(commands)


def _fish(commands: dict[str, tuple[Option, ...]]) -> str:
    others = " ".join(command for command in commands if command != "parse")
    lines = [
        f'complete -c newsparse -n "__fish_is_first_token" -a "{" ".join(commands)}"',
        f'complete -c newsparse -n "__fish_seen_subcommand_from completion" -f -a "{" ".join(SHELLS)}"',
    ]
    for command, options in commands.items():
        where = f"__fish_seen_subcommand_from {command}"
        if command == "parse":
            where = f"not __fish_seen_subcommand_from {others}"
        for option in options:
            short = "" if option.short is None else f" -s {option.short[1:]}"
            value = f' -x -a "{" ".join(option.choices)}"' if option.choices else " -r" * option.takes_value
            lines.append(f'complete -c newsparse -n "{where}"{short} -l {option.name[2:]}{value}')
    return "\n".join([*lines, ""])
