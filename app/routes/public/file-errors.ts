import type { Translate } from '#core/text/text.ts'
import { evidenceLimits, type FileRefusal } from '#core/tip/evidence.ts'

type Refused = { name: string; reason: FileRefusal }

/** What was wrong with each file, by its name. */
export function fileErrors(t: Translate, refused: readonly Refused[], max: number): string[] {
  const { megabytes, megabytesInAll: all } = evidenceLimits
  return refused.map(({ name, reason }) =>
    t('error.file_named', { name, problem: t(`error.${reason}`, { megabytes, max, all }) }),
  )
}

/** `1.2 MB`, `340 kB`. */
export function fileSize(t: Translate, bytes: number): string {
  const large = bytes >= 1_000_000
  const format = new Intl.NumberFormat(t.lang, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  })
  return format.format(large ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000)))
}
