// SPDX-License-Identifier: Apache-2.0
/// `waypost-print`: a paper as JSON on standard input, its PDF on standard output. The player starts it, so
/// that whoever prints nothing never loads what draws PDFs. Exit code 1 where the paper cannot be made; the
/// reason then stands on standard output.
#include <cstdio>
#include <string>

#include "base/command_line.hpp"
#include "base/program_start.hpp"
#include "print/document.hpp"

int main(int argc, char** argv) {
  using namespace waypost;
  if (start_program(argc, argv).size() != 1) {
    std::fputs("usage: waypost-print < PAPER.json > PAPER.pdf\n", stderr);
    return kExitWrongUsage;
  }
  std::string json;
  char block[65536];
  for (std::size_t count = 0; (count = std::fread(block, 1, sizeof block, stdin)) > 0;) {
    json.append(block, count);
    if (json.size() > print::kDocumentBytesMax) break;
  }
  const auto pdf = json.size() > print::kDocumentBytesMax
                       ? failure(ErrorCode::invalid, "reading a paper: it is too large")
                       : print::print_document(json);
  const std::string& answer = pdf ? *pdf : pdf.error().message;
  const bool written = std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size();
  if (std::fflush(stdout) != 0 || !written) return kExitWorldFailed;
  return pdf ? kExitDone : kExitInputHasErrors;
}
