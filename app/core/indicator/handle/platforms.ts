/**
 * Messaging and social platforms whose handles are indicators. A handle's canonical value is
 * `platform:name`; `name` shapes follow each platform's own rules for user names.
 *
 * `words`: how people call the platform, in the scripts that reach us. `cue: 'weak'` marks names
 * that are also everyday words or too short to trust, so that free text must say more (an "ID", a
 * colon, an @). `phone`: the account may be, or always is, a phone number.
 */
export type PlatformRule = Readonly<{
  name: RegExp
  words: readonly string[]
  weakWords?: readonly string[]
  phone?: 'usual' | 'possible'
  /** Where a number without a country code most likely belongs. */
  home?: string
}>

export const platforms = {
  telegram: {
    name: /^[a-z][a-z0-9_]{3,31}$/,
    words: [
      'telegram',
      'telegrams',
      'telegramm',
      '电报',
      '電報',
      '텔레그램',
      'テレグラム',
      'เทเลแกรม',
      'टेलीग्राम',
      'تيليجرام',
      'تليجرام',
      'تلغرام',
      'تلجرام',
      'телеграм',
      'телеграмм',
    ],
    weakWords: ['tg', 'tele', '飞机', '纸飞机', '텔레', 'тг'],
    phone: 'possible',
  },
  whatsapp: {
    name: /^\+[0-9]{7,15}$/,
    words: [
      'whatsapp',
      'whats app',
      'whatsap',
      'watsapp',
      'whatapp',
      '瓦次普',
      'วอทส์แอพ',
      '왓츠앱',
      'व्हाट्सएप',
      'व्हाट्सऐप',
      'واتساب',
      'واتس اب',
      'واتس',
      'вотсап',
      'ватсап',
    ],
    weakWords: ['wa', 'whats'],
    phone: 'usual',
  },
  wechat: {
    name: /^[a-z][a-z0-9_-]{5,19}$/,
    words: [
      'wechat',
      'weixin',
      'we chat',
      '加微信',
      '微信号',
      '微信',
      '薇信',
      '威信',
      '徽信',
      'v信',
      '위챗',
      'ウィーチャット',
      'วีแชท',
      'วีแชต',
    ],
    weakWords: ['wx', 'vx', '加v', '加微', '卫星'],
    phone: 'possible',
    home: 'CN',
  },
  line: {
    name: /^@?[a-z0-9][a-z0-9._-]{2,19}$/,
    words: [
      'line id',
      'lineid',
      'line@',
      'ไลน์ไอดี',
      'ไอดีไลน์',
      'แอดไลน์',
      'ไลน์',
      'ไอดีไลน',
      '라인 아이디',
      'ライン',
    ],
    weakWords: ['line', '라인'],
  },
  zalo: {
    name: /^(?:\+[0-9]{7,15}|[0-9._]{0,29}[a-z][a-z0-9._]{2,29})$/,
    words: ['zalo', 'za lo'],
    phone: 'usual',
    home: 'VN',
  },
  facebook: {
    name: /^[a-z0-9.]{3,60}$/,
    words: [
      'facebook',
      'messenger',
      '페이스북',
      'เฟซบุ๊ก',
      'เฟสบุ๊ค',
      'फेसबुक',
      'فيسبوك',
      'фейсбук',
      '脸书',
      '臉書',
    ],
    weakWords: ['fb'],
  },
  instagram: {
    name: /^[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?$/,
    words: [
      'instagram',
      'insta',
      '인스타그램',
      '인스타',
      'อินสตาแกรม',
      'इंस्टाग्राम',
      'انستقرام',
      'انستغرام',
      'инстаграм',
    ],
    weakWords: ['ig'],
  },
  x: { name: /^[a-z0-9_]{1,15}$/, words: ['twitter', 'ทวิตเตอร์', '트위터', '推特'] },
  tiktok: {
    name: /^[a-z0-9_](?:[a-z0-9._]{0,22}[a-z0-9_])$/,
    words: ['tiktok', 'tik tok', 'douyin', '抖音', '틱톡', 'ติ๊กต็อก'],
  },
  signal: {
    name: /^(?:\+[0-9]{7,15}|[a-z_][a-z0-9_]{2,31}\.[0-9]{2,9})$/,
    words: [],
    weakWords: ['signal'],
    phone: 'usual',
  },
  viber: { name: /^\+[0-9]{7,15}$/, words: ['viber', 'вайбер', 'ไวเบอร์'], phone: 'usual' },
  kakaotalk: {
    name: /^[a-z0-9][a-z0-9._-]{2,19}$/,
    words: [
      'kakaotalk',
      'kakao talk',
      'kakao',
      '카카오톡',
      '카톡',
      '카카오',
      'カカオトーク',
      'カカオ',
    ],
  },
  skype: {
    name: /^(?:live:)?[a-z0-9.][a-z0-9.,_-]{4,60}$/,
    words: ['skype', 'स्काइप', 'скайп', 'سكايب', 'สไกป์'],
  },
  discord: {
    name: /^[a-z0-9_.]{2,32}(?:#[0-9]{4})?$/,
    words: ['discord', '디스코드', 'ディスコード'],
  },
  snapchat: {
    name: /^[a-z][a-z0-9._-]{2,14}$/,
    words: ['snapchat', 'سناب شات', 'سناب'],
    weakWords: ['snap'],
  },
  qq: { name: /^[1-9][0-9]{4,11}$/, words: ['qq号', 'qq群', '扣扣', '企鹅'], weakWords: ['qq'] },
  linkedin: { name: /^[\p{L}\p{N}-]{3,100}$/u, words: ['linkedin'] },
  youtube: { name: /^[\p{L}\p{N}._-]{3,30}$/u, words: ['youtube'] },
  vk: { name: /^[a-z0-9_.]{3,32}$/, words: ['vkontakte', 'вконтакте'], weakWords: ['vk'] },
  // Stand-in for the numbers that a public data set masks: equal masks are equal numbers.
  'masked-phone': { name: /^[0-9a-f]{8,64}$/, words: [] },
} as const satisfies Record<string, PlatformRule>

export type Platform = keyof typeof platforms

export const platformNames = Object.keys(platforms) as readonly Platform[]

export const platformRule = (platform: Platform): PlatformRule => platforms[platform]

const platformByWord: ReadonlyMap<string, Platform> = new Map(
  platformNames.flatMap((platform) => {
    const { words, weakWords = [] } = platformRule(platform)
    return [platform, ...words, ...weakWords].map((word) => [word, platform] as const)
  }),
)

/** The platform that a form or a person calls `word` (any case, any of its names). */
export const platformNamed = (word: string | undefined): Platform | undefined =>
  word === undefined ? undefined : platformByWord.get(word.trim().toLowerCase())
