import { accountOfLink, isAccountCode } from '#core/indicator/handle/links.ts'
import { type Platform, platformNamed, platformRule } from '#core/indicator/handle/platforms.ts'
import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'
import { normalisePhone } from '#core/indicator/normalise/phone.ts'
import type { IndicatorHints } from '#core/indicator/types.ts'

const phoneLike = /^\+?[(\d][\d\s().-]{5,30}$/

const phoneOf = (platform: Platform, name: string, country: string | undefined): string | null => {
  const { phone, home } = platformRule(platform)
  if (phone === undefined || !phoneLike.test(name)) return null
  for (const guess of country === undefined ? [home] : [country, home]) {
    const number = normalisePhone(name, guess)
    if (number.ok) return number.indicator.value
  }
  return null
}

const nameOn = (platform: Platform, raw: string, country: string | undefined): Normalised => {
  const number = phoneOf(platform, raw.replace(/^@+/, ''), country)
  if (number !== null) return accept('handle', `${platform}:${number}`)
  if (isAccountCode(platform, raw)) return accept('handle', `${platform}:${raw}`)
  // LINE writes official accounts with an @ and people without: two different accounts.
  const plain = raw.toLowerCase().replace(/^@+/, platform === 'line' ? '@' : '')
  // X numbers its accounts besides their names; a number outlives a change of name.
  if (platform === 'x' && /^\d{7,20}$/.test(plain)) return accept('handle', `x:id/${plain}`)
  // Facebook ignores dots in user names, so that j.doe and jdoe are one account.
  const name = platform === 'facebook' ? plain.replace(/\./g, '') : plain
  if (platformRule(platform).name.test(name)) return accept('handle', `${platform}:${name}`)
  return refuse(
    platformRule(platform).phone === 'usual' && phoneLike.test(raw) && country === undefined
      ? 'country_needed'
      : 'not_a_handle',
  )
}

/**
 * `platform:name` from a link, from `platform:name`, or from a bare name and the platform hint.
 * Names are lower case; invitation codes keep their capitals behind a prefix (`telegram:+AbC…`,
 * `whatsapp:invite/…`, `line:group/…`); accounts that are phone numbers hold E.164.
 */
export const normaliseHandle = (raw: string, hints: IndicatorHints): Normalised => {
  const spelling = raw.trim()
  if (spelling.length > 600) return refuse('too_long')
  const link = accountOfLink(spelling)
  if (link !== null) {
    return nameOn(
      link.platform,
      link.as === 'phone' && !link.name.startsWith('0') ? `+${link.name}` : link.name,
      hints.country ?? platformRule(link.platform).home,
    )
  }
  const colon = /^([^:@/]{1,30}):(?!\/\/)/.exec(spelling)
  const stated = platformNamed(colon?.[1])
  const platform = stated ?? platformNamed(hints.platform)
  if (platform === undefined) return refuse('platform_needed')
  const name = stated === undefined ? spelling : spelling.slice(colon?.[0].length ?? 0).trim()
  return nameOn(platform, name, hints.country)
}
