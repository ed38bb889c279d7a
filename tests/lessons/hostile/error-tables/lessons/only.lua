-- SPDX-License-Identifier: Apache-2.0
-- contained: error
error({ "no text" })
