-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET last_seq = :seq
WHERE id = :id
