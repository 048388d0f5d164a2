import { createHash, timingSafeEqual } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { type Sector, sectors } from '#core/release/sectors.ts'
import { sandboxAnswer } from '#core/sandbox/answer.ts'
import { sandboxKeyPrefix } from '#core/sandbox/key.ts'
import { makeShelf, type Shelf } from '#core/sandbox/shelf.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { sandboxSigner } from '#infra/signing/sandbox-signer.server.ts'
import { holdsTag, tagOf } from './entity-tag.server.ts'
import { problem } from './problem.server.ts'

const shelves = new Map<Sector, Shelf>()

/** Made when it is first asked for, and the same from then on. */
export function shelfFor(sector: Sector): Shelf {
  const known = shelves.get(sector)
  if (known) return known
  const made = makeShelf(sector, sandboxSigner(), (algorithm, text) =>
    createHash(algorithm).update(text).digest('hex'),
  )
  shelves.set(sector, made)
  return made
}

/**
 * The whole answer to a sandbox key, whatever it asks for; null for any other key. The guard throws
 * it, so a sandbox key never gets past the guard, and no route can give it anything real.
 */
export async function answerSandbox(
  { request, context }: LoaderFunctionArgs,
  given: string,
): Promise<Response | null> {
  const { house } = context
  const sector = await holderOf(house, given)
  if (!sector) return null
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const address = new URL(request.url)
  const answer = reads ? sandboxAnswer(shelfFor(sector), house.env.PUBLIC_ORIGIN, address) : null
  if (!answer) return problem(house.env, 'sandbox-has-none')
  const tag = tagOf(createHash('sha256').update(answer.body).digest('hex'))
  const headers = { ...answer.headers, 'X-Sandbox': 'invented data' }
  if (answer.status !== 200)
    return new Response(bodyOf(answer.body), { status: answer.status, headers })
  const all = { ...headers, ETag: tag, 'Cache-Control': 'private, no-cache, no-transform' }
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers: all })
  return new Response(request.method === 'HEAD' ? null : bodyOf(answer.body), { headers: all })
}

/** Requests of one key in a minute. */
const limit = 120

async function holderOf(house: House, given: string): Promise<Sector | null> {
  const prefix = sandboxKeyPrefix(given)
  if (prefix === null) return null
  const now = house.now()
  const row = await house.db.sandboxKey.findFirst({
    where: { prefix, expiresAt: { gt: now }, agency: { status: 'active' } },
    include: { agency: { select: { sector: true } } },
  })
  const fits =
    row !== null &&
    tokenHmacs(house.keyring, given, 'agency-key')
      .map((hmac) => timingSafeEqual(hmac, row.secretHmac))
      .includes(true)
  if (!fits || !house.usage.within(`sandbox|${row.id}`, limit, now)) return null
  // Once a minute is enough to say when a key was last used.
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > 60_000)
    await house.db.sandboxKey.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } })
  return sectors.find((one) => one === row.agency.sector) ?? null
}

const bodyOf = (body: string | Uint8Array): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? body : new Uint8Array(body)
