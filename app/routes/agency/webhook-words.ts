import type { AnnouncementType } from '#core/urgent/announcement.ts'
import { maxWebhooks } from '#core/webhook/rules.ts'
import { maxUrlLength, type TargetRefusal } from '#core/webhook/target.ts'

export const typeNames: Record<AnnouncementType, string> = {
  'pattern.urgent': 'Urgent pattern',
  'pattern.revoked': 'Recall',
  'subscriber.test': 'Test',
}

export const targetReasons: Record<
  TargetRefusal | 'already_made' | 'too_many_webhooks' | 'agency_not_active',
  string
> = {
  url_missing: 'Type the address that listens, for example https://hooks.example.org/harborlight.',
  url_too_long: `Please use at most ${maxUrlLength} characters.`,
  url_malformed: 'This is not an address that we can read. Type it as https://name/path.',
  url_not_https: 'Messages are sent over https only. Begin the address with https://.',
  url_with_password: 'Leave the user name and password out: messages are signed instead.',
  url_with_fragment: 'Leave out # and what follows it.',
  port_not_allowed: 'Use port 443 or 8443.',
  host_is_address: 'Use a name instead of numbers: the certificate has to say whose server it is.',
  host_not_public: 'Use a name that everybody on the internet can look up.',
  already_made: 'This webhook was made already, and its secret is shown only once.',
  too_many_webhooks: `Your agency has ${maxWebhooks} webhooks. Remove one that you don’t use.`,
  agency_not_active: 'Your agency is not active any more.',
}
