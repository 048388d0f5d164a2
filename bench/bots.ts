/**
 * A flood of junk tips while honest people file theirs, over HTTP against the built site. Prints one
 * JSON object a line: whether each honest person got a receipt, how long they waited for our answers
 * in all, and what was held in quarantine.
 *
 *   npx remix vite:build && npx tsx bench/bots.ts [JUNK] [ADDRESSES] [HONEST]    (5000 1000 50)
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnv } from '#infra/env.server.ts'
import { openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

const [junk = 5000, addresses = 1000, honest = 50] = process.argv.slice(2).map(Number)
/** Bots at once, each of which waits as long as a person who is quick, not to be told by its speed. */
const bots = 50

const folder = await mkdtemp(join(tmpdir(), 'harborlight-bots-'))
const read = readEnv('test', { DATA_DIR: folder, LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' })
if (!read.ok) throw new Error(read.problems.join('; '))
await createMissingKeys(read.env, new Date())
const house = await openHouse(read.env)
const site = await serveSite(house)

const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Each address is in a network of its own, the most expensive flood there is. */
const botAddress = (at: number) => `10.${Math.floor(at / 250)}.${at % 250}.7`
const homeAddress = (at: number) => `192.0.${at}.7`

/** Begins, tells, sends; `think` milliseconds pass in between. Answers what our answers took. */
async function files(address: string, story: string, think: number) {
  const someone = httpReporter(site.origin, { 'x-forwarded-for': address })
  let waited = 0
  const timed = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const start = performance.now()
    const answer = await ask()
    waited += performance.now() - start
    return answer
  }
  await timed(() => someone.post('/report/danger', [['danger_now', 'no']]))
  await timed(() => someone.post('/report/kind', [['kind', 'investment']]))
  await pause(think)
  const told = [
    ['story', story],
    ['intent', 'shortcut'],
  ] as const
  await timed(() => someone.post('/report/story', told))
  const page = await timed(async () => (await someone.get('/report/check')).text())
  const token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  await timed(() => someone.post('/report/check', [['form_token', token]]))
  const receipt = await timed(() => someone.receipt())
  const reference = /HL-(\d+)-\d\d/.exec(await (await someone.get('/report/not-kept')).text())?.[1]
  return { filed: receipt !== null, waited: waited / 1000, number: Number(reference ?? 0) }
}

const start = performance.now()
const sinceStart = () => Math.round((performance.now() - start) / 1000)
let next = 0
let junkFiled = 0
async function bot(): Promise<void> {
  while (next < junk) {
    const at = next++
    const sent = await files(
      botAddress(at % addresses),
      `Junk ${at} in words of its own ${at}.`,
      3100,
    )
    if (sent.filed) junkFiled++
  }
}
const people: Awaited<ReturnType<typeof files>>[] = []
/** One comes in whenever the flood has grown by its share, whoever else is still writing. */
async function persons(): Promise<void> {
  const all: Promise<unknown>[] = []
  for (let at = 0; at < honest; at++) {
    while (next < (junk * at) / honest && next < junk) await pause(50)
    const one = files(homeAddress(at), `Honest story number ${at}.`, 3500)
    all.push(one.then((person) => people.push(person)))
  }
  await Promise.all(all)
}
const progress = setInterval(
  () => print({ junk_begun: next, honest_done: people.length, seconds: sinceStart() }),
  30_000,
)
await Promise.all([persons(), ...Array.from({ length: bots }, bot)])
clearInterval(progress)

const waits = people.map(({ waited }) => waited).sort((a, b) => a - b)
const round = (seconds: number | undefined) => Math.round((seconds ?? 0) * 100) / 100
print({
  junk,
  addresses,
  junk_filed: junkFiled,
  held: await house.db.case.count({ where: { quarantined: true } }),
  honest,
  honest_filed: people.filter(({ filed }) => filed).length,
  honest_held: await house.db.tip.count({
    where: {
      number: { in: people.map(({ number }) => number) },
      cases: { some: { case: { quarantined: true } } },
    },
  }),
  honest_wait_median_s: round(waits[Math.floor(waits.length / 2)]),
  honest_wait_worst_s: round(waits.at(-1)),
  seconds: sinceStart(),
})
await site.close()
await house.close()
await rm(folder, { recursive: true, force: true })
