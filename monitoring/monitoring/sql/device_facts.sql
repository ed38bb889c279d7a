-- SPDX-License-Identifier: Apache-2.0
-- A PC stands where its newest site_set says.
WITH device_site AS (
  SELECT device, site
  FROM (
    SELECT device, json_extract(line, '$.data.site') AS site,
           row_number() OVER (PARTITION BY device ORDER BY seq DESC, id DESC) AS place
    FROM event
    WHERE type = 'site_set' AND json_type(line, '$.data.site') = 'text'
  )
  WHERE place = 1
)
SELECT device, coalesce(site, '') AS office, count(*) AS event_count
FROM event LEFT JOIN device_site USING (device)
GROUP BY device
ORDER BY device
