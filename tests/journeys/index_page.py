# SPDX-License-Identifier: Apache-2.0
"""out/index.html: one self-contained page with what the journey made."""
import base64
import html
import io
import json
import re
import zipfile

INDEPENDENCE = (
    "Waypost is an independent open-source project. It is not made, endorsed or approved by the United Nations, "
    "UNODC, the World Customs Organization or any government. Organisations are named only to say where a "
    "public fact comes from."
)

STYLE = """
body { font: 16px/1.5 "Noto Sans", sans-serif; color: #1C2421; background: #EDEEE9; margin: 0 auto; max-width: 1100px;
  padding: 24px; }
h1 { font-size: 28px } h2 { font-size: 22px; margin-top: 40px } h3 { font-size: 16px }
.screens { display: flex; flex-wrap: wrap; gap: 12px }
figure { margin: 0; width: 260px } figure img { width: 100%; border: 1px solid #C6CAC0; border-radius: 4px }
figcaption { font-size: 13px; color: #4B544F }
table { border-collapse: collapse; background: #fff } td, th { border: 1px solid #C6CAC0; padding: 4px 10px;
  text-align: start }
pre { background: #fff; border: 1px solid #C6CAC0; padding: 12px; overflow: auto; font-size: 13px }
iframe { width: 100%; height: 1200px; border: 1px solid #C6CAC0; background: #fff }
"""


def data_uri(file):
    return "data:image/png;base64," + base64.b64encode(file.read_bytes()).decode()


def bundle_section(bundle):
    with zipfile.ZipFile(bundle) as outer:
        inner = zipfile.ZipFile(io.BytesIO(outer.read("payload.zip")))
    rows = "".join(
        f"<tr><td>{html.escape(i.filename)}</td><td>{i.file_size}</td></tr>" for i in inner.infolist()
    )
    manifest = json.dumps(json.loads(inner.read("manifest.json")), indent=1, ensure_ascii=False)
    events = inner.read("events.jsonl").decode().splitlines()
    statements = inner.read("statements.jsonl").decode().splitlines()
    answer = next((e for e in events if '"item_answered"' in e), events[0])
    statement = next((s for s in statements if "/answered" in s), statements[0])
    return (
        f"<table><tr><th>File in {html.escape(bundle.name)}</th><th>Bytes</th></tr>{rows}</table>"
        f"<h3>manifest.json</h3><pre>{html.escape(manifest)}</pre>"
        f"<h3>One of {len(events)} events</h3><pre>{html.escape(answer)}</pre>"
        f"<h3>One of {len(statements)} xAPI statements</h3><pre>{html.escape(statement)}</pre>"
    )


def write(out, pictures, bundle, first, second, report, figures):
    parts = []
    for language, names in pictures.items():
        figures_html = "".join(
            f'<figure><img loading="lazy" alt="" src="{data_uri(out / "screens" / (name + ".png"))}">'
            f"<figcaption>{html.escape(re.sub(r'^[^-]*-(Hans-)?[0-9]*-?', '', name))}</figcaption></figure>"
            for name in names
            if (out / "screens" / (name + ".png")).exists()
        )
        parts.append(f'<h2 id="{language}">Screens: {language}</h2><div class="screens">{figures_html}</div>')
    links = " · ".join(f'<a href="#{language}">{language}</a>' for language in pictures)
    measured = "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in (figures or {}).items())
    page = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Waypost: the journey of an answer</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;
 frame-src 'self' data:"><style>{STYLE}</style></head><body>
<h1>The journey of an answer</h1>
<p>Made by the programs themselves: no screen, no network. Screens by language: {links}; then
<a href="#report">the report</a>, <a href="#bundle">the bundle</a>, <a href="#figures">figures</a>.</p>
{''.join(parts)}
<h2 id="report">The regional report</h2>
<pre>{html.escape(first)}{html.escape(second)}</pre>
<iframe title="Report" sandbox srcdoc="{html.escape(report.read_text(encoding='utf-8'), quote=True)}"></iframe>
<h2 id="bundle">The export bundle</h2>{bundle_section(bundle)}
<h2 id="figures">Measured while this page was made</h2>
<p>From start to the sign-in screen, off-screen, best of three.</p><table>{measured}</table>
<p>{INDEPENDENCE}</p></body></html>
"""
    (out / "index.html").write_text(page, encoding="utf-8")
