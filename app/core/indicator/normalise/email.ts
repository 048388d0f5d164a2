import { normaliseDomain, toHost } from '#core/indicator/normalise/domain.ts'
import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'

const localPart = /^[^\s@"(),:;<>[\]\\]{1,64}$/

const addressIn = (raw: string): string => {
  const open = raw.lastIndexOf('<')
  const named = open >= 0 && raw.endsWith('>') ? raw.slice(open + 1, -1) : raw
  return named
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
}

/** Lower case, punycode domain. `Lee <lee@x.com>` and `mailto:` are read too. */
export const normaliseEmail = (raw: string): Normalised => {
  const address = addressIn(raw)
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0)).toLowerCase()
  const host = toHost(address.slice(at + 1))
  if (!localPart.test(local) || /^\.|\.$|\.\./.test(local) || host === null)
    return refuse('not_an_email')
  return normaliseDomain(host).ok ? accept('email', `${local}@${host}`) : refuse('not_an_email')
}

/** The host part of a canonical e-mail address. */
export const hostOfEmail = (email: string): string => email.slice(email.lastIndexOf('@') + 1)
