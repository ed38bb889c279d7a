-- SPDX-License-Identifier: Apache-2.0
-- Each once, by the first attempt that names it. `lost`: known to be gone since a rebuild.
SELECT named.value AS hash, min(attempt.opened_seq) AS opened_seq, shown_item.hash IS NOT NULL AS lost
FROM attempt, json_each(iif(json_valid(shown_hashes), shown_hashes, '[]')) AS named
LEFT JOIN shown_item ON shown_item.hash = named.value
WHERE shown_item.content IS NULL
GROUP BY named.value
ORDER BY opened_seq, hash
