-- SPDX-License-Identifier: Apache-2.0
INSERT INTO course_feedback (device, line, count)
VALUES (:device, :line, 1)
ON CONFLICT (device, line) DO UPDATE SET count = count + 1
