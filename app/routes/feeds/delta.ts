import type { LoaderFunctionArgs } from '@remix-run/node'
import { findDelta } from '#operations/release/delta/find-delta.server.ts'
import { openDelta } from '#operations/release/delta/open-delta.server.ts'
import { answerFound } from './file-answer.ts'
import { refuseToChange, releaseOf } from './read-only.ts'

/** What changed between two releases; `from` 0 is the state before the first, `to` may be `latest`. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { params, context } = args
  const from = params.from === '0' ? 0 : releaseOf(params.from)
  const to = releaseOf(params.to)
  if (from === null || from === 'latest' || to === null) return answerFound(args, null)
  const wanted = { from, to }
  return answerFound(args, {
    find: async (clearance) => {
      const found = await findDelta(context.house, clearance, wanted)
      return found.ok ? { ok: true, file: found.delta.file } : found
    },
    open: (reader, wish) => openDelta(context.house, reader, wanted, wish),
    location: ({ number }) => `/feeds/releases/${from}/delta/${number}`,
  })
}

export const action = refuseToChange
