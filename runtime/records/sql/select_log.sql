-- SPDX-License-Identifier: Apache-2.0
SELECT seq, id, learner, type, line
FROM event
ORDER BY seq
