import { describe, expect, test } from 'vitest'
import { isDisputed } from '#core/action/dispute.ts'
import { stateFor } from '#core/action/introduction.ts'
import { fits, readKind } from '#core/action/kinds.ts'
import { readCsv } from '#core/action/read-csv.ts'
import { readPaste } from '#core/action/read-paste.ts'
import { readRequest, underKey } from '#core/action/read-request.ts'
import { readTarget } from '#core/action/read-target.ts'
import { actionTimes, actionTimesRows } from '#core/figures/action/times.ts'

const now = new Date('2026-11-22T12:00:00Z')
const otherwise = { kind: 'domain_suspended', reason: '', date: '', naming: '' }

test('kinds are read as people and spreadsheets write them, and fit some indicators', () => {
  expect(['Account frozen', 'account-frozen', ' FROZEN '].map(readKind)).toEqual(
    Array.from({ length: 3 }, () => 'account_frozen'),
  )
  expect(readKind('toString')).toBeUndefined()
  expect(fits('number_blocked', 'phone')).toBe(true)
  expect(fits('number_blocked', 'wallet')).toBe(false)
})

test('an indicator is read in any spelling, a pattern only by its sign', () => {
  expect(readTarget('hxxps://scam[.]example/x').indicators[0]).toEqual({
    type: 'url',
    value: 'https://scam.example/x',
  })
  expect(readTarget('081 234 5678', 'TH').indicators).toContainEqual({
    type: 'phone',
    value: '+66812345678',
  })
  expect(readTarget('telegram:best_jobs').indicators).toContainEqual({
    type: 'handle',
    value: 'telegram:best_jobs',
  })
  expect(readTarget('P-0042').pattern).toBe(42)
  expect(readTarget('42').pattern).toBeNull()
  expect(readTarget('').indicators).toEqual([])
})

test('a pasted line may say its own action, and a bad one loses no other', () => {
  const rows = readPaste(
    'scam.example\n\n// note\nP-0007; number blocked\nx.example, thanked',
    otherwise,
    now,
  )
  expect(rows.map(({ at, read }) => [at, read.ok && read.item.kind])).toEqual([
    [1, 'domain_suspended'],
    [4, 'number_blocked'],
    [5, 'domain_suspended'],
  ])
  const many = readPaste(Array.from({ length: 1001 }, () => 'a.example').join('\n'), otherwise, now)
  expect(many.at(-1)?.read).toEqual({ ok: false, reason: 'too_many' })
})

describe('a table', () => {
  test('is read with its own names for columns, and each fault has its line', () => {
    const text =
      '\ufeffIndicator;Action taken;When;Ticket\r\n"scam.example";Suspended;2026-11-20;T-1\r\n' +
      'x.example;thanked;;\r\n;blocked;;\r\ny.example;blocked;2026-13-01;\r\n'
    const read = readCsv(text, otherwise, now)
    if (!read.ok) throw new Error(read.reason)
    expect(read.rows.map(({ at, read }) => [at, read.ok ? read.item.ref : read.reason])).toEqual([
      [2, 'T-1'],
      [3, 'kind_unknown'],
      [4, 'target_missing'],
      [5, 'date_malformed'],
    ])
  })

  test('without names is value, action, reason, date; with a broken quote it is none', () => {
    const read = readCsv('+66812345678,false positive,new owner,2026-11-01', otherwise, now)
    expect(read).toMatchObject({
      ok: true,
      rows: [
        { read: { item: { kind: 'false_positive', reason: 'new_owner', doneOn: '2026-11-01' } } },
      ],
    })
    expect(readCsv('value\n"never closed', otherwise, now)).toMatchObject({ reason: 'not_csv' })
    expect(readCsv('', otherwise, now)).toMatchObject({ reason: 'empty' })
  })
})

test('who may learn of an action is said for each, whichever way it comes, and never guessed', () => {
  const about = { action: 'account_frozen', indicator: 'x' }
  const ref = 'indicator--00000000-0000-4000-8000-000000000001'
  const labels = ['action-taken:number-blocked', 'naming:nobody']
  const sighting = { type: 'sighting', id: ref.replace('indicator', 'sighting'), labels }
  const sent = [
    { actions: [about, { ...about, naming: 'all' }, { ...about, naming: 'everyone' }] },
    { objects: [{ ...sighting, sighting_of_ref: ref }] },
    { Sighting: [{ value: 'x', source: 'action-taken:domain-suspended naming:Sector' }] },
    {
      Sighting: [
        { value: 'x', source: 'naming:' },
        { value: 'x', source: 'naming:us' },
      ],
    },
  ]
  const said = sent.map((body) => {
    const result = readRequest(JSON.stringify(body), now)
    const reads = result.ok ? result.entries.flatMap((entry) => entry.reads) : []
    return reads.map((one) => (one.ok ? one.item.naming : one.reason))
  })
  expect(said).toEqual([
    [null, 'all', 'naming_unknown'],
    ['nobody'],
    ['sector'],
    [null, 'naming_unknown'],
  ])
  const table =
    'value,action,Naming\nx.example,suspended,all\ny.example,suspended,\nz.example,suspended,us\n'
  const read = readCsv(table, { ...otherwise, naming: 'sector' }, now)
  expect(read.ok && read.rows.map((one) => (one.read.ok ? one.read.item.naming : 'no'))).toEqual([
    'all',
    'sector',
    'no',
  ])
  const [pasted] = readPaste('x.example', { ...otherwise, naming: 'nobody' }, now)
  expect(pasted?.read).toMatchObject({ item: { naming: 'nobody' } })
})

describe('what programs send', () => {
  const id = (type: string, nth: number) => `${type}--00000000-0000-4000-8000-00000000000${nth}`
  const read = (body: unknown) => {
    const result = readRequest(JSON.stringify(body), now)
    if (!result.ok) return result.reason
    return result.entries.flatMap(({ reads }) =>
      reads.map((one) => (one.ok ? `${one.item.kind}:${one.item.reason}` : one.reason)),
    )
  }

  test('is plain JSON', () => {
    const body = {
      actions: [
        { action: 'account-frozen', indicator: 'x', id: '1' },
        { action: 'no_action', reason: 'not ours', pattern: 'P-0001' },
        { action: 'number_blocked', type: 'phone', indicator: 'no phone' },
        { indicator: 'x' },
        7,
        { action: 'account_frozen', reason: 'misread', stix_id: id('campaign', 1) },
      ],
    }
    expect(read(body)).toEqual([
      'account_frozen:null',
      'no_action:not_ours',
      'target_unreadable',
      'kind_missing',
      'object_unfit',
      'reason_unfit',
    ])
    const result = readRequest(JSON.stringify(body), now)
    const keyed = result.ok ? underKey(result.entries, 'night 7') : []
    expect(keyed.flatMap(({ reads }) => reads.map((one) => one.ok && one.item.ref))).toEqual([
      '1',
      'night 7 2',
      false,
      false,
      false,
      false,
    ])
  })

  test('is STIX: sightings, notes and opinions', () => {
    const indicator = id('indicator', 1)
    const labels = ['action-taken:number-blocked']
    const objects = [
      { type: 'sighting', id: id('sighting', 1), sighting_of_ref: indicator },
      { type: 'sighting', id: id('sighting', 2), sighting_of_ref: indicator, labels },
      { type: 'note', id: id('note', 1), object_refs: [indicator, id('campaign', 1)], labels },
      {
        type: 'opinion',
        id: id('opinion', 1),
        object_refs: [indicator],
        opinion: 'strongly-disagree',
      },
      { type: 'opinion', id: id('opinion', 2), object_refs: [indicator], opinion: 'agree' },
      { type: 'malware', id: id('malware', 1) },
    ]
    expect(read({ objects })).toEqual([
      'no_action:seen_only',
      'number_blocked:null',
      'number_blocked:null',
      'number_blocked:null',
      'false_positive:null',
      'no_action_in_it',
      'object_unfit',
    ])
  })

  test('is MISP’s sightings, by value or UUID', () => {
    const uuid = '00000000-0000-4000-8000-000000000001'
    expect(
      read({
        Sighting: [
          { attribute_uuid: uuid, type: '0', date_sighting: '1763700000' },
          { value: 'scam.example', type: '1' },
          { value: 'scam.example', type: 2 },
          { value: 'scam.example', source: 'action-taken:domain-suspended' },
          { type: '0' },
          { value: 'x', type: '9' },
        ],
      }),
    ).toEqual([
      'no_action:seen_only',
      'false_positive:null',
      'no_action:gone_already',
      'domain_suspended:null',
      'target_missing',
      'object_unfit',
    ])
  })

  test('is refused whole where it is none of these, or too much', () => {
    expect([read([]), read({ actions: [] }), read({ objects: 1 })]).toEqual(
      Array.from({ length: 3 }, () => 'unreadable'),
    )
    expect(readRequest('{', now)).toMatchObject({ ok: false })
    expect(read({ actions: Array.from({ length: 1001 }, () => 1) })).toBe('too_many')
  })
})

test('two agencies, or one that can know, make a dispute; what was judged before counts no more', () => {
  const at = new Date('2026-11-20T00:00:00Z')
  const bank = { agencyId: 'a', sector: 'finance', at } as const
  expect(isDisputed([bank, bank], 2, null)).toBe(false)
  expect(isDisputed([bank, { ...bank, agencyId: 'b' }], 2, null)).toBe(true)
  expect(isDisputed([{ ...bank, sector: 'police' }], 2, null)).toBe(true)
  expect(isDisputed([{ ...bank, sector: 'police' }], 2, at)).toBe(false)
})

test('who said yes does not learn that the other said no', () => {
  const asked = { askedAt: now, closedAt: null }
  const sides = (one: 'yes' | null, other: 'yes' | 'no' | null) => [
    { agencyId: 'a', answer: one },
    { agencyId: 'b', answer: other },
  ]
  const see = (other: 'yes' | 'no' | null) =>
    stateFor({ ...asked, sides: sides('yes', other) }, 'a', now)
  expect([see(null), see('no'), see('yes')]).toEqual(['waiting', 'waiting', 'named'])
  const later = new Date(now.getTime() + 30 * 86_400_000)
  for (const other of ['no', null] as const)
    expect(stateFor({ ...asked, sides: sides('yes', other) }, 'a', later)).toBe('ended')
  expect(stateFor({ ...asked, sides: sides(null, 'yes') }, 'a', now)).toBe('open')
})

test('times are told by sector and action', () => {
  const row = (sector: string, tip: number) => ({
    sector,
    kind: 'account_frozen',
    seconds: { tip, release: tip / 10 },
  })
  const times = actionTimes([row('finance', 100), row('finance', 300), row('police', 50)])
  expect(times.bySector.map(({ sector, times }) => [sector, times.tip.median])).toEqual([
    ['police', 50],
    ['finance', 200],
  ])
  expect(actionTimesRows(times)[1]).toEqual(['all', '', '3', '100', '260', '10', '26'])
  expect(actionTimes([]).all.tip).toEqual({ actions: 0, median: null, p90: null })
})
