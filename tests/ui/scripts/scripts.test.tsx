import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { chromiumAdvice, chromiumArgs, findChromium } from '#tests/support/chromium.ts'
import { serveFolder } from '../gallery/serve.ts'
import { citizenPage, gonePage, staffPage } from './pages.ts'

const executablePath = findChromium()
if (!executablePath) process.stdout.write(`${chromiumAdvice}\n`)
const inChromium = test.skipIf(!executablePath)

let browser: Browser
let page: Page
let folder = ''
let server: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  if (!executablePath) return
  folder = await mkdtemp(join(tmpdir(), 'harborlight-scripts-'))
  const from = fileURLToPath(new URL('../../../public/', import.meta.url))
  for (const name of ['comfort.js', 'citizen.js', 'staff.js'])
    await cp(join(from, name), join(folder, name))
  await writeFile(join(folder, 'citizen.html'), citizenPage)
  await writeFile(join(folder, 'gone.html'), gonePage)
  await writeFile(join(folder, 'patterns.html'), gonePage)
  await writeFile(join(folder, 'staff.html'), staffPage)
  server = await serveFolder(folder)
  browser = await chromium.launch({ executablePath, args: chromiumArgs })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  if (folder) await rm(folder, { recursive: true })
})

beforeEach(async () => {
  if (executablePath) page = await browser.newPage()
})
afterEach(async () => {
  await page?.close()
})

async function open(name: 'citizen' | 'staff'): Promise<void> {
  await page.goto(`${server.origin}/gone.html`)
  await page.goto(`${server.origin}/${name}.html`)
  await page.waitForSelector('html[data-js]')
}

const press = (key: string) => page.keyboard.press(key)
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

inChromium('three presses of Shift leave, and the page is not in the way back', async () => {
  await open('citizen')
  await press('Shift')
  await press('Shift')
  expect(await page.textContent('[data-exit-status]')).toBe('twice')
  await press('Shift')
  await page.waitForURL('**/gone.html')
  await page.goBack()
  expect(page.url()).not.toContain('citizen')
})

inChromium('writing capital letters does not leave', async () => {
  await open('citizen')
  await page.focus('textarea')
  for (const letter of 'ABCD') await press(`Shift+${letter}`)
  expect(page.url()).toContain('citizen')
  expect(await page.inputValue('textarea')).toContain('ABCD')
})

inChromium('the exit link replaces the page as well', async () => {
  await open('citizen')
  await page.click('.exit-link')
  await page.waitForURL('**/gone.html')
  expect(await page.evaluate(() => history.length)).toBe(3)
})

inChromium('the error summary has the focus when the page opens', async () => {
  await open('citizen')
  expect(await focused()).toContain('Wrong')
})

inChromium('the count follows what is written and never cuts it', async () => {
  await open('citizen')
  expect(await page.textContent('#story-count')).toBe('3 left')
  await page.fill('textarea', 'abcdefg')
  expect(await page.textContent('#story-count')).toBe('2 too many')
  expect(await page.inputValue('textarea')).toBe('abcdefg')
})

inChromium(
  'where the browser refuses to copy, the code is selected and the person is told',
  async () => {
    await open('citizen')
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await page.click('[data-copy]')
    await page.waitForFunction(
      () => document.querySelector('[data-copy-status]')?.textContent === 'Copy it by hand',
    )
    expect(await page.evaluate(() => String(getSelection()))).toBe('K7QF-2M9D')
  },
)

inChromium('the receipt is saved by the page alone, without a request', async () => {
  await open('citizen')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-download]'),
  ])
  expect(download.suggestedFilename()).toBe('receipt.txt')
  expect(requests.filter((url) => url.startsWith('http'))).toEqual([])
})

inChromium('a double press sends once, a retry is let through', async () => {
  await open('citizen')
  const prevented = await page.evaluate(async () => {
    const form = document.querySelector('form')
    const seen: boolean[] = []
    // Registered last, so it sees what the script decided; it then keeps the page here.
    document.addEventListener('submit', (event) => {
      seen.push(event.defaultPrevented)
      event.preventDefault()
    })
    const button = form?.querySelector('button')
    button?.click()
    button?.click()
    await new Promise((done) => setTimeout(done, 3100))
    button?.click()
    return seen
  })
  expect(prevented).toEqual([false, true, false])
})

inChromium('j and k walk through the rows', async () => {
  await open('staff')
  await press('j')
  await press('j')
  expect(await focused()).toBe('Two')
  await press('j')
  expect(await focused()).toBe('Two')
  await press('k')
  expect(await focused()).toBe('One')
})

inChromium('keys do nothing while someone types', async () => {
  await open('staff')
  await press('/')
  expect(await page.evaluate(() => document.activeElement?.matches('[data-search]'))).toBe(true)
  await page.keyboard.type('jgp?')
  expect(await page.inputValue('[data-search]')).toBe('jgp?')
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(false)
})

inChromium('a question mark shows the keys, g and a letter goes', async () => {
  await open('staff')
  await press('?')
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true)
  await press('Escape')
  await press('g')
  await press('p')
  await page.waitForURL('**/patterns.html')
})
