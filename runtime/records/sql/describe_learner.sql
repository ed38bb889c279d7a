-- SPDX-License-Identifier: Apache-2.0
UPDATE learner SET described_event = :event
WHERE id = :id
