-- SPDX-License-Identifier: Apache-2.0
INSERT INTO course_feedback (id, line)
VALUES (:id, :line)
ON CONFLICT (id) DO NOTHING
