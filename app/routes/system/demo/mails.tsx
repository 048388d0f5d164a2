import type { DemoView } from '#operations/demo/read-demo.server.ts'
import { DemoPart } from './frame.tsx'

export function DemoMails({ mails }: Pick<DemoView, 'mails'>) {
  return (
    <DemoPart id="mails" title="E-mails">
      <p>The demo sends none. What would have been sent lands in the outbox and is shown here.</p>
      {mails.length === 0 && <p>There is none yet.</p>}
      {mails.map(({ to, date, subject, text }) => (
        <article className="demo-mail" key={date + to + subject}>
          <h3 dir="auto">{subject}</h3>
          <p className="demo-mail-head">
            To {to}, {date}
          </p>
          <pre dir="auto">{text}</pre>
        </article>
      ))}
    </DemoPart>
  )
}
