import type { AgencyReason } from '#core/access/agency.ts'
import type { PasswordReason } from '#core/access/password.ts'
import type { PermissionArea } from '#core/access/permission-areas.ts'
import type { Permission, Role } from '#core/access/permissions.ts'
import type { PersonState } from '#core/access/person.ts'
import type { RolesReason } from '#core/access/role-rules.ts'
import { type VersionReason, versionRules } from '#core/agreement/read-version.ts'
import type { Sector } from '#core/release/sectors.ts'
import { addReasons, appReasons } from './factors/words.ts'

// What the pages about access say.

export const errorTitle = 'Please check this'

export const signInReasons = {
  wrong_credentials: 'The e-mail or the password is not right. Please check both.',
  too_many_tries:
    'There were many tries from your network. Please wait 15 minutes, then try again.',
  passkey_refused:
    'That passkey was not accepted here. Try another one, or use your password and a code.',
} as const

/** Why the sign-in page was shown again, by the address's `notice`. */
export const signInNotices: Readonly<Record<string, string>> = {
  signed_out: 'You are signed out.',
  session_ended: 'Your session has ended. Please sign in again.',
  too_many_tries: 'There were several wrong codes. Please sign in again.',
}

export const passwordReasons: Record<PasswordReason, string> = {
  too_short: 'Please use at least 12 characters. A few words in a row work well.',
  too_long: 'Please use at most 256 characters.',
  too_common: 'This one is among the first that others would guess. Please choose another.',
  contains_own_name: 'This is close to your e-mail address. Please choose another.',
}

export const enrolReasons = {
  ...passwordReasons,
  same_as_password: 'Please choose another text than for the password.',
  ...appReasons,
  passkey_late: addReasons.passkey_late,
  passkey_refused: addReasons.passkey_refused,
} as const

export const roleHints: Record<Role, string> = {
  moderator: 'Works on cases and drafts patterns',
  supervisor: 'Does the same, approves patterns, cuts releases, reads the audit',
  custodian: 'Gives a reporter’s sealed contact details out, for minutes and with a reason',
  admin: 'Invites people and agencies; sees no tips',
  agency_member: 'Downloads releases and reports actions for one agency',
}

export const areaNames: Record<PermissionArea, string> = {
  cases: 'Cases and queues',
  stories: 'What reporters told',
  identities: 'Who reporters are',
  patterns: 'What leaves the house',
  oversight: 'Records, figures and quality',
  people: 'People and agencies',
  agency: 'For a partner agency',
}

export const permissionNames: Record<Permission, string> = {
  'queue.view': 'See the queue',
  'case.work': 'Claim and decide cases',
  'story.open': 'Open what reporters told; each opening is recorded',
  'story.redact': 'Remove words from what reporters told, for good',
  'message.send': 'Write to reporters',
  'pattern.draft': 'Draft patterns',
  'pattern.approve': 'Approve patterns by others',
  'release.view': 'See releases',
  'release.cut': 'Cut a release',
  'urgent.manage': 'See to urgent messages and recalls',
  'figures.view': 'See the desk’s figures, of the cases that they may see',
  'figures.all': 'See them of closed queues, too',
  'figures.export': 'Take the desk’s figures out as files',
  'audit.view': 'Read and verify the audit',
  'routing.manage': 'Make queues, and the rules that fill them',
  'quality.manage': 'Settle second looks, write golden cases, set the team’s limits',
  'case.hold': 'Put cases on legal hold, and see what is deleted when',
  'case.export': 'Copy a case for police, a court or its reporter',
  'claims.manage': 'Recuse people from cases, and say how many each may hold',
  'identity.ask': 'Ask for a reporter’s contact details',
  'identity.look': 'Look at contact details that were granted',
  'identity.open': 'Grant contact details, or break the glass',
  'identity.review': 'Review where the glass was broken',
  'people.manage': 'Invite people and change their roles',
  'people.stop': 'See changes of roles that wait, and stop what one administrator does alone',
  'agencies.manage': 'Add agencies',
  'agencies.view': 'See what agencies fetched, and which of them accepted the agreement',
  'agencies.terms': 'Say what an agency may read, and publish the agreement',
  'agency.view': 'See and download releases',
  'agency.keys': 'Make and revoke API keys, and accept the agreement',
  'actions.judge': 'Judge what agencies call false, and ask them to talk',
  'agency.act': 'Report what your agency did',
}

export const personStates: Record<PersonState, string> = {
  invited: 'Invited',
  active: 'Active',
  disabled: 'Disabled',
}

export const rolesReasons: Record<RolesReason, string> = {
  roles_missing: 'Choose at least one role.',
  roles_unknown: 'Choose from the roles in the list.',
  roles_clash: 'An administrator holds no other role: who runs people sees no tips.',
  agency_missing: 'A member of an agency is invited from the agency’s page.',
}

export const inviteReasons = {
  ...rolesReasons,
  email_malformed: 'Type an e-mail address such as name@example.org.',
  email_taken: 'Someone with this e-mail address is here already.',
  agency_unknown: 'This agency no longer exists.',
  asked_already: 'This waits for a second administrator already.',
} as const

export const personReasons: Readonly<Record<string, string>> = {
  ...rolesReasons,
  not_yourself: 'You can’t change your own access. Ask another administrator.',
  person_disabled: 'They have no access now. Let them in anew first.',
  asked_already: 'A change for them waits for a second administrator already.',
  only_taking_away: 'Only roles that they have can be kept.',
  successor_unknown: 'That colleague can’t take cases over. Choose another.',
}

export const sectorNames: Record<Sector, string> = {
  police: 'Police',
  finance: 'Finance',
  telecom: 'Telecoms',
  platform: 'Platform',
  ngo: 'NGO',
  regulator: 'Regulator',
}

export const agencyReasons: Record<AgencyReason | 'name_taken', string> = {
  name_missing: 'Type the agency’s name.',
  name_too_long: 'Please use at most 120 characters.',
  name_taken: 'An agency of this name is here already.',
  sector_unknown: 'Choose a sector.',
  country_unknown: 'Choose a country.',
}

export const ceilingReasons = {
  ceiling_unknown: 'Choose a label.',
  changed_meanwhile: 'Somebody else changed it just now. Please look again before you save.',
} as const

export const agreementReasons: Record<VersionReason | 'newer_there', string> = {
  text_too_short: 'This is too short to be an agreement.',
  text_too_long: `Please use at most ${versionRules.maxText.toLocaleString('en')} characters.`,
  text_unchanged: 'These are the words of the version that there is.',
  summary_missing: 'Say in short what it comes to, one point a line.',
  summary_too_long: `At most ${versionRules.maxPoints} points of ${versionRules.maxPoint} characters.`,
  notice_malformed: 'Type a number of days, for example 30.',
  notice_out_of_range: `Choose from ${versionRules.minNoticeDays} to ${versionRules.maxNoticeDays} days.`,
  newer_there: 'A newer version was published meanwhile. Read it before you publish another.',
}

/** What was just done, by the address's `done`. */
export const accountNotices: Readonly<Record<string, string>> = {
  digest: 'Saved. The digest comes at that hour, or not at all, as you said.',
  keys: 'Your keys are made. Contact details of new tips can now be sealed to you.',
  session: 'That session has ended.',
  sessions: 'All your other sessions have ended.',
}

export const personNotices: Readonly<Record<string, string>> = {
  sessions: 'Every session of theirs has ended. They can sign in again.',
  roles: 'The roles are changed. They count from the next click.',
  left: 'Every session of theirs has ended, and what they held is handed on.',
}
