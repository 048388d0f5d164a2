import { describe, expect, test } from 'vitest'
import { appStoreHosts, ordinaryApps } from '#core/indicator/lists/app-stores.ts'
import { authorityHosts, hotlines } from '#core/indicator/lists/authorities.ts'
import { banks, exchanges } from '#core/indicator/lists/brands.ts'
import { mailHosts } from '#core/indicator/lists/mail-hosts.ts'
import { platformHosts } from '#core/indicator/lists/platform-hosts.ts'
import { publicWallets } from '#core/indicator/lists/public-wallets.ts'
import { referenceSites } from '#core/indicator/lists/reference-sites.ts'
import { shorteners } from '#core/indicator/lists/shorteners.ts'
import { tenantHosts } from '#core/indicator/lists/tenant-hosts.ts'
import { toHost } from '#core/indicator/normalise/domain.ts'
import { isCommonValue, safeListReason } from '#core/indicator/safe-list.ts'
import type { IndicatorType } from '#core/indicator/types.ts'
import { canonical } from '#tests/support/canonical.ts'

const reason = (type: IndicatorType, value: string) => safeListReason({ type, value })

describe('safe lists', () => {
  test.each<[IndicatorType, string, string]>([
    ['domain', 'facebook.com', 'platform'],
    ['domain', 'm.facebook.com', 'platform'],
    ['domain', 't.me', 'platform'],
    ['domain', 'gmail.com', 'mail_host'],
    ['domain', 'bit.ly', 'shortener'],
    ['domain', 'binance.com', 'exchange'],
    ['url', 'https://www.binance.com/en/support', 'exchange'],
    ['email', 'support@binance.com', 'exchange'],
    ['domain', 'kasikornbank.com', 'bank'],
    ['domain', 'police.go.th', 'authority'],
    ['url', 'https://www.ic3.gov/report', 'authority'],
    ['domain', 'sec.gov.ph', 'authority'],
    ['domain', 'play.google.com', 'app_store'],
    ['url', 'https://etherscan.io/address/0x1', 'explorer'],
    ['url', 'https://t.me/', 'platform'],
    ['phone', '+18883737888', 'hotline'],
    ['handle', 'whatsapp:+18883737888', 'hotline'],
    ['wallet', 'trx:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'public_wallet'],
    ['app_package', 'android:com.whatsapp', 'ordinary_app'],
    ['company', 'binance', 'brand'],
  ])('%s %s is on the list %s', (type, value, list) => {
    expect(reason(type, value)).toBe(list)
    expect(isCommonValue({ type, value })).toBe(true)
  })

  test.each<[IndicatorType, string]>([
    ['url', 'https://facebook.com/groups/free-jobs'],
    ['url', 'https://drive.google.com/file/d/abc'],
    ['url', 'https://bit.ly/abc'],
    ['email', 'lucky.job@gmail.com'],
    ['domain', 'binance-bonus.com'],
    ['domain', 'binance.com.evil.example'],
    ['domain', 'notfacebook.com'],
    ['domain', 'free-coins.tumblr.com'],
    ['domain', 'gov-th.com'],
    ['domain', 'mygov.in.evil.example'],
    ['domain', '0123456789abcdef.masked.invalid'],
    ['handle', 'telegram:lucky_job'],
    ['company', 'binance bonus'],
  ])('%s %s is on none', (type, value) => {
    expect(reason(type, value)).toBeNull()
    expect(isCommonValue({ type, value })).toBe(false)
  })

  test('names like "customer service" link nobody but are on no list', () => {
    for (const raw of ['Customer Service', 'HR manager', '客服', 'ครู', 'N/A'])
      expect(isCommonValue({ type: 'alias', value: canonical('alias', raw) })).toBe(true)
    expect(reason('alias', 'customer service')).toBeNull()
  })
})

// A spelling that no canonical value can equal would make an entry useless without anyone noticing.
describe('the lists themselves', () => {
  const brandHosts = [...exchanges, ...banks].flatMap(({ hosts }) => [...hosts])
  const lists = {
    appStoreHosts,
    authorityHosts,
    mailHosts,
    platformHosts,
    referenceSites,
    shorteners,
    tenantHosts,
    brandHosts,
  }

  test.each(Object.entries(lists))('%s holds canonical hosts, each once', (_name, hosts) => {
    expect(hosts.filter((host) => toHost(host) !== host || host.startsWith('www.'))).toEqual([])
    expect(new Set(hosts).size).toBe(hosts.length)
  })

  test('wallets, apps, hotlines and brands are canonical', () => {
    for (const wallet of publicWallets)
      expect(canonical('wallet', wallet.split(':')[1] ?? '')).toBe(wallet)
    for (const app of ordinaryApps) expect(canonical('app_package', app)).toBe(app)
    for (const phone of hotlines) expect(canonical('phone', phone)).toBe(phone)
    for (const brand of [...exchanges, ...banks])
      for (const name of [brand.name, ...('also' in brand ? brand.also : [])])
        expect(canonical('company', name)).toBe(name)
  })
})
