-- SPDX-License-Identifier: Apache-2.0
SELECT id, module, module_version
FROM registration
WHERE learner = :learner AND module = :module
ORDER BY opened_seq DESC
LIMIT 1
