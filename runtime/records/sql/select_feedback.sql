-- SPDX-License-Identifier: Apache-2.0
SELECT id, line FROM course_feedback ORDER BY line
