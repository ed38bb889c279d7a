// SPDX-License-Identifier: Apache-2.0
#include "lesson/localized.hpp"

#include <algorithm>

#include "lesson/texts_visitor.hpp"

namespace waypost::lesson {
namespace {

/// Puts translations in their place.
class Localizer {
 public:
  Localizer(LocalizedModule& result, const TextLookup& lookup) : result_(result), lookup_(lookup) {}

  void text(const std::string& context, std::string& text) {
    if (text.empty()) return;
    ++result_.text_count;
    const std::string* translation = lookup_(context, text);
    if (translation == nullptr) {
      result_.untranslated.insert(context);
    } else {
      text = *translation;
    }
  }

  void variant(const std::string&, TextVariant&) {}

 private:
  LocalizedModule& result_;
  const TextLookup& lookup_;
};

class VariantGatherer {
 public:
  explicit VariantGatherer(std::span<const TextLookup> catalogs) : catalogs_(catalogs) {}

  void text(const std::string&, std::string&) {}

  void variant(const std::string& context, TextVariant& variant) {
    for (const TextLookup& catalog : catalogs_) {
      const std::string* translation = catalog(context, variant.text);
      const auto is_known = [&](const std::string& known) { return known == *translation; };
      if (translation == nullptr || is_known(variant.text) ||
          std::any_of(variant.translations.begin(), variant.translations.end(), is_known)) {
        continue;
      }
      variant.translations.push_back(*translation);
    }
  }

 private:
  std::span<const TextLookup> catalogs_;
};

struct VariantFinder {
  bool found = false;
  void text(const std::string&, const std::string&) {}
  void variant(const std::string&, const TextVariant&) { found = true; }
};

}  // namespace

LocalizedModule localized(const Module& module, const TextLookup& lookup) {
  LocalizedModule result{module, {}, 0};
  Localizer localizer(result, lookup);
  TextWalk(localizer).module(result.module);
  return result;
}

Item localized_item(const Item& item, const TextLookup& lookup) {
  LocalizedModule ignored;
  Localizer localizer(ignored, lookup);
  Item copy = item;
  TextWalk(localizer).item(copy);
  return copy;
}

bool has_text_variants(const Module& module) {
  VariantFinder finder;
  TextWalk(finder).module(module);
  return finder.found;
}

void add_variant_translations(Module& module, std::span<const TextLookup> catalogs) {
  VariantGatherer gatherer(catalogs);
  TextWalk(gatherer).module(module);
}

}  // namespace waypost::lesson
