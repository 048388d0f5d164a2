import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export type FolderLock = { ok: true; release: () => Promise<void> } | { ok: false; holder: number }

/**
 * Takes the lock file that says which process has a data folder open: nothing in PGlite stops two
 * processes from opening (and destroying) one folder. A lock left by a killed process is taken over.
 */
export async function takeFolderLock(path: string): Promise<FolderLock> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, 'wx', 0o600)
      await file.writeFile(String(process.pid))
      await file.sync()
      await file.close()
      return { ok: true, release: () => rm(path, { force: true }) }
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error
    }
    const holder = await readHolder(path)
    if (holder !== null && holder !== process.pid && isAlive(holder)) return { ok: false, holder }
    await rm(path, { force: true })
  }
  throw new Error(`Could not take the lock ${path}`)
}

/** The process that holds the folder, or null where none is alive. */
export async function lockHolder(path: string): Promise<number | null> {
  const holder = await readHolder(path)
  return holder !== null && isAlive(holder) ? holder : null
}

async function readHolder(path: string): Promise<number | null> {
  try {
    const pid = Number.parseInt(await readFile(path, 'utf8'), 10)
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isErrno(error, 'EPERM')
  }
}

export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
