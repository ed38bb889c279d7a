-- SPDX-License-Identifier: Apache-2.0
lesson { id = "latin", title = "café" }  -- error: this line is not valid UTF-8
