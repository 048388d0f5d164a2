import type { Entry } from '../text.ts'

/** Check before you trust. */
export const checkTexts = {
  'title.check': 'Check',
  'title.check_message': 'Check a text',
  'title.check_api': 'For programs',
  'shell.footer_check': 'Check something',
  'home.check': 'Check a link, number or name first',

  'check.title': 'Check before you trust',
  'check.lead':
    'Ask about one thing: a website, a phone number, an account name, an email, a wallet, a bank account or a company.',
  'check.label': 'What do you want to check?',
  'check.hint': 'For example +66 81 234 5678 or jobs.example',
  'check.more': 'It is a number without +, or an account name',
  'check.country': 'Which country is the number from?',
  'check.platform': 'Where is the account?',
  'check.go': 'Check',
  'check.again': 'Check something else',
  'check.message': 'Check a whole advert or message',
  'check.one': 'Check only one link, number or name',

  'check.private_title': 'What we learn from this',
  'check.private_part':
    'With JavaScript, your browser reads what you type here. It sends us only a small part of a code.',
  'check.private_whole':
    'Where JavaScript is off, what you ask is sent to us once. We do not keep it and do not log it.',

  'check.reported_title': 'People have reported this',
  'check.band.1-2': 'Reported 1 or 2 times.',
  'check.band.3-9': 'Reported 3 to 9 times.',
  'check.band.10-49': 'Reported 10 to 49 times.',
  'check.band.50-249': 'Reported 50 to 249 times.',
  'check.band.250+': 'Reported 250 times or more.',
  'check.since': 'First seen in the week of {day}.',
  'check.reported_as': 'What was reported: {value}',
  'check.reported_do':
    'Do not pay, and do not send papers or codes. If you did, call your bank now.',
  'check.nothing_title': 'We know nothing about this',
  'check.nothing_text': 'This does not mean that it is safe. New sites and numbers come every day.',
  'check.nothing_do': 'Wait a day before you pay or travel. Ask someone you trust what they think.',
  'check.known_organisation_title': 'This belongs to a known organisation',
  'check.known_organisation_text':
    'Look at each letter. False sites change only one. Type the address yourself and do not follow a link.',
  'check.known_public_service_title': 'Anyone can use this service',
  'check.known_public_service_text':
    'The service itself is well known. That says nothing about who writes to you from there.',
  'check.known_name_title': 'This is the name of a known organisation',
  'check.known_name_text':
    'Anyone can use a name. Find their real site or number yourself, and ask them.',
  'check.failed_title': 'That did not work',
  'check.failed_text': 'Please try again in a minute. Nothing was kept.',
  'check.coming_title': 'Getting ready…',
  'check.coming_text':
    'Your browser is loading what it needs. Then it can ask us without telling us what you typed.',
  'check.lost_title': 'Your browser could not get ready',
  'check.lost_text':
    'Nothing was sent. Try again in a minute, or send it to us whole. We do not keep it and do not log it.',
  'check.send_whole': 'Send it to us whole',
  'check.tell': 'Tell us about it',

  'check.message_title': 'Check an advert or a message',
  'check.message_lead':
    'Paste all of it. We look for links and numbers, and for words that warnings name.',
  'check.message_label': 'The advert or message',
  'check.message_language':
    'We know such words in the twelve languages of this site. Links and numbers are found in any language.',
  'check.message_kept': 'The text is sent to us once. We do not keep it and do not log it.',
  'check.flags_title': 'Words to be careful about',
  'check.flags_count': {
    one: 'We see {count} sign in the words.',
    other: 'We see {count} signs in the words.',
  },
  'check.flags_none':
    'We see none of the words that warnings name. This does not mean that it is safe.',
  'check.flags_note': 'These are signs, not proof. Real offers can use such words, too.',
  'check.flag_weak': 'Honest texts say this, too. It counts only beside other signs.',
  'check.flags_warns':
    'This text warns of scams itself. Such words may be there only to describe them.',
  'check.flag_source': 'Where this warning comes from',
  'check.found_title': 'Links and numbers in it',
  'check.found_none': 'We found no link, number or account in it.',
  'check.report_title': 'Do you want to tell us about it?',
  'check.report_text':
    'This starts a report with the text in it. Nothing is sent before you say so.',
  'check.report': 'Start a report with this text',

  'check.api_title': 'Check by program',
  'check.api_lead':
    'The same answers as JSON. You send the first three hex digits of a SHA-256 and pick the answer out of what comes back.',
  'check.api_limit':
    'Up to {limit} requests a minute from one network. Keep answers for {minutes} minutes.',

  'error.check_empty': 'Write or paste what you want to check',
  'error.check_unread': 'We can’t read this. Check each letter, or choose below what it is',
  'error.check_country':
    'Write the number with + and its country code, or choose the country below',
  'error.check_platform': 'Choose below where this account is',
  'error.check_correction': 'One letter of this wallet is wrong. Copy it again',
  'error.check_busy': 'Too many checks from your network. Wait a minute, then try again',
} as const satisfies Record<string, Entry>
