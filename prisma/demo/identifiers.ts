import { bitcoinWallet, ethereumWallet, tronWallet } from './wallets.ts'

// Everything that scammers use in the demo. Nothing here can reach anybody: domains end in .example
// (RFC 2606), phone numbers come from ranges that regulators keep for fiction (Ofcom 07700 900xxx and
// 020 7946 0xxx, NANPA 555-01xx, ACMA 0491 570 156 and its neighbours), wallets have no keys, the account's bank is "DEMO".
// tests/operations/seed.test.ts checks that.

export const ring = {
  company: 'Oriel Lantern Digital',
  site: 'https://oriel-lantern.example/careers/chat-support',
  phone: '+1 202 555 0148',
  telegram: '@mia_oriel_hr_example',
  driver: '@oriel_travel_example',
  line: 'oriel_mia_example',
  wechat: 'oriel_mia_example',
  ransom: tronWallet('ring, ransom'),
  compound: 'Lotus Bay Park',
} as const

export const platform = {
  company: 'Meridian Kestrel',
  site: 'https://trade.meridian-kestrel.example',
  app: 'https://trade.meridian-kestrel.example/app',
  phone: '+44 7700 900733',
  telegram: '@kestrel_signals_example',
  email: 'support@meridian-kestrel.example',
  tron: tronWallet('platform, deposits'),
  ethereum: ethereumWallet('platform, deposits'),
  bitcoin: bitcoinWallet('platform, kiosk'),
} as const

export const placement = {
  company: 'Sandpiper Overseas Placement',
  phone: '+44 7700 900812',
  email: 'visa@sandpiper-placement.example',
  site: 'https://sandpiper-placement.example',
  facebook: 'sandpiperplacementexample',
  account: 'GB72DEMO00000000000017',
  holder: 'S P Placement Services',
} as const

export const tasks = {
  company: 'Starling Ratings',
  phone: '+61 491 570 156',
  telegram: '@starling_tasks_example',
  site: 'https://work.starling-ratings.example',
  tron: tronWallet('tasks, top-ups'),
} as const

export const giveaway = {
  site: 'https://double-tide.example',
  bitcoin: bitcoinWallet('giveaway'),
} as const

export const recovery = {
  company: 'Plover Asset Recovery',
  site: 'https://plover-recovery.example',
  phone: '+1 213 555 0119',
} as const

export const login = {
  site: 'https://signin.tern-wallet.example/restore',
} as const

export const casino = {
  phone: '+1 415 555 0162',
  instagram: 'golden_crane_jobs_example',
} as const

export const trawler = {
  company: 'Petrel Crew Supply',
  phone: '+44 7700 900464',
} as const

export const orchard = {
  company: 'Fieldfare Harvest Teams',
  phone: '+44 7700 900455',
} as const

export const caller = {
  phone: '+44 20 7946 0933',
  account: 'GB45DEMO00000000000018',
  holder: 'Safe Check Services',
} as const

export const parcel = {
  site: 'https://sanderling-post.example/colis',
} as const

export const broker = {
  company: 'Heronfield Capital',
  site: 'https://my.heronfield-capital.example',
  phone: '+44 20 7946 0987',
} as const

/** A firm that does honest work; someone asks whether its offer can be trusted. */
export const honest = {
  company: 'Brightwater Cold Storage',
  site: 'https://brightwater-storage.example/jobs',
  email: 'people@brightwater-storage.example',
} as const
