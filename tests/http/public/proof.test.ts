import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { newSigningKey, parseSigningKey } from '#infra/signing/signing-key.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

const answers: TipAnswers = {
  danger_now: 'no',
  kind: 'investment',
  story: 'They showed a profit.',
  money_lost: 'yes',
  losses: [{ amount: '1500', asset: 'USD', method: 'card' }],
}

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let someone: ReturnType<typeof httpReporter>
let proof: string
let copy: string
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  someone = httpReporter(site.origin)
  await someone.tells(answers)
  await someone.files()
  proof = await (await someone.get('/proof.txt')).text()
  copy = await (await someone.get('/proof/copy.txt')).text()
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** The page that answers a proof, by anybody at all. */
async function verify(values: Record<string, string>, files: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  for (const [name, text] of Object.entries(files)) form.set(name, new Blob([text]), 'note-2.txt')
  const response = await httpReporter(site.origin).upload('/verify', form)
  return { status: response.status, page: await response.text() }
}

test('the proof names number, time and hash, and neither the code nor a word of the story', async () => {
  const code = await someone.receipt()
  expect(proof).toMatch(/^Report number: HL-\d{6}-\d\d$/m)
  expect(proof).toMatch(/^SHA-256 of the copy: [0-9a-f]{64}$/m)
  expect(proof).not.toContain('profit')
  expect(copy).toContain('They showed a profit.')
  for (const group of code?.split('-') ?? ['?']) expect(proof + copy).not.toContain(group)
})

test('nobody else gets either file, and after the code was kept this browser neither', async () => {
  expect((await httpReporter(site.origin).get('/proof.txt')).status).toBe(404)
  expect((await httpReporter(site.origin).get('/proof/copy.txt')).status).toBe(404)
})

test('whoever comes back with the code gets the same proof and the same copy', async () => {
  const back = httpReporter(site.origin)
  await back.post('/return', [['code', (await someone.receipt()) ?? '']])
  expect(await (await back.get('/proof.txt')).text()).toBe(proof)
  expect(await (await back.get('/proof/copy.txt')).text()).toBe(copy)
})

describe('anybody can check a proof', () => {
  test('pasted or chosen as a file it is real, with its copy too', async () => {
    const pasted = await verify({ proof })
    expect(pasted).toMatchObject({
      status: 200,
      page: expect.stringContaining('This proof is real'),
    })
    expect(pasted.page).toContain('You gave no copy')
    expect((await verify({}, { proof_file: proof, copy_file: copy })).page).toContain(
      'word for word',
    )
    expect((await verify({ proof, copy: `${copy}!` })).page).toContain('is not the one')
  })

  test('a changed byte, another house’s key and half a proof are each told apart', async () => {
    const changed = await verify({ proof: proof.replace('Received: 20', 'Received: 21') })
    expect(changed.page).toContain('This proof was changed')
    const other = parseSigningKey(JSON.stringify(newSigningKey(house.now())))
    const now = house.signer
    Object.assign(house, { signer: other })
    await someone.get('/verify')
    const foreign = await (await someone.get('/proof.txt')).text()
    await house.db.signingKey.deleteMany({ where: { publicKey: new Uint8Array(other.publicKey) } })
    Object.assign(house, { signer: now })
    expect((await verify({ proof: foreign })).page).toContain('We did not sign this')
    expect((await verify({ proof: proof.slice(0, 300) })).page).toContain('not a whole proof')
    expect((await verify({ proof: ' ' })).status).toBe(400)
  })

  test('an old proof stays real after the signing key was changed, and the old key stays published', async () => {
    const now = house.signer
    Object.assign(house, { signer: parseSigningKey(JSON.stringify(newSigningKey(house.now()))) })
    expect((await verify({ proof })).page).toContain('This proof is real')
    const keys = await (await someone.get('/verify/keys')).text()
    Object.assign(house, { signer: now })
    expect(keys.match(/^Key [0-9A-F]{16}/gm)).toHaveLength(2)
  })

  test('what is too large is refused on the page', async () => {
    const sent = await verify({}, { proof_file: 'x'.repeat(900_000) })
    expect(sent).toMatchObject({ status: 400, page: expect.stringContaining('too large') })
  })
})

const hasMinisign = spawnSync('minisign', ['-v']).error === undefined

describe.skipIf(!hasMinisign)('minisign itself, by the recipe on the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'harborlight-proof-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  async function run(text: string): Promise<number | null> {
    const id = /^Signing key: (\w+)$/m.exec(proof)?.[1]
    const key = await (await someone.get(`/verify/keys/${id}`)).text()
    writeFileSync(join(folder, 'key.pub'), key)
    writeFileSync(join(folder, 'note-2.txt'), text)
    const page = await (await someone.get('/verify')).text()
    const recipe = /<pre[^>]*>(head[^<]+)<\/pre>/.exec(page)?.[1] ?? ''
    const commands = recipe.replaceAll('&gt;', '>')
    return spawnSync('sh', ['-ec', commands], { cwd: folder, encoding: 'utf8' }).status
  }

  test('it accepts the proof, and refuses one changed byte', async () => {
    expect(await run(proof)).toBe(0)
    expect(await run(proof.replace('HL-', 'HM-'))).not.toBe(0)
  })

  test('sha256sum prints the hash that the proof names', () => {
    writeFileSync(join(folder, 'note-3.txt'), copy)
    const sum = spawnSync('sha256sum', ['note-3.txt'], { cwd: folder, encoding: 'utf8' })
    expect(proof).toContain(`SHA-256 of the copy: ${sum.stdout.slice(0, 64)}`)
  })
})
