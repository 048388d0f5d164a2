import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { fc } from '#tests/support/property.ts'

const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex')

describe('canonical JSON', () => {
  it('gives the bytes of the sample in RFC 8785, section 3.2.4', () => {
    const sample: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
        "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    )
    expect(hex(canonicalJson(sample))).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a' +
        '5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d3237' +
        '5d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
    )
  })

  it('sorts keys by UTF-16 code units as in RFC 8785, section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const values = Object.fromEntries(keys.map((key, index) => [key, index]))
    const order = [...canonicalJson(values).matchAll(/:(\d)/g)].map(
      ([, index]) => keys[Number(index)],
    )
    expect(order).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'])
  })

  it.each([
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['a missing member', { a: undefined }],
    ['a hole in a list', new Array(1)],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['half a surrogate pair', '\ud83d'],
    ['half a surrogate pair in a key', { '\ude00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  it('reads back as the same value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown
        if (/\\ud[89a-f]/i.test(JSON.stringify(plain))) return
        const once = canonicalJson(plain)
        expect(JSON.parse(once)).toEqual(plain)
        expect(canonicalJson(JSON.parse(once))).toBe(once)
      }),
    )
  })
})
