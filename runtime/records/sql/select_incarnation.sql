-- SPDX-License-Identifier: Apache-2.0
SELECT public_key FROM incarnation WHERE id = :id
