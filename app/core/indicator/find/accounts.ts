import { type Candidate, candidate } from '#core/indicator/find/candidate.ts'
import { firstMatches } from '#core/indicator/find/matches.ts'
import { anyWord } from '#core/indicator/find/words.ts'
import { ibanLength, normaliseBankAccount } from '#core/indicator/normalise/bank-account.ts'

const ibanStarts = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])/g

/** End of the stretch from `start` that holds `count` letters or digits, blanks and dashes between. */
const endOf = (text: string, start: number, count: number): number | null => {
  let taken = 0
  let at = start
  for (; at < text.length && taken < count; at++) {
    const character = text[at] ?? ''
    if (/[A-Za-z0-9]/.test(character)) taken++
    else if (!/[ -]/.test(character) || /[ -]/.test(text[at - 1] ?? '')) return null
  }
  return taken === count && !/[A-Za-z0-9]/.test(text[at] ?? '') ? at : null
}

const findIbans = (text: string): Candidate[] =>
  firstMatches(text, ibanStarts).flatMap(({ 0: head, index }) => {
    const length = ibanLength(head.slice(0, 2).toUpperCase())
    const end = length === null ? null : endOf(text, index, length)
    return end === null
      ? []
      : candidate('iban', normaliseBankAccount(text.slice(index, end), undefined), index, end)
  })

// What people write before an account number, and the country that the language suggests.
const cues = [
  {
    words: [
      'account number',
      'account no',
      'acct no',
      'acc no',
      'a/c no',
      'a/c number',
      'bank account',
      'bank a/c',
    ],
  },
  { words: ['เลขที่บัญชี', 'เลขบัญชี', 'บัญชี'], country: 'TH' },
  { words: ['số tài khoản', 'so tai khoan', 'stk', 'số tk', 'tài khoản'], country: 'VN' },
  {
    words: ['no rekening', 'nomor rekening', 'no. rekening', 'rekening', 'no rek', 'norek'],
    country: 'ID',
  },
  { words: ['银行账号', '银行卡号', '账号', '卡号', '帐号', '收款账户'], country: 'CN' },
  { words: ['帳號', '銀行帳號'], country: 'TW' },
  { words: ['계좌번호', '계좌'], country: 'KR' },
  { words: ['口座番号', '口座'], country: 'JP' },
  { words: ['खाता संख्या', 'खाता नंबर'], country: 'IN' },
  {
    words: [
      'رقم الحساب',
      'número de cuenta',
      'numero de cuenta',
      'numéro de compte',
      'номер счета',
      'номер карты',
    ],
  },
] as const satisfies readonly { words: readonly string[]; country?: string }[]

const cuePatterns = cues.map((cue) => ({
  pattern: new RegExp(anyWord(cue.words), 'gi'),
  country: 'country' in cue ? cue.country : undefined,
}))

// Up to 40 characters of bank name and punctuation may stand between the cue and the number.
const numberAfter = /^[^\d\n]{0,40}?(\d[\d -]{4,24}\d)(?![\d])/

const findAnnounced = (text: string, country: string | undefined): Candidate[] =>
  cuePatterns.flatMap((cue) =>
    firstMatches(text, cue.pattern).flatMap(({ 0: words, index }) => {
      const from = index + words.length
      const number = numberAfter.exec(text.slice(from, from + 72))
      const digits = number?.[1]
      if (
        number === null ||
        digits === undefined ||
        !/^\D*\d{6,20}\D*$/.test(digits.replace(/[ -]/g, ''))
      )
        return []
      const end = from + number[0].length
      return candidate(
        'cued_account',
        normaliseBankAccount(digits, country ?? cue.country),
        end - digits.length,
        end,
      )
    }),
  )

/** IBANs anywhere; other account numbers only behind words that say so, when the country is known. */
export const findAccounts = (text: string, country: string | undefined): Candidate[] => [
  ...findIbans(text),
  ...findAnnounced(text, country),
]
