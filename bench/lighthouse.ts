/**
 * Lighthouse, as a slow phone, on every page of a full report with the answers of somebody under way.
 * Prints one JSON object a page, scores 0 to 100. Lighthouse itself comes from the npm registry.
 *
 *   npm run build && npx tsx bench/lighthouse.ts [KIND]    (job_offer)
 */
import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { pagesOf } from '#core/tip/journey/flow.ts'
import { isTipKind } from '#core/tip/kind.ts'
import { chromiumAdvice, chromiumArgs, findChromium } from '#tests/support/chromium.ts'
import { aColleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'
import { openBenchHouse } from './queue/house.ts'

const version = '12.8.2'
const categories = ['performance', 'accessibility', 'best-practices'] as const
const run = promisify(execFile)

const executablePath = findChromium()
if (!executablePath) throw new Error(chromiumAdvice)
const [kind = 'job_offer'] = process.argv.slice(2)
if (!isTipKind(kind)) throw new Error(`${kind} is no kind of tip`)
const answers: TipAnswers = {
  danger_now: 'no',
  kind,
  story: 'They wrote first.',
  give_contact: 'yes',
  contact_email: 'somebody@harbor.example',
}

const { house, folder } = await openBenchHouse(undefined)
// With a custodian contact details can be given: two pages more.
const auk = await aColleague(house, 'Auk 1', ['custodian'])
await giveCustodianKeys(house, auk, 'a long harbour passphrase')
const site = await serveSite(house)
try {
  const someone = httpReporter(site.origin)
  await someone.tells(answers)
  const cookie = [...someone.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const steps = pagesOf(answers).map(({ path }) => `/report/${path}`)
  for (const path of ['/', '/report', ...steps, '/report/check']) {
    const measure = () => scores(executablePath, site.origin + path, cookie)
    // Now and then it loses its own recording, says so, and asks to be run again.
    print({ path, ...(await measure().catch(measure)) })
  }
} finally {
  await site.close()
  await house.close()
  await rm(folder, { recursive: true, force: true })
}

async function scores(
  chrome: string,
  url: string,
  cookie: string,
): Promise<Record<string, number>> {
  const { stdout } = await run(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${categories.join(',')}`,
      `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
      `--chrome-flags=--headless=new ${chromiumArgs.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: 64 * 1024 * 1024 },
  )
  const { categories: found } = JSON.parse(stdout)
  return Object.fromEntries(categories.map((name) => [name, Math.round(found[name].score * 100)]))
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
