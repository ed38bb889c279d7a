-- SPDX-License-Identifier: Apache-2.0
SELECT count(*) AS quarantined FROM quarantine
