import { useActionData, useRouteLoaderData } from '@remix-run/react'
import type { loader } from '../case.tsx'
import type { CaseFault } from './fault.ts'
import { CasePage } from './page.tsx'

/** The case's page, under its own address and, after a form that could not be taken, under that form's. */
export function CaseAgain() {
  const data = useRouteLoaderData<typeof loader>('routes/triage/case')
  const fault = useActionData<CaseFault>()
  return data ? <CasePage page={{ ...data, fault: fault ?? null }} /> : null
}
