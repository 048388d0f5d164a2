import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58xrp, bech32, bech32m, createBase58check, hex } from '@scure/base'
import { type IndicatorType, indicatorTypes } from '#core/indicator/types.ts'
import { fc } from '#tests/support/property.ts'

export const anyType = fc.constantFrom<IndicatorType>(...indicatorTypes)

// Nearly right spellings of each kind: most of what a random string never reaches.
const nearly = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9.+_-]{1,9}@[A-Za-z0-9-]{1,9}\.(?:com|co\.th|example|рф)$/),
  fc.stringMatching(/^https?:\/\/[A-Za-z0-9.:@-]{1,12}\.(?:com|example)[!-~]{0,20}$/),
  fc.stringMatching(/^[+(]?[0-9][0-9 ().-]{6,15}$/),
  fc.stringMatching(/^\+(?:66|84|1|44|65)(?:[ -]?[0-9]){8,10}$/),
  fc.stringMatching(
    /^(?:telegram|line|whatsapp|zalo|x|facebook|wechat|skype|signal|discord): ?@?[A-Za-z0-9._+-]{2,16}$/,
  ),
  fc.stringMatching(
    /^(?:t\.me|wa\.me|line\.me\/ti\/p|zalo\.me|facebook\.com|x\.com|lin\.ee)\/[!-~]{1,16}$/,
  ),
  fc.stringMatching(/^(?:iban:|[a-z]{2}:)?[A-Z]{2}[0-9]{2}[A-Z0-9 -]{4,20}$/),
  fc.stringMatching(/^(?:com|io|net)(?:\.[A-Za-z0-9_]{1,5}){1,3}$/),
  fc.stringMatching(/^(?:0x)?[0-9a-fA-F]{64}$/),
)

/** What a form may send: any string, with the pieces that parsers look for strewn in. */
export const anySpelling = fc.oneof(
  { weight: 3, arbitrary: nearly },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom(
          'http://',
          'https://',
          '.com',
          '.example',
          '@',
          '+66',
          '0812345678',
          'wa.me/',
          't.me/+',
          'LINE ID: ',
          '微信号',
          '[.]',
          '(at)',
          '0x',
          'bc1q',
          'iban:',
          'DE89',
          ' ',
          '\n',
          '/',
          '?',
          '#',
          ':',
          '%',
          '\ud800',
          '\u200b',
          'ｅ',
          '๐',
          '://',
          '[',
          'xn--',
        ),
      ),
      { maxLength: 10 },
    )
    .map((pieces) => pieces.join('')),
)

export const anyHints = fc.record({
  country: fc.option(fc.constantFrom('TH', 'us', 'VN', '', 'ZZ', 'Thailand'), { nil: undefined }),
  platform: fc.option(
    fc.constantFrom('telegram', 'LINE', 'whatsapp', 'x', 'zalo', 'nonsense', ''),
    { nil: undefined },
  ),
  chain: fc.option(fc.constantFrom('ETH', 'bitcoin', 'usdt trc20', 'nonsense', ''), {
    nil: undefined,
  }),
})

const base58check = createBase58check(sha256)
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

const versioned = (chain: string, prefix: readonly number[]) =>
  bytes(20).map((hash) => ({
    chain,
    address: base58check.encode(new Uint8Array([...prefix, ...hash])),
  }))

const segwit = (chain: string, prefix: string, version: number, length: number) =>
  bytes(length).map((program) => {
    const codec = version === 0 ? bech32 : bech32m
    return { chain, address: codec.encode(prefix, [version, ...codec.toWords(program)]) }
  })

const plainBech32 = (chain: string, prefix: string) =>
  bytes(20).map((hash) => ({ chain, address: bech32.encode(prefix, bech32.toWords(hash)) }))

const ethereum = bytes(20).map((hash) => {
  const digits = hex.encode(hash)
  const check = hex.encode(keccak_256(new TextEncoder().encode(digits)))
  const address = [...digits]
    .map((d, i) => (Number.parseInt(check[i] ?? '0', 16) > 7 ? d.toUpperCase() : d))
    .join('')
  return { chain: 'eth', address: `0x${address}` }
})

const ripple = bytes(20).map((hash) => {
  const payload = new Uint8Array([0, ...hash])
  const check = sha256(sha256(payload)).subarray(0, 4)
  return { chain: 'xrp', address: base58xrp.encode(new Uint8Array([...payload, ...check])) }
})

/** Addresses that their chains would accept, made from random keys: no real person's. */
export const anyAddress = fc.oneof(
  versioned('btc', [0]),
  versioned('btc', [5]),
  versioned('ltc', [48]),
  versioned('ltc', [50]),
  versioned('doge', [30]),
  versioned('dash', [76]),
  versioned('trx', [65]),
  versioned('neo', [23]),
  versioned('zec', [0x1c, 0xb8]),
  segwit('btc', 'bc', 0, 20),
  segwit('btc', 'bc', 0, 32),
  segwit('btc', 'bc', 1, 32),
  segwit('ltc', 'ltc', 0, 20),
  plainBech32('bnb', 'bnb'),
  plainBech32('zil', 'zil'),
  plainBech32('atom', 'cosmos'),
  ethereum,
  ripple,
)
