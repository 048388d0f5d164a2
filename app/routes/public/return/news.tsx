import { Notice } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'
import type { ShownReport } from './shown.ts'

/** What is new since the last visit, each with the way to it; a question of ours comes first. */
export function News({ report }: { report: ShownReport }) {
  const t = useText()
  const { news, status } = report
  const asked = status.text === 'status.awaiting'
  const lines = [
    ...(news.messages > 0
      ? [{ href: '#messages', text: t('messages.arrived', { count: news.messages }) }]
      : []),
    ...(news.status ? [{ href: '#status', text: t('news.status') }] : []),
    ...(news.warnings ? [{ href: '#outcome', text: t('news.warnings') }] : []),
    ...(news.actions ? [{ href: '#outcome', text: t('news.actions') }] : []),
  ]
  return (
    <>
      {asked && (
        <Notice title={t('news.question')}>
          <p>
            <a href="#messages">{t('news.answer')}</a>
          </p>
        </Notice>
      )}
      {lines.length > 0 && (
        <Notice title={t('news.title')}>
          <ul>
            {lines.map(({ href, text }) => (
              <li key={text}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
