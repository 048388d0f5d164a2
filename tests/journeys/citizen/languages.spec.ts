import { expect, type Page, test } from '@playwright/test'
import { ownName, textLanguageTags } from '#core/text/languages.ts'
import { directionOf } from '#core/text/match-language.ts'
import { textFor } from '#core/text/text.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { pagesOf } from '#core/tip/journey/flow.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { expectClean } from '#tests/support/journey/axe.ts'
import { toldByForms } from '#tests/support/journey/draft-by-forms.ts'

test.use({ viewport: { width: 320, height: 640 } })

/** Answers that open every page that their kind can have. */
const all: Omit<TipAnswers, 'kind'> = {
  danger_now: 'yes',
  track: 'full',
  role: 'someone_i_know',
  person_state: 'held_inside',
  story: 'It began with a message.',
  identifier_kinds: ['website', 'phone', 'account', 'email', 'wallet', 'bank_account', 'company'],
  websites: ['profit.example'],
  money_lost: 'yes',
  losses: [{ amount: '1250.5', asset: 'USDT', method: 'crypto' }],
  current_country: 'KH',
}

/**
 * Each language on one page of each make: text, choices, lists in rows with their longest names, a
 * summary, a receipt, figures, phone numbers. What else can differ between languages is the
 * direction, so Arabic is walked from end to end below; English is in report.spec.ts.
 */
const open = ['/report/danger', '/report/amounts', '/report/bank-accounts', '/report/check']
const others = ['/', '/report/done', '/check', '/alerts', '/help?here=KH', '/verify']

async function visits(page: Page, tag: string, paths: readonly string[]): Promise<void> {
  const t = textFor(tag)
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    expect(page.url()).toContain(path)
    const html = page.locator('html')
    await expect(html).toHaveAttribute('lang', tag)
    await expect(html).toHaveAttribute('dir', directionOf(tag))
    await expect(page.getByRole('link', { name: t('shell.footer_privacy') })).toBeVisible()
    await expectClean(page)
  }
}

type Cookies = Awaited<ReturnType<typeof toldByForms>>
let unsent: Cookies
let sent: Cookies
test.beforeAll(async () => {
  unsent = await toldByForms({ ...all, kind: 'investment' })
  sent = await toldByForms({ ...all, kind: 'investment' }, { sent: true })
})

for (const tag of textLanguageTags) {
  test(`${ownName(tag)}: chosen once, kept from page to page, clean on a phone`, async ({
    page,
    context,
  }) => {
    await page.goto('/?lang=en')
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: ownName(tag), exact: true }).click()
    await context.addCookies(unsent)
    await visits(page, tag, open)
    await context.addCookies(sent)
    await visits(page, tag, others)
  })
}

test('every page of every kind of report reads from the right in Arabic, and fits a phone', async ({
  page,
  context,
}) => {
  const seen = new Set(open)
  await page.goto('/?lang=ar')
  for (const kind of tipKindCodes) {
    const answers = { ...all, kind }
    const paths = pagesOf(answers).map(({ path }) => `/report/${path}`)
    await context.addCookies(await toldByForms(answers))
    await visits(
      page,
      'ar',
      paths.filter((path) => !seen.has(path)),
    )
    for (const path of paths) seen.add(path)
  }
  await visits(page, 'ar', ['/report', '/report/safety', '/privacy', '/return', '/poster'])
})

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
