-- SPDX-License-Identifier: Apache-2.0
SELECT id, name_event, described_event, pin_event, language, role, state, last_seq
FROM learner
ORDER BY last_seq DESC
