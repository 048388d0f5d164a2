/**
 * What the wordings of the paste box find in real job adverts, false and true ones, and how long the
 * longest text takes. Prints one JSON object a line: all, then each flag, then the time.
 *
 *   TIPS_DATA_DIR=folder-with-job-ads.jsonl npx tsx bench/check.ts
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFlags, maxMessage } from '#core/check/find-flags.ts'
import { flagCodes, flagOf } from '#core/check/flags/table.ts'

const data = process.env.TIPS_DATA_DIR
if (!data) {
  process.stderr.write('TIPS_DATA_DIR is not set: there is nothing to read.\n')
  process.exit(2)
}
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const fields = ['title', 'company_profile', 'description', 'requirements', 'benefits'] as const
const adverts = readFileSync(join(data, 'job-ads.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
  .map((row) => {
    const text = fields.map((field) => row[field] ?? '').join('\n')
    return { isFalse: ['1', 't', 'true'].includes(String(row.fraudulent)), ...findFlags(text) }
  })

type Advert = (typeof adverts)[number]

function count(what: object, isFound: (advert: Advert) => boolean): void {
  const found = adverts.filter(isFound)
  const falseOnes = found.filter(({ isFalse }) => isFalse).length
  const allFalse = adverts.filter(({ isFalse }) => isFalse).length
  const share = (part: number, whole: number) =>
    whole === 0 ? null : Math.round((part / whole) * 1000) / 1000
  print({
    ...what,
    false_adverts: falseOnes,
    true_adverts: found.length - falseOnes,
    precision: share(falseOnes, found.length),
    recall: share(falseOnes, allFalse),
    wrongly: share(found.length - falseOnes, adverts.length - allFalse),
  })
}

count({ flag: 'any' }, ({ flags }) => flags.length > 0)
count({ flag: 'any strong' }, ({ flags }) => flags.some(({ strength }) => strength === 'strong'))
for (const code of flagCodes)
  count({ flag: code, strength: flagOf(code).strength }, ({ flags }) =>
    flags.some((one) => one.code === code),
  )

const hostile = ['pay fee ', 'no experience ', 'a', '不', 'ก', 'انا ', '$1,', '\u0301', '.']
for (const piece of hostile) {
  const text = piece.repeat(maxMessage).slice(0, maxMessage)
  const started = performance.now()
  findFlags(text)
  print({ repeated: piece, characters: text.length, ms: Math.round(performance.now() - started) })
}
