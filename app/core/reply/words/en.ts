import type { ReplyWords } from '../templates.ts'

export const en: ReplyWords = {
  first_look:
    'Thank you. A person has read your report. We look into it now. If we need more, we write to you here.',
  more_detail:
    'Thank you for your report. To go on, we need to know more: {what}. Write only what you can, and only if it is safe for you.',
  safety_first:
    'Your safety comes first. Do not put yourself in danger to find out more. If you are in danger now, call the police or a help line if you can. Our help page lists numbers.',
  stop_paying:
    'This looks like a scam to us. Please send no more money, and give nobody your documents or codes. Keep the messages: they can help.',
  passed_on:
    'We have passed what you told us to {agency}, as you allowed. If we learn what they did, we tell you here.',
  nothing_found:
    'We looked into your report. We did not find enough to act on now. That does not mean that you are wrong. We keep what you told us and look again when others tell us the same. You can add more here at any time.',
  not_ours:
    'Thank you for your report. This is not something that we can act on. {where} may be able to help you.',
  finished:
    'We have finished looking into your report. What you told us helps to warn others. Thank you.',
}
