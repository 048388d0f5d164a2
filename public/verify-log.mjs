// Checks a public log of releases: node verify-log.mjs [HASH] < log.json
// HASH: one that you kept from an earlier check; it must be part of the log still.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const kept = process.argv[2]
const fail = (text) => {
  console.error(`NOT VALID: ${text}`)
  process.exit(1)
}
const isHash = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

let log
try {
  log = JSON.parse(readFileSync(0, 'utf8'))
} catch {
  fail('this is no JSON')
}
if (log?.format !== 'harborlight-log/1' || !Array.isArray(log.releases)) fail('this is no log')
let before = null
for (const line of log.releases) {
  const { hash, ...rest } = line
  // Canonical JSON (RFC 8785): members in order, no blanks. All values are plain.
  const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
  const expected = createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
  const where = `release ${line.number}`
  if (line.number !== (before?.number ?? 0) + 1) fail(`${where} is out of order`)
  if (!isHash(line.release) || hash !== expected) fail(`${where} was changed`)
  if (line.previous !== (before?.hash ?? null)) fail(`${where} does not follow the one before`)
  if (before && line.created < before.created) fail(`${where} is older than the one before`)
  before = line
}
if (kept && !log.releases.some(({ hash }) => hash === kept)) fail('the hash that you kept is gone')
console.log(`Valid: ${log.releases.length} releases`)
if (before) console.log(`Keep this hash: ${before.hash}`)
