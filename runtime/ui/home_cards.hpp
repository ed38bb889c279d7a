// SPDX-License-Identifier: Apache-2.0
/// The cards above the list of the library: where to go on, what is due again, choosing a PIN.
#pragma once

#include "desk/screen_view.hpp"
#include "ui/frame.hpp"

namespace waypost::ui {

/// "Continue here" and "Five minutes", beside one another where there is room. Gives the height; 0 where
/// there is neither.
float home_cards(Frame& frame, const desk::LibraryView& view, gfx::Point at, float width_px);

/// Offers a PIN to whoever has none. Gives the height.
float pin_card(Frame& frame, gfx::Point at, float width_px);

}  // namespace waypost::ui
