import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { expectClean } from '#tests/support/journey/axe.ts'
import { cast } from '#tests/support/journey/cast.ts'

// A device that asks for a fingerprint and always gets it, made by the browser itself.
async function device(page: Page) {
  // It would answer the list under the e-mail field by itself, before anybody presses the button.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

/** Lost: what it held is gone with it. */
const lose = ({ cdp, authenticatorId }: { cdp: CDPSession; authenticatorId: string }) =>
  cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })

const password = 'slow boats beyond the bar'

test('somebody enrols with a passkey, signs in by it, loses it, and comes back by a recovery code', async ({
  page,
}, { retry }) => {
  const newcomer = cast().newcomers[retry]
  if (!newcomer) throw new Error('Nobody is left to enrol')
  const { email, path } = newcomer
  const laptop = await device(page)

  await page.goto(path)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await expect(page.getByText('Your passkey is made.')).toBeVisible()
  await expectClean(page)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  const codes = await page.locator('.codes li').allInnerTexts()
  expect(codes).toHaveLength(10)
  await expectClean(page)
  await page.getByRole('link', { name: 'I have kept them: start' }).click()
  await expect(page).toHaveURL('/triage')

  await page.context().clearCookies()
  await page.goto('/staff/sign-in?next=/staff/account')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page).toHaveURL('/staff/account')
  await expect(
    page.getByRole('cell', { name: 'Passkey “First passkey”', exact: true }),
  ).toBeVisible()
  await expectClean(page)

  await page.goto('/staff/confirm?next=/staff/account/passkeys')
  await page.getByRole('button', { name: 'Use your passkey' }).click()
  await expect(page).toHaveURL('/staff/account/passkeys')
  await page.getByRole('link', { name: 'First passkey' }).click()
  await page.getByLabel('What you call it').fill('Work laptop')
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('link', { name: 'Work laptop' }).click()
  await expect(page.getByText('This is your only way in')).toBeVisible()
  await expectClean(page)

  await page.context().clearCookies()
  await lose(laptop)
  await page.goto('/staff/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('A recovery code').fill(codes[0]?.toLowerCase() ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/triage')

  await page.goto('/staff/account/authenticator')
  const secret = (await page.locator('.typed-key').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code from your app').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('The authenticator app is set.')).toBeVisible()
  await expect(page.getByText('9 of 10 left')).toBeVisible()

  await page.getByRole('link', { name: 'Change' }).click()
  await page.getByRole('link', { name: 'Work laptop' }).click()
  await page.getByText('Remove…').click()
  await page.getByRole('button', { name: 'Remove this passkey' }).click()
  await expect(page.getByText('The passkey is removed')).toBeVisible()
  await expect(page.getByText('No passkey yet')).toBeVisible()
  await expectClean(page)
})
