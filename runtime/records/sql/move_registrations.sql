-- SPDX-License-Identifier: Apache-2.0
UPDATE registration SET learner = :learner
WHERE learner = :duplicate
