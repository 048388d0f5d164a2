import { toReading } from '#core/tip/evidence/reading.ts'
import type { ReadingAnswer, ReadingJob } from './job.ts'
import { readPicture } from './picture.server.ts'
import { readWords } from './words.server.ts'

// The process that reads. It knows one file at a time, and nothing else of the house.

const [, , folder = ''] = process.argv

async function read(job: ReadingJob): Promise<ReadingAnswer> {
  try {
    const { text, codes } =
      job.reading === 'picture'
        ? await readPicture(job.bytes, job.models, folder)
        : { text: await readWords(job.bytes, job.reading), codes: [] }
    return { ok: true, reading: toReading(text, codes, job.hints) }
  } catch {
    return { ok: false }
  }
}

process.on('message', async (job: ReadingJob) => {
  process.send?.(await read(job))
})
// The worker has gone: there is nobody to read for.
process.on('disconnect', () => process.exit(0))
