import { readdirSync, readFileSync } from 'node:fs'
import type { House } from '#infra/house.server.ts'

const msPerTick = 10

/**
 * CPU time in ms of this process and, where there is one, of the throw-away PostgreSQL's: what work
 * takes on a machine with nothing else to do.
 */
export async function cpuClock({ db }: House, postgres: boolean): Promise<{ now: () => number }> {
  const [row] = postgres
    ? await db.$queryRaw<{ pid: string }[]>`
        SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS "pid"`
    : []
  return {
    now: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000 + (row ? childTicks(row.pid) * msPerTick : 0)
    },
  }
}

/** Clock ticks that a process's children have used; see proc(5). */
function childTicks(parent: string): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid)
    if (fields?.[1] === parent) ticks += Number(fields[11]) + Number(fields[12])
  }
  return ticks
}

/** The fields behind a process's name; null where it has ended. */
function statOf(pid: string): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
