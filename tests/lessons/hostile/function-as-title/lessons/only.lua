-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: `title` is a function
-- A function is no value that can travel.
lesson { id = "only", title = function() return "title" end }
