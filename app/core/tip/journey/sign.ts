/** Something that a person can tick which often goes with a scam, and who says so. */
export type Sign = {
  /** The authority. Several were read through the press; no authority publishes weights. */
  source: string
}

export const sources = {
  fbi: 'FBI/IC3 public service announcement, 22 May 2023',
  indianMea: 'Ministry of External Affairs of India, advisories on fake job offers',
  tamilNadu: 'Government of Tamil Nadu, warning on jobs abroad, reported on 26 May 2024',
  interpol: 'INTERPOL, orange notice and warnings on scam centres',
  fincen: 'FinCEN alert FIN-2023-Alert005',
  tasks: 'FBI/IC3 public service announcement on work-from-home tasks, 2024',
  recovery: 'FBI/IC3 public service announcement on recovery schemes, 2023',
  ilo: 'ILO operational indicators of trafficking in human beings, 2009 (WCMS_105023)',
  /**
   * What the law asks of a real platform, so that its absence is a sign:
   * https://elaw.klri.re.kr/kor_mobile/viewer.do?hseq=63752&type=sogan&key=40
   */
  koreaDeposits: 'Korea, Act on the Protection of Virtual Asset Users (2024), article 6',
  koreaOwnCoin: 'Korea, Act on the Protection of Virtual Asset Users (2024), article 10',
  koreaWithdrawals: 'Korea, Act on the Protection of Virtual Asset Users (2024), article 11',
  koreaReporting: 'Korea, Act on Reporting and Using Specified Financial Transaction Information',
  iosco: 'IOSCO, investor alerts on firms that nobody licensed (I-SCAN)',
} as const

const { fbi, indianMea, interpol, fincen } = sources

/** Before leaving for the job. */
export const offerSigns = {
  chat_only: { source: fbi },
  vague_company: { source: fbi },
  place_changed: { source: fbi },
  third_country: { source: indianMea },
  land_border: { source: indianMea },
  known_hub: { source: 'Embassy of India in Yangon, advisories on Myawaddy' },
  agent_unlicensed: { source: indianMea },
  friend_there: { source: 'Griffith University, research on recruitment into scam centres' },
  false_papers: { source: interpol },
  passport_first: { source: fbi },
  told_to_lie: { source: sources.ilo },
  hurry: { source: interpol },
} as const satisfies Record<string, Sign>

/** In the course of an investment. */
export const investmentSigns = {
  coached_crypto: { source: fincen },
  quick_profit: { source: fincen },
  kiosk: { source: fincen },
  remote_access: { source: fincen },
  pay_more: { source: fincen },
  savings_or_loan: { source: fincen },
  deadline: { source: fincen },
  secret: { source: fbi },
  paid_tasks: { source: sources.tasks },
  recovery_fee: { source: sources.recovery },
} as const satisfies Record<string, Sign>
