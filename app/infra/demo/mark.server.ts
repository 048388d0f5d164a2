import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isErrno, lockHolder } from '#infra/db/folder-lock.server.ts'
import type { Env } from '#infra/env.server.ts'

/**
 * The file that makes a data folder a demo's. With it, `npm start` refuses the folder; without it, the
 * demo does: made-up people never get among real ones. It holds what a newcomer may be told.
 */
const demoMark = z.object({
  format: z.literal('harborlight-demo-1'),
  /** `making` until everything is there: a demo that was cut off is made anew. */
  state: z.enum(['making', 'ready']),
  passphrase: z.string(),
  custodianPassphrase: z.string(),
  /** Reports that can be opened again, with their codes. */
  reports: z.array(z.object({ reference: z.string(), code: z.string(), about: z.string() })),
})
export type DemoMark = z.infer<typeof demoMark>

type Folder = Pick<Env, 'DATA_DIR'>
const pathOf = ({ DATA_DIR }: Folder) => join(DATA_DIR, 'demo')

/** The mark, or null where the folder is no demo's. */
export async function readDemoMark(folder: Folder): Promise<DemoMark | null> {
  try {
    return demoMark.parse(JSON.parse(await readFile(pathOf(folder), 'utf8')))
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null
    throw error
  }
}

export async function writeDemoMark(folder: Folder, mark: Omit<DemoMark, 'format'>): Promise<void> {
  const text = JSON.stringify({ format: 'harborlight-demo-1', ...mark }, null, 2)
  await writeFile(pathOf(folder), `${text}\n`, { mode: 0o600 })
}

export type DemoFolder = 'ready' | 'to_fill' | 'being_made' | 'not_a_demo'

/**
 * Makes an empty or new folder a demo's, and clears away a demo that was cut off. Whatever else lies in
 * a folder is not touched: `not_a_demo`.
 */
export async function claimDemoFolder(folder: Folder): Promise<DemoFolder> {
  const mark = await readDemoMark(folder)
  if (mark?.state === 'ready') return 'ready'
  if (mark === null && !(await isEmpty(folder.DATA_DIR))) return 'not_a_demo'
  if (mark !== null) {
    if ((await lockHolder(join(folder.DATA_DIR, 'lock'))) !== null) return 'being_made'
    await rm(folder.DATA_DIR, { recursive: true })
  }
  await mkdir(folder.DATA_DIR, { recursive: true, mode: 0o700 })
  await writeDemoMark(folder, {
    state: 'making',
    passphrase: '',
    custodianPassphrase: '',
    reports: [],
  })
  return 'to_fill'
}

async function isEmpty(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length === 0
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return true
    throw error
  }
}
