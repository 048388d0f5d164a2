import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { type ImportKind, importKinds, isImportKind } from '#core/tip/import/kinds.ts'
import { type ImportLine, type ImportOutcome, importTips } from '#operations/import-tips.server.ts'
import { openForCommand } from './open-for-command.ts'

const usage = `npm run import -- --kind ${Object.keys(importKinds).join('|')} [--strict] FILE.jsonl
  --strict  exit with 1 where a line was refused`

/** Tips in one transaction: large enough to be quick, small enough to repeat little after a cut. */
const batchSize = 100

const { kind, file, strict } = readArguments()
const house = await openForCommand()
const total = await importFile(kind, file)
await house.close()
const seconds = Math.round(process.uptime())
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(
  `Filed ${total.filed}, already here ${total.known}, refused ${total.refused.length}; ${seconds} s, at most ${megabytes} MB.`,
)
process.exit(strict && total.refused.length > 0 ? 1 : 0)

async function importFile(kind: ImportKind, file: string): Promise<ImportOutcome> {
  const { size } = await stat(file)
  const bar = new SingleBar({
    format:
      '{bar} {percentage}% | {filed} filed, {known} already here, {refused} refused | {duration_formatted}',
    hideCursor: true,
    noTTYOutput: false,
  })
  const total: ImportOutcome = { filed: 0, known: 0, refused: [] }
  const source = createReadStream(file)
  const counts = () => ({ filed: total.filed, known: total.known, refused: total.refused.length })
  bar.start(size, 0, counts())
  for await (const batch of batches(
    createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY }),
  )) {
    const done = await importTips(house, kind, batch)
    total.filed += done.filed
    total.known += done.known
    total.refused.push(...done.refused)
    for (const { number, reason, detail } of done.refused) {
      console.error(`line ${number}: ${reason}${detail ? ` (${detail})` : ''}`)
    }
    bar.update(source.bytesRead, counts())
  }
  bar.update(size, counts())
  bar.stop()
  return total
}

async function* batches(lines: AsyncIterable<string>): AsyncGenerator<ImportLine[]> {
  let batch: ImportLine[] = []
  let number = 0
  for await (const text of lines) {
    number++
    if (text.trim() === '') continue
    batch.push({ number, text })
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function readArguments(): { kind: ImportKind; file: string; strict: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { kind: { type: 'string' }, strict: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file] = positionals
    if (!values.kind || !isImportKind(values.kind) || !file || positionals.length !== 1)
      throw new Error()
    return { kind: values.kind, file, strict: values.strict }
  } catch {
    console.error(usage)
    process.exit(64)
  }
}
