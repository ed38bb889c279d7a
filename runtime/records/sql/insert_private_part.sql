-- SPDX-License-Identifier: Apache-2.0
INSERT INTO private_part (event_id, salt, sealed)
VALUES (:event_id, :salt, :sealed)
