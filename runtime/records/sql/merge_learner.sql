-- SPDX-License-Identifier: Apache-2.0
-- Whoever was merged into the duplicate before goes along.
UPDATE learner SET state = 'merged', merged_into = :learner
WHERE id = :duplicate OR merged_into = :duplicate
