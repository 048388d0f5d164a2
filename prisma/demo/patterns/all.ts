import type { SamplePattern } from './sample.ts'

/** Released, and taken up again once more was known. */
export const ringPattern: SamplePattern = {
  key: 'ring',
  author: 'Rowan',
  cases: [
    'ring-ugandan-brother',
    'ring-filipina-escaped',
    'ring-indonesian-friend',
    'ring-hindi-ransomed',
    'ring-chinese-graduate',
  ],
  title: 'Chat support jobs that end in a guarded compound',
  summary: `Adverts in many languages offer office work for people who write well, with flight and room paid for. One recruiter answers all of them and moves each conversation to the same private account. Nobody is interviewed in earnest. Travellers enter on tourist papers and are driven on across a land border, to a fenced site where they have to defraud strangers online. Families are later asked for coins as the price of release.

What helps this week: take the recruiting accounts and the careers page down, block the number, and let carriers and consulates on the route know.`,
  tlp: 'amber',
  subKind: 'scam_compound',
  tactics: [
    'inflated_pay_lure',
    'fake_recruiter',
    'paid_travel_lure',
    'tourist_visa_route',
    'route_change',
    'document_retention',
    'forced_scam_work',
    'move_to_private_chat',
  ],
  sectors: ['police', 'platform', 'telecom'],
  actions: [
    { sector: 'police', action: 'investigation_opened' },
    { sector: 'police', action: 'person_assisted' },
    { sector: 'platform', action: 'advert_removed' },
    { sector: 'platform', action: 'domain_suspended' },
    { sector: 'telecom', action: 'number_blocked' },
  ],
}

export const ringAgain: SamplePattern = {
  ...ringPattern,
  cases: [...ringPattern.cases, 'ring-hotline-kenya', 'ring-spanish-cousin'],
  summary: `${ringPattern.summary}

Added in this version: a second account that arranges the drive, seen on two continents in one week.`,
}

export const platformPattern: SamplePattern = {
  key: 'platform',
  author: 'Zephyr',
  cases: [
    'platform-mexican-teacher',
    'platform-french-widower',
    'platform-korean-office',
    'platform-japanese-mother',
    'platform-arabic-engineer',
    'platform-chinese-shopkeeper',
  ],
  title: 'A trading site that never pays out, met through a stranger’s message',
  summary: `Contact begins with a message meant for somebody else, a group of investors, or a dating profile, and stays friendly for weeks before money is mentioned. People are taught to buy coins and to send them to one of a few addresses that do not change. The site shows gains, lets a small sum go out, and then asks for a tax, a deposit or an upgrade before anything larger.

What helps this week: flag the addresses at exchanges, hold first transfers to them, suspend the domain, and tell people who paid that a caller who offers to get it back is part of the same trade.`,
  tlp: 'clear',
  subKind: 'trading_platform',
  tactics: [
    'wrong_number_contact',
    'romance_grooming',
    'move_to_private_chat',
    'fake_platform',
    'small_payout_bait',
    'withdrawal_fee',
    'crypto_conversion',
  ],
  sectors: ['finance', 'police', 'telecom', 'platform'],
  actions: [
    { sector: 'finance', action: 'wallet_flagged' },
    { sector: 'finance', action: 'account_frozen' },
    { sector: 'police', action: 'investigation_opened' },
    { sector: 'telecom', action: 'number_blocked' },
    { sector: 'platform', action: 'domain_suspended' },
  ],
}

/** Approved, waiting for Monday. */
export const placementPattern: SamplePattern = {
  key: 'placement',
  author: 'Rowan',
  cases: [
    'placement-filipina-nurse',
    'placement-kenyan-couple',
    'placement-hindi-driver',
    'placement-ghanaian-sister',
    'placement-indonesian-hesitates',
  ],
  title: 'An agency that sells care jobs which do not exist',
  summary: `An unlicensed agency offers care work abroad and asks applicants for one fee after another before any contract. Its letters carry invented seals and the names of homes that have never heard of it. All payments lead to one account. Whoever asks for the licence is put under pressure or blocked.

What helps this week: freeze the account, remove the page, and answer people who ask that no sponsor takes such fees.`,
  tlp: 'green',
  subKind: 'advance_fee_job',
  tactics: ['fake_recruiter', 'advance_fee', 'bank_transfer'],
  sectors: ['finance', 'platform', 'police'],
  actions: [
    { sector: 'finance', action: 'account_frozen' },
    { sector: 'platform', action: 'advert_removed' },
    { sector: 'police', action: 'investigation_opened' },
  ],
}

/** Waits for a second pair of eyes. */
export const tasksPattern: SamplePattern = {
  key: 'tasks',
  author: 'Rowan',
  cases: [
    'tasks-british-parent',
    'tasks-hindi-student',
    'tasks-indonesian-housewife',
    'tasks-vietnamese-worker',
    'tasks-peruvian-brother',
  ],
  title: 'Paid ratings that turn into ever larger top-ups',
  summary: `Strangers offer small payments for ratings and likes, and keep their word for two or three days. After that, orders come bundled and the worker’s own deposit unlocks the next one. Deposits grow while a chat group applauds. What the screen shows as earned is never paid out.

What helps this week: flag the address that takes the top-ups, block the number, and suspend the work site.`,
  tlp: 'green',
  subKind: 'paid_tasks',
  tactics: ['small_payout_bait', 'advance_fee', 'crypto_conversion', 'move_to_private_chat'],
  sectors: ['finance', 'telecom', 'platform'],
  actions: [
    { sector: 'finance', action: 'wallet_flagged' },
    { sector: 'telecom', action: 'number_blocked' },
    { sector: 'platform', action: 'domain_suspended' },
  ],
}

/** Sent back with a question; a draft again. */
export const giveawayPattern: SamplePattern = {
  key: 'giveaway',
  author: 'Zephyr',
  cases: ['giveaway-korean-stream'],
  title: 'A false live broadcast that promises to double coins',
  summary:
    'A recording is made to look live and shows a code to scan. Whoever sends coins gets none back.',
  tlp: 'amber',
  subKind: 'giveaway',
  tactics: ['doubled_deposit'],
  sectors: ['platform'],
  actions: [{ sector: 'platform', action: 'domain_suspended' }],
}
