import type {
  VerifiedAuthenticationResponse,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server'
import { parse as uuidBytes } from 'uuid'
import { z } from 'zod'
import { passkeyRules, relyingPartyOf } from '#core/access/passkey.ts'

// What our pages ask of an authenticator, and what an answer is held to. The decision is record 36.

/** A third of a second to load, mostly readers of attestations: not before somebody needs it. */
const webauthn = () => import('@simplewebauthn/server')

type Bytes = Uint8Array<ArrayBuffer>
type Site = { PUBLIC_ORIGIN: string }
export type KnownPasskey = { credentialId: Uint8Array; transports: string[] }

const base64url = z
  .string()
  .max(passkeyRules.longestAnswer)
  .regex(/^[\w-]+$/)
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  // Extensions are neither asked for nor read.
  clientExtensionResults: z.unknown().transform(() => ({})),
}
const newPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .optional(),
  }),
})
const shownPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
})
export type NewPasskeyAnswer = z.output<typeof newPasskey>
export type ShownPasskeyAnswer = z.output<typeof shownPasskey>

export const readNewPasskey = (json: string) => readAnswer(newPasskey, json)
export const readShownPasskey = (json: string) => readAnswer(shownPasskey, json)

function readAnswer<Shape extends z.ZodType>(shape: Shape, json: string): z.output<Shape> | null {
  if (json.length > passkeyRules.longestAnswer) return null
  try {
    const read = shape.safeParse(JSON.parse(json))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export const fromBase64url = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64url'))
const toBase64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const described = ({ credentialId, transports }: KnownPasskey) => ({
  id: toBase64url(credentialId),
  transports,
})

/** Who an authenticator says that somebody is, as it will be handed back: nothing that names them. */
export const userHandleOf = (personId: string): string => toBase64url(uuidBytes(personId))

/** Authenticators show the call-sign, on whatever screen they have. */
export async function optionsForNew(
  { PUBLIC_ORIGIN }: Site,
  person: { id: string; callSign: string },
  challenge: Bytes,
  known: readonly KnownPasskey[],
) {
  return (await webauthn()).generateRegistrationOptions({
    rpName: 'Harborlight',
    rpID: relyingPartyOf(PUBLIC_ORIGIN) ?? '',
    userName: person.callSign,
    userDisplayName: person.callSign,
    userID: new Uint8Array(uuidBytes(person.id)),
    challenge,
    timeout: passkeyRules.challengeMinutes * 60_000,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(described),
  })
}

/** For anyone's passkey where `known` is empty: the authenticator then says whose it is. */
export async function optionsForShowing(
  { PUBLIC_ORIGIN }: Site,
  challenge: Bytes,
  known: readonly KnownPasskey[],
) {
  return (await webauthn()).generateAuthenticationOptions({
    rpID: relyingPartyOf(PUBLIC_ORIGIN) ?? '',
    challenge,
    timeout: passkeyRules.challengeMinutes * 60_000,
    userVerification: 'required',
    ...(known.length > 0 ? { allowCredentials: known.map(described) } : {}),
  })
}

/** The library throws an Error for whatever is wrong with what a browser sent, and so do its parsers. */
async function orNull<T extends { verified: boolean }>(verifying: () => Promise<T>) {
  try {
    const result = await verifying()
    return result.verified ? result : null
  } catch {
    return null
  }
}

/** What to keep of a new passkey; null where anything about the answer is wrong. */
export async function verifyNewPasskey(
  { PUBLIC_ORIGIN }: Site,
  answer: NewPasskeyAnswer,
  challenge: string,
) {
  const { verifyRegistrationResponse } = await webauthn()
  const result = await orNull<VerifiedRegistrationResponse>(() =>
    verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: PUBLIC_ORIGIN,
      expectedRPID: relyingPartyOf(PUBLIC_ORIGIN) ?? '',
      requireUserVerification: true,
    }),
  )
  const info = result?.registrationInfo
  if (!info) return null
  return {
    credentialId: fromBase64url(info.credential.id),
    publicKey: new Uint8Array(info.credential.publicKey),
    counter: BigInt(info.credential.counter),
    transports: answer.response.transports ?? [],
    backedUp: info.credentialBackedUp,
  }
}

/** Whether an answer is signed by this passkey for this challenge. The counter is the caller's to judge. */
export async function verifyShownPasskey(
  { PUBLIC_ORIGIN }: Site,
  answer: ShownPasskeyAnswer,
  challenge: string,
  publicKey: Uint8Array,
) {
  const { verifyAuthenticationResponse } = await webauthn()
  const result = await orNull<VerifiedAuthenticationResponse>(() =>
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: PUBLIC_ORIGIN,
      expectedRPID: relyingPartyOf(PUBLIC_ORIGIN) ?? '',
      requireUserVerification: true,
      credential: { id: answer.id, publicKey: new Uint8Array(publicKey), counter: 0 },
    }),
  )
  if (!result) return null
  const { newCounter, credentialBackedUp } = result.authenticationInfo
  return { counter: BigInt(newCounter), backedUp: credentialBackedUp }
}
