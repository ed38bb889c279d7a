// SPDX-License-Identifier: Apache-2.0
/// Words of a lesson in the scripts that are hardest to fit: tall stacks, no spaces, right to left.
#pragma once

#include <string>
#include <string_view>

namespace waypost::ui {

struct Phrases {
  std::string_view language;
  std::string title, question, paragraph, reason;
  std::string choices[4];
  std::string words[4];  ///< short ones
  std::string unit;
};

inline const Phrases& phrases(std::string_view language) {
  static const Phrases kPhrases[] = {
      {"en",
       "Loose powder in a bag",
       "You open a bag and see loose white powder. What do you do first?",
       "Step back and keep other people away. Nobody touches, smells or tastes it. Write down what you saw, "
       "where "
       "and when.",
       "Never smell it. Breathing it in is one of the main dangers.",
       {"Smell it from a short distance", "Step back and keep others away",
        "Your law and your written orders", "Whatever is quicker on that day"},
       {"Driver", "Officer", "Seal number", "Door"},
       "metres"},
      {"km",
       "ម្សៅរាយពណ៌សក្នុងកាបូប",
       "អ្នកបើកកាបូប ហើយឃើញម្សៅរាយពណ៌ស។ តើអ្នកធ្វើអ្វីមុនគេ?",
       "សូមថយក្រោយ ហើយឃាត់អ្នកដទៃកុំឱ្យចូលជិត។ គ្មាននរណាប៉ះ ហិត ឬភ្លក់វាឡើយ។ "
       "ចាត់ការចំពោះម្សៅមិនស្គាល់ ដោយគ្មានជំហានណាដែលគ្មានសុវត្ថិភាព។",
       "កុំហិតវាជាដាច់ខាត។ ការស្រូបចូលជាគ្រោះថ្នាក់ចម្បងមួយ។",
       {"ហិតវាពីចម្ងាយបន្តិច", "ច្បាប់ និងបទបញ្ជារបស់អ្នក", "អ្វីក៏ដោយដែលលឿនជាងនៅថ្ងៃនោះ",
        "ជ្រើសរើសអ្នកដែលត្រូវពិនិត្យដោយហេតុផលសមស្រប និងឆែកឆេរតាមផ្នែក"},
       {"អ្នកបើកបរ", "មន្ត្រី", "លេខត្រា", "ទ្វារ"},
       "ម៉ែត្រ"},
      {"my",
       "အိတ်ထဲမှ ထုပ်ပိုးမထားသော အမှုန့်ဖြူ",
       "သင် အိတ်တစ်လုံးကို ဖွင့်ရာ ထုပ်ပိုးမထားသော အမှုန့်ဖြူများ တွေ့သည်။ ပထမဆုံး ဘာလုပ်မည်နည်း။",
       "နောက်ဆုတ်ပြီး အခြားသူများကို ဝေးဝေးနေစေပါ။ အမည်မသိအမှုန့်ကို ဘေးမကင်းသော လုပ်ရပ် တစ်ခုမျှ "
       "မ⁠ပါဘဲ ကိုင်တွယ်ဖြေရှင်းပါ။ "
       "တွေ့ရှိသည့်ပစ္စည်းကို "
       "အဆင့်ဆင့် "
       "ထိန်းသိမ်းပါ။",
       "ဘယ်တော့မှ အနံ့မခံပါနှင့်။ ရှူသွင်းမိခြင်းသည် အဓိကအန္တရာယ်တစ်ခု ဖြစ်သည်။",
       {"အနည်းငယ် ခွာ၍ အနံ့ခံကြည့်မည်", "နောက်ဆုတ်ပြီး အခြားသူများကို ဝေးဝေးနေစေမည်",
        "သင့်ဥပဒေနှင့် အမိန့်ညွှန်ကြားချက်များ",
        "ထိုနေ့တွင် ပိုမြန်သည့်အရာ"},
       {"ယာဉ်မောင်း", "အရာရှိ", "တံဆိပ်နံပါတ်", "တံခါး"},
       "မီတာ"},
      {"ur",
       "بیگ میں کھلا سفید پاؤڈر",
       "آپ نے ایک بیگ کھولا۔ اس میں کھلا سفید پاؤڈر نظر آتا ہے۔ سب سے پہلے کیا کرنا ہے؟",
       "پیچھے ہٹیں اور دوسروں کو دور رکھیں۔ کوئی اسے نہ چھوئے، نہ سونگھے، نہ چکھے۔ برآمدگی کو قدم بہ قدم "
       "محفوظ "
       "کریں، اور جس بات کا فیصلہ دوسروں کو کرنا ہے وہ ان کے سپرد کریں۔",
       "اسے کبھی نہ سونگھیں۔ اس کا سانس میں جانا بڑے خطروں میں سے ایک ہے۔",
       {"تھوڑے فاصلے سے اسے سونگھیں", "پیچھے ہٹیں اور دوسروں کو دور رکھیں", "اپنے قانون اور احکامات پر",
        "جس میں اس دن کام جلدی ہو، اس پر"},
       {"ڈرائیور", "افسر", "مہر کا نمبر", "دروازہ"},
       "میٹر"},
  };
  for (const Phrases& each : kPhrases) {
    if (each.language == language) return each;
  }
  return kPhrases[0];
}

}  // namespace waypost::ui
