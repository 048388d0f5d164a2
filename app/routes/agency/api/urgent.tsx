import { overlapHours } from '#core/webhook/rules.ts'
import { daysUntilStopped, mostAttempts } from '#core/webhook/schedule.ts'

/** What is sent without being asked for, and what we ask back. */
export function Urgent() {
  return (
    <>
      <h2 id="webhooks">Webhooks</h2>
      <p>
        What can’t wait is sent to <a href="/agency/webhooks">your server</a> as JSON:{' '}
        <code>pattern.urgent</code>, <code>pattern.revoked</code> and <code>subscriber.test</code>.
        Messages are signed by the Standard Webhooks scheme; for {overlapHours} hours after a change
        of secret they carry two signatures. The same <code>webhook-id</code> is the same message.
        Answer with 2xx within ten seconds. Anything else is tried again, {mostAttempts} times over
        four days, and then kept until you send it again. After {daysUntilStopped} days without
        success we stop and tell your people.
      </p>
      <h2 id="recalls">Recalls</h2>
      <p>
        <code>GET /feeds/recalls</code> lists what was taken back and whether your agency has
        fetched it. <code>POST /feeds/recalls/ID/confirmation</code>, without a body, says that it
        is out of your systems: 204. Your people can say so on <a href="/agency/recalls">Recalls</a>
        , too.
      </p>
    </>
  )
}
