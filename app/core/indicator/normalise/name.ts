import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'
import type { IndicatorType } from '#core/indicator/types.ts'

const maxName = 200

// Letters that Unicode does not decompose but that people type without their stroke.
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/**
 * Lower case, compatibility forms and Latin accents removed, punctuation to single spaces. Marks of
 * other scripts stay: in Thai or Hindi they are the vowels.
 */
export const foldName = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đłøßæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

// The legal form says nothing about who it is, and reporters leave it out as often as not.
const legalForms: ReadonlySet<string> = new Set(
  'co company corp corporation inc incorporated llc llp lp ltd limited plc pte pty pvt private bhd sdn gmbh ag kg sa sas sarl srl spa bv nv oy ab as aps kk pt cv tbk ooo jsc pjsc fze fzco dmcc'.split(
    ' ',
  ),
)
const formsInFront = [
  'công ty tnhh mtv',
  'công ty tnhh',
  'công ty cổ phần',
  'บริษัท',
  '株式会社',
  '주식회사',
].map(foldName)
const formsBehind = [
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '集团',
  'จำกัด มหาชน',
  'จำกัด',
  '株式会社',
  '주식회사',
].map(foldName)

const withoutWrittenForm = (name: string): string => {
  const front = formsInFront.find((form) => name.startsWith(form)) ?? ''
  const back = formsBehind.find((form) => name.slice(front.length).endsWith(form)) ?? ''
  return name.slice(front.length, name.length - back.length).trim()
}

const withoutLegalForm = (folded: string): string => {
  const words = withoutWrittenForm(folded).split(' ')
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop()
  while (words.length > 1 && ['pt', 'cv', 'ooo'].includes(words[0] ?? '')) words.shift()
  const bare = words.join(' ')
  if (bare === '' || bare === folded) return folded
  return withoutLegalForm(bare)
}

export const normaliseName = (
  type: Extract<IndicatorType, 'company' | 'alias' | 'place'>,
  raw: string,
): Normalised => {
  if (raw.length > maxName) return refuse('too_long')
  const folded = foldName(raw)
  const name = type === 'company' ? withoutLegalForm(folded) : folded
  return /[\p{L}\p{N}]/u.test(name) ? accept(type, name) : refuse('not_a_name')
}
