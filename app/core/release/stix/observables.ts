import { getCountryData } from 'countries-list'
import { type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { canonicalJson, type JsonValue } from '#core/pattern/canonical-json.ts'
import type { PayloadIndicator } from '#core/pattern/payload.ts'
import { uuidV5 } from '../uuid.ts'
import { split } from './indicator-pattern.ts'
import type { StixObject } from './object.ts'
import { type NewObservable, newObservables } from './published-extensions.ts'

/** The namespace that STIX 2.1 keeps for the ids of observables (section 2.9). */
const namespace = '00abedb4-aa42-466c-9c01-fed23315a9b7'

type Properties = Readonly<Record<string, JsonValue>>

/** An observable without its marking: `contributing` properties make its id, `others` do not. */
type Observable = Readonly<{ type: string; contributing: Properties; others?: Properties }>

/** ISO 3166-1 alpha-3, or the code itself where there is none. */
export function alpha3(country: string): string {
  const code = country.toUpperCase()
  // The types say that every code of two letters has one.
  const iso3: string | undefined = isKnown(code) ? getCountryData(code).iso3 : undefined
  return iso3 ?? code
}

type CountryCode = Parameters<typeof getCountryData>[0]
const isKnown = (code: string): code is CountryCode => /^[A-Z]{2}$/.test(code)

const connections: Partial<Record<NonNullable<NumberType>, string>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  VOIP: 'VoIP',
}

type PhoneFacts = Readonly<{ country?: string; connection?: string }>

/** Several files of a variant ask for the same number, one soon after the other. */
const facts = new Map<string, PhoneFacts>()
const factsKept = 1_000

/** What the numbering plan tells: the country, and the kind of line where only one can be. */
export function phoneFacts(value: string): PhoneFacts {
  const known = facts.get(value)
  if (known) return known
  if (facts.size >= factsKept) facts.clear()
  const read = readPhone(value)
  facts.set(value, read)
  return read
}

function readPhone(value: string): PhoneFacts {
  const phone = parsePhoneNumberFromString(value, { extract: false })
  const type = phone?.getType()
  const connection = type === undefined ? undefined : connections[type]
  return {
    ...(phone?.country === undefined ? {} : { country: phone.country }),
    ...(connection === undefined ? {} : { connection }),
  }
}

function phone(value: string): Observable {
  const { country, connection } = phoneFacts(value)
  return {
    type: 'phone-number',
    contributing: { value },
    others: {
      ...(country === undefined ? {} : { country: alpha3(country) }),
      ...(connection === undefined ? {} : { connection }),
    },
  }
}

function bankAccount(scheme: string, number: string): Observable {
  const iban = scheme === 'iban'
  const country = alpha3(iban ? number.slice(0, 2) : scheme)
  return {
    type: 'bank-account',
    contributing: iban ? { iban: number } : { account_number: number },
    ...(/^[A-Z]{2,3}$/.test(country) ? { others: { country } } : {}),
  }
}

/** What STIX takes as a URL: a URI of RFC 3986. Browsers take more, such as a backslash in a query. */
const uri = /^[a-z][a-z0-9+.-]*:\/\/(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i

/**
 * Null for what is no observable of STIX: a company, a transaction of a chain that nobody named, a
 * URL that is no URI. Their indicators say all that is known.
 */
function describe({ type, value }: PayloadIndicator): Observable | null {
  const [scheme, rest] = split(value)
  switch (type) {
    case 'url':
      return uri.test(value) ? { type: 'url', contributing: { value } } : null
    case 'domain':
      return { type: 'domain-name', contributing: { value } }
    case 'email':
      return { type: 'email-addr', contributing: { value } }
    case 'handle':
      return {
        type: 'user-account',
        contributing: { account_type: scheme, account_login: rest },
      }
    case 'app_package':
      return { type: 'software', contributing: { name: rest } }
    case 'phone':
      return phone(value)
    case 'wallet':
      return { type: 'cryptocurrency-wallet', contributing: { value: rest } }
    case 'bank_account':
      return bankAccount(scheme, rest)
    case 'tx_hash':
      if (scheme === 'unknown') return null
      return {
        type: 'cryptocurrency-transaction',
        contributing: { value: rest, symbol: scheme.toUpperCase() },
      }
    case 'company':
      return null
  }
}

const isNew = (type: string): type is NewObservable => Object.hasOwn(newObservables, type)

/** STIX 2.1, section 2.9: the same properties, the same id, whoever says them. */
export function observableId(type: string, contributing: Properties): string {
  return `${type}--${uuidV5(namespace, canonicalJson(contributing))}`
}

/** The thing itself as STIX observable, or null where there is none. */
export function observable(one: PayloadIndicator, marking: string): StixObject | null {
  const found = describe(one)
  if (found === null) return null
  const { type, contributing, others = {} } = found
  return {
    type,
    spec_version: '2.1',
    id: observableId(type, contributing),
    object_marking_refs: [marking],
    ...contributing,
    ...others,
    ...(isNew(type)
      ? { extensions: { [newObservables[type].id]: { extension_type: 'new-sco' } } }
      : {}),
  }
}
