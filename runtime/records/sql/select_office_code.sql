-- SPDX-License-Identifier: Apache-2.0
SELECT code_hash
FROM office_code
