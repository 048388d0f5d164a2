import type { Entry } from '../text.ts'

/** How we keep people safe: each sentence says what the service does today. */
export const privacyTexts = {
  'privacy.title': 'How we keep you safe',
  'privacy.lead':
    'We lock what you tell us. We keep nothing that says who you are, unless you give it to us.',
  'privacy.not_title': 'What we do not keep',
  'privacy.not_address':
    'Your IP address. To stop floods we keep scrambled numbers made from your network and from long texts. They are gone after one day.',
  'privacy.not_device': 'Your device, your browser, or the site that you came from.',
  'privacy.not_track': 'These pages load nothing from other companies. Nobody counts your visits.',
  'privacy.not_code': 'Your codes. We keep only a scrambled form of each, to check it against.',
  'privacy.kept_title': 'What we keep, and for how long',
  'privacy.draft_label': 'While you write',
  'privacy.draft':
    'Locked. It opens only from your browser, or with the code if you took one. We delete it 7 days after you last changed it. When you leave with the red button, we delete it at once, unless it has a code.',
  'privacy.cookie_label': 'Cookies',
  'privacy.cookie':
    'One while you write, one while you look at your report, one if you choose a language. The first goes after 7 days, or when you send. The others go when you close the browser.',
  'privacy.told_label': 'What you wrote, messages and files',
  'privacy.told':
    'Locked under a key of its own. Staff open it to work on it, and each time is written down. Some months after we are done with it, we delete it, unless a court wants it kept. You can take it back with your code: then we delete it at once.',
  'privacy.coded_label': 'What you ticked, and their sites, numbers and accounts',
  'privacy.coded': 'Staff can see these, to find reports that belong together.',
  'privacy.contact_label': 'Your name, email or phone',
  'privacy.contact':
    'Only if you give them. They are locked so that our own computers can’t open them. A trusted person must use a password and say why.',
  'privacy.receipt_label': 'The page with your code',
  'privacy.receipt':
    'For one day after you send, this browser can show it again. It ends at once when you say that you kept the code.',
  'privacy.visits_label': 'Visits',
  'privacy.visits': 'That some page was opened, and when. Not by whom.',
  'privacy.share_title': 'What leaves us',
  'privacy.share':
    'Warnings to police, banks, phone companies and websites, in our own words: how it is done, and which sites, numbers and accounts are used. Nothing leaves in the words that you wrote.',
  'privacy.share_choice': 'You choose what we may share. If you tick nothing, we share nothing.',
  'privacy.limits_title': 'What we can’t do',
  'privacy.limits':
    'The company that gives you internet can see that you were on this site, not what you wrote. Your browser may keep the address in its history, and the files you save.',
} as const satisfies Record<string, Entry>
