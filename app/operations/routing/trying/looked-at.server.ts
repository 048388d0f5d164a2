import { timingSafeEqual } from 'node:crypto'
import type { StaffMember } from '#core/access/staff-member.ts'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { RuleContent } from '#core/routing/read-rule.ts'
import type { House } from '#infra/house.server.ts'

/** Afterwards the cases are others: look again. */
const lifetimeMs = 60 * 60_000

/**
 * A hidden field that says: this person was shown what exactly this rule would do. Saving takes it, so
 * that nobody saves what nobody has looked at.
 */
export function lookedAt(house: House, actor: StaffMember, rule: Looked): string {
  const until = String(house.now().getTime() + lifetimeMs)
  return `${until}.${mac(house, house.keyring.current, actor, rule, until)}`
}

type Looked = { ruleId: string | null; content: RuleContent }

export function wasLookedAt(
  house: House,
  actor: StaffMember,
  rule: Looked,
  token: string,
): boolean {
  const [until = '', given = ''] = token.split('.')
  if (!/^\d{13,16}$/.test(until) || Number(until) < house.now().getTime()) return false
  return house.keyring.versions.some((version) => {
    const own = Buffer.from(mac(house, version, actor, rule, until))
    const theirs = Buffer.from(given)
    return own.length === theirs.length && timingSafeEqual(own, theirs)
  })
}

function mac(
  { keyring }: House,
  version: number,
  actor: StaffMember,
  { ruleId, content }: Looked,
  until: string,
): string {
  const said = canonicalJson({ until, person: actor.id, rule: ruleId, content })
  return keyring.hmac('dry-run', version, said).toString('base64url')
}
