-- SPDX-License-Identifier: Apache-2.0
INSERT INTO registration (id, learner, owner, module, module_version, opened_seq)
VALUES (:id, :learner, :learner, :module, :module_version, :seq)
ON CONFLICT (id) DO NOTHING
