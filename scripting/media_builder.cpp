// SPDX-License-Identifier: Apache-2.0
#include "scripting/media_builder.hpp"

#include <cmath>

#include "base/format.hpp"
#include "scripting/name_rules.hpp"

namespace waypost::scripting {
namespace {

void check_picture(BuildContext& context, const FormReader& fields, const lesson::Image& image) {
  if (image.file.empty()) return;
  if (!is_picture_name(image.file)) {
    fields.error("file", format("`{}` is no name of a picture", image.file))
        .hint("name an .svg or .png in media/, in lower case: \"bolt-seal.svg\"");
  } else if (context.input.has_picture &&
             !context.input.has_picture(image.file.substr(0, image.file.find('.')))) {
    fields.warning("file", format("there is no picture media/{}", image.file))
        .hint("draw it, or take `image` out");
  }
}

/// Whether the middle of `inner` lies within `outer`.
bool covers(const lesson::Spot& outer, const lesson::Spot& inner) {
  return std::abs(inner.x_share - outer.x_share) * 2 < outer.width_share &&
         std::abs(inner.y_share - outer.y_share) * 2 < outer.height_share;
}

}  // namespace

std::optional<lesson::Image> read_image(BuildContext& context, const FormReader& owner, Siblings& siblings) {
  const std::optional<FormReader> fields = owner.one("image");
  if (!fields) return std::nullopt;
  lesson::Image image{fields->text("file"), fields->text("alt"), {}};
  check_picture(context, *fields, image);
  if (image.alt.empty()) {
    context.warning(fields->span(), format("the picture `{}` has no `alt`", image.file))
        .hint("say in one sentence what it shows, for those who cannot see it");
  }
  for (const FormReader& each : fields->list("labels")) {
    lesson::Label label{each.text("id"), 0, 0, each.content_text()};
    if (const std::vector<double> at = each.point("at"); at.size() == 2) {
      label.x_share = static_cast<float>(at[0]);
      label.y_share = static_cast<float>(at[1]);
    }
    siblings.claim(context.diagnostics, each);
    image.labels.push_back(std::move(label));
  }
  return image;
}

std::optional<lesson::Narration> read_narration(BuildContext& context, const FormReader& owner,
                                                bool has_words) {
  lesson::Narration narration{owner.text("narration"), owner.text("transcript")};
  if (!owner.has("narration")) {
    if (owner.has("transcript")) {
      owner.warning("transcript", "`transcript` has no meaning without `narration`")
          .hint("name the sound that it writes out, or take it out");
    }
    return std::nullopt;
  }
  if (!narration.file.empty() && !is_sound_name(narration.file)) {
    owner.error("narration", format("`{}` is no name of a sound", narration.file))
        .hint("name an .ogg in media/, in lower case: \"why.ogg\"");
  } else if (!narration.file.empty() && context.input.has_media && !context.input.has_media(narration.file)) {
    owner.warning("narration", format("there is no sound media/{}", narration.file))
        .hint("record it, or take `narration` out");
  }
  if (narration.transcript.empty() && !has_words) {
    owner.warning("narration", "the narration has no `transcript`")
        .hint("write out what is spoken, for those who cannot hear it");
  }
  return narration;
}

lesson::Spot read_spot(BuildContext& context, const FormReader& fields, const lesson::Path& parent,
                       Siblings& siblings) {
  lesson::Spot spot;
  spot.id = fields.text("id");
  spot.path = parent + "/" + spot.id;
  siblings.claim(context.diagnostics, fields);
  if (const std::vector<double> at = fields.point("at"); at.size() == 2) {
    spot.x_share = static_cast<float>(at[0]);
    spot.y_share = static_cast<float>(at[1]);
  }
  if (const std::vector<double> size = fields.point("size"); size.size() == 2) {
    spot.width_share = static_cast<float>(size[0]);
    spot.height_share = static_cast<float>(size[1]);
  }
  spot.text = fields.content_text();
  return spot;
}

void check_overlaps(BuildContext& context, const std::vector<FormReader>& forms,
                    const std::vector<lesson::Spot>& spots) {
  // Far more than an author draws: told elsewhere.
  constexpr std::size_t kSpotsMax = 50;
  if (spots.size() > kSpotsMax) return;
  for (std::size_t later = 0; later < spots.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (!forms[later].has("at") || !forms[earlier].has("at")) continue;
      if (!covers(spots[later], spots[earlier]) && !covers(spots[earlier], spots[later])) continue;
      context
          .warning(forms[later].span(),
                   format("the spots `{}` and `{}` lie on each other", spots[earlier].id, spots[later].id))
          .hint("move them apart, or give them a smaller `size`");
    }
  }
}

}  // namespace waypost::scripting
