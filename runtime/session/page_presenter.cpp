// SPDX-License-Identifier: Apache-2.0
#include "session/page_presenter.hpp"

#include <algorithm>
#include <type_traits>

#include "lesson/rich_text.hpp"
#include "session/recommendations.hpp"

namespace waypost::session {
namespace {

class PagePresenter {
 public:
  PagePresenter(const lesson::Module& module, const PageProgress& progress, std::string_view today,
                std::string_view country)
      : module_(module), progress_(progress), today_(today), country_(country) {}

  TextPageView present(const lesson::Page& page) {
    std::visit([this](const auto& each) { take(each); }, page);
    collect_terms();
    return std::move(view_);
  }

 private:
  void take(const lesson::Item&) {}

  template <typename PageType>
  void take(const PageType& page) {
    view_.title = page.title;
    view_.body = page.body;
    view_.image = page.image;
    view_.picture_first = std::is_same_v<PageType, lesson::PicturePage>;
    view_.narration = page.narration;
    take_facts(page.facts);
    texts_.push_back(view_.body);
    add(page);
  }

  void add(const lesson::TextPage&) {}
  void add(const lesson::PicturePage&) {}

  void add(const lesson::ExplorePage& page) {
    ExploreView explore;
    explore.visit_all = page.visit_all;
    for (const lesson::Spot& spot : page.spots) {
      const bool visited = progress_.visited.contains(spot.id);
      explore.visited_count += visited ? 1 : 0;
      explore.spots.push_back({spot, visited, spot.id == progress_.current});
      texts_.push_back(spot.text);
    }
    view_.extra = std::move(explore);
  }

  void add(const lesson::RevealPage& page) {
    RevealView reveal;
    reveal.step_count = static_cast<int>(page.steps.size());
    const std::size_t shown_count = std::min(progress_.shown_count, page.steps.size());
    reveal.steps = parts(page.steps, shown_count);
    if (!reveal.steps.empty()) reveal.steps.back().current = true;
    view_.extra = std::move(reveal);
  }

  void add(const lesson::ComparisonPage& page) {
    view_.extra = ComparisonView{parts(page.columns, page.columns.size())};
  }

  void add(const lesson::TabsPage& page) {
    TabsView tabs{parts(page.tabs, page.tabs.size())};
    for (PartView& tab : tabs.tabs) tab.current = tab.id == progress_.current;
    if (progress_.current.empty() && !tabs.tabs.empty()) tabs.tabs.front().current = true;
    view_.extra = std::move(tabs);
  }

  void add(const lesson::DialoguePage& page) {
    DialogueView dialogue;
    for (const lesson::Line& line : page.lines) {
      const auto speaker = std::find_if(page.speakers.begin(), page.speakers.end(),
                                        [&](const lesson::Speaker& each) { return each.id == line.speaker; });
      dialogue.lines.push_back({speaker == page.speakers.end() ? std::string() : speaker->name, line.text,
                                line.speaker == page.lines.front().speaker});
      texts_.push_back(line.text);
    }
    view_.extra = std::move(dialogue);
  }

  void add(const lesson::AnnexPage& page) {
    AnnexView annex;
    const lesson::AnnexEntry* entry = lesson::find_annex_entry(module_, country_, page.slot);
    if (entry != nullptr) {
      view_.body = entry->text;
      texts_ = {entry->text};
      for (const lesson::Annex& each : module_.annexes) {
        if (each.country != country_) continue;
        annex.authority = each.authority;
        annex.confirmed = each.confirmed;
      }
    }
    view_.extra = std::move(annex);
  }

  void add(const lesson::ScenarioPage& page) {
    const ScenarioPlay play = play_of(page, progress_);
    ScenarioView view;
    const lesson::Option* decided = decided_option(page, play);
    const lesson::Scene* scene = find_scene(page, decided == nullptr ? play.scene : play.decided_scene);
    if (scene != nullptr) {
      view.text = scene->text;
      view.image = scene->image;
    }
    for (const lesson::Variable& variable : page.variables) {
      if (variable.name.empty()) continue;
      const auto value = play.variables.find(variable.id);
      view.variables.push_back({variable.name,
                                value == play.variables.end() ? variable.initial : value->second,
                                variable.minimum, variable.maximum});
    }
    if (decided != nullptr) {
      view.chosen = decided->text;
      view.consequence = decided->consequence;
    }
    for (const lesson::Option* option : offered_options(page, play))
      view.options.push_back({option->id, option->text});
    view.ending = ending_of(page, play);
    texts_.push_back(view.text);
    texts_.push_back(view.consequence);
    view_.extra = std::move(view);
  }

  void add(const lesson::RecommendationPage& page) {
    RecommendationView view;
    view.otherwise = page.otherwise;
    const std::string lesson_path = page.path.substr(0, page.path.rfind('/'));
    for (const RecommendedCourse& course : progress_.recommended) {
      RecommendationView::Course shown{course.id, course.id, {}};
      for (const lesson::Lesson& lesson : module_.lessons) {
        if (lesson.path == lesson_path) shown.name = course_name(lesson, course.id);
      }
      for (const lesson::Recommendation& rule : page.recommendations) {
        if (rule.id == course.rule) shown.reason = rule.reason;
      }
      view.courses.push_back(std::move(shown));
    }
    view_.extra = std::move(view);
  }

  void add(const lesson::FormPage& page) { view_.extra = form_view(page, progress_.form); }

  std::vector<PartView> parts(const std::vector<lesson::Part>& parts, std::size_t count) {
    std::vector<PartView> views;
    for (std::size_t i = 0; i < count; ++i) {
      views.push_back({parts[i].id, parts[i].title, parts[i].text, false});
      texts_.push_back(parts[i].text);
    }
    return views;
  }

  void take_facts(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
      const lesson::Fact* fact = lesson::find_fact(module_, id);
      if (fact == nullptr) continue;
      if (!lesson::holds_on(*fact, today_)) {
        view_.dated_facts.push_back({fact->statement, fact->source, fact->date});
      } else if (std::find(view_.sources.begin(), view_.sources.end(), fact->source) == view_.sources.end()) {
        view_.sources.push_back(fact->source);
      }
    }
  }

  void collect_terms() {
    for (const std::string& text : texts_) {
      if (text.find("(term:") == std::string::npos) continue;
      for (const lesson::Block& block : lesson::parse_markdown(text).blocks) {
        for (const lesson::TextSpan& span : block.spans) add_term(span.term);
      }
    }
  }

  void add_term(const std::string& id) {
    const bool known = std::any_of(view_.terms.begin(), view_.terms.end(),
                                   [&](const TermView& each) { return each.id == id; });
    const lesson::Term* term = id.empty() || known ? nullptr : lesson::find_term(module_, id);
    if (term != nullptr) view_.terms.push_back({term->id, term->term, term->definition});
  }

  const lesson::Module& module_;
  const PageProgress& progress_;
  std::string_view today_;
  std::string_view country_;
  std::vector<std::string> texts_;  ///< Markdown that is to be seen, where terms may be linked
  TextPageView view_;
};

}  // namespace

TextPageView present_page(const lesson::Module& localized, const lesson::Page& page,
                          const PageProgress& progress, std::string_view today, std::string_view country) {
  return PagePresenter(localized, progress, today, country).present(page);
}

}  // namespace waypost::session
