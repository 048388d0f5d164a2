import { sources } from './sources.ts'

/** What a warning names, and how much its words say by themselves. */
export type Flag = Readonly<{
  /** Where the warning comes from. */
  source: string
  /** `weak`: honest adverts and messages often say it, too; it counts beside others. */
  strength: 'strong' | 'weak'
  /** Somebody is told to do it, so that "never do it" is advice and no flag. */
  demand?: true
  /** Nothing where it is about a code or a password, which every bank says to keep to oneself. */
  exceptCodes?: true
}>

const flag = (source: string): Flag => ({ source, strength: 'strong' })
const weak = (source: string): Flag => ({ source, strength: 'weak' })
const demand = (source: string): Flag => ({ source, strength: 'strong', demand: true })

/** Job offers first, then investments, friendships that lead to them, and demands for money. */
export const flagTable = {
  no_experience_high_pay: flag(sources.fbiForcedWork),
  all_paid_for: weak(sources.fbiForcedWork),
  tourist_visa: flag(sources.unodc),
  border_route: flag(sources.unodc),
  passport_kept: demand(sources.fbiForcedWork),
  known_place: weak(sources.unodc),
  chat_only: weak(sources.fbiForcedWork),
  typing_test: weak(sources.fbiForcedWork),
  vague_office_work: flag(sources.fbiForcedWork),
  fee_first: demand(sources.ftcJobs),
  papers_first: demand(sources.ftcJobs),
  paid_tasks: flag(sources.fbiTasks),
  money_through_you: demand(sources.fbiMules),
  easy_home_money: flag(sources.ftcJobs),
  hurry: weak(sources.ftcJobs),
  sure_profit: demand(sources.ftcCrypto),
  pay_to_withdraw: demand(sources.fincen),
  coached_trading: flag(sources.fincen),
  coins_only: { ...weak(sources.ftcCrypto), demand: true },
  gift_cards: demand(sources.ftcGiftCards),
  wrong_number: flag(sources.fincen),
  keep_secret: { ...flag(sources.ftcImposters), exceptCodes: true },
  remote_access: demand(sources.ftcTech),
  money_back: flag(sources.ftcRecovery),
  authority_demand: demand(sources.ftcImposters),
} as const satisfies Record<string, Flag>

export type FlagCode = keyof typeof flagTable
export const flagCodes = Object.keys(flagTable) as readonly FlagCode[]

export const flagOf = (code: FlagCode): Flag => flagTable[code]
