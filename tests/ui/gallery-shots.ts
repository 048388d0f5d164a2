import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumAdvice, chromiumArgs, findChromium } from '#tests/support/chromium.ts'
import { serveFolder } from './gallery/serve.ts'
import { writeGallery } from './gallery.tsx'

/** Pictures of the gallery: `npx tsx tests/ui/gallery-shots.ts OUTDIR [only-pages-with-this-in-the-name]`. */
const [folder = '/tmp/gallery', only = ''] = process.argv.slice(2)
const names = (await writeGallery(folder)).filter((name) => name.includes(only))
await mkdir(join(folder, 'shots'), { recursive: true })
const server = await serveFolder(folder)
const executablePath = findChromium()
if (!executablePath) throw new Error(chromiumAdvice)
const browser = await chromium.launch({ executablePath, args: chromiumArgs })
for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    page.on('console', (message) => process.stdout.write(`${message.text()}\n`))
    for (const name of names) {
      await page.goto(`${server.origin}/${name}`)
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (scrolls) process.stdout.write(`${name} scrolls sideways at ${width}\n`)
      const path = join(folder, 'shots', `${name.replace('.html', '')}-${width}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: true })
    }
    await page.close()
  }
}
await browser.close()
server.close()
