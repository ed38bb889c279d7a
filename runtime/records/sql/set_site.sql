-- SPDX-License-Identifier: Apache-2.0
INSERT INTO site (only_row, site, name, country)
VALUES (1, :site, :name, :country)
ON CONFLICT (only_row) DO UPDATE SET site = excluded.site, name = excluded.name, country = excluded.country
