import type { LoaderFunctionArgs } from '@remix-run/node'
import type { IndexedRelease } from '#core/release/listing.ts'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { indexReleases } from '#operations/release/index-releases.server.ts'
import { answerText } from './text-answer.ts'

/** Answers an index of the releases, as the holder of the key gets them, newest first. */
export async function answerIndex(
  args: LoaderFunctionArgs,
  mediaType: string,
  write: (releases: readonly IndexedRelease[], origin: string) => string,
): Promise<Response> {
  const { clearance } = await requireAgencyKey(args)
  const { house } = args.context
  const releases = clearance ? await indexReleases(house, clearance) : []
  return answerText(args.request, write(releases, house.env.PUBLIC_ORIGIN), mediaType)
}
