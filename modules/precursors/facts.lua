-- SPDX-License-Identifier: CC-BY-4.0
-- Where a source page carries no date of its own, `date` is the day it was read, and `source` says so.
facts {
  fact {
    id = "two-tables",
    "The 1988 Convention lists precursors, chemicals that can be misused to make drugs, in two tables.",
    source = "United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances, 1988, art. 12; UNODC, Scheduling procedures",
    date = "1988-12-20", evidence = "V", review_date = "stable",
  },
  fact {
    id = "commission-decides",
    "The Commission on Narcotic Drugs decides on the two tables. The International Narcotics Control Board (INCB) advises it.",
    source = "UNODC, Scheduling procedures; INCB, news of 3 December 2024",
    date = "2024-12-03", evidence = "V", review_date = "stable",
  },
  fact {
    id = "pre-export",
    "At a government's request, its authorities are told before listed chemicals are exported to it. Governments exchange these notices through PEN Online, a system of the INCB.",
    source = "1988 Convention, art. 12 (10) (a), in INCB, Annex VI; UNODC, Licit trade monitoring (undated pages, read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "2027-11-30",
  },
  fact {
    id = "voluntary-notices",
    "Since October 2022 governments can also send notices about chemicals that are not listed.",
    source = "INCB, PEN Online Light, October 2022",
    date = "2022-10-01", evidence = "V", review_date = "2027-11-30",
  },
  fact {
    id = "listed-as-groups",
    "In December 2024 the Commission listed closely related chemicals as groups for the first time.",
    source = "INCB, news of 3 December 2024",
    date = "2024-12-03", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "case-2020",
    "In 2020 UNODC reported a container with a chemical on no international table. The papers were in order; the route was strange.",
    source = "UNODC, news of November 2020 and March 2021; CNN, 4 May 2021",
    date = "2020-11-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "whole-picture",
    "Judge the whole picture: no single sign proves diversion.",
    source = "United States Drug Enforcement Administration, chemical programme (undated page, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "stable",
  },
  fact {
    id = "lawful-uses",
    "Factories and laboratories need such chemicals, for instance for medicines, plastics and paints. Most of this trade is lawful.",
    source = "Known in the profession",
    date = "2026-11-30", evidence = "T", review_date = "2029-11-30",
  },
  fact {
    id = "leak-distance",
    "Stay upwind and uphill of a leak. Do not light a match or start an engine there.",
    source = "United States Federal Emergency Management Agency, course IS-5.a; Grand Traverse County, Hazardous Materials (undated pages, read 30 November 2026)",
    date = "2026-11-30", evidence = "T", review_date = "2028-11-30",
  },
}
