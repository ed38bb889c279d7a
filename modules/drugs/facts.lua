-- SPDX-License-Identifier: CC-BY-4.0
-- Where a source page carries no date of its own, `date` is the day it was read, and `source` says so.
-- Where only the year is known, `date` is 1 January of that year.
facts {
  fact {
    id = "conventions-list",
    "The 1961 Convention lists narcotic drugs in four schedules. The 1971 Convention lists psychotropic substances in four schedules. The 1988 Convention lists precursor chemicals in two tables.",
    source = "Single Convention on Narcotic Drugs, 1961, art. 2; Convention on Psychotropic Substances, 1971, art. 2; United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances, 1988, art. 12; UNODC, Scheduling procedures",
    date = "1988-12-20", evidence = "V", review_date = "stable",
  },
  fact {
    id = "commission-decides",
    "The Commission on Narcotic Drugs decides whether a substance is added to a list, moved or taken off.",
    source = "UNODC, Commission on Narcotic Drugs, Scheduling procedures (undated page, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "stable",
  },
  fact {
    id = "who-advises",
    "The World Health Organization advises the Commission under the 1961 and 1971 Conventions, and the International Narcotics Control Board under the 1988 Convention.",
    source = "UNODC, Commission on Narcotic Drugs, Scheduling procedures; International Narcotics Control Board, news of 3 December 2024",
    date = "2024-12-03", evidence = "V", review_date = "stable",
  },
  fact {
    id = "changes-2025",
    "In March 2025 the Commission placed four nitazene opioids under the 1961 Convention, and HHC (hexahydrocannabinol) and carisoprodol under the 1971 Convention.",
    source = "World Health Organization and Commission on Narcotic Drugs, news of March 2025",
    date = "2025-03-15", evidence = "V", review_date = "2026-03-31",
  },
  fact {
    id = "national-lists-differ",
    "Heroin is under the 1961 Convention. Methamphetamine and MDMA are under the 1971 Convention. Ketamine is not on the international lists, but many countries control it by national law.",
    source = "International Narcotics Control Board, Yellow List and Green List",
    date = "2025-03-15", evidence = "T", review_date = "2027-05-31",
  },
  fact {
    id = "liaison-office",
    "Border liaison offices bring the services of one side together and let officers talk directly with the other side, so that information arrives in time to act on.",
    source = "United Nations in Tajikistan, Enhancing Border Control and Cross-Border Cooperation, 2021",
    date = "2021-01-01", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "paired-case",
    "In April 2024 the United Nations in Tajikistan reported a case that two liaison offices solved together: packages held by magnets under a trailer.",
    source = "United Nations in Tajikistan, news of 25 April 2024",
    date = "2024-04-25", evidence = "V", review_date = "stable",
  },
  fact {
    id = "exposure-routes",
    "With potent opioids the main dangers are breathing them in, getting them into the eyes, nose or mouth, and a prick from a needle.",
    source = "United States National Institute for Occupational Safety and Health and Office of National Drug Control Policy, guidance as reproduced by trainers, 2019",
    date = "2019-04-02", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "brief-skin-contact",
    "Brief contact with the skin is unlikely to poison you if you wash promptly.",
    source = "United States National Institute for Occupational Safety and Health and Office of National Drug Control Policy, guidance as reproduced by trainers, 2019",
    date = "2019-04-02", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "soap-and-water",
    "After contact, wash with soap and water. Do not use alcohol gel.",
    source = "United States National Institute for Occupational Safety and Health, advice for emergency responders, as reported 2 April 2019",
    date = "2019-04-02", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "safe-behaviour",
    "Use the right protective equipment. Do not raise dust. Do not eat, drink or smoke there. Do not touch your eyes, nose or mouth. Keep dogs away. Only trained people test in the field.",
    source = "United States National Institute for Occupational Safety and Health, advice for emergency responders, as reported in 2019 and as reproduced by trainers",
    date = "2019-04-02", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "colour-presumptive",
    "Field colour tests are presumptive: they point to a possible drug, and the laboratory decides.",
    source = "UNODC, Rapid Testing Methods of Drugs of Abuse, ST/NAR/13/Rev.1, 1994",
    date = "1994-01-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "colour-misleads",
    "Some ordinary medicines and other substances give the same colour as a drug, and not every drug gives a colour.",
    source = "United States National Institute of Justice, Improving the Reliability of Drug Tests Done by Officers, summary, 2017",
    date = "2017-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "no-discrimination",
    "People at borders must be protected from discrimination of any kind.",
    source = "Office of the United Nations High Commissioner for Human Rights, Recommended Principles and Guidelines on Human Rights at International Borders, A/69/CRP.1, 2014",
    date = "2014-07-23", evidence = "V", review_date = "stable",
  },
  fact {
    id = "signs-add-up",
    "One risk sign does not by itself mean that a load or a person is a high risk; several signs together make it more likely.",
    source = "GHY International, note on risk profiling and the WCO Framework of Standards (undated page, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "vehicle-zones",
    "A published search list for trucks goes by zones: cab, load space, engine space, underside and wheels, roof.",
    source = "United States National Institute of Justice, vehicle search checklist, as reprinted by Police1 (undated page, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "2027-05-31",
  },
  fact {
    id = "vessel-zones",
    "Published guidelines for vessels name general zones such as living space, engine space, holds and stores, and the outside of the hull.",
    source = "International Maritime Organization, resolution MSC.228(82), revised guidelines on smuggling of drugs on ships, 2006",
    date = "2006-12-07", evidence = "T", review_date = "2027-05-31",
  },
  fact {
    id = "scene-order",
    "A manual for officers who are not forensic experts puts the work in this order: protect the scene, document it, recover and pack the evidence, transport it and hand it in.",
    source = "UNODC, Crime Scene and Physical Evidence Awareness for Non-forensic Personnel, ST/NAR/39, 2009, table of contents",
    date = "2009-04-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "chain-of-custody",
    "The chain of custody is the record of every person who held the evidence, with the date and time of each transfer.",
    source = "Mountain Heights Academy, open course on forensic science, Collecting and Packaging Evidence (undated page, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "stable",
  },
  fact {
    id = "controlled-delivery",
    "In a controlled delivery, competent authorities let a suspect load travel on, with their knowledge and under their supervision. They decide case by case.",
    source = "United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances, 1988, art. 1 (g) and art. 11; UNODC, E4J University Module 8, Controlled deliveries",
    date = "1988-12-20", evidence = "V", review_date = "stable",
  },
}
