-- SPDX-License-Identifier: Apache-2.0
SELECT salt, sealed
FROM private_part
WHERE event_id = :event_id
