-- SPDX-License-Identifier: CC-BY-4.0
-- Where a source page carries no date of its own, `date` is the day it was read, and `source` says so.
-- Where only the year or the month is known, `date` is its first day.
facts {
  fact {
    id = "ozone-steps",
    "Under the Montreal Protocol, developing countries were to end CFCs by 1 January 2010. HCFCs are reduced step by step, with the last large step in 2030.",
    source = "United Nations Environment Programme, Training Manual for Customs and Enforcement Officers, third edition, 2013",
    date = "2013-01-01", evidence = "V", review_date = "2029-12-31",
  },
  fact {
    id = "kigali-steps",
    "The Kigali Amendment was agreed on 15 October 2016 and came into force on 1 January 2019. It reduces HFCs step by step; the dates differ between groups of countries.",
    source = "Kigali schedules as printed by Bitzer (undated); ChinaIOL, 2021",
    date = "2021-01-01", evidence = "V", review_date = "2028-12-31",
  },
  fact {
    id = "own-timetable",
    "Which timetable holds depends on the country. Your national ozone unit knows yours.",
    source = "Known in the profession, after the Ozone Secretariat's classification of Parties",
    date = "2026-11-21", evidence = "T", review_date = "2028-12-31",
  },
  fact {
    id = "licence-system",
    "Parties to the Kigali Amendment were to have a licence system for the import and export of HFCs by 2019, some of them two years later.",
    source = "United Nations Environment Programme, OzonAction, note on customs codes for HFCs (undated, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "2028-12-31",
  },
  fact {
    id = "authority-confirms",
    "Only the licensing authority of the State, reached through the national ozone unit, confirms a licence.",
    source = "United Nations Environment Programme, story on the ozone unit of the Lao People's Democratic Republic, September 2021",
    date = "2021-09-01", evidence = "V", review_date = "2027-11-30",
  },
  fact {
    id = "colour-list-ended",
    "In 2016 the Air-Conditioning, Heating, and Refrigeration Institute gave up its colours for single gases: one light grey-green for all containers, by 2020. Labels and markings name the gas.",
    source = "ACHR News, October 2016, on AHRI Guideline N",
    date = "2016-10-01", evidence = "V", review_date = "2029-06-30",
  },
  fact {
    id = "false-labels",
    "Signs of counterfeit refrigerants include unusual labels, misspelt words and packaging without the maker's name.",
    source = "Environment and Climate Change Canada, Information Bulletin: Counterfeit Refrigerants, December 2025",
    date = "2025-12-01", evidence = "V", review_date = "2028-12-31",
  },
  fact {
    id = "counterfeit-gas",
    "Cylinders with false labels of common refrigerants have been found to hold methyl chloride, a gas that is toxic and burns easily.",
    source = "Environment and Climate Change Canada, Information Bulletin: Counterfeit Refrigerants, December 2025",
    date = "2025-12-01", evidence = "V", review_date = "2028-12-31",
  },
  fact {
    id = "gas-dangers",
    "Cooling gas that escapes can take the place of the air in a closed space: people suffocate. A heated cylinder can burst.",
    source = "International Chemical Safety Card 0049 (ILO and WHO), as reproduced by a chemical supplier, read 30 November 2026",
    date = "2026-11-30", evidence = "T", review_date = "2028-06-30",
  },
  fact {
    id = "customs-checklist",
    "A checklist for customs: compare the papers with each other, the customs code with the description, and the name of the chemical with all papers; see whether importer and container exist; ask the licensing office; look at the label.",
    source = "United Nations Environment Programme, OzonAction, customs poster (undated, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "stable",
  },
  fact {
    id = "smuggling-schemes",
    "Schemes reported to customs: mislabelling, also as used, recovered or recycled gas; hiding behind other goods; diverting transit goods; declaring gas as equipment.",
    source = "United Nations Environment Programme, OzonAction, customs poster (undated, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "stable",
  },
  fact {
    id = "declared-as-another",
    "In 2014 the main disguise reported was an HCFC declared as an HFC.",
    source = "Montreal Protocol, Open-ended Working Group, 34th meeting, conference room paper 5, 2014",
    date = "2014-07-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "units-consult",
    "Ozone units of two countries can consult each other before a shipment (informal prior informed consent).",
    source = "United Nations Environment Programme, as reported by Cooling Post, 2014",
    date = "2014-01-01", evidence = "V", review_date = "2029-06-30",
  },
}
