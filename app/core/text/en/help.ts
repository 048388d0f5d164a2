import type { Entry } from '../text.ts'

/** The safety page before the first question, and the directory of help. */
export const helpTexts = {
  'title.safety': 'Before you go on',
  'title.help_all': 'All numbers',

  'safety.title': 'Is it safe to write here now?',
  'safety.lead': 'Take a moment before the first question.',
  'safety.device': 'Is this your own device? If someone else can look at it, use another one.',
  'safety.kept':
    'For 7 days, whoever uses this device can open what you wrote here and did not send. The red button deletes it.',
  'safety.seen': 'Can anyone see your screen now? If so, stop and come back later.',
  'safety.leave_title': 'How to leave fast',
  'safety.leave':
    'The red button opens a weather page. Pressing Shift three times does the same. It also deletes what you did not send yet, unless you saved it with a code.',
  'safety.history_title': 'What it can’t do',
  'safety.history':
    'It can’t clear your browser history. Your browser may still show that you were here. Use a private window, or delete the history yourself.',
  'safety.go': 'It is safe. Go on',
  'safety.not_now': 'It is not safe now. Leave',
  'safety.help': 'Someone is in danger. Show who can help',

  'help.ask_title': 'Who can help, and where',
  'help.ask_lead':
    'Answer what you can. We do not keep your answers. They stay in the history of your browser.',
  'help.ask_here': 'In which country is the person who needs help?',
  'help.ask_passport': 'Which passport does the person have?',
  'help.ask_to': 'Where was the person going?',
  'help.ask_show': 'Show who can help',
  'help.dont_know': 'I don’t know, or skip',
  'help.in_country': 'Help in: {country}',
  'help.own_country': 'Help by passport: {country}',
  'help.to_country': 'When you are in {country}',
  'help.to_country_note': 'Short numbers work only inside that country.',
  'help.note':
    'We have not called every number here. If one does not work, try the next one. Ask what a call costs if you are not sure.',
  'help.not_checked': 'Not checked by us yet',
  'help.checked': 'Checked on {day}',
  'help.no_emergency': 'We know of no number in {country} that is safe to call.',
  'help.no_held': 'We know of no line in {country} for people who are held.',
  'help.no_held_do': 'Try the embassy of the person’s own country, or the police if that is safe.',
  'help.no_own':
    'We know of no one number for people from {country}. Look up the embassy of {country} nearest to you.',
  'help.call': 'Call {number}',
  'help.text': 'Text {number}',
  'help.chat': 'Write to them on {site}',
  'help.speaks': 'Speaks {languages}',
  'help.hours_always': 'Day and night',
  'help.hours_daytime': 'In the daytime',
  'help.hours_unknown': 'We don’t know the hours',
  'help.for_emergency': 'Danger now',
  'help.for_held': 'People who are held or can’t leave',
  'help.for_citizens': 'Citizens in other countries',
  'help.for_scam': 'Lost money, scams',
  'help.for_work': 'Workers’ rights',
  'help.for_talk': 'Someone to talk to',
  'help.all': 'All numbers on one page, to read when you have no network',
  'help.all_title': 'All numbers we know',
  'help.all_lead': 'Save or print this page, if that is safe.',
  'help.general_title': 'What helps everywhere',
} as const satisfies Record<string, Entry>
