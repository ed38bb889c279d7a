// SPDX-License-Identifier: Apache-2.0
/// xAPI shapes: what single texts of a statement must look like (xAPI 1.0.3, part three).
#pragma once

#include <string_view>

namespace waypost::monitoring {

/// A scheme, a colon and something after it, without spaces and characters that no IRI has (RFC 3987).
bool is_iri(std::string_view text);
/// RFC 4122, in any case.
bool is_statement_uuid(std::string_view text);
/// "mailto:" and an address.
bool is_mailto(std::string_view text);
/// 40 hexadecimal digits.
bool is_sha1(std::string_view text);
/// RFC 5646 by shape: "km", "zh-Hans", "en-GB-oed", "x-private".
bool is_language_tag(std::string_view text);
/// ISO 8601: "PT1M32.13S", "P3W"; a fraction only in the last number.
bool is_duration(std::string_view text);
/// ISO 8601 date, or date and time with a zone; the zone is not -00:00.
bool is_timestamp(std::string_view text);
/// "1.0", "1.0.3", "2.0.0".
bool is_xapi_version(std::string_view text);
/// "type/subtype", with parameters or without (RFC 2046).
bool is_media_type(std::string_view text);

}  // namespace waypost::monitoring
