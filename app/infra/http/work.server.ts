import { isWorkDone } from '#core/tip/work.ts'
import type { House } from '#infra/house.server.ts'

/** What a draft's browser may work on; its own, so that nobody can work for many at once. */
export function workChallenge(house: House, token: string): string {
  return house.keyring.hmac('form', house.keyring.current, `work|${token}`).toString('base64url')
}

export function didWork(house: House, token: string, answer: unknown): boolean {
  return typeof answer === 'string' && isWorkDone(workChallenge(house, token), answer)
}
