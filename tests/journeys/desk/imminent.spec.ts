import { expect, type Page, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { importTips } from '#tests/support/journey/import-tips.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'

const handle = `kestrel_pier_${Date.now().toString(36)}`

/** Somebody who asked for notifications on this device; the system's own can't be seen by a test. */
async function hearsNotifications(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('harborlight-notify', 'yes')
    const heard: string[] = []
    class Heard {
      static permission = 'granted'
      constructor(_title: string, { body = '' }: NotificationOptions = {}) {
        heard.push(body)
      }
    }
    Object.assign(window, { Notification: Heard, heard })
  })
}

test('somebody in danger, from arrival to the agency, by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await hearsNotifications(page)
  await comesAs(page, 'Zephyr')
  const press = async (...keys: string[]) => {
    // Keys work once the page's script has run.
    await expect(page.locator('html[data-js]')).toBeAttached()
    for (const key of keys) await page.keyboard.press(key)
  }
  const command = async (typed: string, name: string) => {
    await press('Control+k')
    await page.keyboard.type(typed)
    await expect(page.getByRole('option', { name, selected: true })).toBeVisible()
    await press('Enter')
  }
  const said = (text: string) => page.getByRole('status').filter({ hasText: text })

  await test.step('it arrives while the queue is open: counted, told and notified at once', async () => {
    const before = Number(await page.locator('[data-live-count="imminent"]').innerText())
    await press('j')
    const row = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    await importTips([
      {
        kind: 'job_offer',
        language: 'en',
        country: 'KH',
        story: 'They took her passport and she flies tonight.',
        answers: { danger_now: 'yes' },
        identifiers: [{ type: 'handle', value: `@${handle}`, platform: 'telegram' }],
        consents: ['write_back', 'share_with_partners', 'share_with_police'],
      },
    ])
    await expect
      .poll(async () => Number(await page.locator('[data-live-count="imminent"]').innerText()))
      .toBeGreaterThan(before)
    await expect.poll(() => page.evaluate('heard.length')).toBeGreaterThan(0)
    expect(await page.evaluate('heard[0]')).toBe('An imminent case has arrived')
    // What others do takes nobody's place away.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(row)
    // Told once more from the beginning, they are on duty already.
    if (await page.getByText('You are not on duty.').isVisible())
      await command('go on duty', 'Go on duty for 8 hours')
    else await press('g', 'q')
    await expect(page.getByText('Someone may be in danger, and nobody has the case')).toBeVisible()
  })

  await test.step('its identifier leads to it, by the palette', async () => {
    await press('Control+k')
    const field = page.getByRole('combobox', { name: 'A command, a number or an identifier' })
    await expect(field).toBeFocused()
    await expect(page.getByRole('option', { name: /^Take the next case/ })).toBeVisible()
    await expectClean(page)
    await page.keyboard.type(`@${handle}`)
    await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
      - dialog "Commands":
        - combobox "A command, a number or an identifier" [expanded]: /@kestrel_pier/
        - listbox "Commands":
          - option /Look for “@kestrel_pier/ [selected]
        - status: No command is called that
    `)
    await press('Enter')
    await expect(page).toHaveURL(/\/triage\/cases\/\d+$/)
  })

  await test.step('claimed, read, and gone through the check-list', async () => {
    await press('c')
    await expect(said('The case is yours for now.')).toBeFocused()
    await press('o')
    await expect(page.getByText('she flies tonight')).toBeVisible()
    await expect(page.locator('#story h2')).toBeFocused()
    const steps = page.locator('form[data-command="case_checklist"]')
    for (let open = await steps.count(); open > 0; open--) {
      await press('t')
      await expect(page.getByRole('button', { name: /^Done: / }).first()).toBeFocused()
      await press('Enter')
      await expect(said('Saved.')).toBeFocused()
      await expect(steps).toHaveCount(open - 1)
    }
  })

  await test.step('answered, and handed over to an agency', async () => {
    await press('r', 'Tab', 'Tab')
    await expect(page.getByLabel('Write to the reporter')).toBeFocused()
    await page.keyboard.type('Do not fly. We are calling the airport police now.')
    await press('Tab', 'Tab')
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeFocused()
    await press('Enter')
    await expect(said('Sent.')).toBeFocused()
    await press('f', 'ArrowDown', 'Tab', 'Enter')
    await expect(said('Saved.')).toBeFocused()
    await expect(page.getByText(/^Referred to /)).toBeVisible()
    await expectClean(page)
  })

  await test.step('back in the queue, where it stood', async () => {
    await press('u')
    await expect(page).toHaveURL('/triage')
    await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible()
    await press('?')
    const sheet = page.getByRole('dialog', { name: 'Keys' })
    await expect(sheet).toBeVisible()
    await expectClean(page)
    await press('Escape')
    await expect(sheet).toBeHidden()
    await command('end duty', 'End my duty')
    await expect(page.getByText('You are not on duty.')).toBeVisible()
  })
})
