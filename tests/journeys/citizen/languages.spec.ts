import { expect, test } from '@playwright/test'
import { textFor } from '#core/text/text.ts'

test.use({ viewport: { width: 320, height: 640 } })

test.describe('a browser set to Arabic, without JavaScript', () => {
  test.use({ locale: 'ar-EG', javaScriptEnabled: false })

  test('is spoken to in Arabic, from the right', async ({ page }) => {
    await page.goto('/report')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(textFor('ar')('start.title'))
  })
})

test('a language that is not there falls back to the next that the reader knows', async ({
  request,
}) => {
  const answer = await request.get('/', {
    headers: { 'Accept-Language': 'km, vi;q=0.8, en;q=0.5' },
  })
  expect(await answer.text()).toContain('<html lang="vi"')
})
