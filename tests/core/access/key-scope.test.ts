import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clearanceOf, endpointOf, keyEndpointNames, readKeyScope } from '#core/access/key-scope.ts'
import { readKeyForm } from '#core/access/key-wish.ts'
import { sectors } from '#core/release/sectors.ts'
import { servedLabels, tlpRank } from '#core/taxii/audience.ts'

const bank = { sector: 'finance', ceiling: 'amber' }

describe('which endpoint an address belongs to', () => {
  test.each([
    ['/feeds/releases', 'releases'],
    ['/feeds/releases/3/stix-2.1.json', 'releases'],
    ['/feeds/misp/manifest.json', 'misp'],
    ['/feeds/mispelt', 'releases'],
    ['/feeds/actions', 'actions'],
    ['/taxii2/', 'taxii'],
    ['/taxii2/patterns/collections/', 'taxii'],
    ['/taxii21', null],
    ['/agency', null],
    ['/', null],
  ])('%s: %s', (path, endpoint) => {
    expect(endpointOf(path)).toBe(endpoint)
  })

  test('each address for keys in the site map has one', () => {
    const map = readFileSync(new URL('../../../app/routes.ts', import.meta.url), 'utf8')
    const paths = [...map.matchAll(/route\(\s*'([^']+)',\s*'routes\/feeds\//g)].map(
      ([, path]) => path,
    )
    expect(paths.length).toBeGreaterThan(10)
    for (const path of paths) expect([path, endpointOf(`/${path}`)]).not.toEqual([path, null])
  })
})

describe('a key’s reader sees the narrower of agency and key', () => {
  test('for every pair of labels', () => {
    for (const agency of servedLabels)
      for (const key of servedLabels) {
        const least = tlpRank(agency) < tlpRank(key) ? agency : key
        const clearance = clearanceOf(
          { sector: 'finance', ceiling: agency },
          { sectors: ['finance'], ceiling: key },
        )
        expect(clearance).toEqual({ sector: 'finance', ceiling: least })
      }
  })

  test.each([
    ['for another sector', bank, { sectors: ['police'], ceiling: 'amber' }],
    ['for none', bank, { sectors: [], ceiling: 'amber' }],
    ['up to what no machine hands out', bank, { sectors: ['finance'], ceiling: 'red' }],
    [
      'of an agency of an unknown label',
      { sector: 'finance', ceiling: 'x' },
      { sectors: ['finance'], ceiling: 'clear' },
    ],
  ])('and nothing with a key %s', (_, agency, key) => {
    expect(clearanceOf(agency, key)).toBeNull()
  })
})

describe('what is chosen for a key', () => {
  const given = { endpoints: ['taxii', 'releases'], sectors: ['finance'], ceiling: 'green' }
  test('is kept in the table’s order', () => {
    expect(readKeyScope(given, bank)).toEqual({
      ok: true,
      scope: { endpoints: ['releases', 'taxii'], sectors: ['finance'], ceiling: 'green' },
    })
  })

  test.each([
    [{ endpoints: [] }, 'endpoints_missing'],
    [{ endpoints: ['releases', 'admin'] }, 'endpoint_unknown'],
    [{ endpoints: ['toString'] }, 'endpoint_unknown'],
    [{ sectors: [] }, 'sectors_missing'],
    [{ sectors: ['finance', 'police'] }, 'sector_not_yours'],
    [{ sectors: ['finance', 'navy'] }, 'sector_unknown'],
    [{ ceiling: 'amber+strict' }, 'ceiling_too_high'],
    [{ ceiling: 'red' }, 'ceiling_unknown'],
  ])('%o is refused', (change, reason) => {
    expect(readKeyScope({ ...given, ...change }, bank)).toEqual({ ok: false, reason })
  })

  test('where nothing is chosen, a key may do what its agency may', () => {
    for (const sector of sectors) {
      const read = readKeyForm({ label: 'x', days: '9' }, { sector, ceiling: 'green' })
      const scope = {
        endpoints: keyEndpointNames,
        sectors: [sector],
        ceiling: 'green',
        networks: [],
      }
      expect(read).toEqual({ ok: true, wish: { label: 'x', days: 9, ...scope } })
    }
  })
})
