#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stops a Windows program that Windows 7 could not load.

    check_imports.py EXE…        prints the DLLs of each program; exit 1 names every DLL and symbol newer than Windows 7
    check_imports.py --self-test compiles a program that Windows 7 loads and programs it does not, and judges them

A program may import the functions of windows-7-symbols.txt from the DLLs of WINDOWS_7_DLLS, and nothing else: a name
that nobody looked up is refused like a newer one. mingw-w64's headers guard some functions by the Windows version that
brought them, yet not all (GetSystemTimePreciseAsFileTime is one); they say why a name is refused, and judge the list.
The C runtime (msvcrt.dll) is exempt: it is older than Windows 7, and what it lacks mingw-w64 links in statically.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

TRIPLET = "x86_64-w64-mingw32"
# NTDDI_VERSION follows from _WIN32_WINNT, but only up to the version's first release.
WINDOWS_7 = ["-D_WIN32_WINNT=0x0601", "-DNTDDI_VERSION=0x06010000"]
NEWEST = ["-D_WIN32_WINNT=0x0A00", "-DNTDDI_VERSION=0x0A00FFFF"]

WINDOWS_7_DLLS = set(
    """advapi32 bcrypt cfgmgr32 comctl32 comdlg32 crypt32 dwmapi gdi32 imm32 iphlpapi kernel32 msvcrt ole32 oleaut32
    psapi rpcrt4 setupapi shell32 shlwapi user32 userenv uxtheme version winmm winspool ws2_32""".split()
)

HEADERS = """winsock2 ws2tcpip windows psapi shellapi shlobj shlwapi imm mmsystem setupapi cfgmgr32 objbase ole2 oleauto
    oleacc winver bcrypt wincrypt ntsecapi aclapi sddl tlhelp32 commctrl commdlg iphlpapi userenv uxtheme dwmapi
    winspool
    rpc""".split()

WINDOWS_7_SYMBOLS = Path(__file__).with_name("windows-7-symbols.txt")


def declared(version):
    """The names that stand before a parenthesis in the headers, preprocessed for a Windows version."""
    source = "".join(f"#include <{header}.h>\n" for header in HEADERS)
    command = [f"{TRIPLET}-gcc-posix", "-E", "-P", "-x", "c", *version, "-"]
    text = subprocess.run(command, input=source, capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"\b([A-Za-z_]\w*)\s*\(", text))


def newer_by_headers():
    """What mingw-w64's headers declare for the newest Windows and not for Windows 7."""
    return declared(NEWEST) - declared(WINDOWS_7)


def listed():
    """The names of windows-7-symbols.txt."""
    lines = WINDOWS_7_SYMBOLS.read_text(encoding="utf-8").splitlines()
    return {name for line in lines if not line.startswith("#") for name in line.split()}


def imports(program):
    """The program's DLLs (lower case, without .dll) and the symbols it takes from each; and its Windows version."""
    text = subprocess.run([f"{TRIPLET}-objdump", "-p", str(program)], capture_output=True, text=True, check=True).stdout
    found = {}
    symbols = None
    for line in text.splitlines():
        name = re.match(r"\s*DLL Name: (\S+)", line)
        if name:
            symbols = found.setdefault(name[1].lower().removesuffix(".dll"), set())
        elif symbols is not None and not line.strip():
            symbols = None
        elif symbols is not None:
            member = re.match(r"\s*[0-9a-f]+\s+(?:<none>\s+)?(\d+)\s+(\S+)", line)
            if member:
                symbols.add(member[2])
    major = int(re.search(r"MajorSubsystemVersion\s+(\d+)", text)[1])
    minor = int(re.search(r"MinorSubsystemVersion\s+(\d+)", text)[1])
    return found, (major, minor)


def complaints(program):
    """Prints the program's DLLs; returns a sentence for each that Windows 7 lacks, and for each such symbol."""
    found, version = imports(program)
    print(f"{program}: {' '.join(sorted(found))}")
    wrong = []
    if not found:
        wrong.append("imports nothing: not a Windows program?")
    if version > (6, 1):
        wrong.append(f"asks for Windows {version[0]}.{version[1]}, Windows 7 is 6.1")
    unlisted = []
    for dll, symbols in sorted(found.items()):
        if dll not in WINDOWS_7_DLLS:
            wrong.append(f"{dll}.dll is not on the list of Windows 7's DLLs (for {', '.join(sorted(symbols)[:3])})")
        elif dll != "msvcrt":
            unlisted += [(dll, symbol) for symbol in sorted(symbols - listed())]
    newer = newer_by_headers() if unlisted else set()
    for dll, symbol in unlisted:
        if symbol in newer:
            wrong.append(f"{dll}.dll: {symbol} is newer than Windows 7, as mingw-w64's headers say")
        else:
            wrong.append(f"{dll}.dll: {symbol} is not on the list of Windows 7's functions ({WINDOWS_7_SYMBOLS.name})")
    return wrong


# A program's one call, its further libraries, and what the judgement must name (nothing: it is fine).
SELF_TESTS = [
    ("FILETIME t; GetSystemTimeAsFileTime(&t);", [], None),
    ("FILETIME t; GetSystemTimePreciseAsFileTime(&t);", [], "GetSystemTimePreciseAsFileTime"),
    ("int x = 0; WaitOnAddress(&x, &x, 4, 0);", ["-lsynchronization"], "api-ms-win-core-synch"),
    ('CreateFile2(L"a", 0, 0, OPEN_EXISTING, 0);', [], "CreateFile2"),
    ("DWORD n; GetOverlappedResultEx(0, 0, &n, 0, 0);", [], "GetOverlappedResultEx"),
    ("GetDpiForWindow(0);", ["-luser32"], "GetDpiForWindow"),
    ("SetProcessDpiAwarenessContext(DPI_AWARENESS_CONTEXT_UNAWARE);", ["-luser32"], "SetProcessDpiAwarenessContext"),
]


def self_test():
    """True if each of SELF_TESTS is judged as it must be, and the headers contradict no name of the list."""
    contradicted = sorted(listed() & newer_by_headers())
    print(f"  {'WRONG' if contradicted else 'ok'}: the list holds nothing newer {' '.join(contradicted)}")
    passed = not contradicted
    with tempfile.TemporaryDirectory() as folder:
        for number, (call, libraries, name) in enumerate(SELF_TESTS):
            program = Path(folder) / f"test{number}.exe"
            source = f"#include <windows.h>\nint main(void) {{ {call} return 0; }}\n"
            command = [f"{TRIPLET}-gcc-posix", "-static", *NEWEST, "-x", "c", "-", "-o", str(program), *libraries]
            subprocess.run(command, input=source, text=True, check=True)
            wrong = complaints(program)
            right = len(wrong) == 1 and name in wrong[0] if name else not wrong
            print(f"  {'ok' if right else 'WRONG'}: {call}: {'; '.join(wrong) or 'fine'}")
            passed = passed and right
    return passed


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__, file=sys.stderr)
        return 2
    if arguments == ["--self-test"]:
        return 0 if self_test() else 1
    failed = False
    for program in arguments:
        for sentence in complaints(program):
            print(f"{program}: {sentence}", file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
