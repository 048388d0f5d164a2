import type { SerializeFrom } from '@remix-run/node'
import type { loader } from '../case.tsx'
import type { CaseFault, CaseFormName } from './fault.ts'

/** All that the case's page shows: what its loader read, and a form that could not be taken. */
export type CasePageData = SerializeFrom<typeof loader> & { fault: CaseFault | null }
export type View = CasePageData['view']

/** What was typed into a field of a form that comes back. */
export function typed(page: CasePageData, on: CaseFormName, field: string): string | undefined {
  return page.fault?.on === on ? page.fault.typed[field] : undefined
}

/** What is wrong with a field. */
export function errorOf(page: CasePageData, on: CaseFormName, field: string): string | undefined {
  return page.fault?.on === on
    ? page.fault.errors.find((error) => error.field === field)?.text
    : undefined
}
