-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET role = :role
WHERE id = :id
