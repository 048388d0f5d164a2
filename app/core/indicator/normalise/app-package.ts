import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'

const play = /play\.google\.com\/store\/apps\/details\?(?:[^#\s]{0,200}&)?id=([a-zA-Z0-9_.]{3,150})/
const apple = /(?:apps|itunes)\.apple\.com\/[^\s?#]{0,300}\/?id(\d{5,12})/

const isPackageName = (name: string): boolean =>
  name.length <= 150 &&
  name.includes('.') &&
  name.split('.').every((part) => /^[a-zA-Z]\w*$/.test(part))

/**
 * `android:com.example.app` or `ios:123456789`, from a store link, a package name or an App Store
 * number. Package names are case-sensitive, see
 * https://developer.android.com/build/configure-app-module#set-application-id
 */
export const normaliseAppPackage = (raw: string): Normalised => {
  const spelling = raw.trim()
  if (spelling.length > 2048) return refuse('too_long')
  const store = appOfStoreLink(spelling)
  if (store !== null) return accept('app_package', store)
  const ios = /^(?:ios:|id)?(\d{5,12})$/i.exec(spelling)
  if (ios?.[1] !== undefined) return accept('app_package', `ios:${ios[1]}`)
  const name = spelling.replace(/^(?:android|package):/i, '')
  return isPackageName(name) ? accept('app_package', `android:${name}`) : refuse('not_an_app')
}

/** Canonical value of a Google Play or App Store link, or null. */
export const appOfStoreLink = (url: string): string | null => {
  const android = play.exec(url)?.[1]
  if (android !== undefined && isPackageName(android)) return `android:${android}`
  const ios = apple.exec(url)?.[1]
  return ios === undefined ? null : `ios:${ios}`
}
