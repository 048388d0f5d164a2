import { reporterSteps } from '#core/tip/reporter-status.ts'
import { StatusTimeline } from '#ui/citizen/status-timeline.tsx'
import { useText } from '../site.ts'
import { weekDay } from './day-text.ts'
import type { ShownReport } from './shown.ts'

/** Where a report is now, in plain words. */
export function ReportStatus({ report }: { report: ShownReport }) {
  const t = useText()
  const { status } = report
  const now = reporterSteps.indexOf(status.step)
  const sent = weekDay(t, report.week)
  return (
    <>
      <h2 id="status">{t('status.steps')}</h2>
      <StatusTimeline
        words={{
          done: t('status.word_done'),
          now: t('status.word_now'),
          next: t('status.word_next'),
        }}
        steps={reporterSteps.map((step, at) => ({
          key: step,
          title: t(`status.step_${step}`),
          state: at < now ? 'done' : at === now ? 'now' : 'next',
          when:
            step === 'sent'
              ? { iso: sent.iso, text: t('status.week', { day: sent.text }) }
              : undefined,
          body: at === now && <p>{t(status.text)}</p>,
        }))}
      />
    </>
  )
}
