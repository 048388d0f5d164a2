import type { House } from '#infra/house.server.ts'

/** The release that the feed shows; null while it is being brought up to a newer one. */
export async function feedRelease({ reads }: House): Promise<number | null> {
  const [row] = await reads.rows<{ release: number; newest: number }>({
    text: `SELECT f."release", COALESCE((SELECT MAX("number") FROM "release"), 0) AS "newest"
      FROM "misp_feed" f WHERE f."id" = 1`,
    values: [],
  })
  return row && row.release >= row.newest ? row.release : null
}
