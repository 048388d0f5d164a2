import { productionRules } from '#core/webhook/target.ts'
import { makeWebhook } from '#operations/webhook/make-webhook.server.ts'
import { memberOf } from './releases.ts'
import { done, type Moment } from './stage.ts'

/** Known beforehand, so that a tour finds its pages. */
export const demoWebhookId = '00000000-0000-7000-8000-00000000cafe'

/** A form refuses names that are not public, and so does sending: what is sent there goes nowhere. */
const anyName = { ...productionRules, loopback: true }

/** The police's server for urgent messages, under a name that is nobody's (RFC 6761). */
export const listening = (daysAgo: number): Moment => ({
  daysAgo,
  happen: async (stage, house) => {
    const url = 'https://alerts.northshore-police.example/harborlight'
    const open = { ...house, webhooks: { ...house.webhooks, rules: anyName } }
    done(await makeWebhook(open, memberOf(stage, 'Juniper'), { id: demoWebhookId, url }))
  },
})
