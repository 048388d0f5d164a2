import { mapInvestmentSite } from './investment-sites.ts'
import { mapJobAd } from './job-ads.ts'
import type { ImportMapper } from './record.ts'
import { mapTip } from './tips.ts'

/** What `--kind` of the import command can name. */
export const importKinds = {
  tips: mapTip,
  'job-ads': mapJobAd,
  'investment-sites': mapInvestmentSite,
} as const satisfies Record<string, ImportMapper>

export type ImportKind = keyof typeof importKinds

export function isImportKind(text: string): text is ImportKind {
  return Object.hasOwn(importKinds, text)
}
