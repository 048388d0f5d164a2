/**
 * How long the longest path of the full report takes somebody who knows every answer: a scripted
 * person in a browser without JavaScript, from the first page to the receipt. Prints one JSON object.
 *
 *   npm run build && npx tsx bench/report.ts
 */
import { rm } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { chromiumAdvice, chromiumArgs, findChromium } from '#tests/support/chromium.ts'
import { aPicture } from '#tests/support/factories/files.ts'
import { aColleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { reporterOn } from '#tests/support/navigators/reporter.ts'
import { finishes, tellsOfJob } from '#tests/support/navigators/reports.ts'
import { serveSite } from '#tests/support/site.ts'
import { openBenchHouse } from './queue/house.ts'

const executablePath = findChromium()
if (!executablePath) throw new Error(chromiumAdvice)

const { house, folder } = await openBenchHouse(undefined)
// With a custodian contact details can be given, which makes the path its longest.
const auk = await aColleague(house, 'Auk 1', ['custodian'])
await giveCustodianKeys(house, auk, 'a long harbour passphrase')
const site = await serveSite(house)
const browser = await chromium.launch({ executablePath, args: chromiumArgs })
try {
  const page = await browser.newPage({
    baseURL: site.origin,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  let pages = 0
  page.on('framenavigated', () => pages++)
  const someone = reporterOn(page)
  const start = performance.now()
  await tellsOfJob(someone)
  const { name, bytes } = await aPicture('chat.jpg')
  await someone.addsFiles([
    { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
  ])
  await someone.goesOn()
  await finishes(someone, 'given')
  await someone.presses('Send my report')
  await someone.sees('Thank you. We have your report.')
  print({ path: 'full report, longest', pages, seconds: seconds(start) })
} finally {
  await browser.close()
  await site.close()
  await house.close()
  await rm(folder, { recursive: true, force: true })
}

function seconds(start: number): number {
  return Math.round((performance.now() - start) / 100) / 10
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
