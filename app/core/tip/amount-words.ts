import { isAsset } from './asset.ts'

/** Names of money and signs beside an amount; which money it was is a question of its own. */
const moneyWords: ReadonlySet<string> = new Set(
  (
    'rs re rm rp p b tk us baht บาท dong đồng đ vnđ usd dollar dollars dólar dólares đô ' +
    '元 圆 圓 块 塊 円 원 rmb yuan yen won peso pesos piso dolyar euro euros rupee rupees rupiah ' +
    'ringgit riel kip kyat taka रुपये रुपए रुपया रु डॉलर درهم ريال دينار دولار جنيه ドル ウォン バーツ ' +
    '달러 엔 바트'
  )
    .normalize('NFKC')
    .split(' '),
)

/** Words for a thousand and more, as they are written behind a number. Powers of ten. */
const multipliers: Readonly<Record<string, number>> = {
  // English, and short forms that are used everywhere
  k: 3,
  thousand: 3,
  million: 6,
  millions: 6,
  billion: 9,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  crore: 7,
  crores: 7,
  // Spanish, French, Filipino
  miles: 3,
  mille: 3,
  millón: 6,
  millones: 6,
  libo: 3,
  milyon: 6,
  // Indonesian, Vietnamese
  ribu: 3,
  rb: 3,
  juta: 6,
  jt: 6,
  miliar: 9,
  nghìn: 3,
  ngàn: 3,
  triệu: 6,
  nghin: 3,
  ngan: 3,
  trieu: 6,
  tr: 6,
  tỷ: 9,
  ty: 9,
  // Thai, Hindi, Arabic
  พัน: 3,
  หมื่น: 4,
  แสน: 5,
  ล้าน: 6,
  हज़ार: 3,
  हजार: 3,
  लाख: 5,
  करोड़: 7,
  ألف: 3,
  الف: 3,
  آلاف: 3,
  مليون: 6,
  // Chinese, Japanese, Korean
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  亿: 8,
  億: 8,
  천: 3,
  만: 4,
  억: 8,
}

const powers: ReadonlyMap<string, number> = new Map(
  Object.entries(multipliers).map(([word, power]) => [word.normalize('NFKC'), power]),
)

/** Scripts without spaces write the name of the money right behind it. */
const joined = /^(百万|[千万萬亿億천만억]|พัน|หมื่น|แสน|ล้าน)(?=.)/u

/** `~` and `+` say that it is roughly so; a letter or two belong to a sign of money: `US$`. */
function wordsIn(part: string): string[] {
  return part
    .toLowerCase()
    .replace(/\p{L}{0,2}\p{Sc}/gu, ' ')
    .trim()
    .replace(joined, '$1 ')
    .split(/[\s~≈+]+/)
    .map((word) => word.replace(/\.+$/, ''))
    .filter((word) => word !== '')
}

const isMoney = (word: string) => moneyWords.has(word) || isAsset(word.toUpperCase())

/**
 * The power of ten that the words around a number stand for: 0 for none, null where there are words
 * that say something else.
 */
export function wordsAround(before: string, after: string): number | null {
  const [first = '', ...rest] = wordsIn(after)
  const power = powers.get(first)
  const names = power === undefined && first !== '' ? [first, ...rest] : rest
  return [...wordsIn(before), ...names].every(isMoney) ? (power ?? 0) : null
}
