import type { Translate } from '#core/text/text.ts'
import type { PublicAlert } from './alert.ts'
import { factLines, kindText, tacticLines } from './alert-text.ts'

type Feed = Readonly<{ origin: string; alerts: readonly PublicAlert[]; t: Translate }>

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const textOf = (t: Translate, alert: PublicAlert): string =>
  [kindText(t, alert.kind), ...tacticLines(t, alert), ...factLines(t, alert)].join('\n')

const linkOf = (origin: string, { number }: PublicAlert): string =>
  `${origin}/alerts#alert-${number}`

/** Nothing newer than the newest alert; a fixed day where there is none, so that caches stay warm. */
const updatedOf = (alerts: readonly PublicAlert[]): string =>
  alerts
    .map(({ updated }) => updated.toISOString())
    .sort()
    .at(-1) ?? '2026-01-01T00:00:00.000Z'

/** RFC 4287. Text only, so that no reader has to trust our HTML. */
export function atomFeed({ origin, alerts, t }: Feed): string {
  const entries = alerts.map(
    (alert) => `  <entry>
    <id>urn:uuid:${alert.id}</id>
    <title>${escaped(alert.title)}</title>
    <updated>${alert.updated.toISOString()}</updated>
    <link href="${escaped(linkOf(origin, alert))}"/>
    <content type="text">${escaped(textOf(t, alert))}</content>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.lang}">
  <id>${escaped(origin)}/alerts</id>
  <title>${escaped(t('alerts.feed_title'))}</title>
  <updated>${updatedOf(alerts)}</updated>
  <author><name>${escaped(t('service.name'))}</name></author>
  <link rel="self" href="${escaped(origin)}/alerts/feed.xml"/>
  <link href="${escaped(origin)}/alerts"/>
${entries.join('')}</feed>
`
}

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ origin, alerts, t }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: t('alerts.feed_title'),
    home_page_url: `${origin}/alerts`,
    feed_url: `${origin}/alerts/feed.json`,
    language: t.lang,
    items: alerts.map((alert) => ({
      id: `urn:uuid:${alert.id}`,
      url: linkOf(origin, alert),
      title: alert.title,
      content_text: textOf(t, alert),
      date_modified: alert.updated.toISOString(),
      tags: [alert.kind],
    })),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}
