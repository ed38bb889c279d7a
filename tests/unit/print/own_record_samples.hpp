// SPDX-License-Identifier: Apache-2.0
/// A record in each language that the product starts with: names that are long, titles that wrap.
#pragma once

#include <string>
#include <vector>

#include "print/own_record.hpp"

namespace waypost::print {

struct LanguageSample {
  std::string language;
  std::string font;  ///< begins the name of the font that the language is set in
  std::string name;
  std::string office;
  std::vector<std::string> titles;
};

inline const std::vector<LanguageSample>& language_samples() {
  static const std::vector<LanguageSample> all = {
      {"en",
       "NotoSans-",
       "Alexandra Montgomery-Featherstonehaugh",
       "North Ferry",
       {"Working across the border: the liaison office", "Drugs: recognise, stay safe, secure, report"}},
      {"km",
       "NotoSansKhmer",
       "ព្រះករុណា សុខា ចាន់ធារ៉ាវឌ្ឍនា",
       "សាឡាងខាងជើង",
       {"កិច្ចសហការឆ្លងព្រំដែន៖ ការិយាល័យទំនាក់ទំនង", "គ្រឿងញៀន៖ ស្គាល់ រក្សាសុវត្ថិភាព ការពារវត្ថុតាង រាយការណ៍"}},
      {"lo",
       "NotoSansLao",
       "ສົມສະໄໝ ບຸນມີ ແກ້ວມະນີວົງ",
       "ທ່າເຮືອເໜືອ",
       {"ເຮັດວຽກຂ້າມຊາຍແດນ: ຫ້ອງການປະສານງານ", "ຢາເສບຕິດ: ຮູ້ຈັກ ປອດໄພ ຮັກສາຂອງກາງ ລາຍງານ"}},
      {"my",
       "Padauk",
       "မောင်မောင်ကြီး ခင်သန်းနုအင်္ဂါ",
       "မြောက်ဘက်ကူးတို့ဆိပ်",
       {"နယ်စပ်တစ်ဖက်နှင့် ပူးပေါင်းခြင်း - ဆက်ဆံရေးရုံး", "မူးယစ်ဆေးဝါး - သိမြင်ပါ၊ ဘေးကင်းအောင်နေပါ၊ သတင်းပို့ပါ"}},
      {"th",
       "Loma",
       "สมชาย ใจดีวัฒนานุกูลศักดิ์สิทธิ์",
       "ท่าเรือเหนือ",
       {"ทำงานข้ามชายแดน: สำนักงานประสานงาน", "ก๊าซทำความเย็นกับโอโซน: อ่าน อยู่อย่างปลอดภัย ส่งเรื่องต่อ"}},
      {"vi",
       "NotoSans-",
       "Nguyễn Hoàng Phương Thảo Đặng",
       "Bến phà Bắc",
       {"Làm việc qua biên giới: văn phòng liên lạc",
        "Ma túy: nhận biết, giữ an toàn, bảo vệ vật chứng, báo cáo"}},
      {"zh-Hans",
       "NotoSansCJKsc",
       "欧阳小明",
       "北渡口",
       {"跨境合作：边境联络官办公室", "制冷剂与臭氧层：看清、保持安全、上报"}},
      {"ur",
       "NotoNastaliqUrdu",
       "محمد عبدالرحمٰن لاہوری",
       "شمالی گھاٹ",
       {"منشیات: پہچانیں، محفوظ رہیں، محفوظ کریں، اطلاع دیں", "سرحد کے پار مل کر کام: رابطہ دفتر"}},
  };
  return all;
}

/// With so many courses, each a little different.
inline OwnRecord record_with(const LanguageSample& sample, int course_count) {
  OwnRecord record;
  record.language = sample.language;
  record.name = sample.name;
  record.office = sample.office;
  record.day = "2026-12-01";
  record.role = "supervisor";
  record.said = {{"agency", "customs", ""}, {"age_band", "25_to_34", ""}};
  record.years_at_post = "12";
  record.minutes_total = 1234;
  for (int i = 0; i < course_count; ++i) {
    RecordedCourse course;
    course.title = sample.titles[static_cast<std::size_t>(i) % sample.titles.size()];
    course.state = i % 3 == 0 ? CourseState::passed : CourseState::in_progress;
    if (i % 3 == 0) course.percent_best = 90 - i;
    course.percent_before = 40 + i;
    course.attempt_count = i % 3;
    course.minutes = 35 + i;
    course.day = "2026-11-21";
    record.courses.push_back(course);
  }
  return record;
}

}  // namespace waypost::print
