import * as client from 'openid-client'
import type { Env } from '#infra/env.server.ts'
import { cappedFetch } from './capped-fetch.server.ts'
import { refusalOf, type SsoRefusal } from './refusal-of.server.ts'

/** What is compared when somebody comes back from the provider. */
export type FlowSecrets = { state: string; nonce: string; verifier: string }

export type SsoAnswer = {
  issuer: string
  subject: string
  /** The answer shows a second factor that the operator lets count. */
  secondFactor: boolean
  /** An address that the provider calls verified; asked for only where it is needed. */
  readVerifiedEmail: () => Promise<string | null>
}

export type SsoProvider = {
  name: string
  /** Where to send a browser; `fresh` asks the provider to have somebody prove themselves anew. */
  addressFor: (
    flow: FlowSecrets,
    fresh: boolean,
  ) => Promise<{ ok: true; address: string } | { ok: false; reason: SsoRefusal }>
  /** Reads the answer that a browser brings back, by its query. */
  redeem: (
    search: string,
    flow: FlowSecrets,
    fresh: boolean,
  ) => Promise<{ ok: true; answer: SsoAnswer } | { ok: false; reason: SsoRefusal }>
}

/** Seconds for each question to the provider. */
const timeout = 10
/** How long what the provider says about itself is taken for true. */
const discoveryMs = 3_600_000
/** Seconds that a proof asked for anew may be old when it arrives. */
const freshSeconds = 300

export const ssoReturnPath = '/staff/sso/return'

/** Single sign-on by OpenID Connect; null where none is set up. */
export function createSso(env: Env): SsoProvider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  const issuer = new URL(OIDC_ISSUER)
  const discover = () =>
    client.discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
      timeout,
      [client.customFetch]: cappedFetch,
      execute: [
        // The library trusts the ID token for the connection that it came by; we check its signature, too.
        client.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    })
  const config = cached(discover)
  // Set late: a test's site learns its port, and with it its origin, once it listens.
  const returnTo = () => env.PUBLIC_ORIGIN + ssoReturnPath

  return {
    name: env.OIDC_NAME,
    addressFor: async ({ state, nonce, verifier }, fresh) => {
      try {
        const url = client.buildAuthorizationUrl(await config(), {
          redirect_uri: returnTo(),
          scope: 'openid email',
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(fresh && { prompt: 'login', max_age: '0' }),
        })
        return { ok: true, address: url.href }
      } catch (error) {
        return { ok: false, reason: refusalOf(error) }
      }
    },
    redeem: async (search, { state, nonce, verifier }, fresh) => {
      try {
        const known = await config()
        const tokens = await client.authorizationCodeGrant(known, new URL(returnTo() + search), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(fresh && { maxAge: freshSeconds }),
        })
        const claims = tokens.claims()
        if (!claims) return { ok: false, reason: 'answer_wrong' }
        const shown = [...strings(claims.amr), ...strings(claims.acr)]
        return {
          ok: true,
          answer: {
            issuer: claims.iss,
            subject: claims.sub,
            secondFactor: shown.some((one) => env.OIDC_SECOND_FACTOR.includes(one)),
            readVerifiedEmail: async () =>
              verified(claims) ?? (await askForEmail(known, tokens.access_token, claims.sub)),
          },
        }
      } catch (error) {
        return { ok: false, reason: refusalOf(error) }
      }
    },
  }
}

/** `amr` is a list, `acr` one value (OpenID Connect Core, 2). */
function strings(claim: unknown): string[] {
  return [claim].flat().filter((one) => typeof one === 'string')
}

function verified(claims: { [claim: string]: unknown }): string | null {
  return typeof claims.email === 'string' && claims.email_verified === true ? claims.email : null
}

/** Many providers put the address into the answer of their UserInfo endpoint alone. */
async function askForEmail(
  config: client.Configuration,
  accessToken: string,
  subject: string,
): Promise<string | null> {
  if (!config.serverMetadata().userinfo_endpoint) return null
  try {
    return verified(await client.fetchUserInfo(config, accessToken, subject))
  } catch {
    return null
  }
}

/** Asked for again when it is old, and at once after a failure. */
function cached(discover: () => Promise<client.Configuration>) {
  let held: { at: number; config: Promise<client.Configuration> } | null = null
  return (): Promise<client.Configuration> => {
    if (held && Date.now() - held.at < discoveryMs) return held.config
    const config = discover()
    held = { at: Date.now(), config }
    config.catch(() => {
      held = null
    })
    return config
  }
}
