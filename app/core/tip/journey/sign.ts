/** Something that a person can tick which often goes with a scam, and who says so. */
export type Sign = {
  /** The authority. Several were read through the press; no authority publishes weights. */
  source: string
}

const fbi = 'FBI/IC3 public service announcement, 22 May 2023'
const indianMea = 'Ministry of External Affairs of India, advisories on fake job offers'
const interpol = 'INTERPOL, orange notice and warnings on scam centres'
const fincen = 'FinCEN alert FIN-2023-Alert005'

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
  told_to_lie: { source: 'ILO operational indicators of trafficking in human beings, 2009' },
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
  paid_tasks: { source: 'FBI/IC3 public service announcement on work-from-home tasks, 2024' },
  recovery_fee: { source: 'FBI/IC3 public service announcement on recovery schemes, 2023' },
} as const satisfies Record<string, Sign>

const ilo = 'ILO operational indicators of trafficking in human beings, 2009'

/** At the place of work. How heavily each counts is in core/case/ilo.ts. */
export const conditionSigns = {
  job_different: { source: ilo },
  pay_different: { source: ilo },
  passport_taken: { source: ilo },
  cannot_leave: { source: ilo },
  debt: { source: ilo },
  violence: { source: ilo },
  threats: { source: ilo },
  family_threatened: { source: ilo },
  long_hours: { source: ilo },
  pay_kept: { source: ilo },
  bad_living: { source: ilo },
  forced_to_scam: { source: ilo },
  forced_to_lie: { source: ilo },
  sold_on: { source: ilo },
  ransom: { source: interpol },
} as const satisfies Record<string, Sign>
