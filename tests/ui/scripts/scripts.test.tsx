import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { pageKinds } from '#core/command/facts.ts'
import { chromiumAdvice, chromiumArgs, findChromium } from '#tests/support/chromium.ts'
import { serveFolder } from '../gallery/serve.ts'
import { commandsPage, pageWith, pressable, rowPage, staffPage } from './desk-pages.tsx'
import { citizenPage, gonePage } from './pages.ts'

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
  for (const name of ['comfort.js', 'citizen.js', 'staff.js', 'commands.js', 'palette.js'])
    await cp(join(from, name), join(folder, name))
  await writeFile(join(folder, 'citizen.html'), citizenPage)
  await writeFile(join(folder, 'gone.html'), gonePage)
  await writeFile(join(folder, 'patterns.html'), gonePage)
  await writeFile(join(folder, 'account.html'), gonePage)
  await writeFile(join(folder, 'staff.html'), staffPage)
  await writeFile(join(folder, 'two.html'), rowPage)
  await writeFile(join(folder, 'commands.html'), commandsPage)
  for (const [at, places] of pageKinds.entries())
    await writeFile(join(folder, `kind-${at}.html`), pageWith(places))
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

async function open(name: string): Promise<void> {
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
  expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#keys')?.open)).toBe(
    true,
  )
  await press('Escape')
  await press('g')
  await press('p')
  await page.waitForURL('**/patterns.html')
})

inChromium('each key of the sheet does what it says, on each kind of page', async () => {
  for (const [at, places] of pageKinds.entries()) {
    await open(`kind-${at}`)
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('main button'))
        button.addEventListener('click', () => {
          document.title = (button as HTMLElement).dataset.command ?? ''
        })
    })
    // What is pressed everywhere is pressed once.
    const own = pressable(places).filter(({ place }) => at === 0 || place !== 'everywhere')
    expect(own.length).toBeGreaterThan(0)
    for (const { keys = [], code } of own) {
      for (const key of keys) await press(key)
      expect(await page.title()).toBe(code)
    }
  }
})

inChromium('keys can be turned off on the device, and the commands still open', async () => {
  await open('staff')
  await press('?')
  await page.getByRole('button', { name: 'Turn single keys off' }).press('Enter')
  await press('Escape')
  await press('j')
  expect(await focused()).not.toBe('One')
  await press('g')
  await press('p')
  expect(page.url()).toContain('staff')
  await press('Control+k')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('palette-field')
  await press('Escape')
  await page.getByRole('button', { name: 'Keys', exact: true }).click()
  await page.getByRole('button', { name: 'Turn single keys on' }).press('Enter')
  await press('Escape')
  await press('j')
  expect(await focused()).toBe('One')
})

inChromium(
  'the palette finds a command by the beginnings of its words, and carries it out',
  async () => {
    await open('staff')
    await press('j')
    await press('Control+k')
    const list = page.getByRole('listbox')
    // What the page in front does not have is not offered.
    await list.getByText('Write a note').waitFor()
    expect(await list.getByRole('option').allTextContents()).toEqual([
      'Patterns',
      'Write a note',
      'Your account',
    ])
    await press('ArrowUp')
    const field = page.getByRole('combobox')
    expect(await field.getAttribute('aria-activedescendant')).toBe('palette-2')
    await page.keyboard.type('no wr')
    expect(await list.ariaSnapshot()).toBe(
      '- listbox "Commands":\n  - group "This case":\n    - option "Write a note" [selected]\n  - option "Look for “no wr”"',
    )
    expect(await page.textContent('[data-palette-status]')).toBe('1 found')
    await press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Note',
    )
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await press('Control+k')
    await list.getByRole('group', { name: 'Lately used' }).waitFor()
    await page.keyboard.type('C-42')
    expect(await list.getByRole('option').allTextContents()).toEqual(['Look for “C-42”'])
    await Promise.all([page.waitForRequest('**/staff/commands?q=C-42'), press('Enter')])
  },
)

inChromium('the palette gives the focus back, and a page without it is gone to', async () => {
  await open('staff')
  await press('j')
  await press('Control+k')
  await press('Escape')
  expect(await focused()).toBe('One')
  await open('staff')
  await page.route('**/commands.html', (route) => route.abort(), { times: 1 })
  await press('Control+k')
  await page.waitForURL('**/commands.html')
})

inChromium('back in a list, the row that one came from has the focus', async () => {
  await open('staff')
  await press('j')
  await press('j')
  await press('Enter')
  await page.waitForURL('**/two.html')
  await page.getByRole('link', { name: 'Back' }).press('Enter')
  await page.waitForURL('**/staff.html')
  await page.waitForFunction(() => document.activeElement?.textContent === 'Two')
  await press('x')
  expect(await page.getByRole('checkbox', { name: 'Two' }).isChecked()).toBe(true)
})

inChromium('a page that opens at a part has the focus on its heading', async () => {
  await page.goto(`${server.origin}/two.html#notes`)
  await page.waitForFunction(() => document.activeElement?.textContent === 'Notes')
})
