import type { CountryCode } from 'libphonenumber-js/max'
import { type Candidate, candidate } from '#core/indicator/find/candidate.ts'
import { anyWord, isAnnounced } from '#core/indicator/find/words.ts'
import { accept } from '#core/indicator/normalise/outcome.ts'
import { phoneCountry, validPhone } from '#core/indicator/normalise/phone.ts'

const announcing = new RegExp(
  `${anyWord(
    'tel,telephone,phone,mobile,cell,call,sms,text,hotline,whatsapp,viber,signal,contact,hp,no hp,telp,telepon,nomor,hubungi,tawagan,numero,número,teléfono,telefono,móvil,cel,llama,llamar,tél,téléphone,appelez,portable,โทร,เบอร์,มือถือ,电话,手机,热线,電話,携帯,điện thoại,sđt,đt,gọi,전화,연락처,휴대폰,फोन,फ़ोन,मोबाइल,संपर्क,هاتف,جوال,رقم,اتصل,телефон,тел,номер,☎,📞,📱,📲'.split(
      ',',
    ),
  )}`,
  'i',
)
const reach = 28

const runs = /[+(\d][\d ()+.-]{6,}/g
const date =
  /^(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4}|(?:19|20)\d\d ?- ?(?:19|20)\d\d)$/
// Groupings that are phone numbers where no trunk zero shows it: 3-3-4, and 4-4 of city states.
const grouped = /^(?:\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}|[3-9]\d{3}[ -]\d{4})$/
const maxDigits = 15
const maxGroups = 7

/** Numbering-plan look-ups cost some 10 µs each; a wall of digits must not buy seconds. */
const maxLookups = 600

type Group = { start: number; end: number; digits: number; plus: boolean }

const groupsOf = (run: string): Group[] =>
  [...run.matchAll(/(\+?)\(?(\d+)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[2]?.length ?? 0,
    plus: match[1] === '+',
  }))

/** Ends of the stretches from group `first` that could be one number, longest first. */
const stretches = (run: string, groups: readonly Group[], first: number): Group[] => {
  const ends: Group[] = []
  let digits = 0
  for (let i = first; i < Math.min(groups.length, first + maxGroups); i++) {
    const group = groups[i]
    const previous = groups[i - 1]
    if (group === undefined) break
    const gap = i > first && previous ? group.start - previous.end : 0
    if (
      i > first &&
      (group.plus || gap > 3 || /[.-]{2}| {3}/.test(run.slice(group.start - gap, group.start)))
    )
      break
    digits += group.digits
    if (digits > maxDigits) break
    if (digits >= 8) ends.unshift(group)
  }
  return ends
}

// Digits before or behind, set apart like the number's own groups, make it a piece of something
// longer: a card number, an IBAN with a typing mistake. A plus or a new trunk zero starts afresh.
const isInsideNumber = (
  run: string,
  groups: readonly Group[],
  first: number,
  taken: number,
): boolean => {
  const group = groups[first]
  const previous = groups[first - 1]
  if (group === undefined || previous === undefined || group.plus || previous.end === taken)
    return false
  return group.start - previous.end <= 1 && run[group.start] !== '('
}

const isCutShort = (run: string, end: number): boolean =>
  /^[ .-][1-9]/.test(run.slice(end, end + 2))

const isBounded = (text: string, start: number, end: number): boolean =>
  !/[a-zA-Z\u00c0-\u052f\p{N}_#$€£¥฿₫₱₩₹@]$|[\d][.,:]$|[$€£¥฿₫₱₩₹] $/u.test(
    text.slice(Math.max(0, start - 2), start),
  ) &&
  !/^(?:[a-zA-Z0-9_%@#$€£¥฿₫₱₩₹]|[.,:]\d| ?(?:usd|usdt|eur|thb|vnd|php|btc|eth|%))/i.test(
    text.slice(end, end + 5),
  )

const readNumber = (
  spelling: string,
  country: CountryCode | undefined,
  announced: boolean,
): string | null => {
  const digits = spelling.replace(/\D/g, '')
  if (spelling.startsWith('+')) return validPhone(spelling)
  if (/^00[1-9]/.test(digits)) return digits.length >= 11 ? validPhone(`+${digits.slice(2)}`) : null
  const looksNational = /^\(?0\d/.test(spelling) ? digits.length >= 9 : grouped.test(spelling)
  if (country !== undefined && (announced || looksNational)) {
    const national = validPhone(spelling, country)
    if (national !== null) return national
  }
  // `66812345678` after "WhatsApp": the plus was left out.
  return announced && digits.length >= 11 && !digits.startsWith('0')
    ? validPhone(`+${digits}`)
    : null
}

/** Phone numbers with a plus or 00, and national ones where a country is hinted. */
export const findPhones = (text: string, countryHint: string | undefined): Candidate[] => {
  const country = phoneCountry(countryHint)
  const found: Candidate[] = []
  let lookups = 0
  for (const { 0: run, index: offset } of text.matchAll(runs)) {
    const groups = groupsOf(run)
    let taken = 0
    for (let first = 0; first < groups.length && lookups < maxLookups; first++) {
      const start = offset + (groups[first]?.start ?? 0)
      if (isInsideNumber(run, groups, first, taken)) continue
      for (const last of stretches(run, groups, first)) {
        const spelling = text.slice(start, offset + last.end)
        if (!spelling.startsWith('+') && isCutShort(run, last.end)) continue
        if (date.test(spelling) || !isBounded(text, start, offset + last.end)) continue
        const announced = isAnnounced(text, start, announcing, reach)
        if (!/^\+|^\(?0/.test(spelling) && !announced && !grouped.test(spelling)) continue
        lookups++
        const number = readNumber(spelling, country, announced)
        if (number === null) continue
        found.push(...candidate('phone', accept('phone', number), start, offset + last.end))
        first = groups.indexOf(last)
        taken = last.end
        break
      }
    }
  }
  return found
}
