-- SPDX-License-Identifier: Apache-2.0
INSERT INTO site (only_row, site, name, country, file_hash)
VALUES (1, :site, :name, :country, :file_hash)
ON CONFLICT (only_row) DO UPDATE SET
  site = excluded.site, name = excluded.name, country = excluded.country, file_hash = excluded.file_hash
