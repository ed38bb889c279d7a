-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: an error that is no text
-- What is raised need not be a text; whoever prints it must not trust it to be one.
error({ "no text" })
