// SPDX-License-Identifier: Apache-2.0
#include "unicode/collator.hpp"

#include <unicode/coll.h>
#include <vector>

#include "unicode/conventions.hpp"

namespace waypost::unicode {

struct Collator::Impl {
  std::unique_ptr<icu::Collator> collator;
};

Collator::Collator(std::string_view language) : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->collator.reset(icu::Collator::createInstance(data_locale(language), status));
  if (U_FAILURE(status)) impl_->collator.reset();
}
Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

int Collator::compare(std::string_view left, std::string_view right) const {
  if (!impl_->collator) return left.compare(right);
  UErrorCode status = U_ZERO_ERROR;
  return impl_->collator->compareUTF8(icu::StringPiece(left.data(), static_cast<std::int32_t>(left.size())),
                                      icu::StringPiece(right.data(), static_cast<std::int32_t>(right.size())),
                                      status);
}

std::string Collator::sort_key(std::string_view text) const {
  if (!impl_->collator) return std::string(text);
  const icu::UnicodeString unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::vector<std::uint8_t> key(static_cast<std::size_t>(impl_->collator->getSortKey(unicode, nullptr, 0)));
  impl_->collator->getSortKey(unicode, key.data(), static_cast<std::int32_t>(key.size()));
  if (!key.empty() && key.back() == 0) key.pop_back();
  return {key.begin(), key.end()};
}

}  // namespace waypost::unicode
