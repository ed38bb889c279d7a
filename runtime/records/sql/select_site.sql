-- SPDX-License-Identifier: Apache-2.0
SELECT site, name, country, file_hash
FROM site
