import type { TipKind } from '#core/tip/kind.ts'

/** A moderator's finer name for the scheme. Unlike a coded answer it says what WE think it is. */
export const subKinds = {
  job_offer: [
    'scam_compound',
    'labour_exploitation',
    'advance_fee_job',
    'paid_tasks',
    'money_mule',
    'data_harvesting',
  ],
  forced_work: [
    'scam_compound',
    'labour_exploitation',
    'domestic_work',
    'sexual_exploitation',
    'forced_crime',
  ],
  investment: [
    'trading_platform',
    'romance_investment',
    'giveaway',
    'fake_login',
    'new_coin',
    'paid_tasks',
    'recovery',
    'malware',
  ],
  other_scam: [
    'impersonation',
    'false_shop',
    'romance',
    'extortion',
    'loan_or_prize',
    'false_rental',
    'paid_tasks',
    'money_mule',
    'recovery',
    'malware',
  ],
} as const satisfies Record<TipKind, readonly string[]>

export type SubKind = (typeof subKinds)[TipKind][number]

export const subKindCodes: readonly SubKind[] = [
  ...new Set<SubKind>(Object.values(subKinds).flat()),
]

/** Whether the finer name belongs to the kind; a pattern without one is fine. */
export function isSubKindOf(kind: TipKind, subKind: SubKind | null): boolean {
  const known: readonly string[] = subKinds[kind]
  return subKind === null || known.includes(subKind)
}

type Tactic = {
  kinds: readonly TipKind[]
  name: string
  description: string
  /** Technique of MITRE F3 v1.1 (https://ctid.mitre.org/fraud), where one says the same. */
  f3?: string
}

const offers = ['job_offer', 'forced_work'] as const
const money = ['investment', 'other_scam'] as const
const all = ['job_offer', 'forced_work', 'investment', 'other_scam'] as const

/**
 * When the table was first published and last changed, UTC. Move `modified` with every change of a
 * row's words: releases carry them as STIX objects.
 */
export const tacticsRevised = {
  created: '2026-11-22T00:00:00.000Z',
  modified: '2026-11-22T00:00:00.000Z',
} as const

/** How it is done. The words are published with every release, so they must name nobody. */
export const tactics = {
  inflated_pay_lure: {
    kinds: offers,
    name: 'Pay far above the market',
    description: 'The advert promises pay that the market for such work does not pay.',
  },
  fake_recruiter: {
    kinds: offers,
    name: 'False recruiter',
    description: 'A person poses as a recruiter or an agency that does not recruit for the job.',
  },
  paid_travel_lure: {
    kinds: offers,
    name: 'Travel paid in advance',
    description: 'Tickets and visa are paid for, and become a debt on arrival.',
  },
  tourist_visa_route: {
    kinds: offers,
    name: 'Work on a tourist visa',
    description: 'The person is told to enter on a tourist visa or on arrival, though work waits.',
  },
  route_change: {
    kinds: offers,
    name: 'Route changed on the way',
    description: 'The destination or the border crossing changes after departure.',
  },
  document_retention: {
    kinds: offers,
    name: 'Passport or phone taken',
    description: 'Documents or phones are taken on arrival.',
  },
  debt_bondage: {
    kinds: offers,
    name: 'Debt or ransom to leave',
    description: 'Leaving is tied to a debt, a fine or a ransom.',
  },
  forced_scam_work: {
    kinds: offers,
    name: 'Forced to run scams',
    description: 'The work turns out to be defrauding others, under threat.',
  },
  movement_control: {
    kinds: offers,
    name: 'Kept from leaving',
    description: 'Guards, locks, cameras or threats keep people at the place of work.',
  },
  wage_withholding: {
    kinds: offers,
    name: 'Pay kept back',
    description: 'Pay is kept back, cut by fines, or never paid.',
  },
  impersonated_official: {
    kinds: ['other_scam'],
    name: 'Borrowed office',
    description: 'A caller poses as police, a court, a tax office or a bank.',
  },
  threat_of_exposure: {
    kinds: ['forced_work', 'other_scam'],
    name: 'Threat to expose',
    description: 'Payment or obedience is forced by a threat to show pictures or to tell others.',
  },
  impersonated_company: {
    kinds: all,
    name: 'Borrowed company name',
    description: 'The name, mark or licence of a real company is used without its knowledge.',
  },
  advance_fee: {
    kinds: all,
    name: 'Fee before anything happens',
    description: 'A fee for a visa, training, tax or release is asked for in advance.',
  },
  move_to_private_chat: {
    kinds: all,
    name: 'Moved to a private chat',
    description: 'The talk is moved early from a public place to a private messenger.',
  },
  wrong_number_contact: {
    kinds: money,
    name: 'Message to a wrong number',
    description: 'First contact is a message that pretends to be meant for somebody else.',
  },
  romance_grooming: {
    kinds: money,
    name: 'Trust built over weeks',
    description: 'A friendship or romance is built online before money is spoken of.',
  },
  fake_platform: {
    kinds: ['investment'],
    name: 'False trading platform',
    description: 'A site or an app shows invented balances and gains.',
  },
  small_payout_bait: {
    kinds: ['investment'],
    name: 'Small payout as bait',
    description: 'A first small withdrawal works, to invite a larger deposit.',
  },
  withdrawal_fee: {
    kinds: ['investment'],
    name: 'Fee to withdraw',
    description: 'A tax or a deposit is asked for before a balance is paid out.',
  },
  doubled_deposit: {
    kinds: ['investment'],
    name: 'Deposit returned doubled',
    description: 'Whoever sends coins to an address is promised more in return.',
  },
  crypto_conversion: {
    kinds: all,
    name: 'Money turned into coins',
    description: 'The payer is led to buy coins and to send them on.',
    f3: 'F1018',
  },
  bank_transfer: {
    kinds: all,
    name: 'Transfer to a third account',
    description: "Money goes by bank transfer to an account in somebody else's name.",
    f3: 'F1025',
  },
} as const satisfies Record<string, Tactic>

export type TacticCode = keyof typeof tactics

export const tacticCodes = Object.keys(tactics) as readonly TacticCode[]

export function tacticOf(code: TacticCode): Tactic {
  return tactics[code]
}
