import type { RemovalReason } from '#core/access/factors.ts'
import type { NameReason } from '#core/access/passkey.ts'
import type { FirstFactor, SecondFactor } from '#core/access/session.ts'
import type { AddPasskeyResult } from '#operations/access/add-passkey.server.ts'
import type { ProofReason } from '#operations/access/session/proof.server.ts'

// What the pages about passkeys, codes and sessions say.

/** Said by the script, for what a browser answers; the page hands them over. */
export const browserWords = {
  cancelled:
    'Nothing was confirmed. It was stopped, it took too long, or this device holds no passkey for this site.',
  known: 'This device holds a passkey for your account already.',
  wrong_site: 'Passkeys work at this site’s own address only. Check the address above.',
  not_able:
    'This device can’t keep passkeys with a fingerprint, face or PIN. Try a phone or a security key.',
  too_many: 'There were many tries from your network. Please wait 15 minutes.',
  too_many_passkeys: 'You hold ten passkeys already. Remove one first.',
  failed: 'That did not work. Please try again, or use another way below.',
  made: 'Your passkey is made. Finish below.',
} as const
export type BrowserWord = keyof typeof browserWords

const refusedPasskey =
  'That passkey was not accepted. Try once more, or use another of the ways on this page.'

export const proofReasons: Record<ProofReason, string> = {
  wrong_code: 'That code is not right. Type the six figures that your app shows now.',
  code_already_used: 'That code was used already. Wait for the next one, then type it.',
  wrong_recovery_code: 'That is none of your recovery codes. Check each character.',
  recovery_code_used: 'That recovery code was used already. Take the next one on your list.',
  passkey_refused: refusedPasskey,
}

const nameReasons: Record<NameReason, string> = {
  name_missing: 'Give it a name by which you will know it.',
  name_too_long: 'Please use at most 60 characters.',
  name_malformed: 'Please use letters, figures and signs only.',
}

type AddReason = Exclude<AddPasskeyResult, { ok: true }>['reason']
export const addReasons: Record<AddReason, string> = {
  ...nameReasons,
  passkey_late: 'That took longer than five minutes. Please make the passkey again.',
  passkey_refused: 'That passkey was not accepted. Please make it again.',
  passkey_known: browserWords.known,
  too_many_passkeys: browserWords.too_many_passkeys,
}

export const renameReasons = nameReasons

export const removalReasons: Record<RemovalReason, string> = {
  last_factor:
    'This is your only way in besides a recovery code. First add another passkey, or an authenticator app.',
  no_way_back:
    'Without it nothing would let you back in if you lost the rest. First make recovery codes, or add an authenticator app.',
}

export const appRemovalReasons: Record<RemovalReason, string> = {
  last_factor:
    'This is your only way in besides a recovery code. First add a passkey; then the app can go.',
  no_way_back:
    'Without it nothing would let you back in if you lost your passkey. First make recovery codes.',
}

export const appReasons = {
  wrong_code: proofReasons.wrong_code,
  offer_lost: 'Please scan the picture again: this page was open for too long.',
} as const

/** What was just done, by the address's `done`. */
export const factorNotices: Readonly<Record<string, string>> = {
  added: 'The passkey is added. You can sign in with it from now on.',
  renamed: 'The passkey has its new name.',
  removed: 'The passkey is removed, and sessions that it began have ended.',
  app_removed: 'The authenticator app is removed, and sessions that its codes opened have ended.',
  app: 'The authenticator app is set. Codes of the one before no longer count.',
}

const firstNames: Record<FirstFactor, string> = {
  password: 'Password',
  passkey: 'Passkey',
  single_sign_on: 'Single sign-on',
  invitation: 'Invitation',
}
const secondNames: Record<SecondFactor, string> = {
  passkey: 'passkey',
  code: 'app code',
  recovery_code: 'recovery code',
  provider: 'its own second step',
}

/** e.g. "Password and app code", "Passkey “Work laptop”". */
export function begunWith(session: {
  firstBy: FirstFactor
  secondBy: SecondFactor | null
  passkey: string | null
}): string {
  const { firstBy, secondBy, passkey } = session
  const named = passkey === null ? '' : ` “${passkey}”`
  if (firstBy === 'passkey') return `${firstNames.passkey}${named}`
  if (secondBy === null) return firstNames[firstBy]
  return `${firstNames[firstBy]} and ${secondNames[secondBy]}${named}`
}
