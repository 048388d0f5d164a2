import { expect, test } from 'vitest'
import { mentionsIn } from '#core/case/mention.ts'

const staff = ['Heron 4', 'Heron 47', 'Rowan', 'Tern 2']

test.each([
  ['@Heron 4 please look', ['Heron 4']],
  ['ask @heron 47, and @ROWAN.', ['Heron 47', 'Rowan']],
  ['(@Tern 2) @Tern 2', ['Tern 2']],
  ['they wrote from mai@rowan.example and @rowan_bot', []],
  ['@Rowans @Heron 477 @Heron @ Rowan', []],
  ['โทร@Rowan แล้ว @Rowan', ['Rowan']],
  ['', []],
])('“%s” names %j', (text, named) => {
  expect(mentionsIn(text, staff)).toEqual(named)
})
