import { isIP } from 'node:net'
import { isPublicAddress } from '#core/webhook/address.ts'
import { productionRules } from '#core/webhook/target.ts'
import type { Env } from '../env.server.ts'
import { createSender, type WebhookSender } from './sender.server.ts'

const ownMachine = (address: string) =>
  isIP(address) === 4 ? address.startsWith('127.') : address === '::1'

/** Public addresses over https alone, unless the settings say that this is development. */
export function senderFor({ WEBHOOK_LOOPBACK }: Pick<Env, 'WEBHOOK_LOOPBACK'>): WebhookSender {
  if (WEBHOOK_LOOPBACK === 'no')
    return createSender({ rules: productionRules, judge: isPublicAddress })
  return createSender({
    rules: { ...productionRules, loopback: true },
    judge: (address) => isPublicAddress(address) || ownMachine(address),
  })
}
