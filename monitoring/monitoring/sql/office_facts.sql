-- SPDX-License-Identifier: Apache-2.0
-- The newest name of each site; ids of events are ordered by time.
SELECT site AS office, name, country
FROM (
  SELECT json_extract(line, '$.data.site') AS site,
         iif(json_type(line, '$.data.name') = 'text', json_extract(line, '$.data.name'), '') AS name,
         iif(json_type(line, '$.data.country') = 'text', json_extract(line, '$.data.country'), '') AS country,
         row_number() OVER (PARTITION BY json_extract(line, '$.data.site') ORDER BY id DESC) AS place
  FROM event
  WHERE type = 'site_set' AND json_type(line, '$.data.site') = 'text'
)
WHERE place = 1
ORDER BY office
