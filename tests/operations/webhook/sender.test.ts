import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '#core/webhook/address.ts'
import { productionRules } from '#core/webhook/target.ts'
import { createSender, type SenderParts } from '#infra/webhook/sender.server.ts'
import { receiverName, runReceiver } from '#tests/support/webhook-receiver.ts'
import { hostileTargets } from './ssrf-corpus.ts'

const message = { headers: { 'webhook-id': 'msg_1' }, body: '{"type":"subscriber.test"}' }

/** Listens on every address of this machine, and counts whoever comes. */
async function setTrap() {
  const trap = { port: 0, caught: 0, close: async () => undefined as unknown }
  const server = createServer((socket) => {
    trap.caught += 1
    socket.destroy()
  })
  // All of IPv4 and IPv6, where the machine has it.
  await new Promise<void>((ready) => {
    server.once('error', () => server.listen(0, '0.0.0.0', ready))
    server.listen(0, '::', ready)
  })
  trap.port = (server.address() as AddressInfo).port
  trap.close = () => new Promise((done) => server.close(done))
  return trap
}

let trap: Awaited<ReturnType<typeof setTrap>>
let receiver: Awaited<ReturnType<typeof runReceiver>>
beforeAll(async () => {
  trap = await setTrap()
  receiver = await runReceiver()
})
afterAll(async () => {
  await trap.close()
  await receiver.close()
})

/** As production, but for the port of the trap and who answers for names. */
const guarded = (resolves: readonly string[] = ['127.0.0.1']) =>
  createSender({
    rules: { ...productionRules, ports: [...productionRules.ports, trap.port] },
    judge: isPublicAddress,
    resolve: async () => resolves,
    timeout: 2_000,
  })

/** As production, but that the receiver's address and port are let through. */
const toReceiver = (change: Partial<SenderParts> = {}) =>
  createSender({
    rules: { ...productionRules, ports: [receiver.port] },
    judge: (address) => address === '127.0.0.1',
    resolve: async () => ['127.0.0.1'],
    ca: receiver.ca,
    ...change,
  })

describe('nothing is sent to', () => {
  test('fewer than 60 ways are not enough to try', () => {
    expect(new Set(hostileTargets.map(([, url, to]) => `${url} ${to}`)).size).toBeGreaterThan(60)
  })

  test.each(hostileTargets.map(([name, url, to]) => ({ name, url, to })))(
    '$name',
    async ({ url, to }) => {
      const before = trap.caught
      const { outcome, status } = await guarded(to).send(
        url.replace('PORT', String(trap.port)),
        message,
      )
      expect(['address_not_allowed', 'name_unknown']).toContain(outcome)
      expect(status).toBeNull()
      expect(trap.caught).toBe(before)
    },
  )

  test.each([22, 25, 80, 5432, 6379, 8080])('port %i', async (port) => {
    const sender = createSender({
      rules: productionRules,
      judge: () => true,
      resolve: async () => ['127.0.0.1'],
    })
    const { outcome } = await sender.send(`https://${receiverName}:${port}/`, message)
    expect(outcome).toBe('address_not_allowed')
  })

  test('the traps catch whoever does come', async () => {
    const before = trap.caught
    const open = createSender({
      rules: { ...productionRules, ports: [trap.port] },
      judge: () => true,
      resolve: async () => ['127.0.0.1'],
    })
    await open.send(`https://${receiverName}:${trap.port}/`, message)
    expect(trap.caught).toBe(before + 1)
  })

  test('a second answer of the resolver', async () => {
    const answers = [['127.0.0.1'], ['::1']]
    let asked = 0
    const sender = toReceiver({ resolve: async () => answers[asked++] ?? [] })
    expect((await sender.send(receiver.url, message)).outcome).toBe('delivered')
    expect(asked).toBe(1)
  })

  test('where a redirect leads', async () => {
    const before = trap.caught
    Object.assign(receiver.answer, {
      status: 307,
      headers: { location: `http://127.0.0.1:${trap.port}/` },
    })
    expect(await toReceiver().send(receiver.url, message)).toMatchObject({
      outcome: 'redirected',
      status: 307,
    })
    Object.assign(receiver.answer, { status: 204, headers: {} })
    expect(trap.caught).toBe(before)
  })

  test('a server whose certificate names another, or that nobody vouches for', async () => {
    const before = receiver.received.length
    const other = receiver.url.replace(receiverName, 'other.partner.org')
    expect((await toReceiver().send(other, message)).outcome).toBe('certificate_refused')
    expect((await toReceiver({ ca: undefined }).send(receiver.url, message)).outcome).toBe(
      'certificate_refused',
    )
    expect(receiver.received).toHaveLength(before)
  })
})

describe('a message', () => {
  test('arrives at the judged address under its own name', async () => {
    const before = receiver.received.length
    expect(await toReceiver().send(receiver.url, message)).toMatchObject({
      outcome: 'delivered',
      status: 204,
    })
    expect(receiver.received.slice(before)).toMatchObject([
      {
        body: message.body,
        host: `${receiverName}:${receiver.port}`,
        headers: { 'webhook-id': 'msg_1' },
      },
    ])
  })

  test.each([
    [200, 'delivered'],
    [301, 'redirected'],
    [401, 'refused'],
    [410, 'gone'],
    [500, 'server_error'],
  ] as const)('that is answered by %i counts as %s', async (status, outcome) => {
    Object.assign(receiver.answer, { status, body: 'x'.repeat(200_000) })
    const result = await toReceiver().send(receiver.url, message)
    expect(result).toMatchObject({ outcome, status })
    expect(result.answer.length).toBeLessThanOrEqual(512)
    Object.assign(receiver.answer, { status: 204, body: '' })
  })

  test('that nobody takes within its time is too slow', async () => {
    const never = () => new Promise<string[]>(() => undefined)
    const sender = toReceiver({ resolve: never, timeout: 50 })
    expect((await sender.send(receiver.url, message)).outcome).toBe('too_slow')
  })

  test('finds a closed port refused', async () => {
    const gone = await runReceiver()
    await gone.close()
    const sender = toReceiver({ rules: { ...productionRules, ports: [gone.port] } })
    expect((await sender.send(gone.url, message)).outcome).toBe('address_refused')
  })
})
