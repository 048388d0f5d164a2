import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeSource, runAxe } from '#tests/support/axe-rules.ts'
import { chromiumAdvice, chromiumArgs, findChromium } from '#tests/support/chromium.ts'
import { serveFolder } from './gallery/serve.ts'
import { galleryPages, writeGallery } from './gallery.tsx'

const executablePath = findChromium()
if (!executablePath) process.stdout.write(`${chromiumAdvice}\n`)

let browser: Browser
let folder = ''
let server: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  if (!executablePath) return
  folder = await mkdtemp(join(tmpdir(), 'harborlight-gallery-'))
  await writeGallery(folder)
  server = await serveFolder(folder)
  browser = await chromium.launch({ executablePath, args: chromiumArgs })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  if (folder) await rm(folder, { recursive: true })
})

// The other two pairings differ in colours only, and those are measured in contrast.test.tsx.
const VIEWS = [
  { colorScheme: 'light', width: 320, rules: 'all' },
  { colorScheme: 'dark', width: 1280, rules: 'ofSight' },
] as const

for (const { colorScheme, width, rules } of VIEWS) {
  test.skipIf(!executablePath)(
    `every component is clean for axe in ${colorScheme} at ${width} pixels, and fits`,
    async () => {
      const viewport = { width, height: 800 }
      // Without the policy only here: axe is put into the page from outside.
      const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
      const page = await context.newPage()
      const found: Record<string, unknown> = {}
      for (const { name } of galleryPages) {
        await page.goto(`${server.origin}/${name}.html`)
        await page.evaluate(axeSource)
        const violations = await page.evaluate(runAxe(rules))
        const sideways = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
        found[name] = { violations, sideways }
      }
      await context.close()
      const clean = galleryPages.map(({ name }) => [name, { violations: [], sideways: false }])
      expect(found).toEqual(Object.fromEntries(clean))
    },
  )
}

test.skipIf(!executablePath)('no page breaks the content security policy', async () => {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => {
    if (!message.text().includes('404')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  for (const { name } of galleryPages) await page.goto(`${server.origin}/${name}.html`)
  await page.close()
  expect(said).toEqual([])
})
