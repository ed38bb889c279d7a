// SPDX-License-Identifier: Apache-2.0
/// The one walk over everything in a module that can be translated, in the order in which a reader meets it.
/// Collecting texts, replacing them and gathering accepted variants all go this way.
#pragma once

#include <string>
#include <type_traits>
#include <variant>

#include "base/format.hpp"
#include "lesson/model.hpp"

namespace waypost::lesson {

/// `Visitor` has text(context, std::string&) and variant(context, TextVariant&); with a const module both
/// are const. Texts may be empty.
template <typename Visitor>
class TextWalk {
 public:
  explicit TextWalk(Visitor& visitor) : visitor_(visitor) {}

  template <typename M>
  void module(M& module) {
    visitor_.text(module.id + ".title", module.title);
    visitor_.text(module.id + ".summary", module.summary);
    for (auto& each : module.objectives)
      visitor_.text(module.id + "/objective/" + each.id + ".text", each.text);
    if (module.pre_test) test(*module.pre_test);
    for (auto& each : module.lessons) lesson(each);
    if (module.post_test) test(*module.post_test);
    for (auto& each : module.bank) item(each);
    for (auto& each : module.glossary) {
      visitor_.text(each.path + ".term", each.term);
      visitor_.text(each.path + ".definition", each.definition);
    }
    for (auto& annex : module.annexes) {
      for (auto& each : annex.entries) visitor_.text(each.path + ".text", each.text);
    }
    for (auto& each : module.facts) {
      visitor_.text(module.id + "/fact/" + each.id + ".text", each.statement);
      visitor_.text(module.id + "/fact/" + each.id + ".source", each.source);
    }
  }

  template <typename L>
  void lesson(L& lesson) {
    visitor_.text(lesson.path + ".title", lesson.title);
    for (auto& each : lesson.pages) std::visit([&](auto& page) { this->page(page); }, each);
  }

  template <typename T>
  void test(T& test) {
    visitor_.text(test.path + ".title", test.title);
    for (auto& each : test.sections) visitor_.text(each.path + ".title", each.title);
    for (auto& each : test.items) item(each);
  }

  template <typename I>
  void item(I& item) {
    visitor_.text(item.path + ".prompt", item.prompt);
    image(item.path, item.image);
    narration(item.path, item.narration);
    std::visit([&](auto& each) { interaction(item.path, each); }, item.interaction);
    for (std::size_t i = 0; i < item.hints.size(); ++i)
      visitor_.text(format("{}/hint.{}", item.path, i + 1), item.hints[i]);
    visitor_.text(item.path + ".explanation", item.explanation);
  }

 private:
  template <typename P>
  void page(P& page) {
    if constexpr (std::is_same_v<std::remove_const_t<P>, Item>) {
      item(page);
    } else {
      visitor_.text(page.path + ".title", page.title);
      visitor_.text(page.path + ".body", page.body);
      image(page.path, page.image);
      narration(page.path, page.narration);
      extra(page);
    }
  }

  template <typename P>
  void extra(P& page) {
    using Type = std::remove_const_t<P>;
    if constexpr (std::is_same_v<Type, ExplorePage>) {
      for (auto& each : page.spots) spot(each);
    } else if constexpr (std::is_same_v<Type, RevealPage>) {
      parts(page.steps);
    } else if constexpr (std::is_same_v<Type, ComparisonPage>) {
      parts(page.columns);
    } else if constexpr (std::is_same_v<Type, TabsPage>) {
      parts(page.tabs);
    } else if constexpr (std::is_same_v<Type, DialoguePage>) {
      for (auto& each : page.speakers) visitor_.text(each.path + ".text", each.name);
      for (auto& each : page.lines) visitor_.text(each.path + ".text", each.text);
    } else if constexpr (std::is_same_v<Type, ScenarioPage>) {
      for (auto& each : page.variables) visitor_.text(each.path + ".name", each.name);
      for (auto& each : page.scenes) scene(each);
    } else if constexpr (std::is_same_v<Type, FormPage>) {
      for (auto& each : page.questions) question(each);
    } else if constexpr (std::is_same_v<Type, RecommendationPage>) {
      for (auto& each : page.recommendations) visitor_.text(each.path + ".reason", each.reason);
      visitor_.text(page.path + ".otherwise", page.otherwise);
    }
  }

  template <typename Parts>
  void parts(Parts& parts) {
    for (auto& each : parts) {
      visitor_.text(each.path + ".title", each.title);
      visitor_.text(each.path + ".text", each.text);
    }
  }

  template <typename S>
  void scene(S& scene) {
    visitor_.text(scene.path + ".text", scene.text);
    image(scene.path, scene.image);
    for (auto& each : scene.options) {
      visitor_.text(each.path + ".text", each.text);
      visitor_.text(each.path + ".consequence", each.consequence);
    }
  }

  template <typename Q>
  void question(Q& question) {
    visitor_.text(question.path + ".prompt", question.prompt);
    visitor_.text(question.path + ".unit", question.unit);
    for (auto& each : question.options) visitor_.text(each.path + ".text", each.text);
    for (auto& each : question.rows) visitor_.text(each.path + ".text", each.text);
    for (auto& each : question.columns) visitor_.text(each.path + ".text", each.text);
  }

  template <typename S>
  void spot(S& spot) {
    visitor_.text(spot.path + ".title", spot.title);
    visitor_.text(spot.path + ".text", spot.text);
    visitor_.text(spot.path + ".feedback", spot.feedback);
  }

  template <typename I>
  void image(const Path& path, I& image) {
    if (!image) return;
    visitor_.text(path + ".alt", image->alt);
    for (auto& each : image->labels) visitor_.text(path + "/" + each.id + ".text", each.text);
  }

  template <typename N>
  void narration(const Path& path, N& narration) {
    if (narration) visitor_.text(path + ".transcript", narration->transcript);
  }

  template <typename C>
  void choices(C& choices) {
    for (auto& each : choices) {
      visitor_.text(each.path + ".text", each.text);
      image(each.path, each.image);
      visitor_.text(each.path + ".feedback", each.feedback);
    }
  }

  template <typename V>
  void variants(const Path& path, std::string_view kind, V& variants) {
    for (std::size_t i = 0; i < variants.size(); ++i) {
      const std::string context = format("{}/{}.{}", path, kind, i + 1);
      visitor_.variant(context, variants[i]);
      visitor_.text(context + ".feedback", variants[i].feedback);
    }
  }

  template <typename I>
  void interaction(const Path& path, I& each) {
    using Type = std::remove_const_t<I>;
    if constexpr (std::is_same_v<Type, ChoiceInteraction> || std::is_same_v<Type, FunctionInteraction>) {
      choices(each.choices);
      if constexpr (std::is_same_v<Type, FunctionInteraction>) visitor_.text(path + ".unit", each.unit);
    } else if constexpr (std::is_same_v<Type, MatchInteraction>) {
      for (auto& pair : each.pairs) {
        visitor_.text(pair.path + ".left", pair.left);
        visitor_.text(pair.path + ".right", pair.right);
        visitor_.text(pair.path + ".feedback", pair.feedback);
      }
      for (auto& distractor : each.distractors) visitor_.text(distractor.path + ".text", distractor.text);
    } else if constexpr (std::is_same_v<Type, OrderInteraction>) {
      for (auto& step : each.steps) visitor_.text(step.path + ".text", step.text);
    } else if constexpr (std::is_same_v<Type, HotspotInteraction>) {
      for (auto& one : each.spots) spot(one);
    } else if constexpr (std::is_same_v<Type, NumericInteraction>) {
      visitor_.text(path + ".unit", each.unit);
    } else if constexpr (std::is_same_v<Type, TextInteraction>) {
      variants(path, "accept", each.accepted);
      variants(path, "wrong", each.wrong);
    } else if constexpr (std::is_same_v<Type, GapsInteraction>) {
      visitor_.text(path + ".text", each.text);
      for (auto& gap : each.gaps) {
        choices(gap.options);
        variants(gap.path, "accept", gap.accepted);
      }
    }
  }

  Visitor& visitor_;
};

}  // namespace waypost::lesson
