-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET state = :state
WHERE id = :id
