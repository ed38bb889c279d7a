-- SPDX-License-Identifier: Apache-2.0
INSERT INTO option_choice (seq, session, page, scene, option)
VALUES (:seq, :session, :page, :scene, :option)
