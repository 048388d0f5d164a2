import { describe, expect, it, test } from 'vitest'
import { leakSourceOf } from '#core/pattern/leak-source.ts'
import { probablyOwnContacts } from '#core/pattern/own-contacts.ts'

const own = (text: string, country = 'TH') =>
  probablyOwnContacts({ texts: [text], messages: [] }, { country }).map(({ value }) => value)

describe('a contact in a story is probably the reporter’s own', () => {
  it.each([
    ['They have my number 081 234 5678 now.', '+66812345678'],
    ['I gave them my work e-mail: malee@mail.example', 'malee@mail.example'],
    ['Le di mi correo ana@mail.example', 'ana@mail.example'],
    ['mon numéro est +33 6 12 34 56 78', '+33612345678'],
    ['nomor saya +62 812 3456 7890', '+6281234567890'],
    ['số điện thoại của tôi +84 912 345 678', '+84912345678'],
    ['เบอร์ของฉัน 081 234 5678', '+66812345678'],
    ['我的手机 +86 138 0013 8000', '+8613800138000'],
    ['मेरा नंबर +91 98765 43210', '+919876543210'],
  ])('when it is called that: %s', (text, value) => {
    expect(own(text)).toEqual([value])
  })

  it.each([
    ['The recruiter wrote from 081 234 5678.'],
    ['They took my phone. Then +66 81 234 5678 called my mother.'],
    ['Contact me at boss@fine-work.example to apply!'],
  ])('and not for being near other words: %s', (text) => {
    expect(own(text)).toEqual([])
  })
})

test('every contact in a message to us may be the reporter’s own', () => {
  const messages = ['Please call 081 234 5678']
  expect(probablyOwnContacts({ texts: [], messages }, { country: 'TH' })).toEqual([
    { type: 'phone', value: '+66812345678' },
  ])
})

test('a tip’s own words, contacts and names are what a pattern’s words may not hold', () => {
  const source = leakSourceOf({
    tipId: 't1',
    country: 'TH',
    texts: [{ field: 'story', text: 'Write to me@mail.example about https://site.example/a' }],
    messages: ['My number is 081 234 5678'],
    indicators: [
      { indicator: { type: 'alias', value: 'somsak' }, role: 'claimed_identity', source: 'given' },
      {
        indicator: { type: 'alias', value: 'customer service' },
        role: 'claimed_identity',
        source: 'given',
      },
      { indicator: { type: 'wallet', value: 'btc:1abc' }, role: 'paid_to', source: 'given' },
    ],
  })
  expect(source.texts).toHaveLength(2)
  expect([...source.contactValues].sort()).toEqual(['+66812345678', 'btc:1abc', 'me@mail.example'])
  expect(source.names).toEqual(['somsak'])
  expect(source.own).toEqual([{ type: 'phone', value: '+66812345678' }])
})
