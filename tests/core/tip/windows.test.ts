import { expect, test } from 'vitest'
import { formShown, newDraft, readDraft, savePage } from '#core/tip/form/draft.ts'
import { overwrites, pageMark, sentFrom } from '#core/tip/form/windows.ts'
import { pageTable } from '#core/tip/journey/pages.ts'

const story = pageTable.find(({ path }) => path === 'story')
if (!story) throw new Error('There is no page for the story')
const page = story
const told = (text: string) => savePage(newDraft('en'), 'story', { story: text })
const shown = (text: string) => formShown(told(text), page)
const empty = formShown(newDraft('en'), page)

const cases = [
  ['nothing was there', { mark: 'x' }, undefined, empty, 'B', false],
  [
    'it was made from what is there',
    { mark: pageMark(shown('A')) },
    undefined,
    shown('A'),
    'B',
    false,
  ],
  ['others changed it meanwhile', { mark: pageMark(empty) }, undefined, shown('A'), 'B', true],
  ['both say the same', { mark: pageMark(empty) }, undefined, shown('A'), 'A', false],
  ['the same window sent it', { mark: pageMark(empty), window: 'w' }, 'w', shown('A'), 'B', false],
  ['another window sent it', { mark: pageMark(empty), window: 'w' }, 'v', shown('A'), 'B', true],
  ['nobody knows which window it was', { mark: pageMark(empty) }, undefined, shown('A'), 'B', true],
  ['a form without a mark', {}, undefined, shown('A'), 'B', false],
] as const

test.each(cases)('%s', (_, origin, last, before, after, expected) => {
  expect(overwrites(origin, last, before, shown(after))).toBe(expected)
})

test('what was replaced waits with the draft until the page is sent once more', () => {
  const replaced = sentFrom(told('B'), 'story', 'w', shown('A'))
  expect(replaced.replaced).toEqual({ story: [['story', ['A']]] })
  expect(readDraft(JSON.parse(JSON.stringify(replaced)))).toEqual(replaced)
  expect(sentFrom(replaced, 'phones', 'w').replaced).toEqual(replaced.replaced)
  const chosen = sentFrom(replaced, 'story', 'w')
  expect(chosen.replaced).toBeUndefined()
  expect(chosen.sentBy).toEqual({ story: 'w' })
})

test('a draft without windows stays as it is', () => {
  expect(sentFrom(told('A'), 'story', undefined)).toEqual(told('A'))
})
