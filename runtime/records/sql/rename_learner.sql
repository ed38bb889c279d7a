-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET name_event = :event
WHERE id = :id
