-- SPDX-License-Identifier: Apache-2.0
SELECT hash, content
FROM shown_item
WHERE content IS NOT NULL
ORDER BY hash
