-- SPDX-License-Identifier: Apache-2.0
UPDATE unit SET read_together = 1
WHERE registration = :registration AND path = :path
