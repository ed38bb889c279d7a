# SPDX-License-Identifier: Apache-2.0
"""A small disk of its own, ext4 in a file on a loop device, that may be filled, made read-only and cut off.

Needs root. It is mounted in a mount namespace of this process and its children: whatever way the test ends, the kernel
unmounts it and lets go of the loop device.
"""

import contextlib
import ctypes
import fcntl
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import sys

CLONE_NEWNS = 0x20000
PR_SET_PDEATHSIG = 1
# From include/uapi/linux/fs.h: what was not synced is dropped, the journal is not flushed, all later writes fail.
FS_IOC_SHUTDOWN = 0x8004587D
SHUTDOWN_NOLOGFLUSH = 2
TOOLS = ("mkfs.ext4", "e2fsck", "findmnt", "mount", "umount", "losetup")


class Unavailable(Exception):
    """This machine does not permit it; says why."""


def skip(why):
    """Ends the test as ctest's SKIP_RETURN_CODE knows it."""
    print(f"skipped: {why}")
    sys.exit(77)


def die_with_parent():
    """For Popen's preexec_fn: a process of a test that was killed does not go on alone."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def run(*command):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise Unavailable(f"`{' '.join(map(str, command))}`: {done.stderr.strip()}")


def enter_private_mounts():
    """From here on mounts are seen by this process and its children only, and end with them."""
    if os.geteuid() != 0:
        raise Unavailable("mounting a disk needs root")
    # Debian keeps these apart from what everybody runs.
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise Unavailable(f"there is no {', no '.join(missing)} here")
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNS) != 0:
        raise Unavailable(f"a mount namespace: {os.strerror(ctypes.get_errno())}")
    run("mount", "--make-rprivate", "/")


class Disk:
    """Mounted at `folder` while it is in use as a context."""

    def __init__(self, work, name, size_mb=32):
        self.image = work / f"{name}.img"
        self.folder = work / name
        self.size_mb = size_mb
        self.mounted = False

    def __enter__(self):
        self.folder.mkdir()
        with self.image.open("wb") as image:
            image.truncate(self.size_mb << 20)
        run("mkfs.ext4", "-q", "-F", "-m", "0", self.image)
        self.mount()
        return self

    def __exit__(self, *_):
        if self.mounted:
            run("umount", "--lazy", self.folder)
        self.image.unlink()
        self.folder.rmdir()

    def mount(self):
        """After a cut this plays the journal back, as a PC does when it is switched on."""
        run("mount", "-o", "loop,errors=remount-ro", self.image, self.folder)
        self.mounted = True

    def unmount(self):
        run("umount", self.folder)
        self.mounted = False

    def make_read_only(self):
        """As the kernel does it when a sector cannot be read: in the middle of the work, whoever has files open."""
        loop = subprocess.check_output(["findmnt", "-no", "SOURCE", self.folder], text=True).strip()
        try:
            pathlib.Path(f"/sys/fs/ext4/{pathlib.Path(loop).name}/trigger_fs_error").write_text("a test")
        except OSError as error:
            raise Unavailable(f"an error of ext4 on demand: {error.strerror}") from error

    def mend(self):
        """Checked and mounted again in the same place. Whoever has files open keeps the old ones, read-only."""
        run("umount", "--lazy", self.folder)
        # The old one is in use until the last file is closed, so a copy of it is mended.
        mended = self.image.with_suffix(".mended")
        shutil.copyfile(self.image, mended)
        os.replace(mended, self.image)
        done = subprocess.run(["e2fsck", "-f", "-y", self.image], capture_output=True, text=True)
        if done.returncode > 1:
            raise Unavailable(f"e2fsck: {done.stdout}{done.stderr}")
        self.mount()

    def fill(self):
        """Until not one byte more can be written."""
        with (self.folder / "ballast").open("wb", buffering=0) as ballast:
            for size in (1 << 20, 1 << 10, 1):
                with contextlib.suppress(OSError):
                    while True:
                        ballast.write(b"x" * size)
        os.sync()

    def empty(self):
        (self.folder / "ballast").unlink()

    def cut(self):
        """The power goes: what was not synced is lost."""
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, FS_IOC_SHUTDOWN, struct.pack("I", SHUTDOWN_NOLOGFLUSH))
        except OSError as error:
            raise Unavailable(f"FS_IOC_SHUTDOWN: {error.strerror}") from error
        finally:
            os.close(folder)
