import { describe, expect, it } from 'vitest'
import { cleanFileName } from '#core/tip/evidence.ts'
import { fc } from '#tests/support/property.ts'

describe('the name of a file', () => {
  it('is what the person called it, in any script', () => {
    expect(cleanFileName('แชท กับ Mr Lee.png')).toBe('แชท กับ Mr Lee.png')
  })

  it('loses folders, controls and marks that turn text round', () => {
    expect(cleanFileName('..\\..\\windows\\chat.jpg')).toBe('chat.jpg')
    expect(cleanFileName('/etc/passwd\u0000')).toBe('passwd')
    expect(cleanFileName('photo\u202Egpj.exe')).toBe('photogpj.exe')
    expect(cleanFileName('  ')).toBe('-')
  })

  it('is cut in the middle when it is long, so that its ending stays', () => {
    const name = cleanFileName(`${'a'.repeat(300)}.jpeg`)
    expect(name).toHaveLength(120)
    expect(name.endsWith('….jpeg')).toBe(true)
  })

  it('never holds a slash, a control or more than 120 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const name = cleanFileName(raw)
        expect(name).not.toMatch(/[\\/\p{Cc}\u202A-\u202E]/u)
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(name).not.toBe('')
      }),
    )
  })
})
