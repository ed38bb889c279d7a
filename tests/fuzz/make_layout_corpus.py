#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the corpus of the text engine's fuzzer: a text of every script, and what layouts stumble over.

    make_layout_corpus.py --out tests/fuzz/corpus/layout

NAME.bin is the header that layout_fuzzer.cpp reads (its numbers are places in the lists there), then the text.
Words stand in quotation marks, which the changes to a corpus exchange between its texts."""

import argparse
import pathlib
import random

SEED_MAX_BYTES = 2_000

LANGUAGES = (
    "en km lo my th vi zh-Hans ru ur ug prs ps tg ky kk uz tk az ka id fil tet shn mnw".split()
)
# Places in the fuzzer's lists.
WIDTHS = {"unbounded": 0, "usual": 1, "narrow": 2, "wide": 3, "word": 4, "zero": 7, "negative": 8, "glyph": 9}

SENTENCES = {
    "en": 'The "seal" number (4711) of the "container": office, affluent; "5 %" of 1/2.',
    "km": '"ត្រា" បង្ហាញ"ថា"តើកុងតឺន័រ (លេខ ៤៧១១) "ត្រូវបាន"បើកនៅតាមផ្លូវ"ឬទេ"។ "ស្ត្រី" ពិនិត្យ',
    "lo": '"ກາປະທັບ"ສະແດງວ່າ"ຕູ້ຄອນເທນເນີ" (ເລກທີ ໔໗໑໑) ຖືກເປີດ"ຕ່າງໆ" ເຈົ້າໜ້າທີ່',
    "my": '"တံဆိပ်သည်" ကွန်တိန်နာ (အမှတ် ၄၇၁၁) ကို "အင်္ဂါနှင့်" သတ္တဝါ "ဖွင့်ခဲ့ခြင်း" ရှိမရှိ ပြသည်။',
    "th": '"ตราผนึก"แสดงว่าตู้"คอนเทนเนอร์" (หมายเลข ๔๗๑๑) "ถูกเปิดระหว่างทาง"หรือไม่ น้ำ ปู่ ที่ "ๆ"',
    "vi": '"Niêm phong" cho biết công-te-nơ (số 4711) có "bị mở" trên đường; "Ặ Ễ Ở" "A\u0323\u0302"',
    "zh-Hans": '"封条"显示集装箱（编号4711）在途中"是否"被打开过。「请先」查看号码，再查看……螺栓。',
    "ru": '"Пломба" показывает, вскрывался ли "контейнер" (№ 4711) в пути: "И\u0306Ё".',
    "ur": '"مہر" سے پتا چلتا ہے کہ "کنٹینر" (نمبر ۴۷۱۱) راستے میں ABC "کھولا گیا" یا نہیں۔ ١٢٫٥ ٪',
    "ug": '"پېچەت" كونتېينېرنىڭ (4711) يولدا "ئېچىلغان" ئېچىلمىغانلىقىنى "كۆرسىتىدۇ"، ھە\u0640\u0640ە.',
    "ka": '"ლუქი" აჩვენებს, გაიხსნა თუ არა "კონტეინერი" (№ 4711) გზაში. "ᲚᲣᲥᲘ"',
    "shn": '"ၸႄႈတႃႇ" ၼႄဝႃႈ "တူႉၵွၼ်ႇထႄႇၼိူဝ်ႇ" (႔႗႑႑) "လႆႈပိုတ်ႇ" ယူႇ။ "ဂကောံ" မန် "လ္ၚဵု"',
}

SPECIALS = {
    "stacked-marks": "a" + "\u0301\u0323\u030A" * 100 + '"ក' + "\u17D2ក" * 40 + '" x',
    "overrides": 'abc \u202E"def 12"\u202C \u2067"ABC پتا"\u2069 \u202B(\u202A"x"\u2066'
    + "\u202E" * 70
    + 'مہر 47-11" \u2069\u200F"!"\u200E?',
    "unassigned": 'a\u0378\u0379 \U000E0FFF"\U0001F9FF" \uE000\uF8FF \U0010FFFF "\uFFFE\uFDD0" ក\u0378\u17D2',
    "invisible": 'so\u00ADfor\u00ADte "zero\u200Bwidth" no\u2060break\uFEFF \u200B\u200B\u2060 \u00AD "پ\u200Cت'
    '\u200Dم" \uFE0F\uFE0E\u034F\u180E\u115F "\u200B" \u00A0\u2007\u202F\u2011-',
    "newlines": 'a\nb\r\n"c"\rd\x0be\x0cf\x85g\u2028h\u2029"مہر"\n\n\r\n \n\t\nក\u17D2\nខ\n\u0301x "end"\r',
    "spaces": "   \t a  " + "b" + " " * 60 + '"c"\u3000\u3000d\u2003 \u1680e   ',
    "endless-word": '"Donaudampfschifffahrt" ' + "m" * 300 + "\u0644" * 120 + "ffi" * 30,
    "emoji": '"\U0001F468\u200D\U0001F469\u200D\U0001F467" \U0001F1E6\U0001F1FF\U0001F1E6 5\uFE0F\u20E3 "☎"',
}

# No text: lone surrogates, cut and overlong sequences, what is beyond Unicode.
DAMAGED = (
    b'ok \xed\xa0\x80"\xed\xb0\x80" \xed\xa0\xbd\xed\xb8\x80 \xc0\xaf\xe0\x80\x80 \xf4\x90\x80\x80 "\xff\xfe" '
    b"\x80\x80 \xe1\x9e \xe1\x9e\x80\xe1\x9f \xf0\x9f\x98 \x00\x07\x1b\x7f \xd9\x85\xd9"
)


def header(language, width="usual", lines_max=0, direction=0, spans=()):
    """`spans` are begin, end (in 200ths of the text), language, place of the size, look."""
    style = bytes([LANGUAGES.index(language), 1, 0])
    options = bytes([WIDTHS[width], 0, lines_max, 0, 0, direction, len(spans)])
    return style + options + b"".join(
        bytes([begin, end, LANGUAGES.index(span_language), size, look])
        for begin, end, span_language, size, look in spans
    )


def seeds():
    widths = random.Random(1)
    for language, sentence in SENTENCES.items():
        width = widths.choice(["unbounded", "usual", "narrow", "word", "glyph"])
        yield language, header(language, width) + sentence.encode()
    for name, text in SPECIALS.items():
        yield name, header("en", widths.choice(list(WIDTHS))) + text.encode()
    yield "damaged", header("km", "narrow") + DAMAGED
    yield "shortened", header("ur", "narrow", lines_max=4) + (SENTENCES["ur"] + SENTENCES["km"]).encode()
    yield "right-to-left", header("en", "narrow", direction=3) + SENTENCES["en"].encode()
    in_order = [(0, 60, "en", 1, 0), (60, 120, "km", 2, 1), (120, 200, "ur", 3, 0)]
    yield "spans", header("en", spans=in_order) + (SENTENCES["km"] + SENTENCES["ur"]).encode()
    wild = [(90, 40, "th", 6, 1), (10, 255, "my", 9, 0), (0, 30, "lo", 1, 3), (201, 7, "vi", 11, 2)]
    yield "wild-spans", header("en", spans=wild) + (SENTENCES["my"] + SENTENCES["vi"]).encode()
    everything = " ".join(SENTENCES[language][:24] for language in SENTENCES)
    yield "every-script", header("en", "narrow") + everything.encode()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, seed in seeds():
        if len(seed) > SEED_MAX_BYTES:
            raise SystemExit(f"{name}: {len(seed)} bytes are more than {SEED_MAX_BYTES}")
        (arguments.out / f"{name}.bin").write_bytes(seed)


if __name__ == "__main__":
    main()
