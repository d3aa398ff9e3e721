"""What an extracting process may use; where the operating system has no such limits, the wall clock alone stops it."""

import sys

MEMORY = 1 << 30  # bytes of address space; trafilatura took 442 MB for the worst page measured
CPU_SECONDS = 10  # for one page; an ordinary one takes a fiftieth of a second

if sys.platform == "linux":  # macOS knows these limits and does not hold the one on address space
    import ctypes
    import os
    import resource
    import signal
    from multiprocessing import parent_process

    _SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>

    def die_with_parent() -> None:
        """Have the system kill this process when its parent is gone, even by SIGKILL and while a page is being read."""
        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)
        parent = parent_process()
        if parent and os.getppid() != parent.pid:  # it went before this was said
            os.kill(os.getpid(), signal.SIGKILL)

    def limit_memory() -> None:
        """For the rest of this process's life; past it, memory is refused."""
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    def limit_cpu() -> None:
        """From now on; past it, the system kills this process. The limit counts a whole life, so it moves with it."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + CPU_SECONDS, hard))

else:

    def die_with_parent() -> None: ...

    def limit_memory() -> None: ...

    def limit_cpu() -> None: ...
