import { attemptLimits } from '#core/access/attempt-limits.ts'
import type { SsoJudgement } from '#core/access/sso.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import type { SsoRefusal } from '#infra/sso/refusal-of.server.ts'
import { confirmBySso } from './confirm-by-sso.server.ts'
import { type Flow, flowSecrets, takeFlow } from './flow.server.ts'
import { signInBySso } from './sign-in-by-sso.server.ts'

export type SsoReason =
  | SsoRefusal
  | Extract<SsoJudgement, { ok: false }>['reason']
  | 'flow_lost'
  | 'too_many_tries'
  | 'session_ended'
  | 'other_person'

/** A session's token for the cookie; `open` where no factor of ours has to follow. */
export type SsoEntry = { token: string; roles: string[]; open: boolean }
export type SsoFinish =
  | ({ ok: true; next: string | null } & SsoEntry)
  | { ok: false; reason: SsoReason }

/** Somebody comes back from the provider with an answer: signs them in, or confirms who they are. */
export async function finishSso(
  house: House,
  { token, search, source }: { token: string | null; search: string; source: string },
): Promise<SsoFinish> {
  const { limit, minutes } = attemptLimits.ssoFromSource
  if (!(await withinLimit(house, `sso-answer|${source}`, limit, minutes)))
    return { ok: false, reason: 'too_many_tries' }
  const flow =
    token === null ? null : await house.db.$transaction((tx) => takeFlow(tx, house, token))
  const result =
    flow && token ? await redeem(house, flow, token, search) : refused('flow_lost', 'unknown')
  if (result.ok) return { ...result, next: flow?.next ?? null }
  await house.db.$transaction((tx) =>
    appendAudit(tx, house.now(), [
      {
        actor: 'system',
        action: 'person.sso_refused',
        subject: `person:${result.personId}`,
        details: { reason: result.reason },
      },
    ]),
  )
  return { ok: false, reason: result.reason }
}

export type SsoAttempt =
  | ({ ok: true } & SsoEntry)
  | { ok: false; reason: SsoReason; personId: string }

const refused = (reason: SsoReason, personId: string) => ({ ok: false, reason, personId }) as const

async function redeem(
  house: House,
  flow: Flow,
  token: string,
  search: string,
): Promise<SsoAttempt> {
  const secrets = flowSecrets(house.keyring, flow.keyringVersion, token)
  const read = await house.sso?.redeem(search, secrets, flow.sessionId !== null)
  if (!read?.ok) return refused(read?.reason ?? 'flow_lost', 'unknown')
  return flow.sessionId === null
    ? signInBySso(house, read.answer)
    : confirmBySso(house, read.answer, flow.sessionId)
}
