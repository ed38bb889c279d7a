// SPDX-License-Identifier: Apache-2.0
#include "scripting/content_hash.hpp"

#include "crypto/hash.hpp"
#include "formats/json.hpp"

namespace waypost::scripting {

std::string content_hash(const lesson::ChoiceItem& item) {
  JsonWriter json;
  json.begin_object().member("type", "choice").member("id", item.path).member("prompt", item.prompt);
  json.member("multiple", item.multiple).member("maximum", item.maximum);
  if (item.image) {
    json.member("image", item.image->file).key("labels").begin_array();
    for (const lesson::Label& label : item.image->labels) {
      json.begin_object().member("id", label.id).member("text", label.text).end_object();
    }
    json.end_array();
  }
  json.key("choices").begin_array();
  for (const lesson::Choice& choice : item.choices) {
    json.begin_object().member("id", choice.id).member("text", choice.text).member("correct", choice.correct);
    json.member("feedback", choice.feedback).end_object();
  }
  json.end_array().end_object();
  return crypto::sha256_hex(json.take());
}

}  // namespace waypost::scripting
