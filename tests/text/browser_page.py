# SPDX-License-Identifier: Apache-2.0
"""Paragraphs set by a browser: a page in the manifest's font files, and Chromium that measures it without a window.

Font size and line widths are pixels, offsets code points. Spaces are kept, glyphs not hinted, advances fractional."""

import html
import json
import os
import re
import shutil
import subprocess
import tempfile

from browser_lines import Set

BROWSER_SECONDS_MAX = 300
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><style>
{faces}
#texts {{ font-family: {chain}; font-size: {size}px; line-height: 60px; font-kerning: normal;
  text-rendering: geometricPrecision; line-break: auto; word-break: normal; overflow-wrap: anywhere;
  text-spacing-trim: space-all; text-autospace: no-autospace; hyphens: manual; text-wrap-style: auto;
  tab-size: 1; }}
#texts > p {{ margin: 0; white-space: pre-wrap; }}
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
  const starts = [], overlong = [];
  const box = texts.getBoundingClientRect();
  let at = 0, offset = 0, top = null, over = false;
  for (const character of node.data) {{
    if (!SPACE.test(character)) {{
      range.setStart(node, at);
      range.setEnd(node, at + character.length);
      const rects = range.getClientRects();
      if (rects.length > 0) {{
        if (top !== null && Math.abs(rects[0].top - top) > 30) {{
          starts.push(offset);
          if (over) overlong.push(offset);
          over = false;
        }}
        top = rects[0].top;
        over = over || rects[0].right > box.right + 1 || rects[0].left < box.left - 1;
      }}
    }}
    at += character.length;
    offset += 1;
  }}
  if (over) overlong.push(offset);
  return {{ starts, overlong }};
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
    """The manifest's fonts and chains, as files that a browser takes."""

    def __init__(self, folder, work):
        self.folder, self.work = folder, work
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.fonts = {font["family"]: font["regular"] for font in self.manifest["fonts"]}

    def chain(self, language, script):
        setting = {}
        for length in range(language.count("-") + 1, 0, -1):
            tag = "-".join(language.split("-")[:length])
            setting = setting or self.manifest["languages"].get(tag, {})
        families = setting.get("families", []) + self.manifest["scripts"].get(script, {}).get("families", [])
        return list(dict.fromkeys(families + self.manifest["last"]))

    def url(self, family):
        font = self.fonts[family]
        file = (self.folder / font["file"]).resolve()
        index = font.get("face_index", 0)
        if file.suffix == ".ttc":
            alone = self.work / f"{file.stem}-{index}.otf"
            if not alone.exists():
                alone.write_bytes(single_face(file, index))
            file = alone
        return file.as_uri()

    def style(self, language, script):
        """(@font-face rules, font-family) for a language."""
        faces, names = [], []
        chain = self.chain(language, script)
        if script == "Arab":
            family = self.manifest["scripts"]["Latn"]["families"][0]
            faces.append(
                f'@font-face {{ font-family: "digits"; src: url("{self.url(family)}"); unicode-range: U+30-39; }}'
            )
            names.append('"digits"')
        for family in chain:
            faces.append(f'@font-face {{ font-family: "wp {family}"; src: url("{self.url(family)}"); }}')
            names.append(f'"wp {family}"')
        return "\n".join(faces), ", ".join(names)


def find_browser():
    asked = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [asked] if asked else BROWSERS)), None)


def ask_browser(browser, fonts, language, paragraphs, levels, work):
    """The browser's."""
    faces, chain = fonts.style(language, TEXTS[language][1])
    marked = "".join(
        f'<p dir="{"rtl" if level else "ltr"}">{html.escape(text)}</p>' for text, level in zip(paragraphs, levels)
    )
    page = work / "page.html"
    page.write_text(
        PAGE.format(
            language=language, faces=faces, chain=chain, size=SIZE_PX, paragraphs=marked, widths=list(WIDTHS_PX)
        ),
        encoding="utf-8",
    )
    with tempfile.TemporaryDirectory(prefix="profile-", dir=work, ignore_cleanup_errors=True) as profile:
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
            raise ComparisonError(f"{language}: {browser} took longer than {BROWSER_SECONDS_MAX} s") from error
    found = re.search(r'<pre id="result">([^<]+)</pre>', done.stdout.decode("utf-8"))
    if not found:
        complaint = done.stderr.decode(errors="replace").strip().splitlines()[-3:]
        raise ComparisonError(f"{language}: no answer from {browser}: " + " ".join(complaint))
    answer = json.loads(html.unescape(found.group(1)))
    failed = [family for family, status in answer["faces"].items() if status != "loaded"]
    if failed:
        raise ComparisonError(f"{language}: {browser} did not take the font of {', '.join(failed)}")
    lines = {int(width): each for width, each in answer["lines"].items()}
    return Set(
        answer["widths"],
        {width: [paragraph["starts"] for paragraph in each] for width, each in lines.items()},
        {width: [paragraph["overlong"] for paragraph in each] for width, each in lines.items()},
    )
