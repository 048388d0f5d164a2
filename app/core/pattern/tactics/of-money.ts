import type { Tactic } from './tactic.ts'

const money = ['investment', 'other_scam'] as const
const all = ['job_offer', 'forced_work', 'investment', 'other_scam'] as const

/** How people are cheated of money, whatever the story. */
export const tacticsOfMoney = {
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
  fake_documents: {
    kinds: all,
    phase: 'lure',
    name: 'Forged papers',
    description: 'Contracts, licences, permits or receipts are forged.',
    f3: ['F1020.001'],
  },
  remote_access: {
    kinds: money,
    phase: 'payment',
    name: 'Remote control of a device',
    description: 'The person is led to install a program that shows or steers the device.',
    f3: ['T1219'],
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
