-- SPDX-License-Identifier: Apache-2.0
SELECT number, learner, language
FROM turn
