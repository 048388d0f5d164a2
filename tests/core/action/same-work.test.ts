import { expect, test } from 'vitest'
import { namings, shownTo, unknownPairs, type Work } from '#core/action/same-work.ts'
import { sectors } from '#core/release/sectors.ts'
import { fc } from '#tests/support/property.ts'

const sectorOf = new Map(['a', 'b', 'c', 'd'].map((id, at) => [id, sectors[at % 2] ?? 'police']))
const work = fc
  .record({
    agencyId: fc.constantFrom('a', 'b', 'c', 'd'),
    subject: fc.constantFrom('indicator:1', 'indicator:2', 'pattern:1'),
    naming: fc.constantFrom(...namings),
  })
  .map((one): Work => ({ ...one, sector: sectorOf.get(one.agencyId) ?? 'police' }))
const works = fc.array(work, { maxLength: 12 })

/** What one agency lets another know for one subject: the least of what it says about it. */
const lets = (all: readonly Work[], from: string, to: string, subject: string): boolean =>
  all
    .filter((one) => one.agencyId === from && one.subject === subject)
    .every(
      ({ naming }) =>
        naming === 'all' || (naming === 'sector' && sectorOf.get(from) === sectorOf.get(to)),
    )

test('what an agency sees follows from its own work and from those who let it see theirs', () => {
  fc.assert(
    fc.property(works, (all) => {
      const own = shownTo('a', all)
      const allowed = all.filter(
        ({ agencyId, subject }) => agencyId === 'a' || lets(all, agencyId, 'a', subject),
      )
      expect(shownTo('a', allowed)).toEqual(own)
      for (const { subject, agencyIds } of own)
        for (const id of agencyIds) {
          expect(lets(all, id, 'a', subject)).toBe(true)
          expect(lets(all, 'a', id, subject)).toBe(true)
        }
    }),
  )
})

test('both see each other or neither does, and every pair is known to both or to moderators', () => {
  fc.assert(
    fc.property(works, (all) => {
      const sees = (id: string, other: string, subject: string) =>
        shownTo(id, all).some((one) => one.subject === subject && one.agencyIds.includes(other))
      for (const subject of new Set(all.map((one) => one.subject))) {
        const ids = [
          ...new Set(all.filter((one) => one.subject === subject).map((one) => one.agencyId)),
        ]
        for (const id of ids)
          for (const other of ids) {
            if (id >= other) continue
            const known = sees(id, other, subject)
            expect(sees(other, id, subject)).toBe(known)
            const left = unknownPairs(all).some(
              (pair) =>
                pair.subject === subject &&
                pair.agencyIds.includes(id) &&
                pair.agencyIds.includes(other),
            )
            expect(left).toBe(!known)
          }
      }
    }),
  )
})
