-- SPDX-License-Identifier: CC-BY-4.0
-- Where a source page carries no date of its own, `date` is the day it was read, and `source` says so.
facts {
  fact {
    id = "office-role",
    "A border liaison office stands close to a recognised crossing, on each side of the border. Officers of several kinds of police, of immigration and of customs work there. It is a clearing house for information from the area, and the two offices talk directly with each other, in real time.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009",
    date = "2009-02-01", evidence = "V", review_date = "2028-11-30",
  },
  fact {
    id = "regular-meetings",
    "The two offices of a pair meet regularly, formally and informally, to exchange information.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009",
    date = "2009-02-01", evidence = "V", review_date = "2028-11-30",
  },
  fact {
    id = "grading-scales",
    "Many services grade the source with a letter and the information with a number. The scales differ, so say which one you used.",
    source = "Known in the profession; compare UNODC, Criminal Intelligence: Manual for Analysts, 2011",
    date = "2011-04-01", evidence = "T", review_date = "2027-11-30",
  },
  fact {
    id = "controlled-delivery",
    "In a controlled delivery, competent authorities let a suspect load travel on, with their knowledge and under their supervision. They decide case by case.",
    source = "United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances, 1988, art. 1 (g) and art. 11; UNODC, E4J University Module 8, Controlled deliveries",
    date = "1988-12-20", evidence = "V", review_date = "stable",
  },
  fact {
    id = "no-discrimination",
    "People at borders must be protected from discrimination of any kind.",
    source = "Office of the United Nations High Commissioner for Human Rights, Recommended Principles and Guidelines on Human Rights at International Borders, A/69/CRP.1, 2014",
    date = "2014-07-23", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2001",
    "The first border liaison office began its work in 2000 at Mengla and Ban Boten. In May 2001 police at Mengla and their counterparts across the border began a joint operation of two months.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009, history and cases",
    date = "2009-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2003",
    "Joint patrols of Thailand and the Lao People's Democratic Republic on the Mekong began on 10 June 2003, from the offices at Chiang Khong and Houay Xai.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009, joint patrols",
    date = "2009-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2004",
    "In 2004 cooperation between the offices at Aranyaprathet and Poi Pet led to a seizure of stimulant tablets and ketamine.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009, cases",
    date = "2009-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2005",
    "In 2005 police of China, the Lao People's Democratic Republic, Myanmar and Thailand acted together against one drug network. By the end of 2006 China, the Lao People's Democratic Republic and Viet Nam had carried out almost 100 joint operations in their border areas.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009, cases",
    date = "2009-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2006",
    "In May 2006 services of Myanmar and Thailand worked together; two people were arrested in Chiang Rai with tablets. Joint inquiries then led to a vehicle with more.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009, cases",
    date = "2009-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2007",
    "The offices at Lak Xao and Cau Treo solved seven cases together in 2007, and 16 as of April 2008; from which day the 16 are counted is not said.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009, cases",
    date = "2009-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2008",
    "The office at Tachileik counted its cases from January to October 2008.",
    source = "UNODC, Border Liaison Offices in Southeast Asia 1999-2009, 2009, cases",
    date = "2009-02-01", evidence = "V", review_date = "stable",
  },
  fact {
    id = "case-2019",
    "On 22 May 2019 the heads of nine customs authorities agreed in Tashkent on the IREN network, to exchange information on high-risk consignments regularly. A tenth joined in 2021. Eight of the ten met in Dushanbe on 25 and 26 May 2022 and adopted a declaration.",
    source = "UNODC, Customs authorities of Central Asia, Southern Caucasus and Pakistan unite against border control threats, May 2022",
    date = "2022-05-26", evidence = "V", review_date = "stable",
  },
}
