import { may } from '#core/access/permissions.ts'
import { judgeSession } from '#core/access/session.ts'
import {
  asBeat,
  asMessage,
  lookSeconds,
  looksPerBeat,
  type News,
  streamLimits,
} from '#core/live/news.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { onBreakNow, quieted } from './quieted.server.ts'
import { lastChange, readNews } from './read-news.server.ts'

/** An open page that is told of changes. */
export type Listener = {
  personId: string
  sessionId: string
  send: (text: string) => void
  end: () => void
}

type Hub = {
  listeners: Set<Listener>
  running: boolean
  timer: NodeJS.Timeout | null
  seq: bigint
  looks: number
}

const hubs = new WeakMap<House, Hub>()

function hubOf(house: House): Hub {
  const known = hubs.get(house)
  if (known) return known
  const hub: Hub = { listeners: new Set(), running: false, timer: null, seq: 0n, looks: 0 }
  hubs.set(house, hub)
  return hub
}

/**
 * Tells a page of changes until it leaves, or its session ends. All pages of a process share one look
 * at the database. Null where there are too many streams already.
 */
export function joinHub(house: House, listener: Listener): (() => void) | null {
  const hub = hubOf(house)
  const own = [...hub.listeners].filter(({ personId }) => personId === listener.personId)
  if (own.length >= streamLimits.person || hub.listeners.size >= streamLimits.process) return null
  hub.listeners.add(listener)
  if (!hub.running) void begin(house, hub)
  return () => void hub.listeners.delete(listener)
}

/** Ends every stream, so that the server can close. */
export function closeHub(house: House): void {
  const hub = hubOf(house)
  for (const { end } of hub.listeners) end()
  hub.listeners.clear()
  if (hub.timer) clearTimeout(hub.timer)
  hub.running = false
}

async function begin(house: House, hub: Hub): Promise<void> {
  hub.running = true
  try {
    hub.seq = await lastChange(house.db)
  } catch (error) {
    house.log.error({ event: 'live.failed' }, error)
  }
  wait(house, hub)
}

function wait(house: House, hub: Hub): void {
  if (hub.listeners.size === 0) {
    hub.running = false
    return
  }
  hub.timer = setTimeout(() => {
    look(house, hub)
      .catch((error) => house.log.error({ event: 'live.failed' }, error))
      .finally(() => wait(house, hub))
  }, lookSeconds * 1000)
  hub.timer.unref()
}

async function look(house: House, hub: Hub): Promise<void> {
  hub.looks += 1
  await endThoseOver(house, hub)
  const seq = await lastChange(house.db)
  if (seq === hub.seq) {
    if (hub.looks % looksPerBeat === 0) for (const { send } of hub.listeners) send(asBeat)
    return
  }
  const since = hub.seq
  hub.seq = seq
  await tellAll(house, hub, since)
}

/** Everybody who sees the same is told the same: it is read once for them. */
async function tellAll(house: House, hub: Hub, since: bigint): Promise<void> {
  const bySight = new Map<string, Promise<News>>()
  const away = await onBreakNow(house)
  for (const personId of new Set([...hub.listeners].map((one) => one.personId))) {
    const sight = await readSight(house.db, personId)
    const key = JSON.stringify(sight)
    const news = bySight.get(key) ?? readNews(house, sight, since)
    bySight.set(key, news)
    const said = asMessage(quieted(await news, away.has(personId)))
    for (const one of hub.listeners) if (one.personId === personId) one.send(said)
  }
}

/** One query for all: whoever is signed out, disabled or idle too long hears nothing more. */
async function endThoseOver(house: House, hub: Hub): Promise<void> {
  const ids = [...new Set([...hub.listeners].map(({ sessionId }) => sessionId))]
  const rows = await house.db.staffSession.findMany({
    where: { id: { in: ids } },
    include: { person: { select: { status: true, roles: true } } },
  })
  const open = new Set(
    rows
      .filter(
        (row) =>
          judgeSession({ ...row, personStatus: row.person.status }, house.now()) === 'open' &&
          may(row.person.roles, 'queue.view'),
      )
      .map(({ id }) => id),
  )
  for (const listener of hub.listeners) {
    if (open.has(listener.sessionId)) continue
    hub.listeners.delete(listener)
    listener.end()
  }
}
