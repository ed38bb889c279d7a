-- SPDX-License-Identifier: Apache-2.0
SELECT page, scene, option
FROM option_choice
WHERE session = :session
ORDER BY seq
