-- SPDX-License-Identifier: Apache-2.0
INSERT INTO event (id, hash, line, device, incarnation, seq, type, learner, bundle)
VALUES (:id, :hash, :line, :device, :incarnation, :seq, :type, :learner, :bundle)
