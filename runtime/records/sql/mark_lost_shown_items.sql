-- SPDX-License-Identifier: Apache-2.0
INSERT INTO shown_item (hash)
SELECT DISTINCT named.value
FROM attempt, json_each(iif(json_valid(shown_hashes), shown_hashes, '[]')) AS named
WHERE named.value NOT IN (SELECT hash FROM shown_item)
