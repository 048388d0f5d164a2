import { chromium } from '/work/main/node_modules/@playwright/test/index.mjs'
async function signInAs(page, who) {
  const demo = await (await fetch(base + '/demo')).text()
  const text = demo.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  const code = new RegExp(who + ' .*?Code now (\\d{3}) (\\d{3})').exec(text)
  await page.goto('/staff/sign-in')
  await page.getByLabel('E-mail').fill(who.toLowerCase() + '@demo.harborlight.example')
  await page.getByLabel('Password').fill('quiet water under stars')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: /code/i }).fill(code[1] + code[2])
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).first().click()
  await page.waitForLoadState()
  console.log(page.url())
}
const base = 'http://localhost:3350'
const who = process.argv[2], list = (process.argv[3] ?? '').split(','), tag = process.argv[4] ?? who, dark = process.argv[5] === 'dark'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--headless', '--disable-gpu'] })
const context = await browser.newContext({ baseURL: base, colorScheme: dark ? 'dark' : 'light', viewport: { width: 1280, height: 900 } })
const page = await context.newPage()
await signInAs(page, who )
const state = await context.storageState()
for (const width of [1280, 320]) {
  const c = await browser.newContext({ baseURL: base, javaScriptEnabled: false, colorScheme: dark ? 'dark' : 'light', storageState: state, viewport: { width, height: 800 } })
  const p = await c.newPage()
  for (const path of list) {
    const r = await p.goto(path)
    await p.screenshot({ path: `/tmp/shots/${tag}-${path.replace(/\W+/g, '_')}-${width}.png`, fullPage: true })
    console.log(width, path, r?.status())
  }
  await c.close()
}
const c2 = await browser.newContext({ baseURL: base, storageState: state, viewport: { width: 320, height: 800 } })
const p2 = await c2.newPage()
for (const path of list) { await p2.goto(path); const over = await p2.evaluate(() => document.documentElement.scrollWidth); if (over > 320) console.log('SIDEWAYS', path, over) }
await browser.close()
