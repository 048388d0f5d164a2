import { randomBytes, randomInt } from 'node:crypto'
import { bandsOf, signatureBytes } from '#core/link/bands.ts'
import type { House } from '#infra/house.server.ts'

/** Any two signatures share a lane in twenty, as measured between strangers: 0.22 squared. */
const commonShare = 0.22
const waveLength = 20
/** One wave is large: a campaign that a hundredth of all tips tell. */
const largeWaveEvery = 100

const lanes = signatureBytes / 2
/** Copies of one advert with other slots agree in nine lanes of ten. */
const copyShare = 0.9

function stranger(): Buffer {
  const signature = randomBytes(signatureBytes)
  for (let lane = 0; lane < lanes; lane++)
    if (Math.random() < commonShare) signature.writeUInt16BE(lane, 2 * lane)
  return signature
}

function copyOf(template: Buffer): Buffer {
  const signature = Buffer.from(template)
  for (let lane = 0; lane < lanes; lane++)
    if (Math.random() >= copyShare) signature.writeUInt16BE(randomInt(65_536), 2 * lane)
  return signature
}

export type Filled = Record<'stranger' | 'wave' | 'large wave', string[]>

/**
 * Signatures for tips that are there: a quarter in waves of twenty copies, a hundredth in one large
 * wave, the rest strangers. Answers tips of each sort.
 */
export async function fillLikenesses(house: House, tipIds: readonly string[]): Promise<Filled> {
  const filled: Filled = { stranger: [], wave: [], 'large wave': [] }
  const large = stranger()
  let wave = stranger()
  let inWave = 0
  const signatureFor = (at: number, tipId: string) => {
    if (at % largeWaveEvery === 1) return keep('large wave', tipId, copyOf(large))
    if (at % 4 !== 0) return keep('stranger', tipId, stranger())
    if (++inWave % waveLength === 0) wave = stranger()
    return keep('wave', tipId, copyOf(wave))
  }
  const keep = (sort: keyof Filled, tipId: string, signature: Buffer) => {
    filled[sort].push(tipId)
    return {
      subjectId: tipId,
      kind: 'text',
      keyringVersion: 1,
      signature: new Uint8Array(signature),
    }
  }
  const step = 1000
  for (let from = 0; from < tipIds.length; from += step) {
    const data = tipIds.slice(from, from + step).map((id, at) => signatureFor(from + at, id))
    const rows = await house.db.likeness.createManyAndReturn({ data })
    const entries = rows.flatMap(({ id, signature }) =>
      bandsOf(signature).map((band) => [band, id]),
    )
    await house.db.$executeRaw`
      INSERT INTO "likeness_band" ("band", "likeness_id")
      SELECT * FROM unnest(${entries.map(([band]) => band)}::bigint[], ${entries.map(([, id]) => id)}::bigint[])
      ON CONFLICT DO NOTHING`
  }
  await house.db.$executeRaw`ANALYZE`
  return filled
}
