// SPDX-License-Identifier: Apache-2.0
/// An engine over the staged fonts, and short words for what the tests do again and again.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "text/text_engine.hpp"

namespace waypost::text {

inline std::filesystem::path staged_manifest() {
  return std::filesystem::path(WAYPOST_BINARY_DIR) / "share" / "fonts" / "manifest.json";
}

/// One for all tests of the program: opening fonts again and again tells nothing new.
inline TextEngine& shared_engine() {
  static TextEngine engine = [] {
    auto fonts = FontCollection::open(staged_manifest());
    REQUIRE(fonts);
    return TextEngine(std::move(*fonts));
  }();
  return engine;
}

inline TextStyle style_of(const std::string& language, float size_px = 20, Weight weight = Weight::regular) {
  return {language, size_px, weight, gfx::Color{}};
}

inline std::shared_ptr<const Layout> lay_out(const std::string& utf8, const std::string& language,
                                             LayoutOptions options = {}, float size_px = 20) {
  TextEngine& engine = shared_engine();
  return engine.layout(engine.paragraph(plain_source(utf8, style_of(language, size_px))), options);
}

inline std::string text_of(const Layout& layout, const Line& line) {
  return layout.paragraph()->utf8().substr(line.begin, line.end - line.begin);
}

/// A sentence of our own in each language that the product starts with.
struct Sample {
  std::string language;
  std::string text;
};
inline const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"en", "A seal shows whether a container (number 4711) was opened on its way."},
      {"km", "ត្រាបង្ហាញថាតើកុងតឺន័រ (លេខ 4711) ត្រូវបានបើកនៅតាមផ្លូវឬទេ។ មន្ត្រីពិនិត្យលេខមុនសិន។"},
      {"lo", "ກາປະທັບສະແດງວ່າຕູ້ຄອນເທນເນີ (ເລກທີ 4711) ຖືກເປີດຕາມທາງຫຼືບໍ່. ເຈົ້າໜ້າທີ່ຕ່າງໆກວດນີ້ກ່ອນ."},
      {"my",
       "တံဆိပ်သည် ကွန်တိန်နာ (အမှတ် 4711) ကို လမ်းတွင် ဖွင့်ခဲ့ခြင်း ရှိမရှိ ပြသည်။ "
       "အင်္ဂါနှင့် သတ္တဝါ"},
      {"th",
       "ตราผนึกแสดงว่าตู้คอนเทนเนอร์ (หมายเลข 4711) ถูกเปิดระหว่างทางหรือไม่ "
       "เจ้าหน้าที่ทั้งหลายตรวจนี้ก่อน"},
      {"vi",
       "Niêm phong cho biết công-te-nơ (số 4711) có bị mở trên đường đi hay không. Kiểm tra số trước đã."},
      {"zh-Hans", "封条显示集装箱（编号4711）在途中是否被打开过。请先查看号码，再查看螺栓。"},
      {"ur",
       "مہر سے پتا چلتا ہے کہ کنٹینر (نمبر 4711) راستے میں کھولا گیا یا نہیں۔ پہلے نمبر دیکھیں، پھر بولٹ۔"},
  };
  return all;
}

}  // namespace waypost::text
