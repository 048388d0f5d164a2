import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isErrno } from '#infra/db/folder-lock.server.ts'

/** The two sealed forms of one file: what was given, and the re-encoded copy that staff see. */
export type EvidenceForm = 'original' | 'copy'

/** Where sealed bytes lie. Callers seal; the store never sees plain bytes. */
export type EvidenceStore = {
  put: (
    subjectId: string,
    evidenceId: string,
    form: EvidenceForm,
    sealed: Uint8Array,
  ) => Promise<void>
  /** null where there is none. */
  get: (subjectId: string, evidenceId: string, form: EvidenceForm) => Promise<Buffer | null>
  remove: (subjectId: string, evidenceId: string) => Promise<void>
  removeAll: (subjectId: string) => Promise<void>
}

export function folderStore(root: string): EvidenceStore {
  const folderOf = (subjectId: string) => join(root, safeId(subjectId))
  const pathOf = (subjectId: string, evidenceId: string, form: EvidenceForm) =>
    join(folderOf(subjectId), `${safeId(evidenceId)}.${form}`)
  return {
    put: async (subjectId, evidenceId, form, sealed) => {
      const path = pathOf(subjectId, evidenceId, form)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(`${path}.part`, 'w', 0o600)
      await file.writeFile(sealed)
      await file.sync()
      await file.close()
      await rename(`${path}.part`, path)
    },
    get: async (subjectId, evidenceId, form) => {
      try {
        return await readFile(pathOf(subjectId, evidenceId, form))
      } catch (error) {
        if (isErrno(error, 'ENOENT')) return null
        throw error
      }
    },
    remove: async (subjectId, evidenceId) => {
      for (const form of ['original', 'copy'] as const)
        await rm(pathOf(subjectId, evidenceId, form), { force: true })
    },
    removeAll: (subjectId) => rm(folderOf(subjectId), { recursive: true, force: true }),
  }
}

function safeId(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Evidence is filed under UUIDs only')
  return id
}
