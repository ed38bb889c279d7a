-- SPDX-License-Identifier: Apache-2.0
-- contained: stopped at 4-5
-- A loop without a loop.
::again::
goto again
