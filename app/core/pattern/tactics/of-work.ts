import type { Tactic } from './tactic.ts'

const offers = ['job_offer', 'forced_work'] as const

/** How people are lured into work, moved, and kept. */
export const tacticsOfWork = {
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
} as const satisfies Record<string, Tactic>
