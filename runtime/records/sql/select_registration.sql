-- SPDX-License-Identifier: Apache-2.0
-- Of a person who was entered twice, the one in which the test was passed.
SELECT id, owner, module, module_version
FROM registration
WHERE learner = :learner AND module = :module
ORDER BY EXISTS (SELECT 1 FROM unit WHERE unit.registration = registration.id AND passed = 1) DESC, opened_seq DESC
LIMIT 1
