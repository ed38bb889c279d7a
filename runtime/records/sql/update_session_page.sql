-- SPDX-License-Identifier: Apache-2.0
UPDATE session SET page = :page
WHERE id = :id
