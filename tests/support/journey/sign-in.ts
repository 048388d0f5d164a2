import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { totpRules } from '#core/access/totp.ts'
import { codeAt } from '#infra/access/totp.server.ts'
import type { CallSign } from '../../../prisma/demo/people.ts'
import { person } from './cast.ts'
import { journeyOrigin } from './place.ts'

const period = totpRules.periodSeconds * 1000

/** What somebody's authenticator shows `steps` steps from now. */
function totpFor(callSign: CallSign, steps = 0): string {
  const secret = Buffer.from(person(callSign).secret, 'hex')
  return codeAt(secret, new Date(Date.now() + steps * period))
}

/**
 * Types a code into the page at hand and sends it. A code counts once, and stories run beside each
 * other, so a spent one is followed by the next, which counts already, and then by waiting.
 */
async function enterCode(page: Page, callSign: CallSign, button: string): Promise<void> {
  const { pathname } = new URL(page.url())
  for (let attempt = 0; attempt < 4; attempt++) {
    await page
      .getByRole('textbox', { name: /code/i })
      .fill(totpFor(callSign, attempt === 0 ? 0 : 1))
    const answered = page.waitForEvent('load')
    await page.getByRole('main').getByRole('button', { name: button }).first().click()
    await answered
    if (new URL(page.url()).pathname !== pathname) return
    if (attempt > 0) await wait(period / 2)
  }
  throw new Error(`No code of ${callSign} was taken at ${pathname}`)
}

/** Comes to their desk signed in already: nobody waits for a code but those whose story it is. */
export async function comesAs(page: Page, callSign: CallSign): Promise<void> {
  await page.context().addCookies([{ ...person(callSign).session, url: journeyOrigin }])
  // Whoever is signed in is led on from there.
  await page.goto('/staff/sign-in')
}

/** Signs in by hand, as people do: e-mail, password, code. Ends where `next` leads, or at their desk. */
export async function signInAs(page: Page, callSign: CallSign, next?: string): Promise<void> {
  const { email, passphrase } = person(callSign)
  await page.goto(`/staff/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible()
  await enterCode(page, callSign, 'Sign in')
}
