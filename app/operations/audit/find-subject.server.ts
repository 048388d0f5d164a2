import type { Sight } from '#core/access/sight.ts'
import type { House } from '#infra/house.server.ts'
import { inSight, patternInSight, tipInSight } from '#infra/sight/in-sight.server.ts'

const spelled = /^(case|pattern|tip|release)\s*#?\s*(\d{1,12})$/i

/**
 * The key of a subject as people write it: "case 1042", "Release 3", a call-sign, or the key itself.
 * Null where nothing is called that.
 */
export async function findSubject(
  house: House,
  sight: Sight,
  typed: string,
): Promise<string | null> {
  const text = typed.trim()
  if (text === 'system' || text === 'reporter') return text
  if (/^[a-z]+:[\w-]{1,64}$/.test(text)) return text
  const [, kind = '', digits = ''] = spelled.exec(text) ?? []
  const number = BigInt(digits || 0)
  switch (kind.toLowerCase()) {
    case 'release':
      return `release:${number}`
    case 'case':
      return key('case', await house.db.case.findUnique({ where: { number, ...inSight(sight) } }))
    case 'pattern':
      return key(
        'pattern',
        await house.db.pattern.findUnique({ where: { number, ...patternInSight(sight) } }),
      )
    case 'tip':
      return key('tip', await house.db.tip.findUnique({ where: { number, ...tipInSight(sight) } }))
    default:
      return key('person', await house.db.person.findUnique({ where: { callSign: text } }))
  }
}

function key(kind: string, row: { id: string } | null): string | null {
  return row ? `${kind}:${row.id}` : null
}
