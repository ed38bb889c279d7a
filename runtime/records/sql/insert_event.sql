-- SPDX-License-Identifier: Apache-2.0
INSERT INTO event (seq, id, learner, type, line)
VALUES (:seq, :id, :learner, :type, :line)
