import { expect, type Page, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'

async function asks(page: Page, what: string): Promise<void> {
  await page.goto('/check')
  await page.getByLabel('What do you want to check?').fill(what)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
}

test('with JavaScript only a part of a hash leaves the browser', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  )
  await asks(page, 'https://www.nobody-knows-this.example')
  await expect(page.getByText('We know nothing about this')).toBeVisible()
  expect(sent.join('\n')).not.toContain('nobody-knows')
  expect(sent.filter((one) => one.startsWith('POST'))).toEqual([])
  expect(sent.filter((one) => /\/api\/check\/[0-9a-f]{3} $/.test(one))).toHaveLength(1)

  await asks(page, 'telegram: @nobody_knows')
  await expect(page.getByText('We know nothing about this')).toBeVisible()
  await asks(page, 'Binance Ltd')
  await expect(page.getByText('This is the name of a known organisation')).toBeVisible()
  expect(sent.filter((one) => one.startsWith('POST'))).toEqual([])

  await asks(page, 'binance.com')
  await expect(page.getByText('This belongs to a known organisation')).toBeVisible()
  await expectClean(page)
})

test('what the browser can’t read for sure is sent once, as a form', async ({ page }) => {
  const link = 'https://t.me/nobody_knows'
  await asks(page, link)
  await expect(page.locator('[data-check-place]')).toContainText('telegram:nobody_knows')
  expect(page.url()).toContain('/check')
  await expect(page.getByLabel('What do you want to check?')).toHaveValue(link)
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
