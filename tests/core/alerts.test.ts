import { expect, test } from 'vitest'
import { alertOf } from '#core/alerts/alert.ts'
import { atomFeed, jsonFeed } from '#core/alerts/feeds.ts'
import { tacticCodes } from '#core/pattern/tactics.ts'
import { textFor } from '#core/text/text.ts'
import { payloadOf } from '#tests/support/release-input.ts'

const t = textFor('en')
const release = { number: 3, createdAt: new Date('2026-11-20T06:00:00Z') }
const origin = 'https://tips.example'

test('every way of doing it has plain words', () => {
  for (const code of tacticCodes) expect(t.find(`alert.tactic.${code}`), code).toBeDefined()
})

test('an alert holds parts of the released payload, and neither summary nor identifiers', () => {
  const alert = alertOf(payloadOf(), release)
  expect(alert.countries).toEqual({ reported_from: ['TH'], transit: [], destination: ['KH'] })
  const text = JSON.stringify(alert)
  for (const hidden of ['People are driven', 'scam.example', '+855', 'number_blocked', 'USD'])
    expect(text).not.toContain(hidden)
})

test('feeds are well formed whatever a title holds', () => {
  const alerts = [alertOf(payloadOf({ title: `<b>&amp; "quoted" 'it' ]]>` }), release)]
  const atom = atomFeed({ origin, alerts, t })
  expect(atom).toContain(
    '<title>&#60;b&#62;&#38;amp; &#34;quoted&#34; &#39;it&#39; ]]&#62;</title>',
  )
  expect(atom).toContain('<updated>2026-11-20T06:00:00.000Z</updated>')
  const feed = JSON.parse(jsonFeed({ origin, alerts, t }))
  expect(feed.items[0]).toMatchObject({ title: alerts[0]?.title, tags: ['job_offer'] })
})

test('feeds of nothing are feeds', () => {
  expect(atomFeed({ origin, alerts: [], t })).toContain('</feed>')
  expect(JSON.parse(jsonFeed({ origin, alerts: [], t })).items).toEqual([])
})
