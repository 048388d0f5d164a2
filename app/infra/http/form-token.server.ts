import { timingSafeEqual } from 'node:crypto'
import type { House } from '#infra/house.server.ts'

/** A form may stay open this long: someone writes, hides the phone, and comes back. */
const lifetimeMs = 24 * 60 * 60_000

/**
 * A hidden field that proves a form came from this site, for browsers whose Origin says `null` or
 * nothing (Chromium under some referrer policies, old phones, proxies that strip it).
 */
export function issueFormToken(house: House): string {
  const expires = String(house.now().getTime() + lifetimeMs)
  return `${expires}.${mac(house, house.keyring.current, expires)}`
}

export function isFormTokenValid(house: House, token: unknown): boolean {
  return (
    isFormTokenOurs(house, token) && Number.parseInt(String(token), 10) >= house.now().getTime()
  )
}

/** Whether a token is one of ours, however old: whoever has one has seen a page. */
export function isFormTokenOurs(house: House, token: unknown): boolean {
  if (typeof token !== 'string') return false
  const [expires = '', given = ''] = token.split('.')
  if (!/^\d{13,16}$/.test(expires)) return false
  return house.keyring.versions.some((version) => isSame(mac(house, version, expires), given))
}

function mac(house: House, version: number, expires: string): string {
  return house.keyring.hmac('form', version, expires).toString('base64url')
}

function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
