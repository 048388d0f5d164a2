import { expect, it } from 'vitest'
import { answerLines } from '#core/text/answer-text.ts'
import { textFor } from '#core/text/text.ts'

const t = textFor('en')

it('puts each kind of answer in words, a line for each part', () => {
  const answers = {
    kind: 'job_offer',
    where_seen: ['facebook', 'telegram'],
    websites: ['a.example', 'b.example'],
    current_country: 'TH',
    story: 'One.\nTwo.',
    losses: [
      { amount: '1500', asset: 'THB', method: 'cash' },
      { amount: '0.123456789012345678', asset: 'BTC', method: '' },
    ],
  } as const
  expect(answerLines(t, 'kind', answers)).toEqual(['A job offer'])
  expect(answerLines(t, 'where_seen', answers)).toEqual(['Facebook', 'Telegram'])
  expect(answerLines(t, 'websites', answers)).toEqual(['a.example', 'b.example'])
  expect(answerLines(t, 'current_country', answers)).toEqual(['Thailand'])
  expect(answerLines(t, 'story', answers)).toEqual(['One.\nTwo.'])
  expect(answerLines(t, 'losses', answers)).toEqual([
    '1,500 · Thai Baht (THB) · Cash',
    '0.123456789012345678 · BTC',
  ])
  expect(answerLines(t, 'phones', answers)).toEqual([])
})
