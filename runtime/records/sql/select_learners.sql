-- SPDX-License-Identifier: Apache-2.0
SELECT id, enrolled_event, language, last_seq
FROM learner
ORDER BY last_seq DESC
