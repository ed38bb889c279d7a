-- SPDX-License-Identifier: Apache-2.0
SELECT event_id
FROM private_part
ORDER BY event_id
