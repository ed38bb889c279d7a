-- SPDX-License-Identifier: Apache-2.0
DELETE FROM attempt_clock
WHERE attempt = :attempt
