-- SPDX-License-Identifier: Apache-2.0
SELECT hash, bundle FROM event WHERE id = :id
