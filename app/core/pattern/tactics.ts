import type { TipKind } from '#core/tip/kind.ts'

/**
 * The steps of a scheme, in the order in which people live through it: a kill chain of our own, as
 * none that is published reaches past the theft to the fence.
 */
export const tacticPhases = [
  'lure',
  'approach',
  'movement',
  'control',
  'forced_crime',
  'payment',
] as const
export type TacticPhase = (typeof tacticPhases)[number]

type Tactic = {
  kinds: readonly TipKind[]
  phase: TacticPhase
  name: string
  description: string
  /**
   * Techniques of MITRE F3 v1.1 (https://ctid.mitre.org/fraud/techniques/F1018) that say the same.
   * It has none for false jobs and forced work.
   */
  f3?: readonly string[]
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
  modified: '2026-11-22T18:00:00.000Z',
} as const

/**
 * How it is done: an attack-pattern vocabulary for false jobs, forced crime and the frauds that go
 * with them. The words are published with every release, so they must name nobody. A code never
 * changes its meaning and never goes: the ids that agencies hold follow from it.
 */
export const tactics = {
  inflated_pay_lure: {
    kinds: offers,
    phase: 'lure',
    name: 'Pay far above the market',
    description: 'The advert promises pay that the market for such work does not pay.',
  },
  fake_recruiter: {
    kinds: offers,
    phase: 'lure',
    name: 'False recruiter',
    description: 'A person poses as a recruiter or an agency that does not recruit for the job.',
    f3: ['T1585'],
  },
  paid_travel_lure: {
    kinds: offers,
    phase: 'lure',
    name: 'Travel paid in advance',
    description: 'Tickets and visa are paid for, and become a debt on arrival.',
  },
  tourist_visa_route: {
    kinds: offers,
    phase: 'movement',
    name: 'Work on a tourist visa',
    description: 'The person is told to enter on a tourist visa or on arrival, though work waits.',
  },
  route_change: {
    kinds: offers,
    phase: 'movement',
    name: 'Route changed on the way',
    description: 'The destination or the border crossing changes after departure.',
  },
  document_retention: {
    kinds: offers,
    phase: 'control',
    name: 'Passport or phone taken',
    description: 'Documents or phones are taken on arrival.',
  },
  debt_bondage: {
    kinds: offers,
    phase: 'control',
    name: 'Debt or ransom to leave',
    description: 'Leaving is tied to a debt, a fine or a ransom.',
  },
  forced_scam_work: {
    kinds: offers,
    phase: 'forced_crime',
    name: 'Forced to run scams',
    description: 'The work turns out to be defrauding others, under threat.',
  },
  movement_control: {
    kinds: offers,
    phase: 'control',
    name: 'Kept from leaving',
    description: 'Guards, locks, cameras or threats keep people at the place of work.',
  },
  wage_withholding: {
    kinds: offers,
    phase: 'control',
    name: 'Pay kept back',
    description: 'Pay is kept back, cut by fines, or never paid.',
  },
  impersonated_official: {
    kinds: ['other_scam'],
    phase: 'lure',
    name: 'Borrowed office',
    description: 'A caller poses as police, a court, a tax office or a bank.',
    f3: ['F1032'],
  },
  threat_of_exposure: {
    kinds: ['forced_work', 'other_scam'],
    phase: 'control',
    name: 'Threat to expose',
    description: 'Payment or obedience is forced by a threat to show pictures or to tell others.',
  },
  impersonated_company: {
    kinds: all,
    phase: 'lure',
    name: 'Borrowed company name',
    description: 'The name, mark or licence of a real company is used without its knowledge.',
  },
  advance_fee: {
    kinds: all,
    phase: 'payment',
    name: 'Fee before anything happens',
    description: 'A fee for a visa, training, tax or release is asked for in advance.',
  },
  move_to_private_chat: {
    kinds: all,
    phase: 'approach',
    name: 'Moved to a private chat',
    description: 'The talk is moved early from a public place to a private messenger.',
  },
  wrong_number_contact: {
    kinds: money,
    phase: 'approach',
    name: 'Message to a wrong number',
    description: 'First contact is a message that pretends to be meant for somebody else.',
  },
  romance_grooming: {
    kinds: money,
    phase: 'approach',
    name: 'Trust built over weeks',
    description: 'A friendship or romance is built online before money is spoken of.',
  },
  fake_platform: {
    kinds: ['investment'],
    phase: 'lure',
    name: 'False trading platform',
    description: 'A site or an app shows invented balances and gains.',
    f3: ['F1020.002'],
  },
  small_payout_bait: {
    kinds: ['investment'],
    phase: 'approach',
    name: 'Small payout as bait',
    description: 'A first small withdrawal works, to invite a larger deposit.',
  },
  withdrawal_fee: {
    kinds: ['investment'],
    phase: 'payment',
    name: 'Fee to withdraw',
    description: 'A tax or a deposit is asked for before a balance is paid out.',
  },
  doubled_deposit: {
    kinds: ['investment'],
    phase: 'lure',
    name: 'Deposit returned doubled',
    description: 'Whoever sends coins to an address is promised more in return.',
  },
  training_trip_lure: {
    kinds: offers,
    phase: 'lure',
    name: 'Training or trial abroad',
    description: 'The way to the workplace is called a training, a trial or a short trip.',
  },
  friend_recruits: {
    kinds: offers,
    phase: 'lure',
    name: 'Recruited by somebody known',
    description: 'A friend or a relative recruits, often to be let go or to work off a debt.',
  },
  fake_documents: {
    kinds: all,
    phase: 'lure',
    name: 'Forged papers',
    description: 'Contracts, licences, permits or receipts are forged.',
    f3: ['F1020.001'],
  },
  remote_access: {
    kinds: money,
    phase: 'control',
    name: 'Remote control of a device',
    description: 'The person is led to install a program that shows or steers the device.',
    f3: ['T1219'],
  },
  hidden_border_crossing: {
    kinds: offers,
    phase: 'movement',
    name: 'Border crossed in secret',
    description: 'People are taken over a river, through fields or past a closed crossing.',
  },
  sold_on: {
    kinds: offers,
    phase: 'control',
    name: 'Sold on between sites',
    description: 'People are handed from one site to another against payment.',
  },
  quotas_and_punishment: {
    kinds: offers,
    phase: 'control',
    name: 'Quotas and punishment',
    description: 'Missed targets are punished by fines, hunger, confinement or violence.',
  },
  forced_recruiting: {
    kinds: offers,
    phase: 'forced_crime',
    name: 'Made to recruit others',
    description: 'People may only leave, or eat, or rest, if they bring others.',
  },
  forced_accounts: {
    kinds: offers,
    phase: 'forced_crime',
    name: 'Made to lend their name',
    description: 'People are made to open accounts, chips or wallets that others then use.',
  },
  crypto_conversion: {
    kinds: all,
    phase: 'payment',
    name: 'Money turned into coins',
    description: 'The payer is led to buy coins and to send them on.',
    f3: ['F1018'],
  },
  bank_transfer: {
    kinds: all,
    phase: 'payment',
    name: 'Transfer to a third account',
    description: "Money goes by bank transfer to an account in somebody else's name.",
    f3: ['F1025'],
  },
} as const satisfies Record<string, Tactic>

export type TacticCode = keyof typeof tactics

export const tacticCodes = Object.keys(tactics) as readonly TacticCode[]

export function tacticOf(code: TacticCode): Tactic {
  return tactics[code]
}
