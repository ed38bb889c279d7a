-- SPDX-License-Identifier: Apache-2.0
SELECT id
FROM learner
WHERE merged_into = :learner
