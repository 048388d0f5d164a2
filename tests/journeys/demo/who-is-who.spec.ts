import { expect, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { cast } from '#tests/support/journey/cast.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'

for (const width of [320, 1280]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('a newcomer finds out who is who, and gets in with the code that is shown', async ({
      page,
    }) => {
      await page.goto('/')
      await page.getByRole('complementary', { name: 'Demo' }).getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything here is made up')
      await expectClean(page)

      const zephyr = page.getByRole('listitem').filter({ hasText: 'zephyr@' })
      const shown = (await zephyr.locator('.demo-code code').textContent()) ?? ''
      const password = await page.locator('.demo-secret code').first().textContent()
      await page.getByRole('link', { name: 'Sign in to the desk' }).click()
      await page.getByLabel('E-mail').fill('zephyr@demo.harborlight.example')
      await page.getByLabel('Password').fill(password ?? '')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByLabel('Code from your app').fill(shown)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL('/triage')
      await expect(page.getByRole('complementary', { name: 'Demo' })).toBeVisible()
    })
  })
}

test('everybody of the demo has a desk of their own', async ({ browser }) => {
  const homes = {
    Mistral: '/staff/people',
    Sirocco: '/staff/people',
    Rowan: '/triage',
    Cedar: '/triage',
    Alder: '/custody',
    Juniper: '/agency',
    Linden: '/agency',
  } as const
  for (const callSign of Object.keys(homes) as (keyof typeof homes)[]) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await comesAs(page, callSign)
    await expect(page).toHaveURL(homes[callSign])
    await context.close()
  }
})

test('a report that waits for its reporter opens with the code of the demo', async ({ page }) => {
  const [report] = cast().reports
  await page.goto('/return')
  await page.getByRole('textbox').fill(report?.code ?? '')
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByText(report?.reference ?? 'none').first()).toBeVisible()
})
