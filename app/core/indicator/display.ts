import type { Indicator } from '#core/indicator/types.ts'

const broken = (host: string): string => host.replace(/\./g, '[.]')

const unlinked = (text: string): string =>
  text.replace(/http(s?):\/\//gi, 'hxxp$1://').replace(/(?<=\S)@(?=\S)/g, '[at]')

/**
 * Text in which nothing can be clicked or looked up by accident: `hxxps://evil[.]com/a`,
 * `name[at]evil[.]com`. Dots are broken wherever software would see a host name.
 */
export const defangText = (text: string): string =>
  unlinked(text).replace(/(?<=[\p{L}\p{N}_-])\.(?=[\p{L}\p{N}_-])/gu, '[.]')

/** A canonical indicator as staff read it: whole, and never a working link. */
export const defang = ({ type, value }: Indicator): string => {
  switch (type) {
    case 'url': {
      const { host, pathname, search } = new URL(value)
      // A path may hold another address: the page that a login leads back to.
      return `hxxps://${broken(host)}${broken(unlinked(pathname + search))}`
    }
    case 'email':
      return broken(value.replace('@', '[at]'))
    case 'domain':
    case 'app_package':
    case 'handle':
      return broken(value)
    default:
      return value
  }
}

const dots = '•••'

const middleHidden = (text: string, head: number, tail: number): string =>
  text.length <= head + tail + 1
    ? `${text.slice(0, 1)}${dots}`
    : `${text.slice(0, head)}${dots}${text.slice(text.length - tail)}`

/**
 * Enough of an indicator to recognise it, not enough to use it: for lists, notes and screens that
 * others may see. Defanged too.
 */
export const maskIndicator = (indicator: Indicator): string => {
  const { type, value } = indicator
  switch (type) {
    case 'url': {
      const { host, pathname, search } = new URL(value)
      return `hxxps://${broken(middleHidden(host, 3, 4))}${pathname === '/' && search === '' ? '' : '/…'}`
    }
    case 'email': {
      const at = value.lastIndexOf('@')
      return `${value.slice(0, 1)}${dots}[at]${broken(middleHidden(value.slice(at + 1), 2, 4))}`
    }
    case 'domain':
      return broken(middleHidden(value, 3, 4))
    case 'phone':
      return middleHidden(value, 3, 2)
    case 'handle':
    case 'wallet':
    case 'tx_hash':
    case 'bank_account':
    case 'app_package': {
      const colon = value.indexOf(':') + 1
      return broken(`${value.slice(0, colon)}${middleHidden(value.slice(colon), 3, 3)}`)
    }
    case 'company':
    case 'alias':
    case 'place':
      return middleHidden(value, 2, 1)
  }
}
