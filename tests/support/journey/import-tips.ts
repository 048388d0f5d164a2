import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { journeyFolder, journeyPort } from './place.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

type ImportedTip = {
  kind: string
  language: string
  country?: string
  story: string
  answers: Record<string, string>
  identifiers?: { type: string; value: string; platform?: string; country?: string }[]
  consents?: string[]
}

/** Files tips as a partner's are filed, by the command, while the site runs: as many as there are. */
export async function importTips(tips: readonly ImportedTip[]): Promise<void> {
  const file = join(tmpdir(), `harborlight-tips-${randomUUID()}.jsonl`)
  const lines = tips.map((tip) =>
    JSON.stringify({ format: 'harborlight-tip/1', source_id: randomUUID(), ...tip }),
  )
  await writeFile(file, lines.join('\n'))
  const command = ['tsx', 'app/commands/import.ts', '--kind', 'tips', '--strict', file]
  const env = { ...process.env, DATA_DIR: journeyFolder(journeyPort) }
  await promisify(execFile)('npx', command, { cwd: root, env })
  await rm(file)
}
