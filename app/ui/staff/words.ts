import type { Role } from '#core/access/permissions.ts'
import type { SectionKey } from '#core/access/sections.ts'
import type { ExposureKind } from '#core/care/budget.ts'
import type { QueueView } from '#core/case/queue-views.ts'
import type { AgencyWords } from '../shells/agency-page.tsx'
import type { PlainWords } from '../shells/plain-page.tsx'
import type { StaffWords } from '../shells/staff-page.tsx'

// What the frames of staff and agency pages say. Staff read English; citizens' words are in core/text.

const common = {
  error: 'Error:',
  optional: 'optional',
  newTab: 'opens in a new tab',
  brand: 'Harborlight',
  skip: 'Skip to the main part',
}

export const plainWords: PlainWords = common

export const staffWords: StaffWords = {
  ...common,
  sections: 'Sections',
}

export const keyWords = {
  title: 'Keys',
  open: 'Keys',
  close: 'Close',
  off: 'Turn single keys off on this device',
  on: 'Turn single keys on again',
  isOff: 'Single keys are off here. Control+K still opens the commands.',
}

export const paletteWords = {
  title: 'Commands',
  open: 'Commands',
  field: 'A command, a number or an identifier',
  list: 'Commands',
  recent: 'Lately used',
  lookFor: 'Look for “{typed}”',
  count: '{n} found',
  none: 'No command is called that',
}

export const agencyWords: AgencyWords = {
  ...common,
  audience: 'for agencies',
  sections: 'Sections',
  contents: 'On this page',
}

export const demoWords = {
  label: 'Demo',
  text: 'Everything here is made up. Nothing that you type reaches anyone.',
}

export const themeWords = { label: 'Colours', system: 'Auto', light: 'Light', dark: 'Dark' }

export const watchWords = {
  alarm: 'Someone may be in danger, and nobody has the case',
  notices: 'For you',
  more: 'And more',
  seen: 'I have seen these',
  gaps: 'No routing rule',
  gapsMean: (count: number) =>
    count === 1
      ? '1 case matched no routing rule and waits in the default queue.'
      : `${count} cases matched no routing rule and wait in the default queue.`,
  gapsSeen: 'I have seen this',
  gapsWhere: 'See the rules',
}

export const careWords = {
  onBreak: (until: string) => `You are on a break until ${until}`,
  endBreak: 'I am back',
  longStretch: 'You have worked for an hour and a half without a pause.',
  takeBreak: 'Take a break',
  myDay: 'My day',
  budget: ({ of, used, budget }: { of: ExposureKind; used: number; budget: number }) =>
    of === 'picture'
      ? `You have looked at ${used} of ${budget} pictures today.`
      : `You have opened ${used} of ${budget} stories today.`,
}

export const copyWords = { label: 'Copy', copied: 'Copied', failed: 'Please copy by hand' }

export const sectionNames: Record<SectionKey, string> = {
  queue: 'Queue',
  care: 'My day',
  patterns: 'Patterns',
  releases: 'Releases',
  urgent: 'Urgent',
  figures: 'Figures',
  actions: 'Agencies say',
  audit: 'Audit',
  routing: 'Routing',
  custody: 'Contact details',
  openings: 'Break-glass',
  retention: 'Retention',
  people: 'People',
  role_changes: 'Changes of roles',
  agencies: 'Agencies',
  agency_home: 'Home',
  agency_patterns: 'Patterns',
  agency_releases: 'Releases',
  agency_actions: 'Actions',
  agency_recalls: 'Recalls',
  agency_webhooks: 'Webhooks',
  agency_keys: 'Keys',
  agency_agreement: 'Agreement',
  agency_api: 'API',
}

/** The tabs of the queue. */
export const viewNames: Record<QueueView, string> = {
  open: 'Open',
  mine: 'Mine',
  awaiting: 'Waiting for others',
  resolved: 'Resolved',
  merged: 'Merged',
  quarantine: 'Quarantine',
  all: 'All',
}

export const roleNames: Record<Role, string> = {
  moderator: 'Moderator',
  supervisor: 'Supervisor',
  custodian: 'Custodian',
  admin: 'Administrator',
  agency_member: 'Agency member',
}

/** A document's title: what the page is, then whose. */
export function pageTitle(title: string): string {
  return `${title} – ${common.brand}`
}
