import { type Flag, sources } from './flag.ts'

/** Wordings of job offers. */
export const jobFlags = {
  no_experience_high_pay: {
    source: sources.fbiForcedWork,
    patterns: [
      /\bno (?:prior |previous )?(?:experience|skills?|qualifications?)\b[^.]{0,80}(?:\$|usd|usdt|€|£)\s?\d/,
      /(?:\$|usd|usdt|€|£)\s?\d[\d,.]{2,}[^.]{0,60}\bno (?:prior |previous )?(?:experience|skills?)\b/,
      /\bearn (?:up to |over |between )?(?:\$|usd|usdt|€|£)?\s?\d[\d,.]{2,}[^.]{0,30}\b(?:weekly|daily|(?:a|per|every|each) (?:day|week))\b/,
      /(?:\$|€|£)\s?\d[\d,.]{2,}\+?\s?(?:\/|per|a|every|each)\s?(?:day|week)\b/,
      /\b(?:high|huge|unlimited|great) (?:salary|income|pay|earnings)\b[^.]{0,60}\bno (?:experience|skills?)\b/,
      /\bunlimited (?:earning|income)(?: potential)?\b/,
    ],
  },
  all_paid_for: {
    source: sources.fbiForcedWork,
    patterns: [
      /\b(?:free|company (?:pays?|provides?|covers?)|we (?:pay|cover|provide|sponsor)|paid)\b[^.]{0,60}\b(?:air ?tickets?|flights?|plane tickets?)\b/,
      /\b(?:air ?tickets?|flights?|plane tickets?|visa)\b[^.]{0,60}\b(?:free|provided|covered|sponsored|paid) (?:by|for)\b/,
      /\bfree (?:food|meals?)\b[^.]{0,20}\b(?:and|&|,)\b[^.]{0,20}\b(?:accommodation|housing|room|hostel|dorm)/,
    ],
  },
  tourist_visa: {
    source: sources.unodc,
    patterns: [
      /\b(?:on|with|by) (?:a )?(?:tourist|visit|visitor)(?:'s)? visa\b/,
      /\bvisa on arrival\b/,
      /\btourist visa (?:first|is (?:fine|ok|enough))\b/,
      /\b(?:no|without) work (?:visa|permit)\b/,
    ],
  },
  known_place: {
    source: sources.unodc,
    patterns: [
      /\b(?:myawaddy|kk park|shwe ?kokko|pha ?lu|laukkai(?:ng)?|kokang|golden triangle|sihanoukville|bavet|poipet|mae ?sot|bokeo|tachileik|koh kong|o'? ?smach)\b/,
    ],
  },
  chat_only: {
    source: sources.fbiForcedWork,
    patterns: [
      /\b(?:contact|message|text|add|write|apply|reach|dm|pm|chat with|interview)\b[^.]{0,40}\b(?:on|via|by|through|at|to) (?:my |our |the )?(?:whats ?app|telegram|signal|wechat|line|viber|zalo|messenger|hangouts?|skype chat)\b/,
      /\b(?:whats ?app|telegram|wechat|viber|zalo) (?:only|me|us|now)\b/,
      /\binterview(?:s|ed)? (?:will be |is |are )?(?:held |done |conducted )?(?:on|via|through|over) (?:yahoo|google hangouts?|whats ?app|telegram|messenger|im\b|instant messag)/,
    ],
  },
  typing_test: {
    source: sources.fbiForcedWork,
    patterns: [/\btyping (?:test|speed)\b/, /\b\d{2,3} ?(?:wpm|words per minute)\b/],
  },
  vague_office_work: {
    source: sources.fbiForcedWork,
    patterns: [
      /\b(?:chat support|customer service|telesales|typist|data entry|digital marketing) (?:staff|agents?|officers?|executives?|clerks?|operators?)? ?(?:in|to work in|based in) (?:thailand|cambodia|laos|myanmar|dubai|the philippines|malaysia|vietnam)\b/,
      /\b(?:translator|typist|chatter|customer service)\b[^.]{0,60}\b(?:thailand|cambodia|laos|myanmar|dubai)\b/,
    ],
  },
  fee_first: {
    source: sources.ftcJobs,
    patterns: [
      /\b(?:pay|send|deposit|transfer)\b[^.]{0,40}\b(?:registration|processing|training|agency|visa|placement|admin(?:istration)?|application|medical|uniform|background check) (?:fees?|charges?|costs?)\b/,
      /\b(?:registration|processing|training|agency|placement|application|security) (?:fees?|deposit)\b[^.]{0,40}\b(?:refund|required|payable|must|before|first)/,
      /\b(?:refundable|one[- ]time) (?:deposit|fee|payment)\b/,
    ],
  },
  papers_first: {
    source: sources.ftcJobs,
    patterns: [
      /\b(?:send|submit|share|provide|give)\b[^.]{0,40}\b(?:copy|photo|scan|picture)s? of (?:your )?(?:passport|id card|identity card|driver'?s licen[cs]e|ssn|social security)/,
      /\b(?:send|submit|share|provide|give|need)\b[^.]{0,40}\b(?:bank (?:account )?(?:details|information|number|login)|social security number|credit card (?:number|details)|online banking)\b/,
    ],
  },
  paid_tasks: {
    source: sources.fbiTasks,
    patterns: [
      /\b(?:like|follow|rate|review|watch|subscribe(?: to)?)\b[^.]{0,30}\b(?:videos?|products?|hotels?|apps?|channels?|posts?)\b[^.]{0,50}\b(?:earn|get paid|paid|commission|income)\b/,
      /\b(?:earn|get paid|paid|commission|income)\b[^.]{0,50}\b(?:liking|following|rating|reviewing|watching|subscribing)\b/,
      /\b(?:app|product|order|data) optimi[sz]ation\b/,
      /\b(?:simple|easy|online|daily) (?:online )?tasks?\b[^.]{0,60}\b(?:earn|paid|commission|usdt|\$|per day|daily)/,
      /\b(?:unlock|complete) (?:the )?(?:next|more|a set of|all) tasks?\b/,
    ],
  },
  money_through_you: {
    source: sources.fbiMules,
    patterns: [
      /\b(?:receive|accept|collect|process|deposit)\b[^.]{0,40}\b(?:payments?|funds|money|che(?:ck|que)s?|transfers?)\b[^.]{0,60}\b(?:your|own|personal) (?:bank |checking |personal )?account\b/,
      /\b(?:your|own|personal) (?:bank |checking )?account\b[^.]{0,60}\b(?:forward|transfer|send|wire)\b/,
      /\b(?:keep|deduct|retain)\b[^.]{0,15}\b\d{1,2} ?%[^.]{0,40}\b(?:payment|transfer|amount|each|every|che(?:ck|que))/,
      /\b(?:payment|payroll|financial|funds?|transaction) (?:processing )?(?:agent|processor|handler|collector)\b/,
      /\b(?:cashier'?s? che(?:ck|que)|money order|western union|moneygram)\b/,
      /\b(?:re-?ship|receive (?:and (?:forward|send) )?(?:parcels?|packages?) at (?:your )?home)\b/,
    ],
  },
  easy_home_money: {
    source: sources.ftcJobs,
    patterns: [
      /\b(?:make|earn|extra|quick|easy|fast) (?:easy |quick |extra |fast |good |big |real )?(?:money|cash|income)\b[^.]{0,60}\b(?:from|at) home\b/,
      /\bwork(?:ing)? (?:from|at) home\b[^.]{0,80}\b(?:earn|\$ ?\d|weekly pay|per week|no experience|immediate(?:ly)? start)/,
      /\bbe your own boss\b/,
      /\bfinancial freedom\b/,
      /\bget rich\b/,
    ],
  },
  hurry: {
    source: sources.ftcJobs,
    patterns: [
      /\b(?:limited|few|only \d+|last) (?:slots?|seats?|places?|spots?|vacanc(?:y|ies)|positions?)\b/,
      /\b(?:urgent|urgently|immediate) (?:hiring|recruit(?:ment|ing)|requirement|vacanc(?:y|ies))\b/,
      /\burgently (?:hiring|needed|required)\b/,
      /\bfly (?:out )?(?:this|next) week\b/,
    ],
  },
} as const satisfies Record<string, Flag>
