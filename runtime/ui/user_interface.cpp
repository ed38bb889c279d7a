// SPDX-License-Identifier: Apache-2.0
#include "ui/user_interface.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "ui/on_screen_keyboard.hpp"

namespace waypost::ui {
namespace {

constexpr std::size_t kScaledPicturesMax = 8;
constexpr float kUnitsBesideKeyboard = 190;  ///< of height: both bars, and the field that is typed into
constexpr float kKeyboardShareMax = 0.5F;    ///< of the window's height, for keys larger than usual

std::string pin_step_key(desk::PinStep step) { return "#" + std::to_string(static_cast<int>(step)); }

const desk::PinPad* pin_pad_of(const desk::ScreenView& view) {
  if (const auto* pad = std::get_if<desk::PinPad>(&view.content)) return pad;
  const auto* who = std::get_if<desk::WhoView>(&view.content);
  return who != nullptr && who->pin ? &*who->pin : nullptr;
}

/// Whose PIN is typed, and in which step; empty where none is. A new key means that typing begins anew, also
/// beside a list that stays as it is.
std::string pin_key_of(const desk::ScreenView& view) {
  const desk::PinPad* pad = pin_pad_of(view);
  if (pad == nullptr) return {};
  std::string key = pin_step_key(pad->step) + pad->learner_name + "\n";
  if (const auto* who = std::get_if<desk::WhoView>(&view.content)) {
    for (const desk::LearnerRow& learner : who->learners) key += learner.chosen ? learner.id : "";
  }
  return key;
}

const session::HandInView* hand_in_of(const desk::ScreenView& view) {
  const auto* page = std::get_if<desk::PageScreen>(&view.content);
  return page == nullptr ? nullptr : std::get_if<session::HandInView>(&page->page.content);
}

bool asks_to_hand_in(const desk::ScreenView& view) {
  const session::HandInView* hand_in = hand_in_of(view);
  return hand_in != nullptr && hand_in->asking;
}

/// Where the filled button passes a question over, a hand that only presses Enter must not do so.
bool passes_over(const desk::ScreenView& view) {
  const auto* page = std::get_if<desk::PageScreen>(&view.content);
  return page != nullptr && page->page.next == session::NextStep::pass_over;
}

/// A new key means a new screen: scrolling and focus start afresh.
std::string key_of(const desk::ScreenView& view) {
  std::string key = std::to_string(view.content.index());
  if (const auto* page = std::get_if<desk::PageScreen>(&view.content))
    key += page->page.path + page->module_id + (asks_to_hand_in(view) ? "?" : "");
  if (const auto* module = std::get_if<desk::ModuleView>(&view.content)) key += module->id;
  if (const auto* who = std::get_if<desk::WhoView>(&view.content))
    key += who->question == desk::WhoQuestion::who_are_you ? "" : "?";
  if (const auto* pad = std::get_if<desk::PinPad>(&view.content)) key += pin_step_key(pad->step);
  if (const auto* officer = std::get_if<desk::OfficerView>(&view.content)) {
    key += officer->id;
    key += officer->question == desk::OfficeQuestion::none ? "" : "?";
  }
  if (const auto* site = std::get_if<desk::SiteView>(&view.content))
    key += std::to_string(static_cast<int>(site->step));
  if (const auto* result = std::get_if<desk::ResultView>(&view.content)) {
    key += result->review ? " review" : "";
    key += result->filling ? " filling" : "";
  }
  return key;
}

bool is_busy(const desk::ScreenView& view) {
  if (const desk::PinPad* pad = pin_pad_of(view); pad != nullptr && pad->checking) return true;
  const auto* problem = std::get_if<desk::ProblemView>(&view.content);
  if (problem != nullptr && problem->trying) return true;
  const auto* page = std::get_if<desk::PageScreen>(&view.content);
  return page != nullptr &&
         (page->page.saving == session::Saving::saving || page->page.saving == session::Saving::scoring);
}

const char* name_of_screen(const desk::ScreenView& view) {
  static constexpr const char* kNames[] = {"who",     "enrol",    "library", "module", "page",     "result",
                                           "export",  "language", "problem", "pin",    "me",       "office",
                                           "officer", "together", "site",    "paper",  "settings", "notes"};
  static_assert(std::size(kNames) == std::variant_size_v<decltype(view.content)>);
  return kNames[view.content.index()];
}

/// Keys grow with the letters as long as half of the window is left.
float keyboard_zoom_for(float keyboard_px, gfx::Size window, float zoom) {
  if (keyboard_px <= 0) return zoom;
  const float room = static_cast<float>(window.height_px) * kKeyboardShareMax / keyboard_px;
  return std::max(1.0F, std::min(zoom, room));
}

}  // namespace

struct UserInterface::Context {
  Context() {
    IMGUI_CHECKVERSION();
    context = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    // Not one of its glyphs is ever drawn; ImGui only insists on having some.
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(kSolidTexture));
    ImGuiStyle& style = ImGui::GetStyle();
    style.AntiAliasedLinesUseTex = false;
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.CircleTessellationMaxError = 0.15F;
  }
  ~Context() { ImGui::DestroyContext(context); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ImGuiContext* context = nullptr;
};

UserInterface::UserInterface(text::TextEngine& engine, PictureSource& pictures, KeyboardReader keyboards)
    : context_(std::make_unique<Context>()),
      engine_(engine),
      pictures_(pictures),
      keyboard_(std::move(keyboards)) {}
UserInterface::~UserInterface() = default;

void UserInterface::start_screen(const desk::ScreenView& view) {
  painted_bands_.clear();
  scroll_ = {};
  fields_.clear();
  typing_id_.clear();
  open_term_.clear();
  menu_open_ = false;
  focus_id_ = std::holds_alternative<desk::EnrolView>(view.content) ? "name" : "";
  // Of a question the safe answer has the focus.
  const auto* officer = std::get_if<desk::OfficerView>(&view.content);
  if (officer != nullptr && officer->question != desk::OfficeQuestion::none) focus_id_ = "back";
  const auto* site = std::get_if<desk::SiteView>(&view.content);
  if (site != nullptr && site->step == desk::SiteStep::question) focus_id_ = "back";
  if (asks_to_hand_in(view)) focus_id_ = "back";
  const auto* problem = std::get_if<desk::ProblemView>(&view.content);
  if (problem != nullptr && problem->can_try_again) focus_id_ = "try-again";
}

void UserInterface::start_pin(const desk::ScreenView& view) {
  const std::string key = pin_key_of(view);
  // A search may leave the chosen row out of the list; the hand stays in the search then.
  if (key == pin_key_ || (!key.empty() && pin_key_.starts_with(key))) return;
  pin_key_ = key;
  fields_.forget(field_id::kPin);
  fields_.forget(field_id::kOfficeCode);
  if (const desk::PinPad* pad = pin_pad_of(view); pad != nullptr)
    focus_id_ = pad->step == desk::PinStep::office_code ? field_id::kOfficeCode : field_id::kPin;
}

void UserInterface::start_note(const desk::ScreenView& view) {
  const auto* page = std::get_if<desk::PageScreen>(&view.content);
  const desk::NoteField* note =
      page != nullptr && page->note && page->note->field ? &*page->note->field : nullptr;
  const bool was_open = std::exchange(note_is_open_, note != nullptr);
  const bool in_strip = focus_id_ == field_id::kNote || focus_id_ == "note-save" || focus_id_ == kCloseNote;
  if (note != nullptr && !was_open) {
    fields_.forget(field_id::kNote);
    focus_id_ = field_id::kNote;
  } else if (note != nullptr && focus_id_ == "note-save" && !note->can_save) {
    // What is saved needs no saving: the hand goes on writing.
    focus_id_ = field_id::kNote;
  } else if (note == nullptr && was_open && in_strip) {
    focus_id_ = "note";
  }
}

void UserInterface::draw_screen(ScreenContext& context) const {
  if (menu_open_) {
    menu_screen(context);
    return;
  }
  std::visit(
      [&](const auto& content) {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, desk::WhoView>) who_screen(context);
        if constexpr (std::is_same_v<Content, desk::EnrolView>) enrol_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::LibraryView>) library_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::ModuleView>) module_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::PageScreen>) page_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::ResultView>) result_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::ExportView>) export_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::LanguageView>) language_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::ProblemView>) problem_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::PinPad>) pin_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::MeView>) me_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::OfficeView>) office_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::OfficerView>) officer_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::TogetherView>) together_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::SiteView>) site_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::PaperView>) paper_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::SettingsView>) settings_screen(context, content);
        if constexpr (std::is_same_v<Content, desk::NotesView>) notes_screen(context, content);
      },
      context.view.content);
}

FrameResult UserInterface::frame(const desk::ScreenView& view, const i18n::Translator& translator,
                                 gfx::Size size) {
  const std::string key = key_of(view);
  const bool new_screen = key != screen_key_;
  if (new_screen) {
    screen_key_ = key;
    start_screen(view);
    pin_key_.clear();
  }
  start_pin(view);
  start_note(view);
  if (scaled_pictures_.size() > kScaledPicturesMax) {
    scaled_pictures_.clear();
    ++scaled_picture_generation_;
  }

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
  io.DeltaTime = 1.0F / 60;
  io.MousePos = {pointer_.x, pointer_.y};
  io.MouseDown[0] = pointer_down_;
  engine_.atlas().begin_frame();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("screen", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoNav);

  const ScrollState scroll_before = scroll_;
  fields_.keyboard = {keyboard_.is_offered(), keyboard_.active() != nullptr};
  TextSize letters = text_size(view.settings.text_percent, size);
  const float keyboard_px = on_screen_keyboard_height(keyboard_);
  const float keyboard_zoom = keyboard_zoom_for(keyboard_px, size, letters.zoom);
  if (keyboard_px > 0) {
    const float left_px = static_cast<float>(size.height_px) - keyboard_px * keyboard_zoom;
    letters.zoom = std::clamp(left_px / kUnitsBesideKeyboard, 1.0F, letters.zoom);
  }
  zoom_ = letters.zoom;
  const float covered_px = keyboard_px * keyboard_zoom / zoom_;
  const std::string activated = std::exchange(activated_id_, {});
  Frame frame({size, view.language, view.content_language, focus_id_, focus_visible_, activated, covered_px,
               letters, view.settings.theme},
              engine_, translator, pictures_, scaled_pictures_);
  const bool on_paper = std::holds_alternative<desk::PageScreen>(view.content) && hand_in_of(view) == nullptr;
  frame.fill({0, 0, frame.width_px(), frame.height_px()},
             on_paper ? frame.palette().surface : frame.palette().ground);
  std::vector<MenuItem> menu = menu_open_ ? menu_ : std::vector<MenuItem>();
  ScrollState menu_scroll;
  ScreenContext context{frame, view, menu_open_ ? menu_scroll : scroll_, fields_, open_term_, menu};
  draw_screen(context);
  menu_ = std::move(menu);
  frame.uncover(keyboard_zoom);
  on_screen_keyboard(frame, keyboard_);
  frame.finish();
  ImGui::End();
  ImGui::Render();
  convert_draw_data();

  semantics_ = std::move(frame.semantics());
  semantics_.screen = name_of_screen(view);
  if (const auto* page = std::get_if<desk::PageScreen>(&view.content)) semantics_.place = page->page.path;
  if (const auto* module = std::get_if<desk::ModuleView>(&view.content)) semantics_.place = module->id;
  unfit_lines_ = frame.unfit_lines();
  FrameResult result;
  result.presses = frame.presses();
  // Beside a list nothing to be seen leads back from a PIN; Escape does.
  if (activated == "back" && pin_pad_of(view) != nullptr && semantics_.find("back") == nullptr)
    result.presses.push_back(activated);
  // At home what leads back is a tab.
  const SemanticsNode* home = semantics_.find("library");
  if (activated == "back" && home != nullptr && home->role == Role::tab && !home->selected)
    result.presses.push_back(home->id);
  result.edits = fields_.take_edits();
  for (const std::string& id : result.presses) {
    const SemanticsNode* node = semantics_.find(id);
    if (node != nullptr && node->role != Role::key) focus_id_ = id;
    // Whoever pressed the pad goes on typing: with the keys of the board too, and after a slip.
    const bool of_pad = id.starts_with("pin/") || id == "pin-delete" || id == "pin-go";
    if (of_pad && semantics_.find(field_id::kPin) != nullptr) focus_id_ = field_id::kPin;
  }
  const std::string focus_before = focus_id_;
  // What cannot be pressed while an answer is on its way will be possible again at once.
  if (!is_busy(view)) choose_focus(passes_over(view));
  // A clamped or newly measured scroll, and the focus chosen just now, show one frame later.
  language_ = view.language;
  content_language_ = view.content_language;
  caret_ = fields_.take_caret().value_or(gfx::Rect{});
  caret_ = {caret_.x0 * zoom_, caret_.y0 * zoom_, caret_.x1 * zoom_, caret_.y1 * zoom_};
  fields_.take_press();
  if (const SemanticsNode* node = semantics_.find(focus_id_);
      node != nullptr && node->role == Role::text_field)
    typing_id_ = focus_id_;
  // A field that a screen begins in is seen whole, as one is that is walked to.
  const bool began_in_field = focus_before != focus_id_ && typing_id_ == focus_id_ && !focus_id_.empty();
  if (std::exchange(reveal_caret_, false) || began_in_field) reveal_caret();
  const bool can_type = std::any_of(semantics_.nodes.begin(), semantics_.nodes.end(), [](const auto& node) {
    return node.role == Role::text_field && node.enabled;
  });
  // A picture of a board would show others which keys are pressed.
  if (!can_type || types_pin()) keyboard_.hide();
  needs_frame_ = new_screen || !result.presses.empty() || scroll_before.offset_px != scroll_.offset_px ||
                 scroll_before.content_px != scroll_.content_px || focus_before != focus_id_ ||
                 keyboard_px != on_screen_keyboard_height(keyboard_);
  take_own_presses(result.presses);
  return result;
}

}  // namespace waypost::ui
