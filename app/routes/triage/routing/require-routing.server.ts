import type { LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#core/access/permissions.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff, type StaffActor } from '#infra/http/staff-guard.server.ts'

/**
 * Whoever may change queues and rules. A form that asks for a fresh second factor does so itself, so
 * that no word of it is lost on the way to confirming.
 */
export async function requireRouting(args: LoaderFunctionArgs): Promise<StaffActor> {
  const actor = await requireStaff(args, 'queue.view')
  if (!may(actor.roles, 'routing.manage')) throw refuse(403, 'not_permitted')
  return actor
}
