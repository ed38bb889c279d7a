-- SPDX-License-Identifier: CC-BY-4.0
-- Where a source page carries no date of its own, `date` is the day it was read, and `source` says so.
-- Where only the year is known, `date` is 1 January of that year.
facts {
  fact {
    id = "three-appendices",
    "Appendix I holds species threatened with extinction; trade is for exceptional cases and needs an import permit and an export permit or a re-export certificate. Appendix II holds species that may become threatened unless trade is regulated; it needs an export permit or a re-export certificate. Appendix III holds species that one Party has listed.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. II to V; CITES Secretariat, The CITES Appendices (undated page, read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "stable",
  },
  fact {
    id = "parts-count",
    "A specimen in the sense of CITES is an animal or plant, alive or dead, or a part or derivative that can be readily recognised. For Appendix III, and for plants in Appendix II, the Appendix says which parts are meant.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. I (b)",
    date = "1973-03-03", evidence = "V", review_date = "stable",
  },
  fact {
    id = "lists-change",
    "A Conference of the Parties can change Appendices I and II. The changes enter into force 90 days after the meeting, except for Parties that make a reservation.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. XV; CITES Secretariat, news of 26 November 2019",
    date = "2019-11-26", evidence = "V", review_date = "stable",
  },
  fact {
    id = "management-authority",
    "Each Party names one or more Management Authorities. Only a Management Authority grants CITES permits and certificates for that Party.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. IX; CITES Secretariat, Notification 1998/27",
    date = "1998-06-30", evidence = "V", review_date = "stable",
  },
  fact {
    id = "ask-the-issuer",
    "Doubts about a permit are settled between the Management Authorities. The Secretariat is asked only when they cannot settle it, or when there is reason to suspect that a permit was issued against the Convention.",
    source = "CITES Secretariat, Notification 2001/003",
    date = "2001-02-09", evidence = "V", review_date = "stable",
  },
  fact {
    id = "six-months",
    "An export permit is valid for no longer than six months from the day it was issued.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. VI (2), as applied in United States Code of Federal Regulations, 50 CFR 23.54 (text of 2 October 2022)",
    date = "2022-10-02", evidence = "V", review_date = "stable",
  },
  fact {
    id = "original-unchanged",
    "A copy does not take the place of the original permit, apart from narrow exceptions. A change on a permit counts only with the stamp and signature of the Management Authority that issued it.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. VI (6), as applied in United States Code of Federal Regulations, 50 CFR 23.26 (read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "2029-11-30",
  },
  fact {
    id = "permit-data",
    "A permit carries standard information, among it the Appendix, so that an officer can see whether the load is the one that the permit names.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. VI, as applied in United States Code of Federal Regulations, 50 CFR 23.23 (read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "2029-11-30",
  },
  fact {
    id = "scientific-name",
    "A CITES permit names the species by its scientific name, which is the same in every language.",
    source = "CITES Resolution Conf. 12.3, Permits and certificates, as known in the profession",
    date = "2026-11-21", evidence = "T", review_date = "2029-11-30",
  },
  fact {
    id = "endorsement",
    "The Secretariat of CITES holds that the endorsement at export, a box filled in and stamped when the load leaves, is legally binding. Some Parties have refused permits without it.",
    source = "CITES Secretariat, CoP15 Doc. 18, Annex 11, 2010",
    date = "2010-01-01", evidence = "V", review_date = "2029-11-30",
  },
  fact {
    id = "old-items",
    "A specimen acquired before CITES applied to it may travel with a certificate that says so, issued by a Management Authority.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. VII (2); CITES Secretariat, glossary, Pre-Convention specimen (undated page, read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "stable",
  },
  fact {
    id = "pangolins",
    "All eight species of pangolin have been in Appendix I since 2 January 2017.",
    source = "CITES, Conference of the Parties, seventeenth meeting, 2016; Xinhua, 29 September 2016",
    date = "2017-01-02", evidence = "V", review_date = "stable",
  },
  fact {
    id = "listed-animals",
    "Tigers, helmeted hornbills, Asian elephants, sun bears and Asiatic black bears are in Appendix I; so are most African elephants and most rhinoceroses.",
    source = "CITES Appendices, as known in the profession",
    date = "2026-11-21", evidence = "T", review_date = "2028-11-30",
  },
  fact {
    id = "care-in-transit",
    "Living specimens must be properly cared for during transit, holding and shipment, so that the risk of injury, harm to health or cruel treatment is as small as possible.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. VIII (3); CITES Resolution Conf. 10.21 (Rev. CoP16)",
    date = "2013-03-14", evidence = "V", review_date = "stable",
  },
  fact {
    id = "disturb-little",
    "Guidelines for transport say that animals come before merchandise, are disturbed as little as possible, and are kept away from food; to avoid infection, people do not touch them.",
    source = "CITES Secretariat, Guidelines for transport and preparation for shipment of live wild animals and plants, Advice to carriers and guideline Mm/5 (undated pages, read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "2029-11-30",
  },
  fact {
    id = "who-places-animals",
    "A confiscated live animal is entrusted to a Management Authority. It goes back to the State of export, to a rescue centre, or to another suitable place. Releasing such animals into the wild carries risks.",
    source = "Convention on International Trade in Endangered Species of Wild Fauna and Flora, 1973, art. VIII (4); CITES Resolution Conf. 10.7 (Rev. CoP15), preamble",
    date = "2010-03-25", evidence = "V", review_date = "stable",
  },
  fact {
    id = "looks-healthy",
    "Wild animals can carry diseases without looking sick. Close contact with them, their urine or their droppings can pass these on. Wash your hands with running water and soap.",
    source = "United States Centers for Disease Control and Prevention, Healthy Pets, Healthy People: Wildlife (undated page, read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "2029-11-30",
  },
  fact {
    id = "bite-or-scratch",
    "First aid after a bite or scratch that may carry rabies: flush and wash the wound at once and thoroughly, for at least 15 minutes, with soap and water. Treatment by a health service follows as soon as possible.",
    source = "World Health Organization, page who.int/rabies/home_treatment (undated page, read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "2029-11-30",
  },
  fact {
    id = "warning-signs",
    "Published warning signs for wildlife in cargo include papers that raise questions, value, weight or appearance that do not agree, loads split without need, late requests for clearance, and sudden changes of route.",
    source = "TRAFFIC and WWF, Red Flag Compendium for Wildlife and Timber Trafficking in Containerized Sea Cargo, as reported by Daily Cargo News (undated page, read 30 November 2026)",
    date = "2026-11-30", evidence = "V", review_date = "2029-11-30",
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
    id = "scene-order",
    "A manual for officers who are not forensic experts puts the work in this order: protect the scene, document it, recover and pack the evidence, transport it and hand it in.",
    source = "UNODC, Crime Scene and Physical Evidence Awareness for Non-forensic Personnel, ST/NAR/39, 2009, table of contents",
    date = "2009-04-01", evidence = "V", review_date = "stable",
  },
}
