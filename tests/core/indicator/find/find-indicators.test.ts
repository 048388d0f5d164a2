import { describe, expect, test } from 'vitest'
import { findIndicators, maxFound } from '#core/indicator/find-indicators.ts'
import type { IndicatorHints } from '#core/indicator/types.ts'

const found = (text: string, hints: IndicatorHints = {}): string[] =>
  findIndicators(text, hints).map(({ indicator }) => `${indicator.type} ${indicator.value}`)

const eth = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const hash = 'ab'.repeat(32)

describe('accounts in words', () => {
  test.each<[string, string[], IndicatorHints?]>([
    ['add me on LINE: abc123', ['handle line:abc123']],
    ['my LINE ID is somchai', ['handle line:somchai']],
    ['Line@ luckyjob', ['handle line:luckyjob']],
    ['WeChat ID：lovely_lily，快加我', ['handle wechat:lovely_lily']],
    ['加微信 abc1234 详聊', ['handle wechat:abc1234']],
    ['微信号lovelylily，工资高', ['handle wechat:lovelylily']],
    ['VX：lovely88 日结', ['handle wechat:lovely88']],
    ['Telegram @lucky_job', ['handle telegram:lucky_job']],
    [
      'Telegram: @lucky_job, @lucky_boss or @lucky_hr',
      ['handle telegram:lucky_job', 'handle telegram:lucky_boss', 'handle telegram:lucky_hr'],
    ],
    ['write to @lucky_job on Telegram', ['handle telegram:lucky_job']],
    ['飞机：@lucky_job', ['handle telegram:lucky_job']],
    ['แอดไลน์ @luckyjob สนใจทัก', ['handle line:@luckyjob']],
    ['ไอดีไลน์ somchai.99', ['handle line:somchai.99']],
    ['카톡 abc1234 으로 연락', ['handle kakaotalk:abc1234']],
    ['텔레그램: @job_kr', ['handle telegram:job_kr']],
    ['LINE追加 hello99', ['handle line:hello99']],
    ['टेलीग्राम @job_in', ['handle telegram:job_in']],
    ['تيليجرام: @job_ar', ['handle telegram:job_ar']],
    ['zalo 0901234567 nhé', ['handle zalo:+84901234567']],
    ['WA 0812-3456-7890', ['handle whatsapp:+6281234567890'], { country: 'ID' }],
    ['WhatsApp: +66 81 234 5678', ['handle whatsapp:+66812345678']],
    ['Escríbeme al WhatsApp +52 55 1234 5678', ['handle whatsapp:+525512345678']],
    [
      'Facebook: https://www.facebook.com/john.doe.55 and IG @scam.boy',
      ['handle facebook:johndoe55', 'handle instagram:scam.boy'],
    ],
    ['WhatsApp au 06 12 34 56 78', ['handle whatsapp:+33612345678'], { country: 'FR' }],
    ['व्हाट्सएप करें 98765 43210', ['handle whatsapp:+919876543210'], { country: 'IN' }],
    ['واتساب: ٠٥٠١٢٣٤٥٦٧', ['handle whatsapp:+971501234567'], { country: 'AE' }],
    ['her wechat was lovely_anna2020', ['handle wechat:lovely_anna2020']],
    [
      'tel:0812345678,line:goldhr,fb:gold.hr',
      ['phone +66812345678', 'handle line:goldhr', 'handle facebook:goldhr'],
      { country: 'TH' },
    ],
    ['promoted by twitter id: 2604889256', ['handle x:id/2604889256']],
    ['ask @lucky_job', ['handle telegram:lucky_job'], { platform: 'telegram' }],
    [
      't.me/lucky_job and https://t.me/+AbCdEfGhIjKl',
      ['handle telegram:lucky_job', 'handle telegram:+AbCdEfGhIjKl'],
    ],
  ])('%s', (text, expected, hints) => {
    expect(found(text, hints)).toEqual(expected)
  })

  test.each([
    'join our Telegram group and channel',
    'the production line manager, line of business: sales',
    'Product line: hardware. Bottom line: profit',
    'They asked me on WhatsApp about the job',
    'Telegram: they never answered me',
    'what signal does it send? signal processing 2015',
    'WeChat payments and Facebook groups',
    'ask @lucky_job',
    'LINE ID: WhatsApp: Telegram',
    'a viber of energy, insta success',
  ])('%s names nobody', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('addresses', () => {
  test.each<[string, string[]]>([
    [
      'visit hxxp://evil[.]com/a?b=1, or bad(dot)net now',
      ['url https://evil.com/a?b=1', 'domain bad.net'],
    ],
    ['mail hr [at] evil-jobs [dot] com', ['email hr@evil-jobs.com']],
    ['name at gmail dot com', ['email name@gmail.com']],
    ['e\u200bvil.c\u200bom', ['domain evil.com']],
    ['ｅｖｉｌ．ｃｏｍ', ['domain evil.com']],
    [
      '请访问http://evil.com/abc请点击。网站bad.net。',
      ['url https://evil.com/abc', 'domain bad.net'],
    ],
    ['เข้าเว็บ evil.comเลย', ['domain evil.com']],
    ['(see https://evil.com/a_(b)).', ['url https://evil.com/a_(b)']],
    ['https://evil.com/a,https://bad.net/b', ['url https://evil.com/a', 'url https://bad.net/b']],
    ['сайт пример.рф', ['domain xn--e1afmkfd.xn--p1ai']],
    ['раypal.com', ['domain xn--ypal-43d9g.com']],
    ['https://web.archive.org/web/2020/http://evil.com/a', ['url https://evil.com/a']],
    ['at http://evil.com.Then they asked', ['url https://evil.com/']],
    ['wait...evil.com...', ['domain evil.com']],
    ['write hr@evil-jobs.com.Please', ['email hr@evil-jobs.com']],
    ['com.evil.trade as apk', ['app_package android:com.evil.trade']],
    [
      'https://play.google.com/store/apps/details?id=com.evil.trade',
      ['app_package android:com.evil.trade'],
    ],
    ['see https://x.com/warner/status/12345', ['url https://x.com/warner/status/12345']],
    ['EVIL.COM', ['domain evil.com']],
    ['rh(at)evil-emploi(point)com', ['email rh@evil-emploi.com']],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Ft.me%2Flucky_job',
      ['handle telegram:lucky_job'],
    ],
    ['hr@evil.example and evil.example/a', ['email hr@evil.example', 'url https://evil.example/a']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    'It is our story.Join us.We do work.It is fun',
    'on the planet.BE ACCOUNTABLE. finger pointing.SHOW INTEGRITY',
    'Education: B.Tech/B.E. required, ASP.NET and VB.NET',
    'e.g. this, i.e. that, U.S. and a.m. or p.m., Ph.D. 3.5 v2.0',
    'POST /save.php and run index.html, readme.md',
    'High School Diploma.TRAINING/EXPERIENCE wanted',
    'hello@ and @ and a@b',
  ])('%s holds none', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('numbers', () => {
  test.each<[string, string[], IndicatorHints?]>([
    ['call 081-234-5678 now', ['phone +66812345678'], { country: 'TH' }],
    ['โทร ๐๘๑-๒๓๔-๕๖๗๘', ['phone +66812345678'], { country: 'TH' }],
    [
      '+66 81 234 5678 or (202) 555-0143',
      ['phone +66812345678', 'phone +12025550143'],
      { country: 'US' },
    ],
    ['0812345678/0898765432', ['phone +66812345678', 'phone +66898765432'], { country: 'TH' }],
    ['phone: 66812345678', ['phone +66812345678']],
    ['電話090-1234-5678', ['phone +819012345678'], { country: 'JP' }],
    ['call 0066812345678', ['phone +66812345678']],
    ['ring +442033226006 they said', ['phone +442033226006']],
    ['IBAN DE89 3704 0044 0532 0130 00 at the bank', ['bank_account iban:DE89370400440532013000']],
    ['เลขที่บัญชี กสิกร 012-3-45678-9', ['bank_account th:0123456789']],
    ['STK 0123456789 Vietcombank', ['bank_account vn:0123456789']],
    ['account no. 12345678', ['bank_account gb:12345678'], { country: 'GB' }],
    [`send ETH to ${eth}`, [`wallet eth:${eth.toLowerCase()}`]],
    ['BTC:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.', ['wallet btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa']],
    [`https://etherscan.io/tx/0x${hash}`, [`tx_hash eth:${hash}`]],
    [`tx hash ${hash}`, [`tx_hash unknown:${hash}`]],
    [`https://etherscan.io/address/${eth}`, [`wallet eth:${eth.toLowerCase()}`]],
    [
      `https://evil.com/?to=${eth}`,
      [`url https://evil.com/?to=${eth}`, `wallet eth:${eth.toLowerCase()}`],
    ],
    [
      'Solana 4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T',
      ['wallet sol:4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T'],
    ],
  ])('%s', (text, expected, hints) => {
    expect(found(text, hints)).toEqual(expected)
  })

  test.each<[string, IndicatorHints?]>([
    ['on 2014-10-12, 12.10.2014 and 2012-2014', { country: 'US' }],
    ['paid $1,000,000 or 10 000 000 THB, 250000 - 300000', { country: 'TH' }],
    ['card 4111 1111 1111 1111', { country: 'SG' }],
    ['order 0812345678901234567', { country: 'TH' }],
    ['081-234-5678 without a country'],
    ['DE89 3704 0044 0532 0130 01', { country: 'TH' }],
    [`malware sha256 ${hash}`],
    [`my private key is 0x${hash}`],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD is mistyped'],
    ['9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin without a word'],
  ])('%s holds none', (text, hints) => {
    expect(found(text, hints)).toEqual([])
  })

  test('a number inside a wallet, an address or a handle is not a phone too', () => {
    const text =
      'WhatsApp +66812345678, https://evil.com/+66898765432 and tel-66812345678@mail.example'
    expect(found(text).filter((one) => one.startsWith('phone'))).toEqual([])
  })
})

test('finds stop at a limit, however long the list', () => {
  expect(findIndicators('evil.com '.repeat(5000))).toHaveLength(maxFound)
})
