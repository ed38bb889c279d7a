-- SPDX-License-Identifier: Apache-2.0
SELECT DISTINCT module
FROM registration
WHERE learner = :learner
ORDER BY module
