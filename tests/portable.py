"""A stand-in for a system that is no Unix: what only Unix has is taken away, and then it runs.

    python tests/portable.py import            import every module
    python tests/portable.py ARGUMENTS...      run the command

It cannot show that all is well on Windows. It shows that nothing leans on a name that Windows
lacks, and that no file is moved or removed while it is open, which Windows refuses.
"""

import os
import signal
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

#: As the documentation of Python has them under "Availability: Unix".
MODULES = frozenset(
    "curses fcntl grp posix_ipc pty pwd readline resource syslog termios tty".split()
)
OF_OS = """
    O_CLOEXEC O_NONBLOCK O_SYNC WNOHANG chown chroot ctermid fchdir fchmod fchown fork forkpty
    getegid geteuid getgid getgroups getloadavg getpgid getpgrp getpriority getsid getuid initgroups
    killpg lchown lockf major minor mkfifo mknod nice openpty pathconf pipe2 posix_fadvise
    posix_fallocate posix_spawn pread preadv pwrite pwritev readv sched_getaffinity sched_yield
    sendfile setegid seteuid setgid setgroups setpgid setpriority setsid setuid statvfs sync sysconf
    tcgetpgrp tcsetpgrp ttyname uname wait wait3 wait4 waitid writev
""".split()
OF_SIGNAL = """
    ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL SIGALRM SIGCHLD SIGCONT SIGHUP SIGKILL SIGPIPE SIGQUIT
    SIGSTOP SIGTSTP SIGUSR1 SIGUSR2 SIGWINCH SIG_BLOCK SIG_SETMASK SIG_UNBLOCK alarm getitimer pause
    pthread_kill pthread_sigmask setitimer siginterrupt sigpending sigwait
""".split()


class _Absent(MetaPathFinder):
    """Says of the modules of Unix that there are none."""

    def find_spec(
        self, name: str, path: object = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def take_away() -> None:
    """Take away what only Unix has; it stays so for the rest of the process."""
    for name in MODULES:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, _Absent())
    for module, names in ((os, OF_OS), (signal, OF_SIGNAL)):
        for name in names:
            if hasattr(module, name):
                delattr(module, name)
    for name in ("replace", "rename", "unlink"):
        setattr(Path, name, _of_closed_files(getattr(Path, name)))


def _of_closed_files(method: Any) -> Any:
    def guarded(self: Path, *arguments: object, **options: object) -> object:
        if self.resolve() in _open_files():
            raise PermissionError(32, "The process cannot access the file", str(self))
        return method(self, *arguments, **options)

    return guarded


def _open_files() -> set[Path]:
    """The files that this process holds open; none where the system does not say."""
    found = set()
    for entry in Path("/proc/self/fd").glob("*"):
        try:
            found.add(entry.readlink())
        except OSError:
            continue
    return found


def main() -> None:
    import encodings.idna  # noqa: F401 - of the standard library, as are those after it
    import shutil  # noqa: F401
    import tempfile  # noqa: F401

    take_away()
    if sys.argv[1:] == ["import"]:
        import summarizer

        for module in walk_packages(summarizer.__path__, "summarizer."):
            if module.name != "summarizer.__main__" and ".integrations." not in module.name:
                __import__(module.name)
        return
    from summarizer.cli import main as command

    command(sys.argv[1:])


if __name__ == "__main__":
    main()
