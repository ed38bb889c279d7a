-- SPDX-License-Identifier: Apache-2.0
-- Of all PCs together: where something was said is told nowhere.
SELECT line, sum(count) AS count
FROM course_feedback
GROUP BY line
ORDER BY line
