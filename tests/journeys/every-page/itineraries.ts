import type { CallSign } from '../../../prisma/demo/people.ts'

/** A page's address, or where that is another each time, a link that leads to it. */
export type Stop = string | { shows: string; on: string; follow: string }

const numbers = (path: string, ...all: number[]) => all.map((n) => path.replace('N', String(n)))

/** Who visits which pages of the demo. A page that nobody visits fails every-page.spec.ts. */
export const itineraries: Readonly<Record<CallSign | 'anybody', readonly Stop[]>> = {
  anybody: [
    '/',
    '/report',
    '/report/get-help-now',
    '/report/safety',
    '/report/resume',
    '/help',
    '/help?here=TH&passport=IN&to=MM',
    '/help/all',
    '/check',
    '/check/message',
    '/check/api',
    '/alerts',
    '/poster',
    '/privacy',
    '/offline',
    '/return',
    '/verify',
    '/nothing-is-here',
    '/staff/sign-in',
    `/staff/enrol/${'A'.repeat(43)}`,
    '/demo',
  ],
  Rowan: [
    '/triage',
    '/triage?kind=investment&urgency=normal',
    '/triage?q=nothing-has-this-name',
    '/triage/views',
    '/triage/mentions',
    {
      shows: '/triage/views/:id',
      on: '/triage/views',
      follow: 'main a[href^="/triage/views/"]',
    },
    ...numbers('/triage/cases/N', 1, 7, 23, 38, 42),
    ...numbers('/triage/cases/N/graph', 1, 7),
    {
      shows: '/triage/cases/:number/identity/:tip',
      on: '/triage/cases/27',
      follow: 'main a[href*="/identity/"]',
    },
    '/triage/patterns/new',
  ],
  Zephyr: ['/triage?tab=mine', '/triage/calls/new', ...numbers('/triage/cases/N', 36, 40, 46)],
  Cedar: [
    '/triage?sort=due',
    '/triage?due=overdue',
    '/staff/confirm?next=/triage',
    '/triage/patterns',
    ...numbers('/triage/patterns/N', 1, 2, 3, 4, 5),
    ...numbers('/triage/patterns/N/review', 3, 4),
    '/triage/patterns/1/amendment',
    '/triage/patterns/1/revocation',
    '/triage/releases',
    ...numbers('/triage/releases/N', 1, 2),
    '/triage/audit',
    '/triage/routing',
    '/triage/routing/new',
    {
      shows: '/triage/routing/:id',
      on: '/triage/routing',
      follow: 'main td a[href^="/triage/routing/"]',
    },
    '/triage/queues',
    {
      shows: '/triage/queues/:id',
      on: '/triage/queues',
      follow: 'main td a[href^="/triage/queues/"]',
    },
    '/triage/retention',
    '/triage/holds',
    {
      shows: '/triage/cases/:number/hold',
      on: '/triage/holds',
      follow: 'main td a[href$="/hold"]',
    },
    '/custody/openings',
    {
      shows: '/custody/openings/:id',
      on: '/custody/openings',
      follow: 'main td a[href^="/custody/openings/"]',
    },
    '/triage/recusals',
    '/triage/limits',
    '/staff/account',
  ],
  Alder: [
    '/custody',
    {
      shows: '/custody/requests/:id',
      on: '/custody',
      follow: 'main td a[href^="/custody/requests/"]',
    },
    {
      shows: '/custody/glass/:tip',
      on: '/custody',
      follow: 'main td a[href^="/custody/glass/"]',
    },
    '/custody/openings',
    '/custody/keys',
    '/staff/account',
  ],
  Mistral: [
    // Nothing waits there; tests/http/staff/kept.test.ts reads one where something does.
    '/staff/kept/00000000-0000-7000-8000-000000000000',
    '/staff/people',
    {
      shows: '/staff/people/:id',
      on: '/staff/people',
      follow: 'main a[href^="/staff/people/"]',
    },
    '/staff/agencies',
    {
      shows: '/staff/agencies/:id',
      on: '/staff/agencies',
      follow: 'main a[href^="/staff/agencies/"]',
    },
    '/staff/account',
  ],
  Juniper: [
    '/agency',
    ...numbers('/agency/releases/N', 1, 2),
    '/agency/actions',
    '/agency/keys',
    {
      shows: '/agency/keys/:prefix/revocation',
      on: '/agency/keys',
      follow: 'main a[href$="/revocation"]',
    },
    '/agency/api',
  ],
  Linden: ['/agency', '/agency/keys'],
}

/** Pages that only a story reaches, by their pattern in routes.ts; each story looks at them itself. */
export const inStories: Readonly<Record<string, string>> = {
  '/triage/bulk/:id': 'desk/many-cases.spec.ts',
  '/triage/cases/:number/evidence/:evidenceId/view': 'desk/a-picture.spec.ts',
  '/report/evidence': 'citizen/report.spec.ts',
  '/report/check': 'citizen/report.spec.ts',
  '/report/done': 'citizen/report.spec.ts',
  '/report/:page': 'citizen/report.spec.ts',
  '/report/saved': 'citizen/later.spec.ts',
  '/return/tip': 'citizen/report.spec.ts',
  '/return/found': 'citizen/report.spec.ts',
  '/report/kept': 'citizen/own-report.spec.ts',
  '/report/not-kept': 'citizen/own-report.spec.ts',
  '/return/correct': 'citizen/own-report.spec.ts',
  '/return/correct/:question': 'citizen/own-report.spec.ts',
  '/return/withdraw': 'citizen/own-report.spec.ts',
  '/return/withdraw/confirm': 'citizen/own-report.spec.ts',
  '/staff/second-factor': 'every-page/every-page.spec.ts',
  '/staff/people/:id/invitation': 'http/staff/people.test.ts: shown once, after a press',
}
