import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

// The site map: every address there is, by audience. A layout gives a section its styles and never
// guards it: each guarded loader and action authorises itself (docs/decisions/0004-guards.md).
const citizens = layout('routes/public/layout.tsx', [
  index('routes/public/home.tsx'),
  route('report', 'routes/public/report/start.tsx'),
  route('report/safety', 'routes/public/report/safety.tsx'),
  route('report/get-help-now', 'routes/public/report/get-help-now.tsx'),
  route('report/evidence', 'routes/public/report/evidence.tsx'),
  route('report/check', 'routes/public/report/check.tsx'),
  route('report/done', 'routes/public/report/done.tsx'),
  route('report/saved', 'routes/public/report/saved.tsx'),
  route('report/saved.txt', 'routes/public/report/saved-file.ts'),
  route('report/resume', 'routes/public/report/resume.tsx'),
  route('report/receipt.txt', 'routes/public/report/receipt.ts'),
  route('report/kept', 'routes/public/report/kept.tsx'),
  route('report/not-kept', 'routes/public/report/not-kept.tsx'),
  route('report/:page', 'routes/public/report/page.tsx'),
  route('return', 'routes/public/return/code.tsx'),
  route('return/tip', 'routes/public/return/tip.tsx'),
  route('return/found', 'routes/public/return/found.tsx'),
  route('return/correct', 'routes/public/return/correct.tsx'),
  route('return/correct/:question', 'routes/public/return/correction.tsx'),
  route('return/withdraw', 'routes/public/return/withdraw.tsx'),
  route('return/withdraw/confirm', 'routes/public/return/withdraw-confirm.tsx'),
  route('proof.txt', 'routes/public/proof/proof.ts'),
  route('proof/copy.txt', 'routes/public/proof/copy.ts'),
  route('verify', 'routes/public/verify/verify.tsx'),
  route('verify/keys', 'routes/public/verify/keys.ts'),
  route('verify/keys/:id', 'routes/public/verify/key.ts'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('check', 'routes/public/check/check.tsx'),
  route('check/message', 'routes/public/check/message.tsx'),
  route('check/report', 'routes/public/check/report.ts'),
  route('check/api', 'routes/public/check/api.tsx'),
  route('api/check/:prefix', 'routes/public/check/range.ts'),
  route('alerts', 'routes/public/alerts/alerts.tsx'),
  route('alerts/feed.xml', 'routes/public/alerts/atom.ts'),
  route('alerts/feed.json', 'routes/public/alerts/json.ts'),
  route('alerts/banner', 'routes/public/alerts/banner.ts'),
  route('poster', 'routes/public/poster/poster.tsx'),
  route('help', 'routes/public/help/help.tsx'),
  route('help/all', 'routes/public/help/all.tsx'),
  route('offline', 'routes/public/offline/offline.tsx'),
  route('leave', 'routes/public/leave.ts'),
  route('*', 'routes/public/missing.ts'),
])

const staff = layout('routes/staff/layout.tsx', [
  route('staff/sign-in', 'routes/staff/sign-in.tsx'),
  route('staff/second-factor', 'routes/staff/second-factor.tsx'),
  route('staff/confirm', 'routes/staff/confirm.tsx'),
  route('staff/sign-out', 'routes/staff/sign-out.ts'),
  route('staff/theme', 'routes/staff/theme.ts'),
  route('staff/enrol/:token', 'routes/staff/enrol.tsx'),
  route('staff/account', 'routes/staff/account.tsx'),
  route('staff/account/ended-sessions', 'routes/staff/ended-sessions.ts'),
  route('staff/people', 'routes/staff/people.tsx'),
  route('staff/people/:id', 'routes/staff/person.tsx'),
  route('staff/people/:id/roles', 'routes/staff/person-roles.ts'),
  route('staff/people/:id/invitation', 'routes/staff/person-invitation.tsx'),
  route('staff/people/:id/disabling', 'routes/staff/person-disabling.ts'),
  route('staff/agencies', 'routes/staff/agencies.tsx'),
  route('staff/agencies/:id', 'routes/staff/agency.tsx'),
])

const triage = layout('routes/triage/layout.tsx', [
  route('triage', 'routes/triage/queue.tsx'),
  route('triage/next', 'routes/triage/next.ts'),
  route('triage/quarantine', 'routes/triage/quarantine.ts'),
  route('triage/duty', 'routes/triage/duty.ts'),
  route('triage/notices', 'routes/triage/notices.ts'),
  route('triage/cases/:number', 'routes/triage/case.tsx', [
    index('routes/triage/case/overview.tsx'),
    route('claim', 'routes/triage/case/claim.tsx'),
    route('story', 'routes/triage/case/story.tsx'),
    route('indicators', 'routes/triage/case/indicators.tsx'),
    route('findings', 'routes/triage/case/findings.tsx'),
    route('links', 'routes/triage/case/links.tsx'),
    route('merge', 'routes/triage/case/merge.tsx'),
    route('separation', 'routes/triage/case/separation.tsx'),
    route('tips', 'routes/triage/case/tips.tsx'),
    route('messages', 'routes/triage/case/messages.tsx'),
    route('notes', 'routes/triage/case/notes.tsx'),
    route('state', 'routes/triage/case/state.tsx'),
    route('resolution', 'routes/triage/case/resolution.tsx'),
    route('reopening', 'routes/triage/case/reopening.tsx'),
    route('urgency', 'routes/triage/case/urgency.tsx'),
    route('lowering', 'routes/triage/case/lowering.tsx'),
    route('priority', 'routes/triage/case/priority.tsx'),
    route('step', 'routes/triage/case/step.tsx'),
  ]),
  route('triage/cases/:number/evidence/:evidenceId', 'routes/triage/case/evidence.ts'),
  layout('routes/triage/patterns/layout.tsx', [
    route('triage/patterns', 'routes/triage/patterns/list.tsx'),
    route('triage/patterns/new', 'routes/triage/patterns/new.tsx'),
    route('triage/patterns/:number', 'routes/triage/patterns/pattern.tsx'),
    route('triage/patterns/:number/review', 'routes/triage/patterns/review.tsx'),
    route('triage/patterns/:number/amendment', 'routes/triage/patterns/amendment.tsx'),
    route('triage/patterns/:number/revocation', 'routes/triage/patterns/revocation.tsx'),
  ]),
  route('triage/releases', 'routes/triage/releases/list.tsx'),
  route('triage/releases/:number', 'routes/triage/releases/release.tsx'),
  route('triage/audit', 'routes/triage/audit.tsx'),
])

const agency = layout('routes/agency/layout.tsx', [
  route('agency', 'routes/agency/releases.tsx'),
  route('agency/releases/:number', 'routes/agency/release.tsx'),
  route('agency/releases/:number/:file', 'routes/agency/download.ts'),
  route('agency/actions', 'routes/agency/actions.tsx'),
  route('agency/keys', 'routes/agency/keys.tsx'),
  route('agency/keys/:prefix/revocation', 'routes/agency/key-revocation.tsx'),
  route('agency/api', 'routes/agency/api.tsx'),
])

// For agencies' machines, by key instead of session; the public key alone is public.
const feeds = [
  route('feeds/releases', 'routes/feeds/releases.ts'),
  route('feeds/releases/:number', 'routes/feeds/release.ts'),
  route('feeds/releases/:number/:file', 'routes/feeds/release-file.ts'),
  route('feeds/public-key', 'routes/feeds/public-key.ts'),
]

const system = [
  route('health', 'routes/system/health.ts'),
  route('ready', 'routes/system/ready.ts'),
  route('.well-known/security.txt', 'routes/system/security-txt.ts'),
  route('demo', 'routes/system/demo.tsx'),
]

export default [citizens, staff, triage, agency, ...feeds, ...system] satisfies RouteConfig
