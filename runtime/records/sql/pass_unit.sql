-- SPDX-License-Identifier: Apache-2.0
UPDATE unit SET passed = 1
WHERE registration = :registration AND path = :path
