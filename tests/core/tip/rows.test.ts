import { describe, expect, it } from 'vitest'
import { addRow, removeRow, shownRows } from '#core/tip/form/rows.ts'
import { fc } from '#tests/support/property.ts'

const form = new Map<string, readonly string[]>([
  ['losses-0-amount', ['1']],
  ['losses-0-asset', ['USD']],
  ['losses-1-amount', ['2']],
  ['last_payment', ['longer_ago']],
])

describe('rows of a form', () => {
  it('show at least one', () => {
    expect(shownRows('losses', new Map())).toBe(1)
    expect(shownRows('losses', form)).toBe(2)
  })

  it('are added one at a time, up to the most that the question takes', () => {
    expect(shownRows('losses', addRow('losses', form))).toBe(3)
    let full: ReadonlyMap<string, readonly string[]> = form
    for (let n = 0; n < 20; n++) full = addRow('losses', full)
    expect(shownRows('losses', full)).toBe(10)
    expect(addRow('pay_promised', new Map())).toEqual(new Map())
  })

  it('move up when one before them is removed; other answers stay', () => {
    const left = removeRow('losses', form, 0)
    expect(left.get('losses-0-amount')).toEqual(['2'])
    expect(left.get('losses-0-asset')).toEqual([''])
    expect(left.has('losses-1-amount')).toBe(false)
    expect(left.get('last_payment')).toEqual(['longer_ago'])
  })

  it('stay as they are when what is removed is not there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ max: -1 })), (index) => {
        fc.pre(index !== 0 && index !== 1)
        expect(shownRows('losses', removeRow('losses', form, index))).toBe(2)
      }),
    )
    expect(removeRow('story', form, 0)).toBe(form)
  })
})
