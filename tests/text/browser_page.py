# SPDX-License-Identifier: Apache-2.0
"""Paragraphs as a browser sets them: a page in the manifest's fonts, and Chromium that measures it. Offsets are
code points from the paragraph's start, lengths pixels."""

import html
import json
import os
import re
import shutil
import subprocess
import tempfile

from browser_lines import Set

SIZE_PX = 20
WIDTHS_PX = (300, 420, 600, 777)
BROWSER_SECONDS_MAX = 300
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><style>
{faces}
#texts {{ font-family: {chain}; font-size: {size}px; line-height: 60px; font-kerning: normal;
  text-rendering: geometricPrecision; line-break: auto; word-break: normal; overflow-wrap: anywhere;
  text-spacing-trim: space-all; text-autospace: no-autospace; hyphens: manual; text-wrap-style: auto;
  tab-size: 1; }}
/* Without a painted background Chromium sets a line of Padauk's wide clusters beyond its box. */
#texts > p {{ margin: 0; white-space: pre-wrap; background: #fff; }}
#texts.wide > p {{ white-space: pre; }}
</style></head><body><div id="texts" lang="{language}">{paragraphs}</div><pre id="result"></pre><script>
const SPACE = /^[ \\t\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000]$/;
const texts = document.getElementById("texts");
const nodes = [...texts.children].map((paragraph) => paragraph.firstChild);
const range = document.createRange();
function naturalWidth(node) {{
  range.selectNodeContents(node);
  return range.getBoundingClientRect().width;
}}
function lineStarts(node) {{
  const starts = [];
  let at = 0, offset = 0, top = null;
  for (const character of node.data) {{
    if (!SPACE.test(character)) {{
      range.setStart(node, at);
      range.setEnd(node, at + character.length);
      const rects = range.getClientRects();
      if (rects.length > 0) {{
        if (top !== null && Math.abs(rects[0].top - top) > 30) starts.push(offset);
        top = rects[0].top;
      }}
    }}
    at += character.length;
    offset += 1;
  }}
  return starts;
}}
async function measure() {{
  const result = {{ faces: {{}}, lines: {{}} }};
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => null)));
  await document.fonts.ready;
  for (const face of document.fonts) result.faces[face.family] = face.status;
  texts.className = "wide";
  result.widths = nodes.map(naturalWidth);
  texts.className = "";
  for (const width of {widths}) {{
    texts.style.width = width + "px";
    result.lines[width] = nodes.map(lineStarts);
  }}
  document.getElementById("result").textContent = JSON.stringify(result);
}}
measure();
</script></body></html>
"""


class BrowserError(Exception):
    """Why there is nothing of the browser's to compare with."""


class Fonts:
    """The manifest's fonts and chains."""

    def __init__(self, folder):
        self.folder = folder
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.files = {font["family"]: font["regular"]["file"] for font in self.manifest["fonts"]}

    def chain(self, language, script):
        setting = {}
        for length in range(language.count("-") + 1, 0, -1):
            tag = "-".join(language.split("-")[:length])
            setting = setting or self.manifest["languages"].get(tag, {})
        families = setting.get("families", []) + self.manifest["scripts"].get(script, {}).get("families", [])
        return list(dict.fromkeys(families + self.manifest["last"]))

    def style(self, language, script):
        """(@font-face rules, font-family) for a language."""
        faces, names = [], []
        for family in self.chain(language, script):
            url = (self.folder / self.files[family]).resolve().as_uri()
            faces.append(f'@font-face {{ font-family: "wp {family}"; src: url("{url}"); }}')
            names.append(f'"wp {family}"')
        return "\n".join(faces), ", ".join(names)


def find_browser():
    asked = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [asked] if asked else BROWSERS)), None)


def write_page(page, fonts, language, script, paragraphs, levels):
    """`levels`: the base level of each paragraph, as ours found it."""
    faces, chain = fonts.style(language, script)
    marked = "".join(
        f'<p dir="{"rtl" if level else "ltr"}">{html.escape(text)}</p>' for text, level in zip(paragraphs, levels)
    )
    page.write_text(
        PAGE.format(
            language=language, faces=faces, chain=chain, size=SIZE_PX, paragraphs=marked, widths=list(WIDTHS_PX)
        ),
        encoding="utf-8",
    )


def measure_page(browser, page):
    """What the browser says of a page that write_page wrote, as a Set."""
    with tempfile.TemporaryDirectory(prefix="profile-", dir=page.parent, ignore_cleanup_errors=True) as profile:
        command = [browser, "--headless", "--disable-gpu", "--disable-quic", "--no-first-run"]
        command += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
        command += ["--allow-file-access-from-files", "--font-render-hinting=none", "--force-device-scale-factor=1"]
        command += [f"--user-data-dir={profile}", "--virtual-time-budget=60000", "--dump-dom", page.as_uri()]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        try:
            done = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=BROWSER_SECONDS_MAX, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise BrowserError(f"{browser} took longer than {BROWSER_SECONDS_MAX} s") from error
    found = re.search(r'<pre id="result">([^<]+)</pre>', done.stdout.decode("utf-8"))
    if not found:
        complaint = done.stderr.decode(errors="replace").strip().splitlines()[-3:]
        raise BrowserError(f"no answer from {browser}: " + " ".join(complaint))
    answer = json.loads(html.unescape(found.group(1)))
    failed = [family for family, status in answer["faces"].items() if status != "loaded"]
    if failed:
        raise BrowserError(f"{browser} did not take the font of {', '.join(failed)}")
    lines = {int(width): each for width, each in answer["lines"].items()}
    return Set(answer["widths"], lines)
