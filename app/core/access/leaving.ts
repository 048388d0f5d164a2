import { may, type Permission } from './permissions.ts'

/**
 * What becomes of each place that names a person when they leave, or give up a part of the work
 * (docs/decisions/0037-people.md). Names are those of the schema's model `Person`; a test reads it, so
 * that a new relation can't be forgotten.
 *
 * `ends`: deleted, shut or given back. `passes_on`: to the colleague who goes on. `stays`: it says
 * what they did, or belongs to somebody else.
 */
type Fate = {
  fate: 'ends' | 'passes_on' | 'stays'
  /** Losing which permission brings it about; null for leaving the house altogether. */
  with?: Permission | null
}

const record = { fate: 'stays' } as const
const access = { fate: 'ends', with: null } as const
const casework = { fate: 'ends', with: 'case.work' } as const

export const personFates = {
  sessions: access,
  passkeys: access,
  challenges: access,
  recoveryCodes: access,
  ssoIdentities: access,
  keptForms: access,
  roleRequests: access,
  rolesAsked: { fate: 'ends', with: 'people.manage' },
  leases: { fate: 'passes_on', with: 'case.work' },
  offers: casework,
  offered: casework,
  presences: casework,
  notices: casework,
  queues: casework,
  takenLooks: casework,
  bulkChanges: casework,
  identityAsked: casework,
  mentions: { fate: 'passes_on', with: 'case.work' },
  savedViews: { fate: 'passes_on', with: 'queue.view' },
  authored: { fate: 'passes_on', with: 'pattern.draft' },
  tipIdentities: { fate: 'ends', with: 'identity.open' },
  keys: { fate: 'ends', with: 'agency.keys' },
  portalVisit: access,
  sandboxKeys: access,
  // A conflict of interest is still one when they come back.
  recusals: record,
  recused: record,
  resolved: record,
  attached: record,
  links: record,
  notes: record,
  messages: record,
  verified: record,
  approved: record,
  edited: record,
  reviews: record,
  downloads: record,
  actions: record,
  disputesJudged: record,
  introduced: record,
  introductions: record,
  prioritised: record,
  steps: record,
  ruleVersions: record,
  translations: record,
  masked: record,
  lifted: record,
  exposures: record,
  identityDecided: record,
  identityReviewed: record,
  holdsSet: record,
  // Another supervisor answers it; the asker is not needed for that.
  holdLiftsAsked: record,
  holdsLifted: record,
  firstLooks: record,
  secondLooks: record,
  settledLooks: record,
  skips: record,
  stopsPassed: record,
  goldenCases: record,
  goldenAnswers: record,
  rolesDecided: record,
  // A program goes on listening, and a recall stays confirmed; nothing is sent to who has left.
  webhooks: record,
  urgentMails: record,
  recallsConfirmed: record,
  // What binds an agency doesn't end with whoever said so.
  agreements: record,
  acceptances: record,
} as const satisfies Record<string, Fate>

type Fates = typeof personFates
/** The places where something has to be done. */
export type Ending = {
  [K in keyof Fates]: Fates[K]['fate'] extends 'stays' ? never : K
}[keyof Fates]

/** What losing these permissions ends, in the table's order. */
export function endingsOf(before: readonly string[], after: readonly string[]): Ending[] {
  const leaves = after.length === 0
  return (Object.entries(personFates) as [keyof Fates, Fate][]).flatMap(
    ([place, { fate, with: w }]) => {
      if (fate === 'stays') return []
      if (w === null || w === undefined) return leaves ? [place as Ending] : []
      const lost = leaves || (may(before, w) && !may(after, w))
      return lost ? [place as Ending] : []
    },
  )
}

/** Parts of the work that are not given up without looking at what they hold. */
const parts = ['case.work', 'identity.open'] as const satisfies Permission[]

/** Whether giving up roles ends such a part. */
export function leavesWork(before: readonly string[], after: readonly string[]): boolean {
  return parts.some((part) => may(before, part) && !may(after, part))
}
