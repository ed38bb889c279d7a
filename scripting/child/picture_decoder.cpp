// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/picture_decoder.hpp"

#include <cstdint>
#include <string>

#include "formats/png.hpp"
#include "scripting/child/standard_pipes.hpp"

namespace waypost::child {
namespace {

constexpr std::size_t kFileMaxBytes = std::size_t{16} << 20;

std::string header(int width_px, int height_px) {
  std::string bytes;
  for (const int side : {width_px, height_px}) {
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(side >> shift & 0xFF);
  }
  return bytes;
}

}  // namespace

int decode_picture() {
  std::string file;
  for (std::string bytes = read_input(); !bytes.empty(); bytes = read_input()) {
    file += bytes;
    if (file.size() > kFileMaxBytes) {
      write_output(header(0, 0) + "the file is larger than 16 MiB");
      return 0;
    }
  }
  const auto image = decode_png(as_bytes(file));
  if (!image) {
    write_output(header(0, 0) + image.error().message);
    return 0;
  }
  write_output(header(image->width_px, image->height_px));
  write_output(as_text(image->pixels));
  return 0;
}

}  // namespace waypost::child
