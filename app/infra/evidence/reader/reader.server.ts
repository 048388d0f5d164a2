import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allModels } from '#core/tip/evidence/ocr-languages.ts'
import type { Answer, CopyResult, Job, ReadingJob, ReadingResult } from './job.ts'

/** Reads files in a process of its own. Throws where that broke, or took too long. */
export type Reader = {
  read: (job: ReadingJob) => Promise<ReadingResult>
  /** The safe copy of a HEIC. */
  copy: (original: Uint8Array) => Promise<CopyResult>
  close: () => Promise<void>
}

const timeoutMs = 60_000
/** Megabytes of JavaScript objects; the recogniser's own memory is besides. */
const heapMegabytes = 512

const root = join(import.meta.dirname, '../../../..')
const script = join(import.meta.dirname, 'child.server.ts')

/**
 * A hostile file can hang or crash what reads it: that is a process without our keys, settings or
 * database, and the next file gets a fresh one. It is kept between files and ended by `close`.
 */
export function openReader(timeout = timeoutMs): Reader {
  let child: ChildProcess | null = null
  let models: string | null = null
  const start = async () => {
    models ??= await gatherModels()
    return fork(script, [models], {
      cwd: root,
      execArgv: [
        '--import',
        'tsx',
        `--max-old-space-size=${heapMegabytes}`,
        // No text becomes a program, whatever a library is talked into.
        '--disallow-code-generation-from-strings',
      ],
      env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }
  const stop = () => {
    child?.kill('SIGKILL')
    child = null
  }
  const put = async (job: Job) => {
    child ??= await start()
    try {
      const answer = await ask(child, job, timeout)
      if (!answer.ok && answer.reason === 'broke') throw new Error('Reading a file broke')
      return answer
    } catch (error) {
      stop()
      throw error
    }
  }
  return {
    read: async (job) => (await put(job)) as ReadingResult,
    copy: async (original) => (await put({ copy: original })) as CopyResult,
    close: async () => {
      stop()
      if (models) await rm(models, { recursive: true, force: true })
      models = null
    },
  }
}

const require = createRequire(import.meta.url)

/**
 * Tesseract.js takes its models from one folder; npm has a package for each. Languages other than
 * English are optional packages: what is not installed is not there.
 */
async function gatherModels(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'harborlight-models-'))
  for (const code of allModels) {
    const file = `${code}.traineddata.gz`
    const path = pathOf(`@tesseract.js-data/${code}/4.0.0_best_int/${file}`)
    if (path) await symlink(path, join(folder, file))
  }
  return folder
}

function pathOf(file: string): string | null {
  try {
    return require.resolve(file)
  } catch {
    return null
  }
}

function ask(child: ChildProcess, job: Job, timeout: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(deadline)
      child.off('message', answered).off('exit', gone).off('error', gone)
      end()
    }
    const gone = () => settle(() => reject(new Error('The reading process ended')))
    const answered = (answer: unknown) => settle(() => resolve(answer as Answer))
    const late = () => settle(() => reject(new Error('Reading a file took too long')))
    const deadline = setTimeout(late, timeout)
    child.on('message', answered).on('exit', gone).on('error', gone)
    child.send(job, (error) => {
      if (error) gone()
    })
  })
}
