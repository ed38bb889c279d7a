-- SPDX-License-Identifier: Apache-2.0
-- A country for tests: nobody confirmed this, and no officer sees it.
annex {
  country = "KH", authority = "A national authority, for tests", confirmed = "2026-05-01",
  entry { slot = "who-may-open", [[
    The officer in charge decides. **Two officers** are present.
  ]] },
}
