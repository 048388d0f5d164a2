import { minisignSignature } from '#core/release/minisign.ts'
import { type PublicLog, publicLog } from '#core/release/transparency.ts'
import type { House } from '#infra/house.server.ts'

/** All releases as everybody may know them, oldest first. */
export async function readPublicLog(house: House): Promise<PublicLog> {
  const rows = await house.db.$queryRaw<
    { number: number; week: string; created: Date; sha256: string; bytes: bigint; count: number }[]
  >`
    SELECT r."number", r."week", r."created_at" AS "created", r."manifest_sha256" AS "sha256",
      r."pattern_count" AS "count",
      COALESCE((SELECT sum(f."byte_size") FROM "release_file" f
        WHERE f."release_number" = r."number"), 0)::bigint AS "bytes"
    FROM "release" r ORDER BY r."number"`
  return publicLog(
    rows.map(({ number, week, created, sha256, bytes, count }) => ({
      ...{ number, week, created, manifestSha256: sha256, bytes: Number(bytes), patterns: count },
    })),
  )
}

/** The bytes that `/transparency/log.json` sends. */
export async function printPublicLog(house: House): Promise<Uint8Array> {
  return Buffer.from(`${JSON.stringify(await readPublicLog(house), null, 1)}\n`)
}

/** Minisign's signature of these bytes. The comment says nothing new, so that the same log has the same file. */
export async function signPublicLog(house: House): Promise<string> {
  const comments = { untrusted: 'signature of log.json', trusted: 'Harborlight public log' }
  const { signer } = house
  return minisignSignature(await printPublicLog(house), signer, comments, signer.sign)
}
