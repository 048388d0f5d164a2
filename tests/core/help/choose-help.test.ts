import { expect, test } from 'vitest'
import { chooseHelp, type ReachableService } from '#core/help/choose-help.ts'
import { builtInDirectory, coveredCountries } from '#core/help/directory.ts'
import { operatorHelpSchema, unknownIds, withOperator } from '#core/help/operator-file.ts'

const ids = (services: readonly ReachableService[]) => services.map(({ service }) => service.id)

test('an Indian in Thailand who was sent to Myanmar gets Thai lines, India’s, and Myanmar’s police', () => {
  const help = chooseHelp(builtInDirectory, { here: 'TH', passport: 'IN', to: 'MM' })
  expect(ids(help.here)).toContain('th-social-assistance')
  expect(ids(help.here)[0]).toBe('th-police')
  // For Thais abroad, so of no use to a foreigner in Bangkok.
  expect(ids(help.here)).not.toContain('th-consular')
  expect(help.own).toMatchObject([{ service: { id: 'in-pbsk' }, number: '+911126885021' }])
  expect(ids(help.there)).toEqual(['mm-police'])
  expect(help.missing).toEqual([])
})

test('an embassy is shown to its citizens where it stands, and nowhere else', () => {
  const inMyanmar = chooseHelp(builtInDirectory, { here: 'MM', passport: 'PH' })
  expect(ids(inMyanmar.own)[0]).toBe('ph-in-mm')
  expect(ids(inMyanmar.own)).not.toContain('ph-in-th')
  expect(ids(chooseHelp(builtInDirectory, { here: 'MM', passport: 'VN' }).own)).toContain(
    'vn-in-mm',
  )
  expect(ids(chooseHelp(builtInDirectory, { here: 'PH', passport: 'PH' }).here)).not.toContain(
    'ph-in-mm',
  )
  const onTheWay = chooseHelp(builtInDirectory, { here: 'TH', passport: 'PH', to: 'MM' })
  expect(ids(onTheWay.own)[0]).toBe('ph-in-th')
  expect(ids(onTheWay.there)).toEqual(['mm-police', 'ph-in-mm'])
})

test('short numbers of the own country are not shown to somebody abroad', () => {
  for (const passport of coveredCountries) {
    const { own } = chooseHelp(builtInDirectory, { here: 'FJ', passport })
    expect(own.filter(({ number }) => number !== null && !number.startsWith('+'))).toEqual([])
  }
})

test('what is not known is said, not hidden', () => {
  expect(chooseHelp(builtInDirectory, { here: 'KP' }).missing).toEqual(['emergency', 'held'])
  expect(chooseHelp(builtInDirectory, { here: 'MM' }).missing).toEqual(['held'])
  expect(chooseHelp(builtInDirectory, {}).missing).toEqual([])
})

test('at home there is no line for citizens abroad to look for elsewhere', () => {
  const help = chooseHelp(builtInDirectory, { here: 'PH', passport: 'PH' })
  expect(help.own).toEqual([])
  expect(ids(help.here)).toContain('ph-1348')
})

test('the operator says what was checked, takes out what is wrong, and adds their own', () => {
  const operator = operatorHelpSchema.parse({
    verified: { 'th-police': '2026-11-20', 'th-nobody': '2026-11-20' },
    removed: ['th-tourist-police'],
    added: [
      {
        id: 'th-shelter',
        country: 'TH',
        name: 'Shelter',
        for: ['held'],
        phone: '+6625728442',
        hours: 'always',
        languages: ['th'],
        source: 'https://shelter.example/',
        verifiedOn: '2026-11-21',
      },
    ],
  })
  const directory = withOperator(builtInDirectory, operator)
  const { here } = chooseHelp(directory, { here: 'TH' })
  expect(ids(here)).not.toContain('th-tourist-police')
  expect(here.find(({ service }) => service.id === 'th-shelter')).toBeDefined()
  expect(directory.filter(({ verifiedOn }) => verifiedOn !== null).map(({ id }) => id)).toEqual([
    'th-police',
    'th-shelter',
  ])
  expect(unknownIds(builtInDirectory, operator)).toEqual(['th-nobody'])
})

test.each([
  { verified: { 'th-police': 'yesterday' } },
  { verifed: {} },
  { added: [{ id: 'th-x' }] },
])('an operator’s file that is not understood is refused: %j', (file) => {
  expect(operatorHelpSchema.safeParse(file).success).toBe(false)
})
