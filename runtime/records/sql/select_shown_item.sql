-- SPDX-License-Identifier: Apache-2.0
SELECT content
FROM shown_item
WHERE hash = :hash
