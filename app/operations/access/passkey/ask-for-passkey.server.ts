import { attemptLimits } from '#core/access/attempt-limits.ts'
import { passkeyRules, relyingPartyOf } from '#core/access/passkey.ts'
import { optionsForNew, optionsForShowing } from '#infra/access/passkey.server.ts'
import type { House } from '#infra/house.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { byInvitation } from '../invitation/new-invitation.server.ts'
import { makeChallenge } from './challenge.server.ts'

export type PasskeyWish =
  | { purpose: 'sign_in' }
  | { purpose: 'confirm' | 'add'; personId: string }
  | { purpose: 'enrol'; token: string }
export type AskReason = 'not_possible' | 'too_many_tries' | 'too_many_passkeys' | 'nobody'
type Options =
  | Awaited<ReturnType<typeof optionsForNew>>
  | Awaited<ReturnType<typeof optionsForShowing>>

/**
 * What a page hands to the browser to make or show a passkey, around a fresh challenge. The caller has
 * seen to it that `personId` is whose session it is.
 */
export async function askForPasskey(
  house: House,
  wish: PasskeyWish,
  source: string,
): Promise<{ ok: true; options: Options } | { ok: false; reason: AskReason }> {
  if (relyingPartyOf(house.env.PUBLIC_ORIGIN) === null) return { ok: false, reason: 'not_possible' }
  const { limit, minutes } = attemptLimits.challengeFromSource
  if (!(await withinLimit(house, `challenge|${source}`, limit, minutes))) {
    return { ok: false, reason: 'too_many_tries' }
  }
  const { purpose } = wish
  if (purpose === 'sign_in') {
    const challenge = await makeChallenge(house, { purpose, personId: null })
    return { ok: true, options: await optionsForShowing(house.env, challenge, []) }
  }
  const person = await house.db.person.findFirst({
    where: purpose === 'enrol' ? byInvitation(house, wish.token) : { id: wish.personId },
    select: {
      id: true,
      callSign: true,
      passkeys: { select: { credentialId: true, transports: true } },
    },
  })
  // To show one, somebody must have one: an empty list would ask for anyone's.
  if (!person || (purpose === 'confirm' && person.passkeys.length === 0)) {
    return { ok: false, reason: 'nobody' }
  }
  if (purpose !== 'confirm' && person.passkeys.length >= passkeyRules.most) {
    return { ok: false, reason: 'too_many_passkeys' }
  }
  const challenge = await makeChallenge(house, { purpose, personId: person.id })
  const options =
    purpose === 'confirm'
      ? await optionsForShowing(house.env, challenge, person.passkeys)
      : await optionsForNew(house.env, person, challenge, person.passkeys)
  return { ok: true, options }
}
