// SPDX-License-Identifier: Apache-2.0
#include <SDL2/SDL.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <imgui.h>
#include <ogg/ogg.h>
#include <pixman.h>
#include <png.h>
#include <qrencode.h>
#include <vorbis/codec.h>

#include <cstdio>

#include <jpeglib.h>

#include "check.hpp"

namespace {

void check_sdl() {
  const bool started = SDL_Init(SDL_INIT_VIDEO) == 0;
  SDL_Window* window = started ? SDL_CreateWindow("prefix", 0, 0, 64, 48, SDL_WINDOW_HIDDEN) : nullptr;
  SDL_Surface* surface = window != nullptr ? SDL_GetWindowSurface(window) : nullptr;
  const char* driver = SDL_GetCurrentVideoDriver();
  check("sdl2", surface != nullptr && surface->w == 64, driver != nullptr ? driver : SDL_GetError());
  SDL_Quit();
}

void check_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {64, 48};
  io.DeltaTime = 1.0F / 60;
  io.IniFilename = nullptr;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  ImGui::NewFrame();
  ImGui::Text("x");
  ImGui::Render();
  check("imgui", ImGui::GetDrawData()->TotalVtxCount > 0, ImGui::GetVersion());
  ImGui::DestroyContext();
}

void check_cairo() {
  std::string pdf;
  const auto keep = [](void* to, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
  };
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(keep, &pdf, 100, 100);
  cairo_t* context = cairo_create(surface);
  cairo_arc(context, 50, 50, 40, 0, 6);
  cairo_fill(context);
  cairo_destroy(context);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  check("cairo", pdf.starts_with("%PDF"), std::to_string(pdf.size()) + " bytes of PDF");
}

void check_pictures() {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = 8;
  image.format = PNG_FORMAT_GRAY;
  const unsigned char pixels[64] = {};
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, pixels, 0, nullptr);
  check("png", size > 60, std::to_string(size) + " bytes");

  jpeg_error_mgr errors;
  jpeg_std_error(&errors);
  check("jpeg", errors.last_jpeg_message > 100, std::to_string(JPEG_LIB_VERSION));

  QRcode* code = QRcode_encodeString("waypost", 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  check("qrencode", code != nullptr && code->width == 21, QRcode_APIVersionString());
  QRcode_free(code);
  check("pixman", pixman_version() == PIXMAN_VERSION, pixman_version_string());
}

}  // namespace

void check_screen() {
  check_sdl();
  check_imgui();
  check_cairo();
  check_pictures();
  ogg_sync_state sync;
  check("ogg", ogg_sync_init(&sync) == 0, "sync");
  check("vorbis", vorbis_version_string() != nullptr, vorbis_version_string());
}
