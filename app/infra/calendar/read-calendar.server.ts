import { readFile } from 'node:fs/promises'
import {
  calendarSchema,
  openCalendar,
  plainCalendar,
  type WorkingCalendar,
} from '#core/clock/calendar.ts'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import type { Env } from '#infra/env.server.ts'

/**
 * When the house works, as the operator's file says; without one Monday to Friday, 9 to 17, UTC.
 * Throws on a broken file, naming the place: clocks that silently count other hours are worse than
 * a start that fails.
 */
export async function readCalendar(env: Pick<Env, 'CALENDAR_FILE'>): Promise<WorkingCalendar> {
  const text = await readFile(env.CALENDAR_FILE, 'utf8').catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return null
    throw error
  })
  if (text === null) return openCalendar(plainCalendar)
  const read = calendarSchema.safeParse(asJson(text))
  if (read.success) return openCalendar(read.data)
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`CALENDAR_FILE ${env.CALENDAR_FILE}: ${problems.join('; ')}`)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
