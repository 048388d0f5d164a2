import type { PatternPayload } from '#core/pattern/payload.ts'
import type { ReleaseFormat } from '../format.ts'
import type { ReleasedPattern } from '../release.ts'
import { mispEvent, type Portal } from './event.ts'
import type { MispView } from './versions.ts'

/**
 * `misp-events.ndjson`: the MISP event of each pattern, one a line, for who keeps a feed's folder of
 * their own. A line without its line break is the event's file. For a pattern's first two versions it
 * is the very event of the feed; later the feed also remembers what older versions had, and since
 * when.
 */
export const mispEvents: ReleaseFormat = {
  name: 'misp-events.ndjson',
  mediaType: 'application/x-ndjson',
  begin: ({ portal }) => ({
    head: '',
    add: (pattern) => lineOf(portal, pattern),
    end: () => [],
  }),
}

type Line = Readonly<{ payload: PatternPayload; key: string; line: string }>

/** Variants of one release mostly say the same of a pattern, and come to it one after the other. */
let last: Line | null = null

function lineOf(portal: Portal, pattern: ReleasedPattern): string {
  const { payload, before, withdrawn, created, modified } = pattern
  const key = [portal.id, portal.name, created, modified, before?.version, withdrawn].join('|')
  if (last?.payload === payload && last.key === key) return last.line
  const line = `${JSON.stringify(mispEvent(portal, viewOf(pattern)))}\n`
  last = { payload, key, line }
  return line
}

function viewOf(pattern: ReleasedPattern): Pick<MispView, 'versions'> {
  const { payload, created, modified, before = null, withdrawn = false } = pattern
  const held = before ?? (withdrawn ? payload : null)
  return {
    versions: [
      ...(held === null ? [] : [{ payload: held, modified: created, readable: true }]),
      { payload, modified, readable: !withdrawn },
    ],
  }
}
