// SPDX-License-Identifier: Apache-2.0
/// `waypost-lesson --decode`: a PNG on standard input, pixels on standard output.
#pragma once

namespace waypost::child {

/// Reads to the end of the input, at most 16 MiB. Writes width and height (u32, little endian) and RGBA rows;
/// or, where the file is no picture that may be shown, width and height 0 and the reason as text. The exit
/// code.
int decode_picture();

}  // namespace waypost::child
