import type { LoaderFunctionArgs } from '@remix-run/node'
import { may, type Permission, stepUpMinutes, stepUpPermissions } from '#core/access/permissions.ts'
import { isFresh, judgeSession } from '#core/access/session.ts'
import { busySince } from '#core/care/breaks.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { readCookie } from './cookies.server.ts'
import { keepForm } from './kept-forms.server.ts'
import { refuse, seeOther } from './refusal.server.ts'

/** The signed-in person, as far as routes and operations need to know them. */
export type StaffActor = {
  id: string
  callSign: string
  roles: string[]
  agencyId: string | null
  sessionId: string
}

/**
 * Every guarded loader and action calls this itself: in Remix 2 a layout's guard does not protect
 * its children. Throws a redirect to sign-in (GET), 401 (other methods) or 403.
 */
export function requireStaff(
  args: LoaderFunctionArgs,
  permission: Permission,
): Promise<StaffActor> {
  return guard(args, permission, true)
}

/**
 * The same for what a page asks by itself while nobody does anything: it keeps no session from ending
 * of idleness.
 */
export function requireStaffQuietly(
  args: LoaderFunctionArgs,
  permission: Permission,
): Promise<StaffActor> {
  return guard(args, permission, false)
}

async function guard(
  args: LoaderFunctionArgs,
  permission: Permission,
  touches: boolean,
): Promise<StaffActor> {
  const { request, context } = args
  const session = await readStaffSession(context.house, request, touches)
  if (session?.verdict !== 'open') throw await toSignIn(args, touches ? session : null)
  if (!may(session.actor.roles, permission)) throw refuse(403, 'not_permitted')
  const fresh = isFresh(session.secondFactorAt, context.house.now(), stepUpMinutes)
  if (request.method !== 'GET' && stepUpPermissions.has(permission) && !fresh) {
    const next = (await keepForm(args, session.actor.id, pathOf(request))) ?? pathOf(request)
    throw seeOther(`/staff/confirm?next=${encodeURIComponent(next)}`)
  }
  return session.actor
}

/** Signed in with a second factor, whatever the role: one's own account, sign-out. */
export async function requireSession(args: LoaderFunctionArgs): Promise<StaffActor> {
  const session = await readStaffSession(args.context.house, args.request)
  if (session?.verdict !== 'open') throw await toSignIn(args, session)
  return session.actor
}

/** The same with a fresh second factor: what one signs in with. What was sent is not kept, secrets may be in it. */
export async function requireFreshSession(args: LoaderFunctionArgs): Promise<StaffActor> {
  const actor = await requireSession(args)
  if (await isStepUpFresh(args)) return actor
  throw seeOther(`/staff/confirm?next=${encodeURIComponent(pathOf(args.request))}`)
}

/** Whether a step that needs a fresh second factor would be let through now; for saying so beforehand. */
export async function isStepUpFresh({ request, context }: LoaderFunctionArgs): Promise<boolean> {
  const session = await readStaffSession(context.house, request)
  return isFresh(session?.secondFactorAt ?? null, context.house.now(), stepUpMinutes)
}

export async function readStaffSession(house: House, request: Request, touches = true) {
  const token = await readCookie(house.env, 'staff', request)
  if (!token) return null
  const row = await house.db.staffSession.findFirst({
    where: { tokenHmac: { in: tokenHmacs(house.keyring, token) } },
    include: { person: true },
  })
  if (!row) return null
  const now = house.now()
  const verdict = judgeSession({ ...row, personStatus: row.person.status }, now)
  if (touches && verdict !== 'ended') await touch(house, row, now)
  const { id, callSign, roles, agencyId, status } = row.person
  const actor: StaffActor = { id, callSign, roles, agencyId, sessionId: row.id }
  return { verdict, actor, secondFactorAt: row.secondFactorAt, personStatus: status }
}
type StaffSession = NonNullable<Awaited<ReturnType<typeof readStaffSession>>>

/** Once a minute is enough to measure idleness. */
async function touch(
  house: House,
  row: { id: string; seenAt: Date; busySince: Date | null },
  now: Date,
): Promise<void> {
  if (now.getTime() - row.seenAt.getTime() < 60_000) return
  const data = { seenAt: now, busySince: busySince(row, now) }
  await house.db.staffSession.updateMany({ where: { id: row.id }, data })
}

/** What somebody sent whose session has just ended waits until they are in again. */
async function toSignIn(args: LoaderFunctionArgs, session: StaffSession | null): Promise<Response> {
  const { request } = args
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const theirs = !reads && session?.verdict === 'ended' && session.personStatus === 'active'
  const kept = theirs ? await keepForm(args, session.actor.id, pathOf(request)) : null
  if (!reads && !kept) return refuse(401, 'sign_in_needed')
  return seeOther(`/staff/sign-in?next=${encodeURIComponent(kept ?? pathOf(request))}`)
}

/** The path to come back to, without Remix's own parameters. */
function pathOf(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_data')
  url.searchParams.delete('index')
  return url.pathname + url.search
}
