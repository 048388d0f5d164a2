import './bounded-memory.server.ts'
import { type Reading, toReading } from '#core/tip/evidence/reading.ts'
import { copyHeic } from './heic.server.ts'
import type { Answer, Job, ReadingJob } from './job.ts'
import { readPdf } from './pdf.server.ts'
import { readPicture } from './picture.server.ts'
import { Unreadable } from './unreadable.server.ts'
import { readWords } from './words.server.ts'

// The process that reads. It knows one file at a time, and nothing else of the house.

const [, , folder = ''] = process.argv

async function answer(job: Job): Promise<Answer> {
  try {
    if ('copy' in job) return { ok: true, copy: await copyHeic(job.copy) }
    return { ok: true, reading: await read(job) }
  } catch (error) {
    return { ok: false, reason: error instanceof Unreadable ? 'unreadable' : 'broke' }
  }
}

async function read({ reading, bytes, models, hints }: ReadingJob): Promise<Reading> {
  if (reading === 'picture') {
    const { text, codes } = await readPicture(bytes, models, folder)
    return toReading(text, codes, hints)
  }
  if (reading === 'pdf') {
    const { text, cut } = await readPdf(bytes)
    const kept = toReading(text, [], hints)
    return { ...kept, cut: kept.cut || cut }
  }
  return toReading(await readWords(bytes, reading), [], hints)
}

process.on('message', async (job: Job) => {
  process.send?.(await answer(job))
})
// The worker has gone: there is nobody to read for.
process.on('disconnect', () => process.exit(0))
