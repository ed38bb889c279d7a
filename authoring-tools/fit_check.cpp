// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/fit_check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "authoring-tools/screen_measure.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

// The smallest screen, and ui's measures on it (runtime/ui/theme.hpp).
constexpr float kScreenWidth = 800;
constexpr float kScreenHeight = 600;
constexpr float kBars = 52 + 64;
constexpr float kDraftLine = 44;
constexpr float kMargin = 24;
constexpr float kContentWidth = kScreenWidth - 2 * kMargin;
constexpr float kPictureColumn = 304;
constexpr float kColumnGap = 24;
constexpr float kTextColumnMaxEm = 34;
constexpr float kItemPictureHeight = 178 + 12;
constexpr float kPictureAspect = 208.0F / 304.0F;
constexpr float kChoiceRow = 52;
constexpr float kChoiceInset = 58 + 16;
constexpr float kGap = 8;

constexpr int kTitleLinesMax = 2;
constexpr int kChoiceLinesMax = 3;
constexpr float kScreensMax = 2;

constexpr TextLook kTitle{TypeStep::title, Rhythm::label, true};
constexpr TextLook kPrompt{TypeStep::body, Rhythm::label, true};
constexpr TextLook kChoice{TypeStep::body, Rhythm::label, false};

/// Heights of the texts of a page: the first `exact_count` as laid out, those after them by the bound.
class Heights {
 public:
  Heights(ScreenMeasure& measure, std::size_t exact_count) : measure_(measure), exact_left_(exact_count) {}

  float of(const std::string& text, TextLook look, float width_px) {
    if (text.empty()) return 0;
    return is_exact() ? measure_.height_px(text, look, width_px)
                      : measure_.height_at_most_px(text, look, width_px);
  }
  float of_running(const std::string& markdown, float width_px) {
    return markdown.empty() ? 0 : measure_.running_height_px(markdown, width_px, is_exact());
  }
  float of_row(const std::string& text, float width_px) {
    return std::max(kChoiceRow, std::ceil(of(text, kChoice, width_px - kChoiceInset)) + 12) + kGap;
  }
  float text_column_px(bool beside_picture) const {
    const float room = beside_picture ? kContentWidth - kPictureColumn - kColumnGap : kContentWidth;
    return std::min(room, kTextColumnMaxEm * measure_.size_px(TypeStep::body));
  }

 private:
  bool is_exact() {
    if (exact_left_ == 0) return false;
    --exact_left_;
    return true;
  }

  ScreenMeasure& measure_;
  std::size_t exact_left_;
};

class ItemHeight {
 public:
  explicit ItemHeight(Heights& heights) : heights_(heights) {}

  float operator()(const lesson::ChoiceInteraction& each) { return rows(each.choices); }
  float operator()(const lesson::FunctionInteraction& each) { return kChoiceRow + rows(each.choices); }
  float operator()(const lesson::MatchInteraction& each) {
    float left = 0, right = 0;
    const float half = (kContentWidth - kColumnGap) / 2;
    for (const lesson::Pair& pair : each.pairs) {
      left += heights_.of_row(pair.left, half);
      right += heights_.of_row(pair.right, half);
    }
    for (const lesson::Distractor& other : each.distractors) right += heights_.of_row(other.text, half);
    return std::max(left, right);
  }
  float operator()(const lesson::OrderInteraction& each) {
    float height = 0;
    for (const lesson::OrderStep& step : each.steps) height += heights_.of_row(step.text, kContentWidth);
    return height;
  }
  float operator()(const lesson::HotspotInteraction&) { return 0; }
  float operator()(const lesson::NumericInteraction&) { return kChoiceRow; }
  float operator()(const lesson::TextInteraction&) { return kChoiceRow; }
  float operator()(const lesson::GapsInteraction& each) {
    return 2 * heights_.of(each.text, kChoice, kContentWidth) + kChoiceRow;
  }

 private:
  float rows(const std::vector<lesson::Choice>& choices) {
    // Pictures stand in a grid of three columns.
    const bool has_pictures =
        std::any_of(choices.begin(), choices.end(), [](const auto& each) { return each.image; });
    if (has_pictures) {
      const float cell = (kContentWidth - 2 * kColumnGap) / 3 * kPictureAspect + 2 * kGap;
      return std::ceil(static_cast<float>(choices.size()) / 3) * cell;
    }
    float height = 0;
    for (const lesson::Choice& choice : choices) height += heights_.of_row(choice.text, kContentWidth);
    return height;
  }

  Heights& heights_;
};

float height_of(const lesson::Item& item, Heights& heights) {
  const float picture = item.image ? kItemPictureHeight : 0;
  return 14 + heights.of(item.prompt, kPrompt, kContentWidth) + kGap + picture +
         std::visit(ItemHeight(heights), item.interaction);
}

/// What a page of one type has beside its body.
class PageExtra {
 public:
  explicit PageExtra(Heights& heights) : heights_(heights) {}

  template <typename P>
  float operator()(const P&) {
    return 0;
  }
  float operator()(const lesson::PicturePage&) { return kContentWidth * kPictureAspect; }
  float operator()(const lesson::ExplorePage&) { return kContentWidth * kPictureAspect; }
  float operator()(const lesson::RevealPage& page) {
    float height = 0;
    for (const lesson::Part& step : page.steps) height += part(step, kContentWidth);
    return height;
  }
  float operator()(const lesson::ComparisonPage& page) {
    const auto count = static_cast<float>(std::max<std::size_t>(page.columns.size(), 1));
    float height = 0;
    for (const lesson::Part& column : page.columns)
      height = std::max(height, part(column, (kContentWidth - kColumnGap * (count - 1)) / count));
    return height;
  }
  float operator()(const lesson::TabsPage& page) {
    float height = 0;
    for (const lesson::Part& tab : page.tabs) height = std::max(height, part(tab, kContentWidth));
    return kChoiceRow + height;
  }

 private:
  float part(const lesson::Part& part, float width_px) {
    return heights_.of(part.title, kPrompt, width_px) + heights_.of_running(part.text, width_px) + kGap;
  }

  Heights& heights_;
};

class FitCheck {
 public:
  FitCheck(const FitRequest& request, text::TextEngine& engine, Diagnostics& diagnostics)
      : request_(request),
        measure_(engine, request.language),
        diagnostics_(diagnostics),
        room_px_((kScreenHeight - kBars - (request.is_draft ? kDraftLine : 0)) * kScreensMax) {}

  void run() {
    for (const lesson::Item* item : lesson::all_items(request_.module)) check_item(*item);
    for (const lesson::Lesson& lesson : request_.module.lessons) {
      for (const lesson::Page& page : lesson.pages)
        std::visit([&](const auto& each) { check_page(each); }, page);
    }
  }

 private:
  void check_item(const lesson::Item& item) {
    if (const auto* choices = lesson::choices_of(item)) {
      for (const lesson::Choice& choice : *choices) check_row(choice.text, choice.path);
    }
    check_height(item.path + ".prompt", item.id, [&](Heights& heights) { return height_of(item, heights); });
  }

  void check_page(const lesson::Item&) {}

  void check_page(const lesson::ScenarioPage& page) {
    check_title(page, false);
    for (const lesson::Scene& scene : page.scenes) {
      for (const lesson::Option& option : scene.options) check_row(option.text, option.path);
      check_height(scene.path + ".text", scene.id, [&](Heights& heights) {
        float height = heights.of_running(scene.text, heights.text_column_px(scene.image.has_value()));
        for (const lesson::Option& option : scene.options)
          height += heights.of_row(option.text, kContentWidth);
        return height;
      });
    }
  }

  void check_page(const lesson::FormPage& page) {
    check_title(page, false);
    for (const lesson::Question& question : page.questions) {
      for (const lesson::Choice& option : question.options) check_row(option.text, option.path);
    }
  }

  template <typename P>
  void check_page(const P& page) {
    const bool picture_is_page =
        std::is_same_v<P, lesson::PicturePage> || std::is_same_v<P, lesson::ExplorePage>;
    const bool beside_picture = page.image.has_value() && !picture_is_page;
    check_title(page, beside_picture);
    // Lines of a dialogue come one after the other.
    if (std::is_same_v<P, lesson::DialoguePage>) return;
    check_height(page.path + ".body", page.id, [&](Heights& heights) {
      const float width = heights.text_column_px(beside_picture);
      return 20 + heights.of(page.title, kTitle, width) + kGap + heights.of_running(page.body, width) +
             PageExtra(heights)(page);
    });
  }

  void check_title(const lesson::PageBase& page, bool beside_picture) {
    if (page.title.empty()) return;
    const float width = Heights(measure_, 0).text_column_px(beside_picture);
    if (measure_.lines_at_most(page.title, kTitle, width) <= kTitleLinesMax) return;
    const int lines = measure_.lines(page.title, kTitle, width);
    if (lines <= kTitleLinesMax) return;
    warn(page.path + ".title", format("the title of `{}` takes {} lines", page.id, lines),
         format("at most {} on a screen of 800 × 600: say it shorter", kTitleLinesMax));
  }

  void check_row(const std::string& text, const lesson::Path& path) {
    const float width = kContentWidth - kChoiceInset;
    if (measure_.lines_at_most(text, kChoice, width) <= kChoiceLinesMax) return;
    const int lines = measure_.lines(text, kChoice, width);
    if (lines <= kChoiceLinesMax) return;
    warn(path + ".text", format("the choice `{}` takes {} lines", path.substr(path.rfind('/') + 1), lines),
         format("at most {} on a screen of 800 × 600: say it shorter", kChoiceLinesMax));
  }

  template <typename Height>
  void check_height(const std::string& context, const std::string& id, Height height_of_page) {
    // Often the bound of all but the first texts is enough to see that a page has room.
    constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
    float height = 0;
    for (const std::size_t exact_count : {std::size_t{0}, std::size_t{1}, std::size_t{3}, kAll}) {
      Heights heights(measure_, exact_count);
      height = height_of_page(heights);
      if (height <= room_px_) return;
    }
    warn(context, format("`{}` takes {:.1f} screens of 800 × 600", id, height / (room_px_ / kScreensMax)),
         "at most two: part it, or say it shorter");
  }

  void warn(const std::string& context, const std::string& what, std::string hint) {
    const std::optional<Span> span = request_.span_of(context);
    if (!span) return;
    diagnostics_.warning(*span, format("{}, in `{}`", what, request_.language)).hint(std::move(hint));
  }

  const FitRequest& request_;
  ScreenMeasure measure_;
  Diagnostics& diagnostics_;
  float room_px_;
};

}  // namespace

void check_fit(const FitRequest& request, text::TextEngine& engine, Diagnostics& diagnostics) {
  FitCheck(request, engine, diagnostics).run();
}

}  // namespace waypost::authoring
