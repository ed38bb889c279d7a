// SPDX-License-Identifier: Apache-2.0
#include "player/admin_pin_order.hpp"

#include <algorithm>
#include <iostream>

#include "base/file.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "crypto/minisign.hpp"
#include "player/command_outcome.hpp"
#include "records/learner_name.hpp"
#include "records/pin_order.hpp"

namespace waypost::player {
namespace {

struct Options {
  std::string learner;
  std::filesystem::path order;
};

/// One who works here, by the id or the whole name. Errors: invalid where there is none, or are several of
/// the name.
Result<records::Learner> find_listed_by_id_or_name(records::RecordStore& store, const std::string& wanted) {
  TRY_ASSIGN(const auto learners, store.learners());
  const auto name = records::learner_name_from(wanted);
  std::vector<records::Learner> named;
  std::copy_if(learners.begin(), learners.end(), std::back_inserter(named),
               [&](const auto& each) { return each.listed && name && each.name == *name; });
  if (named.empty()) return find_listed_learner(store, wanted);
  if (named.size() == 1) return named.front();
  return failure(
      ErrorCode::invalid,
      format("{} people here are called '{}'; take the id that `admin learners` shows", named.size(), *name));
}

int run_pin_order(const DataFolder& data, const Options& options) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock& clock, Random& random) {
    const auto learner = find_listed_by_id_or_name(store, options.learner);
    if (!learner) return report_failure(learner.error());
    const auto order = records::draft_pin_order(store, learner->id, clock, random);
    if (!order) return report_failure(order.error());
    std::cerr << "waypost: for the owner of the site file to sign, by " << order->not_after
              << ": minisign -S -t '" << trusted_comment_of(*order) << "' -m FILE\n";
    std::cout << to_json_line(*order);
    return kExitDone;
  });
}

int take_away_by_files(const DataFolder& data, const Options& options) {
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto learner = find_listed_learner(store, options.learner);
    if (!learner) return report_failure(learner.error());
    if (!learner->has_pin) {
      return report_failure({ErrorCode::invalid, "learner " + learner->id.text() + " has no PIN"});
    }
    const auto receipt =
        store.append(learner->id, records::PinSet{learner->id, {}, records::PinProof::files, {}, {}});
    if (!receipt) return report_failure(receipt.error());
    std::cout << learner->id.text() << "\n";
    return kExitDone;
  });
}

int take_away_by_order(const DataFolder& data, const Options& options) {
  const auto bytes = read_file(options.order, records::kPinOrderBytesMax);
  if (!bytes) return report_failure(bytes.error());
  const auto signature =
      read_file(with_suffix(options.order, ".minisig"), crypto::kMinisignSignatureBytesMax);
  if (!signature) return report_failure(signature.error());
  return with_present_store(*data, [&](records::RecordStore& store, const Clock&, Random&) {
    const auto checked = records::check_pin_order(store, *bytes, *signature);
    if (!checked) return report_failure(checked.error());
    if (!checked->day_checked) {
      std::cerr << "waypost: this PC's clock cannot be right, so the order's last day, "
                << checked->order.not_after << ", was not held against it\n";
    }
    const Status done = carry_out_pin_order(store, checked->order);
    if (!done) return report_failure(done.error());
    std::cout << checked->order.learner.text() << "\n";
    return kExitDone;
  });
}

int run_reset_pin(const DataFolder& data, const Options& options) {
  if (options.learner.empty() == options.order.empty()) {
    std::cerr << "waypost: reset-pin takes a LEARNER or an --order FILE\n";
    return kExitWrongUsage;
  }
  return options.order.empty() ? take_away_by_files(data, options) : take_away_by_order(data, options);
}

}  // namespace

void add_pin_commands(CommandLine& admin, const DataFolder& data) {
  const auto options = std::make_shared<Options>();
  CommandLine& draft = admin.subcommand("pin-order", "An order to reset a PIN, for the site's owner to sign");
  draft.required_option("--learner", options->learner,
                        "The id that `admin learners` shows, or the whole name");
  draft.action([data, options] { return run_pin_order(data, *options); });

  CommandLine& reset = admin.subcommand("reset-pin", "Take a forgotten PIN away");
  reset.optional_argument("LEARNER", options->learner, "The id that `admin learners` shows");
  reset.option("--order", options->order, "A signed order instead; its signature is FILE.minisig beside it");
  reset.action([data, options] { return run_reset_pin(data, *options); });
}

}  // namespace waypost::player
