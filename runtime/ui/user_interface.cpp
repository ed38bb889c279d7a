// SPDX-License-Identifier: Apache-2.0
#include "ui/user_interface.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"
#include "gfx/rasteriser.hpp"

namespace waypost::ui {
namespace {

constexpr float kScrollStepPx = 60;
constexpr float kRevealMarginPx = 12;
constexpr std::size_t kScaledPicturesMax = 8;
constexpr int kBandPx = 16;

/// A new key means a new screen: scrolling and focus start afresh.
std::string key_of(const desk::ScreenView& view) {
  std::string key = std::to_string(view.content.index());
  if (const auto* page = std::get_if<desk::PageScreen>(&view.content))
    key += page->page.path + page->module_id;
  if (const auto* module = std::get_if<desk::ModuleView>(&view.content)) key += module->id;
  return key;
}

const char* name_of_screen(const desk::ScreenView& view) {
  static constexpr const char* kNames[] = {"who",    "enrol",  "library",  "module", "page",
                                           "result", "export", "language", "problem"};
  return kNames[view.content.index()];
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

UserInterface::UserInterface(text::TextEngine& engine, PictureSource& pictures)
    : context_(std::make_unique<Context>()), engine_(engine), pictures_(pictures) {}
UserInterface::~UserInterface() = default;

void UserInterface::handle(const platform::Input& input) {
  if (const auto* moved = std::get_if<platform::PointerMoved>(&input)) {
    const std::string_view before = id_at(pointer_);
    pointer_ = moved->at;
    // A pointer that stays over the same thing changes nothing to be seen.
    needs_frame_ = needs_frame_ || pointer_down_ || id_at(pointer_) != before;
    return;
  }
  needs_frame_ = true;
  if (const auto* pressed = std::get_if<platform::PointerPressed>(&input)) {
    pointer_ = pressed->at;
    pointer_down_ = true;
    focus_visible_ = false;
  }
  if (const auto* released = std::get_if<platform::PointerReleased>(&input)) {
    pointer_ = released->at;
    pointer_down_ = false;
  }
  if (const auto* wheel = std::get_if<platform::WheelTurned>(&input))
    scroll_.offset_px += wheel->steps * kScrollStepPx;
  if (const auto* typed = std::get_if<platform::TextTyped>(&input); typed != nullptr && editing()) {
    name_field_.insert(typed->text);
    name_edited_ = true;
  }
  if (const auto* key = std::get_if<platform::KeyPressed>(&input)) handle_key(*key);
}

std::string_view UserInterface::id_at(gfx::Point point) const {
  for (const SemanticsNode& node : semantics_.nodes) {
    if (!node.id.empty() && node.enabled && node.rect.contains(point)) return node.id;
  }
  return {};
}

void UserInterface::handle_key(const platform::KeyPressed& pressed) {
  using platform::Key;
  focus_visible_ = true;
  const bool in_field = editing();
  switch (pressed.key) {
    case Key::tab: move_focus(pressed.shift ? -1 : 1); break;
    case Key::down: move_focus(1); break;
    case Key::up: move_focus(-1); break;
    case Key::page_down: scroll_.offset_px += scroll_.viewport_px * 0.85F; break;
    case Key::page_up: scroll_.offset_px -= scroll_.viewport_px * 0.85F; break;
    case Key::escape: activated_id_ = "back"; break;
    case Key::f4: activated_id_ = "source"; break;
    case Key::enter:
      if (in_field) {
        move_focus(1);
      } else {
        activated_id_ = focus_id_;
      }
      break;
    case Key::space:
      // In a field a space arrives as typed text.
      if (!in_field) activated_id_ = focus_id_;
      break;
    default:
      if (in_field) handle_field_key(pressed);
  }
}

void UserInterface::handle_field_key(const platform::KeyPressed& pressed) {
  using platform::Key;
  const auto layout = [&] {
    return engine_.layout(engine_.paragraph(text::plain_source(name_field_.text(), {})), {});
  };
  switch (pressed.key) {
    case Key::backspace: name_field_.backspace(); break;
    case Key::del: name_field_.delete_cluster(); break;
    case Key::home: name_field_.home(); break;
    case Key::end: name_field_.end(); break;
    case Key::left: name_field_.left(*layout()); break;
    case Key::right: name_field_.right(*layout()); break;
    default: return;
  }
  name_edited_ = true;
}

void UserInterface::move_focus(int by) {
  std::vector<std::string> order;
  for (const SemanticsNode& node : semantics_.nodes) {
    const bool can_be_pressed = !node.id.empty() && node.role != Role::status && node.role != Role::heading;
    if (can_be_pressed && node.enabled) order.push_back(node.id);
  }
  if (order.empty()) return;
  const auto found = std::find(order.begin(), order.end(), focus_id_);
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  std::ptrdiff_t index =
      found == order.end() ? (by > 0 ? 0 : count - 1) : (found - order.begin() + by + count) % count;
  focus_id_ = order[static_cast<std::size_t>(index)];
  reveal(focus_id_);
}

void UserInterface::reveal(std::string_view id) {
  const SemanticsNode* node = semantics_.find(id);
  if (node == nullptr || node->rect == node->whole) return;
  // Only what scrolls is ever cut, so the distance to the visible part is the distance to scroll.
  if (node->rect.empty()) {
    const float viewport_top = measure::kTopBar;
    const bool above = node->whole.y1 < viewport_top + scroll_.viewport_px / 2;
    scroll_.offset_px += above ? node->whole.y0 - viewport_top - measure::kDraftLine - kRevealMarginPx
                               : node->whole.y1 - (viewport_top + scroll_.viewport_px) + kRevealMarginPx;
  } else if (node->rect.y0 > node->whole.y0) {
    scroll_.offset_px -= node->rect.y0 - node->whole.y0 + kRevealMarginPx;
  } else {
    scroll_.offset_px += node->whole.y1 - node->rect.y1 + kRevealMarginPx;
  }
  needs_frame_ = true;
}

FrameResult UserInterface::frame(const desk::ScreenView& view, const i18n::Translator& translator,
                                 gfx::Size size) {
  const std::string key = key_of(view);
  const bool new_screen = key != screen_key_;
  if (new_screen) {
    screen_key_ = key;
    painted_bands_.clear();
    scroll_ = {};
    focus_id_.clear();
    if (const auto* enrol = std::get_if<desk::EnrolView>(&view.content)) {
      name_field_.set_text(enrol->name);
      focus_id_ = "name";
    }
  }
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
  Frame frame({size, view.language, view.content_language, focus_id_, focus_visible_,
               std::exchange(activated_id_, {})},
              engine_, translator, pictures_, scaled_pictures_);
  const bool on_paper = std::holds_alternative<desk::PageScreen>(view.content);
  frame.fill({0, 0, frame.width_px(), frame.height_px()},
             on_paper ? frame.palette().surface : frame.palette().ground);
  ScreenContext context{frame, view, scroll_, name_field_};
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
      },
      view.content);
  frame.finish();
  ImGui::End();
  ImGui::Render();
  convert_draw_data();

  semantics_ = std::move(frame.semantics());
  semantics_.screen = name_of_screen(view);
  if (const auto* page = std::get_if<desk::PageScreen>(&view.content)) semantics_.place = page->page.path;
  if (const auto* module = std::get_if<desk::ModuleView>(&view.content)) semantics_.place = module->id;
  FrameResult result{frame.presses(), std::exchange(name_edited_, false)};
  for (const std::string& id : result.presses) {
    if (semantics_.find(id) != nullptr) focus_id_ = id;
  }
  const SemanticsNode* focused = semantics_.find(focus_id_);
  if (focused == nullptr || !focused->enabled) {
    // The filled button leads on, so Enter does; before that is possible, the first thing to choose.
    const SemanticsNode* next = semantics_.find("next");
    if (next == nullptr) next = semantics_.find("continue");
    focus_id_.clear();
    if (next != nullptr && next->enabled) {
      focus_id_ = next->id;
    } else {
      const auto choice =
          std::find_if(semantics_.nodes.begin(), semantics_.nodes.end(), [](const SemanticsNode& node) {
            return node.enabled && (node.role == Role::choice || node.role == Role::list_item);
          });
      if (choice != semantics_.nodes.end()) focus_id_ = choice->id;
    }
  }
  // A clamped or newly measured scroll, and the focus chosen just now, show one frame later.
  needs_frame_ = new_screen || !result.presses.empty() || scroll_before.offset_px != scroll_.offset_px ||
                 scroll_before.content_px != scroll_.content_px;
  return result;
}

bool UserInterface::paint(gfx::Bitmap& target) {
  std::uint64_t texture_set = scaled_picture_generation_;
  std::vector<gfx::Texture> textures;
  for (int page = 0; page < engine_.atlas().page_count(); ++page) {
    textures.push_back({&engine_.atlas().page(page), nullptr});
  }
  texture_set = texture_set * 1000 + textures.size();
  for (const ScaledPicture& each : scaled_pictures_) textures.push_back({nullptr, &each.picture});

  std::vector<std::uint64_t> bands = gfx::band_hashes(draw_list_, target.size().height_px, kBandPx);
  const bool all = painted_bands_.size() != bands.size() || painted_textures_ != texture_set ||
                   painted_width_px_ != target.size().width_px;
  const auto changed = [&](std::size_t band) { return all || bands[band] != painted_bands_[band]; };
  bool any = false;
  for (std::size_t begin = 0; begin < bands.size();) {
    std::size_t end = begin;
    while (end < bands.size() && changed(end)) ++end;
    if (end > begin) {
      gfx::rasterise_rows(draw_list_, textures, target, static_cast<int>(begin) * kBandPx,
                          static_cast<int>(end) * kBandPx);
      any = true;
    }
    begin = std::max(end, begin + 1);
  }
  painted_bands_ = std::move(bands);
  painted_textures_ = texture_set;
  painted_width_px_ = target.size().width_px;
  return any;
}

void UserInterface::convert_draw_data() {
  draw_list_.clear();
  const ImDrawData* data = ImGui::GetDrawData();
  const auto page_count = static_cast<std::uintptr_t>(engine_.atlas().page_count());
  for (int i = 0; i < data->CmdListsCount; ++i) {
    const ImDrawList& source = *data->CmdLists[i];
    const auto base = static_cast<std::uint32_t>(draw_list_.vertices.size());
    for (const ImDrawVert& v : source.VtxBuffer) {
      const gfx::Color color{static_cast<std::uint8_t>(v.col >> IM_COL32_R_SHIFT),
                             static_cast<std::uint8_t>(v.col >> IM_COL32_G_SHIFT),
                             static_cast<std::uint8_t>(v.col >> IM_COL32_B_SHIFT),
                             static_cast<std::uint8_t>(v.col >> IM_COL32_A_SHIFT)};
      draw_list_.vertices.push_back({v.pos.x, v.pos.y, v.uv.x, v.uv.y, color});
    }
    for (const ImDrawCmd& command : source.CmdBuffer) {
      const auto name = reinterpret_cast<std::uintptr_t>(command.GetTexID());
      gfx::TextureIndex texture = gfx::kSolid;
      if (name >= kFirstPicture) {
        texture = static_cast<gfx::TextureIndex>(page_count + name - kFirstPicture);
      } else if (name >= kFirstAtlasPage) {
        texture = static_cast<gfx::TextureIndex>(name - kFirstAtlasPage);
      }
      const auto begin = static_cast<std::uint32_t>(draw_list_.indices.size());
      for (unsigned k = 0; k < command.ElemCount; ++k) {
        draw_list_.indices.push_back(base + command.VtxOffset +
                                     source.IdxBuffer[static_cast<int>(command.IdxOffset + k)]);
      }
      draw_list_.commands.push_back(
          {{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w},
           texture,
           begin,
           command.ElemCount});
    }
  }
}

}  // namespace waypost::ui
