// SPDX-License-Identifier: Apache-2.0
#include "records/witness.hpp"

#include <charconv>
#include <fstream>

#include "base/format.hpp"
#include "crypto/hash.hpp"

namespace waypost::records {
namespace {

constexpr std::size_t kHeaderBytes = 18;  // eight digits, a space, eight digits, a space
/// A line of one event with a private part in hexadecimal.
constexpr std::size_t kRecordBytesMax = 4 * kLineBytesMax;

std::optional<std::uint32_t> read_number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<LoggedEvent> read_record(std::string_view record) {
  if (record.size() < kHeaderBytes || record[8] != ' ' || record[17] != ' ') return std::nullopt;
  const auto length = read_number(record.substr(0, 8));
  const auto checksum = read_number(record.substr(9, 8));
  const std::string_view payload = record.substr(kHeaderBytes);
  if (!length || !checksum || payload.size() != *length || crypto::crc32c(payload) != *checksum)
    return std::nullopt;

  LoggedEvent event;
  const std::size_t line_end = payload.find('\t');
  auto line = parse_event_line(std::string(payload.substr(0, line_end)));
  if (!line) return std::nullopt;
  event.line = std::move(*line);
  if (line_end == std::string_view::npos) return event;
  const std::string_view rest = payload.substr(line_end + 1);
  const std::size_t salt_end = rest.find('\t');
  if (salt_end == std::string_view::npos) return std::nullopt;
  auto salt = from_hex(rest.substr(0, salt_end));
  auto sealed = from_hex(rest.substr(salt_end + 1));
  if (!salt || !sealed) return std::nullopt;
  event.private_part = PrivatePart{std::move(*salt), std::move(*sealed)};
  return event;
}

std::string write_record(const LoggedEvent& event) {
  std::string payload = event.line.line;
  if (event.private_part) {
    payload += '\t' + to_hex(event.private_part->salt) + '\t' + to_hex(event.private_part->sealed);
  }
  return format("{:08x} {:08x} {}\n", payload.size(), crypto::crc32c(payload), payload);
}

/// Nothing where there is no such file.
Result<std::optional<std::ifstream>> open_for_reading(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  if (!in) return failure(ErrorCode::denied, "reading " + file.string() + ": it cannot be opened");
  return in;
}

}  // namespace

Result<Witness> Witness::open(const std::filesystem::path& file) {
  TRY_ASSIGN(const WitnessEnd end, read_witness_end(file));
  std::error_code error;
  const bool is_new = !std::filesystem::exists(file, error);
  TRY_ASSIGN(AppendFile append_file, AppendFile::open(file));
  if (is_new) TRY(flush_folder(file.parent_path()));
  Witness witness(std::move(append_file));
  // A killed process may have left its last record unsynced, though it reads well.
  witness.flushed_ = is_new;
  if (!end.whole) {
    TRY(witness.file_.append("\n"));
    witness.flushed_ = false;
  }
  return witness;
}

Status Witness::append(const LoggedEvent& event) {
  flushed_ = false;
  // A record that was cut short by a full disk is closed off, so that this one stands on its own line.
  const std::string start = torn_ ? "\n" : "";
  torn_ = true;
  TRY(file_.append(start + write_record(event)));
  torn_ = false;
  return {};
}

Status Witness::flush() {
  if (flushed_) return {};
  TRY(file_.flush());
  flushed_ = true;
  return {};
}

Result<WitnessEnd> read_witness_end(const std::filesystem::path& file) {
  TRY_ASSIGN(auto in, open_for_reading(file));
  WitnessEnd end;
  if (!in) return end;
  in->seekg(0, std::ios::end);
  std::streamoff begin = in->tellg();
  if (begin == 0) return end;
  end.whole = false;
  // Walks back a block at a time until a whole line is in hand.
  std::string tail;
  while (begin > 0 && tail.size() <= kRecordBytesMax) {
    const std::streamoff block = std::min<std::streamoff>(begin, 4096);
    begin -= block;
    std::string piece(static_cast<std::size_t>(block), '\0');
    in->seekg(begin);
    if (!in->read(piece.data(), block))
      return failure(ErrorCode::io, "reading " + file.string() + ": cut short");
    tail.insert(0, piece);
    if (tail.find('\n') < tail.size() - 1) break;
  }
  if (tail.back() != '\n') return end;
  tail.pop_back();
  const std::size_t line_begin = tail.rfind('\n');
  const auto event =
      read_record(std::string_view(tail).substr(line_begin == std::string::npos ? 0 : line_begin + 1));
  if (!event) return end;
  end.whole = true;
  end.last_seq = event->line.header.seq;
  end.last_hash = event->line.hash;
  return end;
}

Result<WitnessContent> read_witness(const std::filesystem::path& file) {
  TRY_ASSIGN(auto in, open_for_reading(file));
  WitnessContent content;
  if (!in) return content;
  std::string record;
  std::string bad_record;
  for (std::int64_t line_number = 1; std::getline(*in, record); ++line_number) {
    content.line_count = line_number;
    auto event = read_record(record);
    if (event) {
      // A record that was cut short by a power cut and then written again is nothing lost.
      if (!bad_record.empty() && record.starts_with(bad_record)) content.bad_lines.pop_back();
      content.events.push_back(std::move(*event));
      bad_record.clear();
    } else if (!record.empty()) {
      content.bad_lines.push_back(line_number);
      bad_record = record;
    }
  }
  if (in->bad()) return failure(ErrorCode::io, "reading " + file.string() + ": the disk gave up");
  return content;
}

}  // namespace waypost::records
