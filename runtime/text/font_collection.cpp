// SPDX-License-Identifier: Apache-2.0
#include "text/font_collection.hpp"

#include <algorithm>
#include <array>
#include <list>
#include <map>
#include <optional>

#include "base/assert.hpp"
#include "base/file.hpp"
#include "base/folders.hpp"
#include "formats/json.hpp"
#include "text/font_face.hpp"
#include "unicode/locale.hpp"

namespace waypost::text {

namespace {

struct FontFile {
  std::filesystem::path path;
  std::string name;
  unsigned face_index = 0;
  std::unique_ptr<FontFace> face;
};

struct Family {
  FontId regular = kNoFont;
  FontId bold = kNoFont;
};

/// What the manifest says about a script or a language.
struct Setting {
  std::vector<std::string> families;
  std::optional<TypeMetrics> type;
};

struct Chain {
  std::string language;
  unicode::Script script;
  Weight weight;
  std::vector<FontId> fonts;
};

std::size_t index_of(FontId font) { return static_cast<std::size_t>(font); }

std::vector<std::string> texts(const JsonValue& array) {
  std::vector<std::string> result;
  for (const JsonValue& item : array.items()) result.push_back(item.text());
  return result;
}

Setting read_setting(const JsonValue& value) {
  Setting setting;
  setting.families = texts(value["families"]);
  if (const JsonValue* type = value.find("type")) {
    const auto number = [&](std::string_view name) { return static_cast<float>((*type)[name].real()); };
    setting.type = TypeMetrics{number("size_factor"), number("body_line"), number("label_line"),
                               number("ink_over"),    number("ink_under"), number("thin_below_px")};
  }
  return setting;
}

}  // namespace

struct FontCollection::Impl {
  Rasterizer rasterizer;  // before the faces: it outlives them
  std::vector<FontFile> files;
  std::map<std::string, Family, std::less<>> families;
  std::map<std::string, Setting, std::less<>> scripts;
  std::map<std::string, Setting, std::less<>> languages;
  std::vector<std::string> last;
  std::vector<FontId> first;
  std::list<Chain> chains;  // a list: views of its elements' fonts stay valid

  Result<FontId> add_file(const std::filesystem::path& folder, const JsonValue& value) {
    FontFile file;
    file.name = value["file"].text();
    file.path = folder / file.name;
    file.face_index = static_cast<unsigned>(value["face_index"].integer());
    std::error_code error;
    if (file.name.empty() || !std::filesystem::is_regular_file(file.path, error)) {
      return failure(ErrorCode::corrupt,
                     "reading the font manifest: " + file.path.string() + " is not there");
    }
    files.push_back(std::move(file));
    return static_cast<FontId>(files.size() - 1);
  }

  /// The setting of a language, of "zh" for "zh-Hans-CN" where nothing closer is there.
  const Setting* language_setting(std::string_view language) const {
    for (;;) {
      const auto found = languages.find(language);
      if (found != languages.end()) return &found->second;
      const std::size_t dash = language.rfind('-');
      if (dash == std::string_view::npos) return nullptr;
      language = language.substr(0, dash);
    }
  }

  const Setting* script_setting(unicode::Script script) const {
    const auto found = scripts.find(unicode::code_of(script));
    return found == scripts.end() ? nullptr : &found->second;
  }

  void append(const std::vector<std::string>& names, Weight weight, std::vector<FontId>& fonts) const {
    for (const std::string& name : names) {
      const auto family = families.find(name);
      if (family == families.end()) continue;
      const FontId font = weight == Weight::bold && family->second.bold != kNoFont ? family->second.bold
                                                                                   : family->second.regular;
      if (std::find(fonts.begin(), fonts.end(), font) == fonts.end()) fonts.push_back(font);
    }
  }

  std::vector<FontId> make_chain(std::string_view language, unicode::Script script, Weight weight) const {
    std::vector<FontId> fonts = first;
    if (const Setting* setting = language_setting(language)) append(setting->families, weight, fonts);
    if (const Setting* setting = script_setting(unicode::usual_script(language))) {
      append(setting->families, weight, fonts);
    }
    if (const Setting* setting = script_setting(script)) append(setting->families, weight, fonts);
    append(last, weight, fonts);
    return fonts;
  }
};

FontCollection::FontCollection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontCollection::~FontCollection() = default;
FontCollection::FontCollection(FontCollection&&) noexcept = default;
FontCollection& FontCollection::operator=(FontCollection&&) noexcept = default;

Result<FontCollection> FontCollection::open(const std::filesystem::path& manifest_file) {
  TRY_ASSIGN(const std::string document, read_file(manifest_file, std::size_t{1} << 20));
  TRY_ASSIGN(const JsonValue manifest, parse_json(document));
  auto impl = std::make_unique<Impl>();
  const std::filesystem::path folder = manifest_file.parent_path();
  for (const JsonValue& entry : manifest["fonts"].items()) {
    Family family;
    TRY_ASSIGN(family.regular, impl->add_file(folder, entry["regular"]));
    if (const JsonValue* bold = entry.find("bold")) {
      TRY_ASSIGN(family.bold, impl->add_file(folder, *bold));
    }
    impl->families.emplace(entry["family"].text(), family);
  }
  for (const auto& [code, value] : manifest["scripts"].members())
    impl->scripts.emplace(code, read_setting(value));
  for (const auto& [tag, value] : manifest["languages"].members())
    impl->languages.emplace(tag, read_setting(value));
  impl->last = texts(manifest["last"]);
  if (impl->files.empty() || impl->last.empty()) {
    return failure(ErrorCode::invalid,
                   "reading the font manifest " + manifest_file.string() + ": it names no font");
  }
  return FontCollection(std::move(impl));
}

TypeMetrics FontCollection::type_metrics(std::string_view language) const {
  const Setting* setting = impl_->language_setting(language);
  if (setting == nullptr || !setting->type) setting = impl_->script_setting(unicode::usual_script(language));
  return setting != nullptr && setting->type ? *setting->type : TypeMetrics{};
}

Result<FontId> FontCollection::add_first(const std::filesystem::path& file, unsigned face_index) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    return failure(ErrorCode::not_found, "opening font " + file.string() + ": no such file");
  }
  FontFile entry{file, file.filename().string(), face_index, std::make_unique<FontFace>(file, face_index)};
  if (!entry.face->usable()) {
    return failure(ErrorCode::invalid, "opening font " + file.string() + ": it holds no glyphs");
  }
  impl_->files.push_back(std::move(entry));
  const auto font = static_cast<FontId>(impl_->files.size() - 1);
  impl_->first.push_back(font);
  impl_->chains.clear();
  return font;
}

std::span<const FontId> FontCollection::chain(std::string_view language, unicode::Script script,
                                              Weight weight) {
  for (const Chain& known : impl_->chains) {
    if (known.script == script && known.weight == weight && known.language == language) return known.fonts;
  }
  impl_->chains.push_front(
      {std::string(language), script, weight, impl_->make_chain(language, script, weight)});
  return impl_->chains.front().fonts;
}

FontFace& FontCollection::face(FontId font) {
  ASSERT(index_of(font) < impl_->files.size());
  FontFile& file = impl_->files[index_of(font)];
  if (!file.face) file.face = std::make_unique<FontFace>(file.path, file.face_index);
  return *file.face;
}

Rasterizer& FontCollection::rasterizer() { return impl_->rasterizer; }
std::size_t FontCollection::size() const { return impl_->files.size(); }
const std::string& FontCollection::file_name(FontId font) const {
  return impl_->files.at(index_of(font)).name;
}
const std::filesystem::path& FontCollection::path(FontId font) const {
  return impl_->files.at(index_of(font)).path;
}
unsigned FontCollection::face_index(FontId font) const { return impl_->files.at(index_of(font)).face_index; }
bool FontCollection::is_open(FontId font) const { return impl_->files.at(index_of(font)).face != nullptr; }

std::filesystem::path default_manifest() {
  return program_folder().parent_path() / "share" / "fonts" / "manifest.json";
}

}  // namespace waypost::text
