import type { House } from '#infra/house.server.ts'

/** Changes to how somebody signs in that they are told of, in case it was not them. */
const messages = {
  passkey_added: 'A passkey was added to your account.',
  passkey_removed: 'A passkey was removed from your account.',
  passkey_renamed: 'A passkey of your account has another name now.',
  passkey_copied:
    'A passkey of yours was refused: it counted backwards, as a copy of it would. Remove it, and add a new one.',
  authenticator_set: 'Your account has a new authenticator app. The one before no longer counts.',
  authenticator_removed: 'The authenticator app was removed from your account.',
  recovery_codes_made: 'New recovery codes were made for your account. The old ones are void.',
  recovery_code_used: 'A recovery code of your account was used.',
} as const
export type AccessChange = keyof typeof messages

// A mailbox is nobody's vault: which device, and what it is called, stays on the page.

/** By mail, after it is done; a message that no server took is no reason to undo it. */
export async function tellOfAccess(
  house: House,
  personId: string,
  change: AccessChange,
): Promise<void> {
  const person = await house.db.person.findUnique({
    where: { id: personId },
    select: { email: true },
  })
  if (!person) return
  const sent = await house.mailer.send({
    to: person.email,
    subject: 'Your sign-in to Harborlight',
    text: `${messages[change]}\n\nIf that was not you, tell an administrator at once.\nWhat you sign in with: ${house.env.PUBLIC_ORIGIN}/staff/account\n`,
  })
  if (!sent.ok) house.log.warn({ event: 'access.mail_failed' })
}
