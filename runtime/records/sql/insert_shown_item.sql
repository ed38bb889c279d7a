-- SPDX-License-Identifier: Apache-2.0
INSERT INTO shown_item (hash, content)
VALUES (:hash, :content)
ON CONFLICT (hash) DO UPDATE SET content = excluded.content
WHERE content IS NULL
