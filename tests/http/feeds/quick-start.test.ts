import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicKeyText } from '#core/release/minisign.ts'
import { verifyCommands } from '#routes/agency/how-to-verify.tsx'
import { quickStart } from '#routes/agency/quick-start.ts'
import { taxiiCommands } from '#routes/agency/taxii-quick-start.ts'
import { aKey, anAgency, aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'

const missing = ['bash', 'curl', 'jq', 'minisign', 'sha256sum'].filter(
  (tool) => spawnSync(tool, ['--version']).error !== undefined,
)

const title = `the commands of /agency/api${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`

describe.skipIf(missing.length > 0)(title, () => {
  let house: TestHouse
  let site: Awaited<ReturnType<typeof serveSite>>
  let key: string
  const folder = mkdtempSync(join(tmpdir(), 'harborlight-quick-start-'))

  beforeAll(async () => {
    house = await openTestHouse()
    house.setNow(new Date('2026-11-16T06:00:00Z'))
    await aScheduledPattern(house)
    await aRelease(house)
    house.advance(7 * 86_400_000)
    await aScheduledPattern(house)
    await aRelease(house)
    key = (await aKey(house, await anAgency(house, 'Harbour Bank'))).key
    site = await serveSite(house)
  })
  afterAll(async () => {
    await site.close()
    await house.close()
    rmSync(folder, { recursive: true })
  })

  /** Standard output of a script, step by step; a step that fails ends it. */
  const bash = (script: string) =>
    new Promise<{ output: string; failed: boolean }>((resolve) => {
      execFile('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder }, (error, stdout) =>
        resolve({ output: stdout, failed: error !== null }),
      )
    })

  test('fetch and check the newest release, as they stand on the page', async () => {
    const steps = quickStart(site.origin, key).map(
      ({ title, code }) => `echo '# ${title}'\n${code}`,
    )
    const { output, failed } = await bash(steps.join('\n'))
    expect(failed).toBe(false)
    expect(output).toContain('1 2026-W47\n2 2026-W48\n')
    expect(output).toContain('Signature and comment signature verified')
    for (const name of ['stix-2.1.json', 'patterns.ndjson', 'patterns.csv', 'indicators.csv'])
      expect(output).toContain(`${name}: OK`)
    expect(output).toMatch(/304 means nothing new\n200\n$/)
    const last = quickStart(site.origin, key).at(-1)?.code
    const names = `export PORTAL='${site.origin}' KEY='${key}'`
    expect((await bash(`${names}\n${last}`)).output).toBe('304\n')
  })

  test('read a collection over TAXII, as they stand on the page', async () => {
    const script = taxiiCommands(site.origin, key).map(({ code }) => code)
    const { output, failed } = await bash(script.join('\n'))
    expect(failed).toBe(false)
    expect(output).toContain('Patterns for finance, up to TLP:AMBER+STRICT\n')
    const objects = readFileSync(join(folder, 'objects.ndjson'), 'utf8').trim().split('\n')
    expect(output).toMatch(new RegExp(`\\b${objects.length}\\n$`))
    expect(objects.map((line) => JSON.parse(line).type)).toContain('identity')
  })

  test('are refused by a changed file', async () => {
    const check = () => bash(verifyCommands(publicKeyText(house.signer)))
    expect(await check()).toMatchObject({ failed: false })
    expect(readdirSync(folder)).toContain('patterns.csv')
    writeFileSync(join(folder, 'patterns.csv'), 'x')
    const { output, failed } = await check()
    expect(failed).toBe(true)
    expect(output).toContain('patterns.csv: FAILED')
    writeFileSync(join(folder, 'manifest.json'), '{}')
    expect((await check()).output).not.toContain('OK')
  })
})
