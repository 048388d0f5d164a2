import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Who is at the provider's screen, and what it says of them. */
export type Account = {
  sub: string
  email?: string
  emailVerified?: boolean
  /** How they proved themselves there (RFC 8176). */
  amr?: string[]
}

/**
 * A real identity provider on a free loopback port, whose sign-in screen is skipped: whoever is set as
 * `account` has just proved who they are.
 */
export async function runIdentityProvider(client: {
  id: string
  secret: string
  returnTo: string
}) {
  const state: { account: Account } = { account: { sub: 'nobody' } }
  const accounts = new Map<string, Account>()
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<unknown> = async () =>
    undefined
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configurationFor(client, accounts))
  const handle = provider.callback()

  answer = async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response)
    const { sub, amr } = state.account
    accounts.set(sub, state.account)
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: sub, remember: false, amr, ts: Math.floor(Date.now() / 1000) } },
      { mergeWithLastSubmission: false },
    )
  }
  return {
    issuer,
    signInAs: (account: Account) => {
      state.account = account
    },
    /** Follows the provider's pages as a browser does; answers where it sends the browser back to. */
    visit: (address: string) => visit(address, issuer),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function configurationFor(
  client: { id: string; secret: string; returnTo: string },
  accounts: Map<string, Account>,
): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.returnTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['a key for tests'] },
    findAccount: (_context, id) => {
      const { email, emailVerified } = accounts.get(id) ?? {}
      return { accountId: id, claims: () => ({ sub: id, email, email_verified: emailVerified }) }
    },
    // Consent was given when the house was set up.
    loadExistingGrant: async (context) => {
      const { provider, session, client: known } = context.oidc
      const grant = new provider.Grant({
        clientId: known?.clientId,
        accountId: session?.accountId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  }
}

async function visit(address: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(address)
  for (let hops = 0; hops < 10 && at.origin === issuer; hops++) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const cut = pair.indexOf('=')
      cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    const to = response.headers.get('location')
    if (!to)
      throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`)
    at = new URL(to, at)
  }
  return at
}
