"""Runs snippets by bash, unchanged but that `http` is a function (prelude.sh) which asks this process: loading HTTPie
takes longer than ten requests. Each call is a fork with the caller's folder and its standard input.
templates/README.md has the protocol of drivers."""
import os
import select
import subprocess
import sys

word = sys.argv[1]
project = os.path.dirname(os.path.abspath(__file__))
os.environ["HTTPIE_CONFIG_DIR"] = project

# The jobs are read from another descriptor than the one that HTTPie takes for its standard input.
jobs = os.fdopen(os.dup(0))
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)

from httpie.context import Environment  # noqa: E402
from httpie.core import main  # noqa: E402
import httpie.cli.definition  # noqa: E402,F401
import requests_toolbelt  # noqa: E402,F401


def call_http(process, arguments):
    """What a program `http` started by that process would do; its exit code."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.dup2(os.open(f"/proc/{process}/fd/0", os.O_RDONLY), 0)
            os.chdir(f"/proc/{process}/cwd")
            code = int(main(["http", *arguments], env=Environment(program_name="http")))
        except SystemExit as ending:
            code = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
        except BaseException as error:
            print(error, file=sys.stderr)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def read_request(descriptor):
    """`process count argument…`, each ended by NUL."""
    data = b""
    while True:
        data += os.read(descriptor, 1 << 20)
        words = data.split(b"\0")
        if len(words) > 2 and len(words) - 3 == int(words[1]):
            return int(words[0]), [os.fsdecode(argument) for argument in words[2:-1]]


def run(path):
    """Whether the snippet ended well."""
    ask_read, ask = os.pipe()
    answer, answer_write = os.pipe()
    environment = {
        **os.environ,
        "BASH_ENV": os.path.join(project, "prelude.sh"),
        "HTTPIE_ASK": str(ask),
        "HTTPIE_ANSWER": str(answer),
    }
    snippet = subprocess.Popen(["bash", path], env=environment, pass_fds=(ask, answer), stdin=subprocess.DEVNULL)
    ended = os.pidfd_open(snippet.pid)
    while ask_read in select.select([ask_read, ended], [], [])[0]:
        code = call_http(*read_request(ask_read))
        os.write(answer_write, b"%d\n" % code)
    for descriptor in (ask_read, ask, answer, answer_write, ended):
        os.close(descriptor)
    return snippet.wait() == 0


for line in jobs:
    number, path = line.rstrip("\n").split("\t")
    print(word, "begin", number, flush=True)
    outcome = "ok" if run(path) else "failed"
    print(f"\n{word} end {number} {outcome}", flush=True)
