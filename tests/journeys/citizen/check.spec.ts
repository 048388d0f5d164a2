import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'

async function asks(page: Page, what: string): Promise<void> {
  await page.goto('/check')
  await page.getByLabel('What do you want to check?').fill(what)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
}

const telling: { asked: string; fill?: [string, string]; answer: string }[] = [
  { asked: 'https://www.nobody-knows-this.example', answer: 'nobody-knows-this[.]example' },
  { asked: '3P14159f73E4gFr7JterCCQh9QjiTjiZrG', answer: 'btc:3P14159f73E4gFr7JterCCQh9QjiTjiZrG' },
  {
    asked: '081 234 5678',
    fill: ['Which country is the number from?', 'TH'],
    answer: '+66812345678',
  },
  { asked: 'line: @goldenharbour', answer: 'line:@goldenharbour' },
  { asked: 'https://t.me/nobody_knows', answer: 'telegram:nobody_knows' },
  {
    asked: 'https://play.google.com/store/apps/details?id=com.nobody.knows',
    answer: 'nobody[.]knows',
  },
  { asked: '3M Nobody 88', answer: '3m nobody 88' },
]

test('with JavaScript nothing that is typed leaves the browser but parts of hashes', async ({
  page,
}) => {
  const sent: string[] = []
  page.on('request', (request) =>
    sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
  )
  await page.goto('/check')
  const place = page.locator('[data-check-place]')
  const reader = (await page.locator('form[data-reader]').getAttribute('data-reader')) ?? ''
  expect(sent).not.toContain(`GET ${reader} `)
  for (const { asked, fill, answer } of telling) {
    await page.goto('/check')
    await page.getByLabel('What do you want to check?').fill(asked)
    if (fill) {
      await page.getByText('It is a number without +').click()
      await page.getByLabel(fill[0]).selectOption(fill[1])
    }
    sent.length = 0
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(place).toContainText('We know nothing about this')
    await expect(place).toContainText(answer)
    expect(sent.filter((one) => one !== `GET ${reader} `).join('\n')).toMatch(
      /^GET \/api\/check\/[0-9a-f]{3} (?:\nGET \/api\/check\/[0-9a-f]{3} )*$/,
    )
  }

  await asks(page, 'Binance Ltd')
  await expect(page.getByText('This is the name of a known organisation')).toBeVisible()
  await asks(page, 'binance.com')
  await expect(page.getByText('This belongs to a known organisation')).toBeVisible()
  await expectClean(page)

  // Not what is missing either: it is said on the spot.
  await asks(page, '081 234 5678')
  await expect(page.getByRole('alert')).toContainText('choose the country below')
  await expect(page.getByLabel('Which country is the number from?')).toBeVisible()
  await expectClean(page)
  expect(sent.filter((one) => one.startsWith('POST'))).toEqual([])

  const file = await (await page.request.get(reader)).body()
  expect(gzipSync(file).length).toBeLessThan(150 * 1024)
})

test('a browser that can’t read it says so, and sends it whole only when it is told to', async ({
  page,
}) => {
  await page.route('**/in-browser-*', (route) => route.abort())
  const posted = page.waitForRequest((request) => request.method() === 'POST')
  await asks(page, 'https://t.me/nobody_knows')
  await expect(page.getByText('Your browser could not get ready')).toBeVisible()
  await expectClean(page)
  await page.getByRole('button', { name: 'Send it to us whole' }).click()
  expect(new URL((await posted).url()).pathname).toBe('/check')
  await expect(page.locator('[data-check-place]')).toContainText('telegram:nobody_knows')
  await expect(page.getByLabel('What do you want to check?')).toHaveValue(
    'https://t.me/nobody_knows',
  )
})

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })

  test('a pasted advert shows its signs, and becomes a report by way of a safe moment', async ({
    page,
  }) => {
    await page.goto('/check/message')
    await page
      .getByLabel('The advert or message')
      .fill('Urgently hiring! Contact us on Telegram. You get a free air ticket.')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByText('They pay for your trip')).toBeVisible()
    await page.getByRole('button', { name: 'Start a report with this text' }).click()
    await expect(page.getByRole('heading', { name: 'Is it safe to write here now?' })).toBeVisible()
    await page.getByRole('link', { name: 'It is safe. Go on' }).click()
    await expect(
      page.getByRole('heading', { name: 'Is anyone in danger right now?' }),
    ).toBeVisible()
  })

  test('three answers show whom to call', async ({ page }) => {
    await page.goto('/help')
    await page.getByLabel('In which country is the person who needs help?').selectOption('KH')
    await page.getByLabel('Which passport does the person have?').selectOption('VN')
    await page.getByRole('button', { name: 'Show who can help' }).click()
    await expect(page.getByRole('link', { name: 'Call 117' })).toHaveAttribute('href', 'tel:117')
    await expect(page.getByRole('link', { name: 'Call +84 981 848 484' })).toBeVisible()
  })
})

test('nothing that can be pressed lies under the way out', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/report/safety', '/help', '/alerts']) {
    await page.goto(path)
    await page.locator('html[data-js]').waitFor({ state: 'attached' })
    const links = page.getByRole('main').getByRole('link')
    for (const link of await links.all()) {
      await link.focus()
      const { y } = (await link.boundingBox()) ?? { y: 0 }
      const bar = await page.locator('.top').boundingBox()
      expect(y + 1).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    }
  }
})
