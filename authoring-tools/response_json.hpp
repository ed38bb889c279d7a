// SPDX-License-Identifier: Apache-2.0
/// Responses as `mark` reads them: the JSON that fits how an item is answered.
#pragma once

#include "base/result.hpp"
#include "formats/json.hpp"
#include "lesson/item.hpp"
#include "lesson/response.hpp"

namespace waypost::authoring {

/// choice, true_false, picture_choice, decision, hotspot, document_check: a list of ids, or one id as a text;
/// a true/false item takes true and false as well. ordering: the ids in order. matching: {"left id": "right
/// id"}. gaps:
/// {"gap id": "typed text or option id"}. numeric: a number or a text. short_text: a text. function: what its
/// input asks for. Errors: invalid, naming what is wanted.
Result<lesson::Response> read_response(const lesson::Item& item, const JsonValue& value);

}  // namespace waypost::authoring
