import { stixId } from '#core/release/stix/object.ts'
import { readVariantName } from '#core/release/variant.ts'
import { readClearance, sectorBit, tlpRank } from '#core/taxii/audience.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/** Files that tell of no pattern. */
const bare = ['manifest.json', 'manifest.json.minisig', 'manifest.json.jws']

type Seen = { agencyId: string; sectors: number; tlp: number }
type BySector = Seen & { sector: string; ceiling: string }

/**
 * The agencies that have fetched a pattern: in a file of a release, over TAXII, as a MISP event or by a
 * webhook. Rather one too many than one too few, but nobody who was never cleared for it: asking would
 * tell them that it exists.
 */
export async function holdersOf(tx: Tx, patternId: string): Promise<ReadonlySet<string>> {
  const files = await tx.$queryRaw<(Seen & { variant: string | null })[]>`
    SELECT DISTINCT d."agency_id" AS "agencyId", d."variant", rp."sectors", rp."tlp"
    FROM "release_pattern" rp JOIN "download" d ON d."release_number" = rp."release_number"
    WHERE rp."pattern_id" = ${patternId}::uuid AND rp."payload"->>'status' <> 'revoked'
      AND d."file" <> ALL(${bare}::text[])`
  const objects = await tx.$queryRaw<BySector[]>`
    SELECT DISTINCT r."agency_id" AS "agencyId", o."sectors", o."tlp", c."sector", c."tlp" AS "ceiling"
    FROM "taxii_object" o
    JOIN "object_read" r ON o."added" BETWEEN r."first_added" AND r."last_added"
      AND r."endpoint" IN ('objects', 'object')
    JOIN "taxii_collection" c ON c."id" = r."collection_id"
    WHERE o."object_id" = ${stixId('campaign', patternId)}`
  const events = await tx.$queryRaw<BySector[]>`
    SELECT DISTINCT r."agency_id" AS "agencyId", rp."sectors", rp."tlp", c."sector", c."tlp" AS "ceiling"
    FROM "release_pattern" rp
    JOIN "release" l ON l."number" = rp."release_number"
    JOIN "object_read" r ON r."at" >= l."created_at" AND r."endpoint" IN ('misp-event', 'misp-hashes')
    JOIN "taxii_collection" c ON c."id" = r."collection_id"
    WHERE rp."pattern_id" = ${patternId}::uuid AND rp."payload"->>'status' <> 'revoked'`
  const sent = await tx.webhook.findMany({
    where: {
      deliveries: {
        some: { announcement: { patternId, type: 'pattern.urgent' }, state: 'delivered' },
      },
    },
    select: { agencyId: true },
  })
  return new Set([
    ...files.filter(isFromTheirs).map(({ agencyId }) => agencyId),
    ...[...objects, ...events].filter(isInCollection).map(({ agencyId }) => agencyId),
    ...sent.map(({ agencyId }) => agencyId),
  ])
}

/** Before there were variants, all files were for all. */
function isFromTheirs({ variant, ...seen }: Seen & { variant: string | null }): boolean {
  return variant === null || covers(readVariantName(variant), seen)
}

const isInCollection = ({ sector, ceiling, ...seen }: BySector): boolean =>
  covers(readClearance(sector, ceiling), seen)

function covers(
  clearance: ReturnType<typeof readClearance>,
  { sectors, tlp }: Omit<Seen, 'agencyId'>,
) {
  if (!clearance) return false
  return (sectors & sectorBit(clearance.sector)) !== 0 && tlp <= tlpRank(clearance.ceiling)
}
