import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chainStart, verifyChain } from '#core/audit/verify.ts'
import { splitAnswers } from '#core/tip/split.ts'
import { newDataKey, readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { fileTips, type TipToFile } from '#operations/file-tips.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

function aTip(change: Partial<TipToFile> = {}): TipToFile {
  return {
    id: uuidv7(),
    dataKey: newDataKey(),
    receiptHmac: new Uint8Array(randomBytes(32)),
    filingHmac: null,
    source: 'web',
    sourceId: null,
    kind: 'investment',
    split: splitAnswers(
      { kind: 'investment', danger_now: 'yes', story: 'They took it all.' },
      'en',
    ),
    indicators: [
      {
        indicator: { type: 'domain', value: 'gain-fast.example' },
        role: 'contacted_from',
        source: 'given',
      },
    ],
    evidenceFiles: 0,
    filedAt: new Date('2026-11-20T10:00:00Z'),
    actor: 'reporter',
    ...change,
  }
}

test('a tip is filed with its key, its case and its audit events', async () => {
  const tip = aTip()
  await house.db.$transaction((tx) => fileTips(tx, house, [tip]))

  const key = await readDataKey(house.db, house.keyring, tip.id)
  const story = await house.db.sealedText.findFirstOrThrow({
    where: { subjectId: tip.id, field: 'story' },
  })
  expect(unsealText(key ?? new Uint8Array(), story.sealed, `${tip.id}/story`)).toBe(
    'They took it all.',
  )
  const link = await house.db.caseTip.findFirstOrThrow({
    where: { tipId: tip.id },
    include: { case: true },
  })
  expect(link.case).toMatchObject({
    state: 'queued',
    urgency: 'imminent',
    kind: 'investment',
    tipCount: 1,
  })
  const events = await house.db.auditEvent.findMany({ orderBy: { seq: 'asc' } })
  expect(events.map((e) => e.action)).toEqual(['tip.filed', 'case.opened'])
})

test('an indicator that two tips name is one row that counts both', async () => {
  await house.db.$transaction((tx) => fileTips(tx, house, [aTip(), aTip()]))
  const row = await house.db.indicator.findFirstOrThrow({ where: { value: 'gain-fast.example' } })
  expect(row.occurrences).toBe(3)
})

test('twenty filings at once leave one unbroken audit chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () => house.db.$transaction((tx) => fileTips(tx, house, [aTip()]))),
  )
  const entries = await house.db.auditEvent.findMany({ orderBy: { seq: 'asc' } })
  const verdict = verifyChain(
    entries.map((e) => ({ ...e, details: e.details as Record<string, string | number> })),
    chainStart,
  )
  expect(verdict.ok).toBe(true)
})

test('a filing that fails leaves nothing behind', async () => {
  const before = await house.db.tip.count()
  const good = aTip()
  await expect(
    house.db.$transaction((tx) =>
      fileTips(tx, house, [good, aTip({ receiptHmac: good.receiptHmac })]),
    ),
  ).rejects.toThrow()
  expect(await house.db.tip.count()).toBe(before)
  expect(await house.db.dataKey.count({ where: { subjectId: good.id } })).toBe(0)
})
