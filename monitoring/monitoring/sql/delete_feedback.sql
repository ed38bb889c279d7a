-- SPDX-License-Identifier: Apache-2.0
DELETE FROM course_feedback WHERE device = :device
