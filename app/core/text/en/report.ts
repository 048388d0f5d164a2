import type { Entry } from '../text.ts'

/** The pages of the form beside their questions, what can go wrong, and the receipt. */
export const reportTexts = {
  'page.get-help-now.title': 'Get help now',
  'page.get-help-now.lead':
    'Please call for help first, if that is safe. We may not read your report for some hours.',
  'page.get-help-now.then': 'When you are ready, go on. What you tell us can still help.',
  'page.job.title': 'The job',
  'page.pay.title': 'The pay',
  'page.recruitment.title': 'How the job was offered',
  'page.costs.title': 'Who pays',
  'page.papers.title': 'Visa and contract',
  'page.how-it-began.title': 'How it began',
  'page.who-runs-it.title': 'Who runs the site or app',
  'page.customers-money.title': 'Where the money is',
  'page.withdrawals.title': 'Taking money out',
  'page.amounts.title': 'Money that was paid',
  'page.information.title': 'Personal details',
  'page.contact-details.title': 'How we can reach you',

  'page.check.title': 'Check your answers',
  'page.check.lead': 'You can still change anything. After you send it, you can add more.',
  'page.check.skipped': {
    one: 'You skipped {count} question',
    other: 'You skipped {count} questions',
  },
  'page.check.skipped_text': 'That is fine. You can still answer any of them.',
  'page.check.send': 'Send my report',
  'page.check.send_note': 'When you send it you get a code. With the code you can come back.',
  'section.safety': 'Who and how urgent',
  'section.story': 'What happened',
  'section.identifiers': 'What they used',
  'section.offer': 'The job',
  'section.work': 'What it is like there',
  'section.route': 'Where',
  'section.investment': 'The investment',
  'section.money': 'Money and personal details',
  'section.files': 'Pictures and files',
  'section.use': 'What we may do',

  'draft.restored_title': 'What you just wrote is kept',
  'draft.restored_text':
    'We could not find your other answers. We delete them after 7 days. Please answer the first questions again.',

  'error.title': 'There is a problem',
  'error.danger_required': 'Choose yes, no or “I don’t know”',
  'error.kind_required': 'Choose what you want to tell us about',
  'error.nothing_told': 'Tell us what happened, or add one thing they used, or add a file',
  'error.choose_listed': 'Choose from the list',
  'error.too_long': 'This is too long. Use {max} letters or fewer',
  'error.line_too_long': 'One line is too long. Use {max} letters or fewer on each line',
  'error.too_many_lines': 'There are too many lines. Use {lines} or fewer',
  'error.too_many_rows': 'There are too many rows',
  'error.row_incomplete': 'Fill in this part too, or clear the row',
  'error.amount': 'Write an amount in numbers, like 1500 or 0.25',
  'error.amount_unclear':
    '“{typed}” can mean two amounts. Write {large} or {small}',
  'error.email': 'Write an email address like name@example.com',
  'error.phone': 'Write a phone number like +66 81 234 5678',
  'error.code_empty': 'Write your code',
  'error.code_length': 'The code has 24 letters and numbers. Check that all of it is there',
  'error.code_wrong': 'Something in the code is not right. Check each letter and number',
  'error.code_not_found': 'We can’t find a report for this code. Check each letter and number',
  'error.too_many_tries':
    'Too many tries from your network. Your report is safe. Wait ten minutes, then try again',
  'error.message_empty': 'Write a message, or choose a file',

  'receipt.title': 'Thank you. We have your report.',
  'receipt.lead': 'Keep your code now. It is the only way back to your report.',
  'receipt.code_title': 'Your code',
  'receipt.code_keep':
    'Write it down, or save it where only you can find it. We keep no copy and can’t send it to you.',
  'receipt.copy': 'Copy',
  'receipt.copied': 'Copied. Paste it where only you can see it.',
  'receipt.copy_failed': 'The code is marked. Copy it with your browser.',
  'receipt.print': 'Print',
  'receipt.download': 'Save as a file',
  'receipt.reference': 'Your report number, for a phone call or the police. It opens nothing:',
  'receipt.next_title': 'What happens next',
  'receipt.next_read': 'A person reads your report. Reports of people in danger are read first.',
  'receipt.next_return': 'Come back with your code to see news, answer us or add more.',
  'receipt.next_money': 'If money was paid, call the bank or exchange today.',
  'receipt.true_title': 'Know that it is us',
  'receipt.true_address': 'Our only address is {address}.',
  'receipt.true_money':
    'We never ask for money. We never promise to get money back. We never phone you.',
  'receipt.email_sent': 'We sent one short email, as you asked. Your code is not in it.',
  'receipt.email_failed':
    'We could not send the email. Your report is here all the same. Please keep the code.',
  'receipt.saved_text': 'We then stop showing it on this device.',
  'receipt.saved': 'I have kept my code',
  'receipt.view': 'Go to my report',
  'receipt.kept_title': 'You are done here',
  'receipt.kept_text': 'Your code is no longer shown on this device. Thank you for telling us.',
  'receipt.gone_title': 'There is no code to show here',
  'receipt.gone_text':
    'We show a code only on the device that sent the report, for one day, until you say that you kept it.',

  'email.subject': 'It came in',
  'email.body':
    'What you sent came in. Its number is {reference}.\n\nTo see news or add more, go to {address} and use the code that we showed you.\n\nWe never send the code. We never ask for money. Our only address is {address}.',
} as const satisfies Record<string, Entry>
