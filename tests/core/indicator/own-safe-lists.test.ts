import { describe, expect, it } from 'vitest'
import {
  maxSafeListLines,
  type OwnSafeList,
  readSafeList,
  safeHitIn,
} from '#core/indicator/own-safe-lists.ts'

function listOf(file: string, text: string): OwnSafeList {
  const read = readSafeList(file, text)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.list
}

describe('a safe list of the operator’s own', () => {
  it('holds one value a line, in any spelling, with comments', () => {
    const text = '\ufeff# Thai banks\r\n\r\nhxxps://KBank[.]example/  # retail\nscb.example\n'
    expect(listOf('domains-thai-banks.txt', text)).toEqual({
      name: 'domains-thai-banks',
      type: 'domain',
      values: new Set(['kbank.example', 'scb.example']),
    })
    expect([...listOf('phones.txt', '+66 2 888 8888').values]).toEqual(['+6628888888'])
  })

  it.each([
    [
      'a line that is none of its type',
      'phones.txt',
      '+66 2 888 8888\nnot a number',
      2,
      'not_a_phone',
    ],
    ['a bare suffix, which would cover half the world', 'domains.txt', 'co.uk', 1, 'public_suffix'],
    ['a name that says no type', 'banks.txt', 'kbank.example', 0, 'file_name_unknown'],
    ['what is no text', 'domains.txt', 'a\0b', 0, 'not_text'],
    [
      'too many lines',
      'domains.txt',
      '\n'.repeat(maxSafeListLines),
      maxSafeListLines + 1,
      'too_many_lines',
    ],
  ] as const)('is refused whole for %s', (_, file, text, line, reason) => {
    expect(readSafeList(file, text)).toEqual({ ok: false, fault: { line, reason } })
  })

  const lists = [
    listOf('domains-banks.txt', 'kbank.example'),
    listOf('phones-hotlines.txt', '+6628888888'),
    listOf('companies.txt', 'Kasikorn Bank'),
    listOf('wallets.txt', '0x00000000219ab540356cbb839cbe05303d7705fa'),
  ]
  it.each([
    ['the domain', 'domain', 'kbank.example', 'domains-banks', 'kbank.example'],
    ['what lies below it', 'domain', 'login.kbank.example', 'domains-banks', 'kbank.example'],
    ['its pages', 'url', 'https://www.kbank.example/help?a=1', 'domains-banks', 'kbank.example'],
    ['its mail', 'email', 'help@kbank.example', 'domains-banks', 'kbank.example'],
    ['a number', 'phone', '+6628888888', 'phones-hotlines', '+6628888888'],
    ['its messenger account', 'handle', 'whatsapp:+6628888888', 'phones-hotlines', '+6628888888'],
    ['a name', 'company', 'kasikorn bank', 'companies', 'kasikorn bank'],
    ['one that comes with us', 'domain', 'facebook.com', 'platform', 'facebook.com'],
  ] as const)('finds %s, and says which list and which entry', (_, type, value, list, entry) => {
    expect(safeHitIn(lists, { type, value })).toEqual({ list, entry })
  })

  it('finds nothing that merely looks alike', () => {
    for (const value of ['kbank.example.net', 'notkbank.example', 'k-bank.example'])
      expect(safeHitIn(lists, { type: 'domain', value })).toBeNull()
    expect(safeHitIn(lists, { type: 'phone', value: '+66288888880' })).toBeNull()
  })
})
