import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { pagesOf } from '#core/tip/journey/flow.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { cast } from '#tests/support/journey/cast.ts'
import { journeyOrigin } from '#tests/support/journey/place.ts'
import { itineraries } from './itineraries.ts'

/** Pages that are open to whoever has these cookies. */
export type Leg = {
  cookies: { name: string; value: string; url: string }[]
  paths: readonly string[]
}

/** Answers that open every page that their kind can have. */
const all: Omit<TipAnswers, 'kind'> = {
  danger_now: 'yes',
  track: 'full',
  role: 'someone_i_know',
  person_state: 'held_inside',
  story: 'It began with a message.',
  identifier_kinds: [
    'website',
    'phone',
    'account',
    'email',
    'wallet',
    'bank_account',
    'company',
    'person',
  ],
  websites: ['profit.example'],
  money_lost: 'yes',
  losses: [{ amount: '1250.5', asset: 'USDT', method: 'crypto' }],
  current_country: 'KH',
  give_contact: 'yes',
  contact_email: 'somebody@example.org',
}

const reports: readonly TipAnswers[] = [
  ...tipKindCodes.map((kind) => ({ ...all, kind })),
  { ...all, kind: 'job_offer', person_state: 'not_travelled' },
]

/** Doors of staff and of the demo, and what is for programs: in English, in the look of agencies. */
const notForCitizens = /^\/(?:staff|demo|transparency|api)(?:\/|$)/

/** What anybody may open. */
const open = itineraries.anybody.filter(
  (stop): stop is string => typeof stop === 'string' && !notForCitizens.test(stop),
)

/** Every page of the citizens' side, told by forms alone, which is quicker than by hand. */
export async function planTour(): Promise<Leg[]> {
  const seen = new Set<string>()
  const legs: Leg[] = []
  for (const answers of reports) {
    const someone = httpReporter(journeyOrigin)
    await someone.tells(answers)
    const paths = pagesOf(answers).map(({ path }) => `/report/${path}`)
    legs.push({ cookies: cookiesOf(someone), paths: paths.filter((path) => !seen.has(path)) })
    for (const path of paths) seen.add(path)
  }
  const first = { cookies: [], paths: open.filter((path) => !seen.has(path)) }
  return [first, ...legs, await saved(), await sent()]
}

const cookiesOf = ({ cookies }: ReturnType<typeof httpReporter>) =>
  [...cookies].map(([name, value]) => ({ name, value, url: journeyOrigin }))

async function saved(): Promise<Leg> {
  const someone = httpReporter(journeyOrigin)
  await someone.tells({ ...all, kind: 'other_scam' })
  await someone.post('/report/check', [['intent', 'later']])
  return { cookies: cookiesOf(someone), paths: ['/report/saved'] }
}

async function sent(): Promise<Leg> {
  const someone = httpReporter(journeyOrigin)
  const { name, value } = cast().sent
  someone.cookies.set(name, value)
  await someone.post('/return', [['code', (await someone.receipt()) ?? '']])
  const after = ['done', 'kept', 'not-kept'].map((path) => `/report/${path}`)
  const back = ['tip', 'found', 'correct', 'correct/story', 'withdraw', 'withdraw/confirm']
  return {
    cookies: cookiesOf(someone),
    paths: [...after, ...back.map((path) => `/return/${path}`)],
  }
}
