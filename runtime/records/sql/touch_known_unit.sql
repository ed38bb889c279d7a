-- SPDX-License-Identifier: Apache-2.0
UPDATE unit SET last_seq = :seq
WHERE registration = :registration AND path = :path
