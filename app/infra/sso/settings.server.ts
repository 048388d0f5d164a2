import { z } from 'zod'
import { relyingPartyOf } from '#core/access/passkey.ts'

const text = z.string().trim().min(1)

/** Settings of single sign-on; without an issuer there is none. */
export const ssoSettings = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('OpenID Connect issuer for single sign-on; unset: there is none'),
  OIDC_CLIENT_ID: text.optional().describe('Our client id at the issuer'),
  OIDC_CLIENT_SECRET: text.optional().describe('Our client secret at the issuer'),
  OIDC_NAME: text
    .max(60)
    .default('your organisation')
    .describe('What the sign-in page calls the issuer'),
  OIDC_SECOND_FACTOR: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
    .describe('amr or acr values that mean a second factor, such as mfa hwk; unset: ours follows'),
  OIDC_ONLY: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('yes: whom the issuer knows signs in through it alone; see Single sign-on'),
}

type Given = {
  OIDC_ISSUER?: string
  OIDC_CLIENT_ID?: string
  OIDC_CLIENT_SECRET?: string
  OIDC_ONLY: 'yes' | 'no'
  PUBLIC_ORIGIN?: string
}

/** What is wrong with these settings together; names each setting and what would mend it. */
export function ssoProblems(given: Given, production: boolean): string[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = given
  if (!issuer) {
    return [
      ...(id || secret ? ['OIDC_ISSUER: missing, though a client is set'] : []),
      ...(given.OIDC_ONLY === 'yes' ? ['OIDC_ONLY: there is no issuer; set OIDC_ISSUER'] : []),
    ]
  }
  const { protocol, hostname } = new URL(issuer)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const passkeys = !given.PUBLIC_ORIGIN || relyingPartyOf(given.PUBLIC_ORIGIN) !== null
  return [
    ...(given.OIDC_ONLY === 'yes' && !passkeys
      ? [
          'OIDC_ONLY: under this PUBLIC_ORIGIN there are no passkeys, so no way in without the issuer',
        ]
      : []),
    ...(id ? [] : ['OIDC_CLIENT_ID: missing; the issuer gives one']),
    ...(secret ? [] : ['OIDC_CLIENT_SECRET: missing; the issuer gives one']),
    ...(protocol !== 'https:' && (production || !local)
      ? ['OIDC_ISSUER: must be https; who somebody is travels over it']
      : []),
  ]
}
