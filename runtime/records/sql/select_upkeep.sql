-- SPDX-License-Identifier: Apache-2.0
SELECT full_check_ms
FROM upkeep
