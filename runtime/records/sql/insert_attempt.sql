-- SPDX-License-Identifier: Apache-2.0
INSERT INTO attempt (id, session, registration, unit, kind, items, orders, shown_hashes, seed, language,
                     mastery_score_ten_thousandths, maximum, opened_seq, opened_time)
VALUES (:id, :session, :registration, :unit, :kind, :items, :orders, :shown_hashes, :seed, :language,
        :mastery_score_ten_thousandths, :maximum, :seq, :time)
ON CONFLICT (id) DO NOTHING
