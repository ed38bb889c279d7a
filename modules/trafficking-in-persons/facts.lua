-- SPDX-License-Identifier: CC-BY-4.0
-- Where only the year is known, `date` is 1 January of that year; where a page carries no date, it is the day it was read.
facts {
  fact {
    id = "three-elements",
    "Trafficking in persons has three elements: an act, a means and the purpose of exploitation.",
    source = "Trafficking in Persons Protocol, 2000, art. 3 (a); United Nations metadata for indicator 16.2.2, 31 March 2023",
    date = "2023-03-31", evidence = "V", review_date = "stable",
  },
  fact {
    id = "consent-and-child",
    "Consent does not count once a means was used. For anyone under 18 no means is needed.",
    source = "Trafficking in Persons Protocol, 2000, art. 3 (b) to (d)",
    date = "2000-11-15", evidence = "V", review_date = "stable",
  },
  fact {
    id = "smuggling",
    "Migrant smuggling is arranging a person's illegal entry into a State for a financial or other material benefit.",
    source = "Smuggling of Migrants Protocol, 2000, art. 3 and 6; UNODC, E4J University Module 11",
    date = "2000-11-15", evidence = "V", review_date = "stable",
  },
  fact {
    id = "differences",
    "Trafficking harms a person and may stay inside one country. Its profit is exploitation. A smuggled person can become a victim of trafficking through a debt.",
    source = "UNODC, E4J University Module 11 (undated page, read 21 November 2026)",
    date = "2026-11-21", evidence = "V", review_date = "stable",
  },
  fact {
    id = "signs",
    "Signs include papers held by another, not speaking for oneself, fear, injuries, debt and movement under control. Their presence does not prove trafficking, and their absence does not disprove it.",
    source = "UNODC, Human Trafficking Indicators, reprint read 30 November 2026",
    date = "2026-11-30", evidence = "V", review_date = "stable",
  },
  fact {
    id = "signs-come-late",
    "Most signs belong to the time of exploitation, after the journey.",
    source = "Anti-Trafficking Review, issue 2, 2013; UNODC, E4J University Module 6",
    date = "2013-01-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "no-discrimination",
    "People at borders must be protected from discrimination of any kind.",
    source = "Office of the United Nations High Commissioner for Human Rights, Recommended Principles and Guidelines on Human Rights at International Borders, A/69/CRP.1, 2014",
    date = "2014-07-23", evidence = "V", review_date = "stable",
  },
  fact {
    id = "forced-crime",
    "Some victims are made to commit crimes, for instance fraud online.",
    source = "UNODC, Global Report on Trafficking in Persons, 2024",
    date = "2024-12-11", evidence = "V", review_date = "2027-12-31",
  },
  fact {
    id = "non-punishment",
    "Victims of trafficking should not be punished for unlawful acts that are a direct result of being trafficked.",
    source = "Inter-Agency Coordination Group against Trafficking in Persons, June 2021; ASEAN-ACT, 11 December 2025",
    date = "2025-12-11", evidence = "V", review_date = "2027-11-30",
  },
  fact {
    id = "referral",
    "A referral mechanism is an agreed path from first contact to services.",
    source = "Bali Process, Policy Guide on Protecting Victims of Trafficking, May 2015",
    date = "2015-05-01", evidence = "V", review_date = "2028-05-31",
  },
  fact {
    id = "age-in-doubt",
    "Where age is uncertain and a person may well be a child, guidelines of the United Nations Children's Fund ask that the person be treated as a child.",
    source = "United Nations Children's Fund, Guidelines on the Protection of Child Victims of Trafficking, 2006",
    date = "2006-09-01", evidence = "T", review_date = "2028-11-30",
  },
  fact {
    id = "smuggled-not-charged",
    "Under the Smuggling of Migrants Protocol, migrants are not prosecuted for having been smuggled (article 5), and States are to protect and assist them (article 16).",
    source = "Smuggling of Migrants Protocol, 2000, art. 5 and 16",
    date = "2000-11-15", evidence = "T", review_date = "2028-11-30",
  },
}
