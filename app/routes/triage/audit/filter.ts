import type { AuditQuery } from '#operations/audit/list-audit.server.ts'

/** The filters as they stand in the address and in the form. */
export type ShownFilter = { who?: string; about?: string; what?: string }

const longest = 120

/** Reads the address: what the form shows, and what is asked of the list. */
export function readAuditFilter(url: string): { shown: ShownFilter; asked: AuditQuery } {
  const query = new URL(url).searchParams
  const text = (name: string) => query.get(name)?.trim().slice(0, longest) || undefined
  const seq = (name: string) => {
    const digits = query.get(name) ?? ''
    return /^\d{1,18}$/.test(digits) ? BigInt(digits) : undefined
  }
  const shown = Object.fromEntries(
    (['who', 'about', 'what'] as const).flatMap((name) => {
      const value = text(name)
      return value ? [[name, value]] : []
    }),
  )
  return { shown, asked: { ...shown, before: seq('before'), after: seq('after') } }
}
