import type { Entry } from '../text.ts'

/** A reporter's own page: what is new, what came of it, putting right, taking back. */
export const ownReportTexts = {
  'news.title': 'New since your last visit',
  'news.status': 'Your report has moved on.',
  'news.warnings': 'There is news about a warning.',
  'news.actions': 'Our partners did something.',
  'news.question': 'We have a question for you',
  'news.answer': 'Read it and answer',

  'outcome.title': 'What came of it',
  'outcome.none':
    'Nothing to tell yet. That does not mean that it is lost: many reports together make a warning.',
  'outcome.new': 'In the week of {day} it became part of a warning that we sent to our partners.',
  'outcome.amended': 'In the week of {day} we sent out a better version of the warning.',
  'outcome.revoked': 'In the week of {day} we took a warning back.',
  'outcome.expired': 'In the week of {day} a warning came to its end.',
  'outcome.account_frozen': 'In the week of {day} a bank account was stopped.',
  'outcome.number_blocked': 'In the week of {day} a phone number was blocked.',
  'outcome.advert_removed': 'In the week of {day} an advert was taken down.',
  'outcome.domain_suspended': 'In the week of {day} a website was taken down.',
  'outcome.person_assisted': 'In the week of {day} a person was helped.',
  'outcome.many':
    'This comes from many reports about the same people, not from yours alone. We do not tell all that our partners do.',

  'own.title': 'Your report is yours',
  'own.correct': 'Put something right',
  'own.withdraw': 'Take my report back',

  'title.correct': 'Put right',
  'correct.title': 'What do you want to put right?',
  'correct.lead':
    'What you sent stays as it is. Your new words stand beside it, and the people who read it see both.',
  'correct.other': 'Something else',
  'correct.you_told': 'You told us:',
  'correct.label': 'What is right?',
  'correct.hint': 'In any language.',
  'correct.send': 'Send',
  'correct.sent': 'Thank you. We will read what you put right.',
  'correct.about': 'Put right: {question}',
  'danger.tick': 'Someone is in danger now',
  'danger.tick_hint': 'Then we read your report before others.',
  'danger.more': 'Do you want to say more?',
  'danger.said': 'We got it. Your report is read before others now. Do not wait for us',
  'error.correction_empty': 'Write what is right',

  'title.withdraw': 'Take back',
  'withdraw.title': 'Take your report back?',
  'withdraw.lead': 'You may do this at any time. You need no reason. This is what happens.',
  'withdraw.deleted_title': 'Deleted at once',
  'withdraw.deleted':
    'Your answers, your messages, your files, and your name and contact details if you gave them. Nobody can bring them back, not even we.',
  'withdraw.warnings_title': 'Warnings',
  'withdraw.warnings_later': 'Your report counts in no warning from now on.',
  'withdraw.warnings_none': 'It was not part of any warning so far.',
  'withdraw.warnings_out': {
    one: 'It was part of {count} warning that we sent out. That warning never held your words or your name. If it is no longer true without your report, we send out a better one or take it back.',
    other:
      'It was part of {count} warnings that we sent out. Those warnings never held your words or your name. If they are no longer true without your report, we send out better ones or take them back.',
  },
  'withdraw.passed_on':
    'If you allowed us to tell the police or a partner, we can’t take back what they already have.',
  'withdraw.stays_title': 'What stays',
  'withdraw.stays':
    'The report number, the week, and that you took it back. Our own notes on the case stay, too.',
  'withdraw.hold':
    'A court or the police can order us to keep a case. Then we lock your report away until they allow us to delete it, and use it for nothing. Your page says so.',
  'withdraw.forced':
    'Does someone make you do this? You can leave this page, and nothing changes. You can also just stop answering.',
  'withdraw.rather_correct': 'I would rather put something right',
  'withdraw.go_on': 'Go on to the last step',
  'withdraw.keep': 'No, keep it',
  'withdraw.confirm_title': 'Last step: take it back for good?',
  'withdraw.confirm_label': 'Do you want us to delete your report now?',
  'withdraw.confirm_yes': 'Yes, take it back and delete it',
  'withdraw.confirm_no': 'No, keep it as it is',
  'error.withdraw_choose': 'Choose yes or no',
  'withdraw.done_title': 'You took your report back',
  'withdraw.done': 'What you told us is deleted. Nobody will use it. Thank you all the same.',
  'withdraw.done_held':
    'A court or the police ordered us to keep this case. We locked your report away and use it for nothing. We delete it as soon as they allow it.',
  'withdraw.kept': 'Nothing has changed. Your report is as it was.',
} as const satisfies Record<string, Entry>
