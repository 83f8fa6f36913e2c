# Runs many snippets in one interpreter; templates/README.md has the protocol.
import gc
import io
import os
import runpy
import sys
import traceback
import warnings

word, output, errors = sys.argv[1], sys.stdout.buffer, sys.stderr.buffer
folder, environment, modules = os.getcwd(), dict(os.environ), set(sys.modules)


def say(text: str) -> None:
    output.write(f"{word} {text}\n".encode())
    output.flush()


def reset() -> None:
    """What a snippet may have left for the next one."""
    os.chdir(folder)
    if dict(os.environ) != environment:
        os.environ.clear()
        os.environ.update(environment)
    sys.argv = [sys.argv[0]]
    # A stream of its own for each snippet, which is flushed and may be closed by it.
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), "utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), "utf-8", "backslashreplace", write_through=True)
    warnings.resetwarnings()
    warnings.simplefilter("ignore", ResourceWarning)


def run(path: str) -> bool:
    try:
        runpy.run_path(path, run_name="__main__")
    except SystemExit as ending:
        if ending.code in (None, 0):
            return True
        print(ending.code if isinstance(ending.code, str) else f"exit code {ending.code}", file=sys.stderr)
        return False
    except BaseException:
        traceback.print_exc(limit=-2)
        return False
    return True


for line in sys.stdin:
    number, path = line.rstrip("\n").split("\t", 1)
    reset()
    say(f"begin {number}")
    result = "ok" if run(path) else "failed"
    # Connections that a snippet leaves open end with it, as they would with its process.
    gc.collect()
    output.write(b"\n")
    say(f"end {number} {result}")
