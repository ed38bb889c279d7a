// SPDX-License-Identifier: Apache-2.0
#include "text/text_engine.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

#include "text/layout_builder.hpp"
#include "text/paragraph_builder.hpp"
#include "text/recent_cache.hpp"
#include "text/shaper.hpp"
#include "unicode/segmenter.hpp"

namespace waypost::text {

namespace {

constexpr std::size_t kParagraphsMax = 1024;
constexpr std::size_t kLayoutsMax = 2048;

template <typename Value>
void append_bytes(std::string& key, const Value& value) {
  char bytes[sizeof(Value)];
  std::memcpy(bytes, &value, sizeof(Value));
  key.append(bytes, sizeof(Value));
}

void write_key(const ParagraphSource& source, std::string& key) {
  key.clear();
  append_bytes(key, source.base_direction ? static_cast<int>(*source.base_direction) : -1);
  append_bytes(key, source.utf8.size());
  key += source.utf8;
  for (const StyleSpan& span : source.spans) {
    append_bytes(key, span.begin);
    append_bytes(key, span.end);
    append_bytes(key, span.style.size_px);
    append_bytes(key, span.style.weight);
    append_bytes(key, span.style.color);
    append_bytes(key, span.style.tabular_digits);
    append_bytes(key, span.style.language.size());
    key += span.style.language;
  }
}

/// What is no number asks for nothing: no limit of width, the fonts' own rhythm.
LayoutOptions usable(LayoutOptions options) {
  const auto is_length = [](float px) { return std::isfinite(px) && px > 0; };
  if (std::isnan(options.width_px)) options.width_px = std::numeric_limits<float>::infinity();
  options.width_px = std::max(options.width_px, 0.0F);
  if (!is_length(options.line_height_px)) options.line_height_px = 0;
  if (!is_length(options.last_line_min_px)) options.last_line_min_px = 0;
  return options;
}

struct LayoutKey {
  const Paragraph* paragraph = nullptr;
  LayoutOptions options;

  bool operator==(const LayoutKey&) const = default;
};

struct LayoutKeyHash {
  using is_transparent = void;
  std::size_t operator()(const LayoutKey& key) const {
    std::size_t hash = std::hash<const void*>{}(key.paragraph);
    hash = hash * 31 + std::hash<float>{}(key.options.width_px);
    hash = hash * 31 + std::hash<float>{}(key.options.line_height_px);
    hash = hash * 31 + std::hash<float>{}(key.options.last_line_min_px);
    return hash * 31 + static_cast<std::size_t>(key.options.lines_max) * 4 +
           static_cast<std::size_t>(key.options.alignment);
  }
};

}  // namespace

struct TextEngine::Impl {
  FontCollection fonts;
  GlyphAtlas atlas;
  Shaper shaper;
  std::shared_ptr<unicode::Segmenter> segmenter = std::make_shared<unicode::Segmenter>();
  RecentCache<std::string, std::shared_ptr<const Paragraph>, TextHash<char>, std::equal_to<>> paragraphs{
      kParagraphsMax};
  // A layout keeps its paragraph, so that the address in its key stays taken.
  RecentCache<LayoutKey, std::shared_ptr<const Layout>, LayoutKeyHash, std::equal_to<>> layouts{kLayoutsMax};
  std::string key;
  TextFaults faults;

  explicit Impl(FontCollection collection) : fonts(std::move(collection)), atlas(fonts), shaper(fonts) {}

  void note(const TextFaults& met) {
    for (const char32_t c : met.missing) {
      if (std::find(faults.missing.begin(), faults.missing.end(), c) == faults.missing.end())
        faults.missing.push_back(c);
    }
    faults.dotted_circles += met.dotted_circles;
    faults.repaired_utf8 = faults.repaired_utf8 || met.repaired_utf8;
  }
};

TextEngine::TextEngine(FontCollection fonts) : impl_(std::make_unique<Impl>(std::move(fonts))) {}
TextEngine::~TextEngine() = default;

std::shared_ptr<const Paragraph> TextEngine::paragraph(const ParagraphSource& source) {
  write_key(source, impl_->key);
  if (const auto* known = impl_->paragraphs.find(std::string_view(impl_->key))) return *known;
  auto paragraph = build_paragraph(source, impl_->fonts, impl_->shaper, impl_->segmenter);
  impl_->note(paragraph->faults());
  return impl_->paragraphs.insert(impl_->key, std::move(paragraph));
}

std::shared_ptr<const Layout> TextEngine::layout(const std::shared_ptr<const Paragraph>& paragraph,
                                                 const LayoutOptions& options) {
  const LayoutKey key{paragraph.get(), usable(options)};
  if (const auto* known = impl_->layouts.find(key)) return *known;
  return impl_->layouts.insert(key, build_layout(paragraph, key.options, impl_->fonts, impl_->shaper));
}

GlyphAtlas& TextEngine::atlas() { return impl_->atlas; }
FontCollection& TextEngine::fonts() { return impl_->fonts; }
const TextFaults& TextEngine::faults() const { return impl_->faults; }

void TextEngine::clear_caches() {
  impl_->layouts.clear();
  impl_->paragraphs.clear();
  impl_->shaper.clear();
}

}  // namespace waypost::text
