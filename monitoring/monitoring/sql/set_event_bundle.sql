-- SPDX-License-Identifier: Apache-2.0
UPDATE event SET bundle = :bundle WHERE id = :id
