/**
 * How long it takes until what others do shows on an open page of the queue, in a browser: a new
 * case counted, a claim, a reporter's message; by stream, and where streams are cut, by asking. Prints
 * one JSON object for each.
 *
 *   npm run build && npx tsx bench/live.ts [CHANGES]        (30 of each unless told)
 */
import { rm } from 'node:fs/promises'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { chromiumAdvice, chromiumArgs, findChromium } from '#tests/support/chromium.ts'
import { aColleague, signIn } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { serveSite } from '#tests/support/site.ts'
import { openBenchHouse } from './queue/house.ts'

const executablePath = findChromium()
if (!executablePath) throw new Error(chromiumAdvice)
const changes = Number(process.argv[2] ?? 30)

const { house, folder } = await openBenchHouse(undefined)
const heron = await aColleague(house, 'Heron 4')
const tern = await aColleague(house, 'Tern 2')
const site = await serveSite(house)
const browser = await chromium.launch({ executablePath, args: chromiumArgs })
try {
  for (const by of ['stream', 'asking'] as const) {
    const rows: FiledTip[] = []
    for (let n = 0; n < changes; n++) rows.push(await fileATip(house))
    const context = await browser.newContext()
    const page = await opens(context, by)
    const newest = [...rows]
    await measure(by, page, 'a claim', async () => {
      const { number } = take(newest)
      return {
        place: `[data-live-holder="${number}"]`,
        change: () => claimCase(house, heron, number),
      }
    })
    await measure(by, page, 'a message', async () => {
      const { number, tipId } = take(rows)
      const token = await startReporterSession(house.db, house, tipId)
      const message = { messageId: uuidv7(), text: 'They wrote again.', files: [] }
      return {
        place: `[data-live-unread="${number}"]`,
        change: () => addToReport(house, token, message),
      }
    })
    await measure(by, page, 'a new case', async () => ({
      place: '[data-live-count="normal"]',
      change: () => fileATip(house),
    }))
    await context.close()
  }
} finally {
  await browser.close()
  await site.close()
  await house.close()
  await rm(folder, { recursive: true, force: true })
}

/** The queue, open and listening. */
async function opens(context: BrowserContext, by: 'stream' | 'asking'): Promise<Page> {
  const [name = '', value = ''] = (await signIn(house, tern)).split('=')
  await context.addCookies([{ name, value, url: site.origin }])
  const page = await context.newPage()
  const isStream = (headers: Record<string, string>) => headers.accept === 'text/event-stream'
  if (by === 'asking')
    await page.route('**/triage/live*', (route) =>
      isStream(route.request().headers()) ? route.abort() : route.continue(),
    )
  // Where streams are cut, how long it takes to notice is a part of the first change's figure.
  await Promise.all([
    by === 'stream' ? page.waitForResponse((answer) => isStream(answer.request().headers())) : null,
    page.goto(`${site.origin}/triage`),
  ])
  return page
}

type Change = { place: string; change: () => Promise<unknown> }

/** From the moment that the change is saved until it stands on the page. */
async function measure(by: string, page: Page, what: string, next: () => Promise<Change>) {
  const took: number[] = []
  for (let n = 0; n < changes; n++) {
    const { place, change } = await next()
    const before = await page.locator(place).first().textContent()
    await change()
    const saved = performance.now()
    await page.waitForFunction(
      ([place, before]) => document.querySelector(String(place))?.textContent !== before,
      [place, before],
      { polling: 20, timeout: 60_000 },
    )
    took.push(performance.now() - saved)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(took[Math.ceil(share * took.length) - 1] ?? 0)
  const figures = { by, what, changes, p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1) }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

function take(from: FiledTip[]): FiledTip {
  const tip = from.shift()
  if (!tip) throw new Error('No case left')
  return tip
}
