import { describe, expect, test } from 'vitest'
import { canonical } from '#tests/support/canonical.ts'

const hash = 'ab'.repeat(32)

// Addresses from the chains' own specifications and well-known public ones.
describe('a wallet', () => {
  test.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['3P14159f73E4gFr7JterCCQh9QjiTjiZrG', 'btc:3P14159f73E4gFr7JterCCQh9QjiTjiZrG'],
    [
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      'btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    ],
    [
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      'btc:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    ],
    [
      'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=2',
      'btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    ],
    [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      'eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    ],
    [
      '0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED',
      'eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    ],
    [
      'ethereum:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed@1',
      'eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    ],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'trx:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'xrp:rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
    [
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
      'bch:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    ],
    [
      'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
      'xlm:GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
    ],
    [
      '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
      'xmr:44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
    ],
    [
      '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5',
      'dot:15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5',
    ],
    [
      '4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T',
      'sol:4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T',
    ],
    [
      'Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi',
      'ada:Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi',
    ],
  ])('%s is %s', (raw, expected) => {
    expect(canonical('wallet', raw)).toBe(expected)
  })

  test('both friendly forms of a TON account are one account', () => {
    const raw = 'ton:0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e'
    expect(canonical('wallet', 'EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF')).toBe(raw)
    expect(canonical('wallet', 'UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA')).toBe(raw)
  })

  test('one key is one indicator on every EVM chain', () => {
    const address = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
    expect(canonical('wallet', address, { chain: 'BEP20' })).toBe(`eth:${address}`)
    expect(canonical('wallet', address.slice(2), { chain: 'ethereum' })).toBe(`eth:${address}`)
  })

  test.each([
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 'bad_checksum'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'bad_checksum'],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'bad_checksum'],
    ['bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bad_checksum'],
    ['bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du', 'bad_checksum'],
    ['qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b', 'bad_checksum'],
    ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed1', 'not_a_wallet'],
    ['my wallet', 'not_a_wallet'],
    ['a'.repeat(4000), 'not_a_wallet'],
  ])('%s is none', (raw, reason) => {
    expect(canonical('wallet', raw)).toBe(`refused: ${reason}`)
  })
})

describe('a transaction', () => {
  test.each([
    [hash, undefined, `unknown:${hash}`],
    [hash.toUpperCase(), 'BTC', `btc:${hash}`],
    [`0x${hash}`, undefined, `eth:${hash}`],
    [`https://tronscan.org/#/transaction/${hash}`, undefined, `trx:${hash}`],
    [`https://www.blockchain.com/btc/tx/${hash}`, undefined, `btc:${hash}`],
    [`https://blockchair.com/litecoin/transaction/${hash}`, 'btc', `ltc:${hash}`],
  ])('%s (%s) is %s', (raw, chain, expected) => {
    expect(canonical('tx_hash', raw, { chain })).toBe(expected)
  })

  test.each(['abc', hash.slice(1), `${hash}0`, 'g'.repeat(64)])('%s is none', (raw) => {
    expect(canonical('tx_hash', raw)).toBe('refused: not_a_transaction')
  })
})

describe('a bank account', () => {
  test.each([
    ['DE89 3704 0044 0532 0130 00', undefined, 'iban:DE89370400440532013000'],
    ['IBAN: gb82-west-1234-5698-7654-32', undefined, 'iban:GB82WEST12345698765432'],
    ['012-3-45678-9', 'TH', 'th:0123456789'],
    ['th:0123456789', undefined, 'th:0123456789'],
  ])('%s (%s) is %s', (raw, country, expected) => {
    expect(canonical('bank_account', raw, { country })).toBe(expected)
  })

  test.each([
    ['DE89 3704 0044 0532 0130 01', 'DE', 'bad_checksum'],
    ['012-3-45678-9', undefined, 'country_needed'],
    ['12', 'TH', 'not_an_account'],
    ['Kasikorn', 'TH', 'not_an_account'],
    ['1'.repeat(60), 'TH', 'too_long'],
  ])('%s (%s) is none', (raw, country, reason) => {
    expect(canonical('bank_account', raw, { country })).toBe(`refused: ${reason}`)
  })
})
