-- SPDX-License-Identifier: CC-BY-4.0
lesson {
  id = "cases",
  title = "Cases, with year and source",
  minutes = 8,

  text_page {
    id = "first-pair",
    title = "2000–2001: the first pair",
    body = [[
      UNODC wrote in 2009: the first border liaison office began its work in 2000, at Mengla in China and Ban Boten in the Lao People's Democratic Republic.

      In May 2001, says the same brochure, police at Mengla and their counterparts across the border began a joint operation. It went on for two months.

      > **At your post:** who agrees a plan for two months, and who must sign it?
    ]],
    facts = { "case-2001" },
  },

  text_page {
    id = "river",
    title = "2003: one river, two banks",
    body = [[
      UNODC wrote in 2009: boats of Thailand and of the Lao People's Democratic Republic began joint patrols on the Mekong on 10 June 2003, from the offices at Chiang Khong and Houay Xai.

      In the same text an officer explains why: before, people who knew that they were seen just went to the other bank, where nobody knew of them.

      > **At your post:** what do you see that only the other bank can use?
    ]],
    image = image {
      file = "two-boats.svg",
      alt = "Two patrol boats on a river, one near each bank. A line of buoys runs between them.",
      labels = {
        label { id = "one-bank", at = { 0.58, 0.12 }, "One bank" },
        label { id = "other-bank", at = { 0.72, 0.95 }, "The other bank" },
      },
    },
    facts = { "case-2003" },
  },

  text_page {
    id = "one-crossing",
    title = "2004: who saw it first?",
    body = [[
      UNODC wrote in 2009 that the offices at Aranyaprathet in Thailand and Poi Pet in Cambodia worked together in 2004, and that stimulant tablets and ketamine were seized.

      The text names the find. It does not say who noticed what first, or what was passed across. That is what others could have learned from.

      > **At your post:** write down the first sign as well, not the find alone.
    ]],
    facts = { "case-2004" },
  },

  text_page {
    id = "more-than-two",
    title = "2005: more than two",
    body = [[
      In 2005, UNODC wrote in 2009, police of China, the Lao People's Democratic Republic, Myanmar and Thailand acted together against one drug network.

      The same text counts almost 100 joint operations of China, the Lao People's Democratic Republic and Viet Nam in their border areas by the end of 2006.

      > **At your post:** would a third office understand your report without asking you?
    ]],
    facts = { "case-2005" },
  },

  text_page {
    id = "not-the-end",
    title = "2006: a find is not the end",
    body = [[
      UNODC wrote in 2009: in May 2006 services of Myanmar and Thailand worked together, and two people were arrested in Chiang Rai with tablets.

      The two sides went on asking, together. This led them to a vehicle with more.

      > **At your post:** after a find, tell your chain at once what the other side could still check.
    ]],
    facts = { "case-2006" },
  },

  text_page {
    id = "counting",
    title = "2007 and 2008: count with dates",
    body = [[
      UNODC wrote in 2009 that the offices at Lak Xao, Lao People's Democratic Republic, and Cau Treo, Viet Nam, solved seven cases together in 2007, and 16 “as of April 2008”. From which day the 16 are counted, it does not say. For Tachileik, Myanmar, it does: January to October 2008.

      A count says what was found. It says neither how much was not found nor how well people work.

      > **At your post:** give each count its first and its last day.
    ]],
    facts = { "case-2007", "case-2008" },
  },

  text_page {
    id = "customs-network",
    title = "2019: a network of customs",
    body = [[
      On 22 May 2019, UNODC reported in 2022, the heads of nine customs authorities agreed in Tashkent to exchange information on high-risk loads. The network is called IREN. A tenth joined in 2021.

      In May 2022 eight of the ten met in Dushanbe. They agreed to share data before goods arrive, and to look at rules against corruption.

      > **At your post:** a load passes more borders than yours. Who in your customs can ask the next one?
    ]],
    facts = { "case-2019" },
  },

  choice_item {
    id = "what-is-missing",
    objective = "report",
    prompt = "A report says: “We solved 16 cases with the other side.” What does the reader need most?",
    tries_max = 2,
    choice { id = "side", "Which of the two sides did more of the work", feedback = "Nobody can act on that, and it harms what you built together." },
    choice { id = "dates", "The first and the last day of the count", correct = true, feedback = "Without them a number cannot be compared with any other." },
    choice { id = "praise", "How pleased both offices are with it", feedback = "Kind, but the number still means nothing." },
  },
}
