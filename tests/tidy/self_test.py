#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shows that each check of tidy can fail: a small clean house is written into a temporary folder, broken on
purpose in one place, and tidy must name exactly that place."""

import pathlib
import tempfile
import unittest

from tidy import findings_of

CPP_LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"
HASH_LICENCE = "# SPDX-License-Identifier: Apache-2.0\n"
INDEPENDENCE = (
    "Waypost is an independent open-source project. It is not made, endorsed or approved by the "
    "United Nations,\nUNODC, the World Customs Organization or any government.\n"
)
CLEAN_HOUSE = {
    "README.md": "# Waypost\n\n" + INDEPENDENCE,
    "runtime/CMakeLists.txt": HASH_LICENCE + "waypost_library(base LEVEL 0)\n"
    "waypost_library(store LEVEL 1 DEPENDS base)\n"
    "waypost_library(unicode LEVEL 1 DEPENDS base)\n"
    "waypost_library(text LEVEL 2 DEPENDS unicode)\n",
    "runtime/base/result.hpp": CPP_LICENCE + "#include <vector>\n#include <string>\n",
    "runtime/store/store.cpp": CPP_LICENCE + '#include <sqlite3.h>\n#include "base/result.hpp"\n',
    "runtime/unicode/locale.hpp": CPP_LICENCE + "#include <unicode/locid.h>\n",
    # base is reached through unicode: what a library gives on need not be declared again
    "runtime/text/layout.hpp": CPP_LICENCE + '#include "unicode/locale.hpp"\n#include "base/result.hpp"\n',
    "modules/drugs/module.lua": '-- SPDX-License-Identifier: CC-BY-4.0\nmodule { title = "Drugs" }\n',
    "modules/drugs/locales/vi.po": "# SPDX-License-Identifier: CC-BY-4.0\n"
    'msgid ""\nmsgstr ""\n"Language: vi\\n"\n\n'
    'msgctxt "drugs.title"\nmsgid "Drugs"\nmsgstr "Ma túy"\n',
    "run.sh": "#!/bin/bash\n" + HASH_LICENCE + "echo done\n",
}


class TidyTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for path, text in CLEAN_HOUSE.items():
            self.write(path, text)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def append(self, path, text):
        self.write(path, CLEAN_HOUSE[path] + text)

    def assert_only_finding(self, path, line, words, warning=False):
        _, findings = findings_of(self.root)
        self.assertEqual([(finding.path, finding.line) for finding in findings], [(path, line)], findings)
        self.assertIn(words, findings[0].message)
        self.assertEqual(findings[0].warning, warning)
        self.assertTrue(findings[0].hint)

    def test_a_clean_house_has_no_findings(self):
        self.assertEqual(findings_of(self.root)[1], [])

    def test_a_third_party_header_in_a_wrong_folder(self):
        self.append("runtime/text/layout.hpp", "#include <sqlite3.h>\n")
        self.assert_only_finding("runtime/text/layout.hpp", 4, "may be included only by runtime/store")

    def test_icu_outside_unicode_while_our_own_unicode_is_welcome(self):
        self.append("runtime/text/layout.hpp", "#include <unicode/brkiter.h>\n")
        self.assert_only_finding("runtime/text/layout.hpp", 4, "runtime/unicode")

    def test_a_header_that_only_linux_has(self):
        self.write("runtime/base/clock_linux.cpp", CPP_LICENCE + "#include <unistd.h>\n#include <sys/time.h>\n")
        self.assertEqual(findings_of(self.root)[1], [])
        self.append("runtime/base/result.hpp", "#include <unistd.h>\n")
        self.assert_only_finding("runtime/base/result.hpp", 4, "on Linux only")

    def test_a_header_that_only_windows_has(self):
        self.write("runtime/base/random_windows.cpp", CPP_LICENCE + "#include <bcrypt.h>\n")
        self.assertEqual(findings_of(self.root)[1], [])
        self.write("runtime/base/random_linux.cpp", CPP_LICENCE + "#include <bcrypt.h>\n")
        self.assert_only_finding("runtime/base/random_linux.cpp", 2, "on Windows only")

    def test_a_third_party_header_that_nobody_explained(self):
        self.append("runtime/base/result.hpp", "#include <boost/optional.hpp>\n")
        self.assert_only_finding("runtime/base/result.hpp", 4, "in no row")

    def test_an_undeclared_library(self):
        self.append("runtime/text/layout.hpp", '#include "store/store.hpp"\n')
        self.assert_only_finding("runtime/text/layout.hpp", 4, "text includes store")

    def test_a_program_that_uses_what_it_does_not_declare(self):
        self.write(
            "scripting/CMakeLists.txt",
            HASH_LICENCE + "file(GLOB child_sources CONFIGURE_DEPENDS child/*.cpp)\n"
            "waypost_program(waypost-lesson SOURCES ${child_sources} DEPENDS base)\n",
        )
        self.write("scripting/child/main.cpp", CPP_LICENCE + '#include "base/result.hpp"\n')
        self.assertEqual(findings_of(self.root)[1], [])
        self.write("scripting/child/main.cpp", CPP_LICENCE + '#include "store/store.hpp"\n')
        self.assert_only_finding("scripting/child/main.cpp", 2, "waypost-lesson includes store")

    def test_a_dependency_through_a_variable(self):
        self.write(
            "runtime/CMakeLists.txt",
            CLEAN_HOUSE["runtime/CMakeLists.txt"].replace("DEPENDS unicode)", "DEPENDS ${for_text})")
            + "set(for_text unicode)\n",
        )
        self.assertEqual(findings_of(self.root)[1], [])

    def test_a_library_of_a_higher_level(self):
        self.write(
            "runtime/CMakeLists.txt",
            CLEAN_HOUSE["runtime/CMakeLists.txt"].replace("base LEVEL 0", "base LEVEL 0 DEPENDS store"),
        )
        self.assert_only_finding("runtime/CMakeLists.txt", 0, "base (level 0) may not use store (level 1)")

    def test_a_library_of_the_same_level(self):
        self.write(
            "runtime/CMakeLists.txt",
            CLEAN_HOUSE["runtime/CMakeLists.txt"].replace(
                "unicode LEVEL 1 DEPENDS base", "unicode LEVEL 1 DEPENDS base store"
            ),
        )
        self.assert_only_finding("runtime/CMakeLists.txt", 0, "unicode (level 1) may not use store (level 1)")

    def test_a_missing_licence_line(self):
        self.write("runtime/base/random.cpp", "int seed();\n")
        self.assert_only_finding("runtime/base/random.cpp", 1, "no licence line")

    def test_a_script_without_licence(self):
        self.write("run.sh", "#!/bin/bash\necho done\n")
        self.assert_only_finding("run.sh", 1, "no licence line")

    def test_a_course_under_the_licence_of_code(self):
        self.write("modules/drugs/module.lua", "-- SPDX-License-Identifier: Apache-2.0\nmodule {}\n")
        self.assert_only_finding("modules/drugs/module.lua", 1, "here it is CC-BY-4.0")

    def test_a_long_line(self):
        self.append("runtime/base/result.hpp", "// " + "x" * 118 + "\n")
        self.assert_only_finding("runtime/base/result.hpp", 4, "121 columns")

    def test_a_long_line_counts_characters_not_bytes(self):
        self.append("runtime/base/result.hpp", "// " + "ខ" * 117 + "\n")
        self.assertEqual(findings_of(self.root)[1], [])

    def test_a_long_file_is_a_warning(self):
        self.append("runtime/base/result.hpp", "int x;\n" * 500)
        self.assert_only_finding("runtime/base/result.hpp", 503, "503 lines", warning=True)

    def test_a_word_for_unfinished_work(self):
        self.append("runtime/base/result.hpp", "// TO" "DO: errors\n")
        self.assert_only_finding("runtime/base/result.hpp", 4, "unfinished")

    def test_a_path_of_one_machine(self):
        self.append("README.md", "\nLook into /ho" "me/somebody/waypost.\n")
        self.assert_only_finding("README.md", 6, "one machine")

    def test_a_link_that_leads_nowhere(self):
        self.append(
            "README.md", "\nSee [the drugs](modules/drugs/module.lua) and [the guide](docs/guide.md).\n"
        )
        self.assert_only_finding("README.md", 6, "docs/guide.md leads nowhere")

    def test_a_link_to_a_heading_that_is_not_there(self):
        self.append("README.md", "\n## Two commands\n[yes](#two-commands) [no](#three-commands)\n")
        self.assert_only_finding("README.md", 7, "no heading #three-commands")

    def test_links_in_examples_and_to_the_world_are_not_followed(self):
        self.append("README.md", "\n`[x](nowhere.md)` [y](https://example.org)\n```\n[z](nowhere.md)\n```\n")
        self.assertEqual(findings_of(self.root)[1], [])

    def test_a_forbidden_word_in_the_readme(self):
        self.append("README.md", "\nThe official course.\n")
        self.assert_only_finding("README.md", 6, "official")

    def test_the_sentence_on_independence_excuses_only_itself(self):
        self.write("README.md", "# Waypost\n\n" + INDEPENDENCE.strip() + " Our courses are approved.\n")
        self.assert_only_finding("README.md", 4, "approved")

    def test_a_forbidden_phrase_across_the_end_of_a_line(self):
        self.append("README.md", "\nThey found an illegal\nmigrant.\n")
        self.assert_only_finding("README.md", 6, "illegal migrant")

    def test_a_longer_word_that_holds_a_forbidden_one_is_another_word(self):
        self.append("README.md", "\nUnofficially, Vietnamese is a language.\n")
        self.assertEqual(findings_of(self.root)[1], [])

    def test_a_forbidden_word_in_a_lesson(self):
        self.append("modules/drugs/module.lua", "-- the war on drugs\n")
        self.assert_only_finding("modules/drugs/module.lua", 3, "war")

    def test_a_forbidden_phrase_in_a_translation(self):
        self.append(
            "modules/drugs/locales/vi.po",
            '\nmsgctxt "drugs.x"\nmsgid "x"\nmsgstr "người di cư "\n"bất hợp pháp"\n',
        )
        self.assert_only_finding("modules/drugs/locales/vi.po", 11, "người di cư bất hợp pháp")

    def test_invisible_characters_hide_nothing(self):
        self.write(
            "modules/drugs/locales/km.po",
            HASH_LICENCE.replace("Apache-2.0", "CC-BY-4.0")
            + '\nmsgctxt "drugs.x"\nmsgid "x"\nmsgstr "សង្គ្រាម\u200bប្រឆាំង\u200bគ្រឿងញៀន"\n',
        )
        self.assert_only_finding("modules/drugs/locales/km.po", 4, "សង្គ្រាមប្រឆាំងគ្រឿងញៀន")

    def test_a_language_without_a_list(self):
        self.write("modules/drugs/locales/fr.po", HASH_LICENCE.replace("Apache-2.0", "CC-BY-4.0"))
        self.assert_only_finding("modules/drugs/locales/fr.po", 0, "no list of forbidden words for fr")


if __name__ == "__main__":
    unittest.main()
