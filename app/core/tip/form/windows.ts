import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PagePath } from '../journey/pages.ts'
import type { FormEntries, FormValues } from './fields.ts'

/** What a draft remembers of the windows that it is written in. */
export type Windows = {
  /** The window that sent a page last: what it sends again, by the back button, is no surprise. */
  readonly sentBy?: Readonly<Partial<Record<PagePath, string>>>
  /** What stood on a page before another window sent it; kept until somebody has chosen. */
  readonly replaced?: Readonly<Partial<Record<PagePath, FormEntries>>>
}

/** What a form carries of where it was made. */
export type FormOrigin = {
  /** Which answers it was made from; see `pageMark`. */
  mark?: string | undefined
  /** Given out with each page that is shown, and kept where the same page comes back. */
  window?: string | undefined
}

/** A short mark of what stands on a page. */
export function pageMark(shown: FormValues): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([...shown])))).slice(0, 16)
}

/**
 * Whether sending `after` over `before` drops words that whoever sent it has never seen: another
 * window has changed them since this form was made.
 */
export function overwrites(
  { mark, window }: FormOrigin,
  lastWindow: string | undefined,
  before: FormValues,
  after: FormValues,
): boolean {
  if (mark === undefined || before.size === 0) return false
  if (window !== undefined && window === lastWindow) return false
  const now = pageMark(before)
  return now !== mark && now !== pageMark(after)
}

/** One page was sent from a window; `replaced` is what it dropped unseen, if anything. */
export function sentFrom<Draft extends Windows>(
  draft: Draft,
  path: PagePath,
  window: string | undefined,
  replaced?: FormValues,
): Draft {
  const { [path]: _last, ...sentBy } = draft.sentBy ?? {}
  const { [path]: _chosen, ...others } = draft.replaced ?? {}
  const { sentBy: _all, replaced: _every, ...rest } = draft
  const windows = window === undefined ? sentBy : { ...sentBy, [path]: window }
  const kept = replaced ? { ...others, [path]: [...replaced] } : others
  return {
    ...rest,
    ...(Object.keys(windows).length > 0 && { sentBy: windows }),
    ...(Object.keys(kept).length > 0 && { replaced: kept }),
  } as Draft
}
