-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 7
-- says: the word `lesson` is not known here
-- A lesson may break what it was given; nobody else uses it.
string, table, math, utf8 = nil, nil, nil, nil
lesson, pairs, tostring, error = nil, nil, nil, nil
lesson { id = "only", title = "Broken" }
