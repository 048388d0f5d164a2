import type { ActionFunctionArgs } from '@remix-run/node'
import { may } from '#core/access/permissions.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff, type StaffActor } from '#infra/http/staff-guard.server.ts'

/**
 * A form for supervisors. Where the second factor has grown old while somebody wrote, the words are
 * handed back instead of being lost on the way to confirming.
 */
export async function supervisorForm(
  args: ActionFunctionArgs,
): Promise<{ fresh: true; actor: StaffActor; form: FormData } | { fresh: false; form: FormData }> {
  const { roles } = await requireStaff(args, 'pattern.draft')
  if (!may(roles, 'pattern.approve')) throw refuse(403, 'not_permitted')
  const form = await readForm(args)
  if (!(await isStepUpFresh(args))) return { fresh: false, form }
  return { fresh: true, actor: await requireStaff(args, 'pattern.approve'), form }
}
