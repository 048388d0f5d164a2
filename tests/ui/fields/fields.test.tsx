import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { DateInput } from '#ui/fields/date-input.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Lines } from '#ui/fields/lines.tsx'
import { MoneyList } from '#ui/fields/money-list.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { WordsProvider } from '#ui/words.tsx'

const base = { id: 'one', name: 'one', label: 'Label', hint: 'Hint', error: 'Wrong' }
const choices = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]
const rowWords = { add: 'Add', remove: 'Remove', row: (n: number) => `row ${n}` }

const fields: Record<string, ReactNode> = {
  TextInput: <TextInput {...base} />,
  TextArea: <TextArea {...base} />,
  Select: <Select {...base} options={choices} />,
  Radios: <Radios {...base} choices={choices} />,
  Checkboxes: <Checkboxes {...base} choices={choices} />,
  DateInput: <DateInput {...base} labels={{ day: 'Day', month: 'Month', year: 'Year' }} />,
  Lines: <Lines {...base} rows={[]} words={rowWords} />,
  MoneyList: (
    <MoneyList
      {...base}
      rows={[]}
      assets={choices}
      words={{ ...rowWords, amount: 'Amount', asset: 'Coin', choose: 'Choose' }}
    />
  ),
}

function html(element: ReactNode): string {
  const words = { error: 'Error:', optional: 'optional', newTab: 'new tab' }
  return renderToStaticMarkup(<WordsProvider words={words}>{element}</WordsProvider>)
}

for (const [name, field] of Object.entries(fields)) {
  test(`${name}: the link of the error summary lands on a control`, () => {
    expect(html(field)).toMatch(/<(input|select|textarea)[^>]* id="one"/)
  })

  test(`${name}: hint and error are tied to it, and the error is announced as one`, () => {
    const page = html(field)
    expect(page).toMatch(/aria-describedby="one-hint one-error/)
    expect(page).toContain('id="one-hint"')
    expect(page).toContain('<span class="visually-hidden">Error:</span> Wrong')
  })

  test(`${name}: nothing asks the browser to validate`, () => {
    expect(html(field)).not.toMatch(/ (required|pattern|min|max)=/)
  })

  test(`${name}: no id stands twice`, () => {
    const ids = [...html(field).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
}

test('what was typed stands there again', () => {
  expect(html(<TextInput {...base} value={'<b>"x"'} />)).toContain('value="&lt;b&gt;&quot;x&quot;"')
  expect(html(<TextArea {...base} value="my story" />)).toContain('my story</textarea>')
  expect(html(<Radios {...base} choices={choices} value="b" />)).toMatch(
    /value="b"[^>]*checked|checked=""[^>]*value="b"/,
  )
  expect(html(<Select {...base} options={choices} value="b" />)).toContain(
    '<option value="b" selected="">',
  )
})

test('rows post one name each, and a single row cannot be removed', () => {
  const remove = (at: number) => ({ name: 'intent', value: `remove:${at}` })
  const two = html(
    <Lines {...base} rows={[{ value: 'x' }, { value: 'y' }]} words={rowWords} remove={remove} />,
  )
  expect(two).toContain('name="one[0]"')
  expect(two).toContain('name="one[1]"')
  expect(two).toContain('value="remove:1"')
  expect(
    html(<Lines {...base} rows={[{ value: 'x' }]} words={rowWords} remove={remove} />),
  ).not.toContain('remove:0')
})

test('an error summary without errors is nothing at all', () => {
  expect(html(<ErrorSummary title="There is a problem" errors={[]} />)).toBe('')
})

test('a field outside a shell fails at once instead of showing half a sentence', () => {
  expect(() => renderToStaticMarkup(<TextInput {...base} />)).toThrow('No words')
})
