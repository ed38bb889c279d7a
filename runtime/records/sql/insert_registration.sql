-- SPDX-License-Identifier: Apache-2.0
INSERT INTO registration (id, learner, module, module_version, opened_seq)
VALUES (:id, :learner, :module, :module_version, :seq)
ON CONFLICT (id) DO NOTHING
