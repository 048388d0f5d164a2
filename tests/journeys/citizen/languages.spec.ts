import { expect, test } from '@playwright/test'
import { ownName, textLanguageTags } from '#core/text/languages.ts'
import { directionOf } from '#core/text/match-language.ts'
import { textFor } from '#core/text/text.ts'
import { expectClean } from '#tests/support/journey/axe.ts'

test.use({ viewport: { width: 320, height: 640 } })

const pages = ['/', '/report', '/report/danger', '/help', '/check', '/return', '/privacy']

for (const tag of textLanguageTags) {
  test(`${ownName(tag)}: chosen once, kept from page to page, clean on a phone`, async ({
    page,
  }) => {
    const t = textFor(tag)
    await page.goto('/?lang=en')
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: ownName(tag), exact: true }).click()
    for (const path of pages) {
      await page.goto(path)
      const html = page.locator('html')
      await expect(html).toHaveAttribute('lang', tag)
      await expect(html).toHaveAttribute('dir', directionOf(tag))
      await expect(page.getByRole('link', { name: t('shell.footer_privacy') })).toBeVisible()
      await expectClean(page)
    }
  })
}

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
