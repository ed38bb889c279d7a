-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET language = :language
WHERE id = :id
