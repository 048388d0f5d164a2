import { findIndicators } from '#core/indicator/find-indicators.ts'
import type { Indicator, IndicatorHints, IndicatorType } from '#core/indicator/types.ts'

const contactTypes: ReadonlySet<IndicatorType> = new Set(['email', 'phone', 'handle'])

/** How people say "my number" where these tips come from: en, es, fr, id/ms, tl, vi, th, zh, hi. */
const ownWords: readonly RegExp[] = [
  /\bmy\s+(?:\w+\s+)?(?:phone|number|mobile|cell|e-?mail|mail|whats\s?app|telegram|line|wechat|viber|zalo|signal|contact)\b/i,
  /\bmi\s+(?:n[uú]mero|tel[eé]fono|celular|m[oó]vil|correo|e-?mail|whats\s?app|telegram)\b/i,
  /\bmon\s+(?:num[eé]ro|t[eé]l[eé]phone|portable|e-?mail|mail|adresse|whats\s?app|telegram)\b/i,
  /\b(?:nomor|nomer|no|hp|wa|e-?mail|telepon|telefon)\s+(?:hp\s+|wa\s+)?(?:saya|aku|ku)\b/i,
  /\b(?:number|numero|cellphone|e-?mail|viber|telegram)\s+ko\b/i,
  /(?:số|sđt|điện thoại|e-?mail|zalo)\s+(?:điện thoại\s+|của\s+)*(?:tôi|mình|em)(?!\p{L})/iu,
  /(?:เบอร์|เบอร์โทร|อีเมล|ไลน์|โทรศัพท์)\s*(?:ของ)?\s*(?:ฉัน|ผม|ดิฉัน|หนู|เรา)/u,
  /我的?(?:电话|電話|手机|手機|号码|號碼|邮箱|郵箱|微信|联系方式|聯繫方式)/u,
  /(?:मेरा|मेरी|मेरे)\s+(?:\S+\s+)?(?:नंबर|नम्बर|फ़ोन|फोन|मोबाइल|ईमेल|व्हाट्सएप)/u,
]
/** The words stand shortly before the value, with no other sentence between. */
const reach = 48

function isCalledOwn(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  const clause = before.split(/[\n!?。！？]|\.\s/).at(-1) ?? ''
  return ownWords.some((words) => words.test(clause))
}

/**
 * Contacts in a person's words that are probably their own: those that a story calls "my number",
 * and every contact in a message to us, since people answer "how can we reach you" there. What they
 * gave as a way to be reached is sealed for custodians; nobody here can compare with it.
 */
export function probablyOwnContacts(
  told: Readonly<{ texts: readonly string[]; messages: readonly string[] }>,
  hints: IndicatorHints = {},
): Indicator[] {
  const contactsIn = (text: string) =>
    findIndicators(text, hints).filter(({ indicator }) => contactTypes.has(indicator.type))
  return [
    ...told.texts.flatMap((text) =>
      contactsIn(text).filter(({ start }) => isCalledOwn(text, start)),
    ),
    ...told.messages.flatMap(contactsIn),
  ].map(({ indicator }) => indicator)
}
