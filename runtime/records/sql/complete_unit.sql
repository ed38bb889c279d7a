-- SPDX-License-Identifier: Apache-2.0
UPDATE unit SET completed = 1
WHERE registration = :registration AND path = :path
