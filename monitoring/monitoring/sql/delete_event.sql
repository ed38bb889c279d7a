-- SPDX-License-Identifier: Apache-2.0
DELETE FROM event WHERE id = :id
