import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { problem } from '#infra/http/problem.server.ts'
import { listVariants, type ReleaseSummary } from '#operations/release/list-releases.server.ts'
import { refuseToChange } from './read-only.ts'
import { answerText } from './text-answer.ts'

/**
 * Releases after a number, oldest first: what a program has not read yet. It keeps the last number
 * that it read and asks with `?after=`.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { clearance } = await requireAgencyKey(args)
  const { request, context } = args
  const page = readPage(new URL(request.url).searchParams)
  if (!page) return problem(context.house.env, 'parameter-malformed')
  const { releases, more } = clearance
    ? await listVariants(context.house, clearance, page)
    : { releases: [], more: false }
  const body = `${JSON.stringify({ releases: releases.map(viewOf), more })}\n`
  return answerText(request, body, 'application/json')
}

export const action = refuseToChange

function readPage(query: URLSearchParams): { after: number; limit: number } | null {
  const numberOf = (name: string, otherwise: number, least: number, most: number) => {
    const [given, ...more] = query.getAll(name)
    if (given === undefined) return otherwise
    const number = /^\d{1,9}$/.test(given) ? Number(given) : -1
    return more.length === 0 && number >= least && number <= most ? number : null
  }
  const after = numberOf('after', 0, 0, 999_999_999)
  const limit = numberOf('limit', 100, 1, 500)
  return after === null || limit === null ? null : { after, limit }
}

function viewOf(release: ReleaseSummary) {
  const href = `/feeds/releases/${release.number}`
  return {
    number: release.number,
    week: release.week,
    created: release.createdAt.toISOString(),
    patterns: release.patternCount,
    manifest_sha256: release.manifestSha256,
    previous: release.previousSha256,
    href,
    files: release.files.map(({ name, mediaType, byteSize, sha256 }) => ({
      name,
      media_type: mediaType,
      size: byteSize,
      sha256,
      href: `${href}/${name}`,
    })),
  }
}
