import type { Entry } from '../text.ts'

/** What stands around every page, and the pages that ask nothing. */
export const siteTexts = {
  'service.name': 'Harborlight',

  // Titles stay in a browser's history: they say where one is, not what it is about.
  'title.page': '{title} – Harborlight',
  'title.error': 'Error: {title}',
  'title.start': 'Start',
  'title.step': 'Step {step}',
  'title.check': 'Last step',
  'title.done': 'Done',
  'title.return': 'Come back',
  'title.tip': 'Your page',
  'title.privacy': 'Privacy',
  'title.help': 'Help',
  'title.failure': 'Sorry',

  'shell.skip': 'Skip to the main part',
  'shell.exit': 'Leave this site now',
  'shell.exit_keyboard': 'Press Shift three times, or use this link:',
  'shell.exit_once': 'Shift pressed once. Two more times to leave.',
  'shell.exit_twice': 'Shift pressed twice. Once more to leave.',
  'shell.exit_leaving': 'Leaving',
  'shell.back': 'Back',
  'shell.continue': 'Continue',
  'shell.save': 'Save',
  'shell.skip_question': 'Skip',
  'shell.shortcut': 'I have told enough. Go to the last questions',
  'shell.progress': 'Step {step} of about {of}',
  'shell.optional': 'you can skip this',
  'shell.new_tab': 'opens in a new tab',
  'shell.error': 'Error:',
  'shell.change': 'Change',
  'shell.add_row': 'Add another',
  'shell.remove': 'Remove',
  'shell.row': 'number {n}',
  'shell.choose': 'Choose from the list',
  'shell.letters_limit': 'You can write up to {max} letters',
  'shell.letters_left': '{n} letters left',
  'shell.letters_over': '{n} letters too many',
  'shell.demo': 'Demo',
  'shell.demo_text': 'Do not send real reports here. Nobody reads them.',
  'shell.footer': 'About this site',
  'shell.footer_true': 'Our only address is {address}. We never ask for money. We never phone you.',
  'shell.footer_privacy': 'How we keep you safe',
  'shell.footer_help': 'Get help',
  'shell.footer_return': 'Come back to your report',

  'home.title': 'Something about this job or investment feels wrong? Tell us.',
  'home.lead': 'Three minutes are enough. You do not have to give your name.',
  'home.start': 'Start now',
  'home.return': 'I have a code',
  'home.danger_title': 'Is someone in danger right now?',
  'home.danger': 'Call the local police first, if that is safe.',
  'home.danger_more': 'Who else can help',
  'home.what_title': 'What you can tell us about',
  'home.what_job_title': 'A job offer',
  'home.what_job': 'Often in another country. Too good, too fast, or not what was promised.',
  'home.what_investment_title': 'An investment',
  'home.what_investment': 'A trading site, a coin, or a friend online who knows how to get rich.',
  'home.how_title': 'What happens with what you tell us',
  'home.how_read': 'A person reads it. They do not see your name.',
  'home.how_pattern': 'We look for others who told us the same.',
  'home.how_act':
    'We warn police, banks, phone companies and websites. You choose what we may share.',
  'home.how_hear': 'You can come back with your code to see what came of it.',
  'home.safe_title': 'Your safety',
  'home.safe_text':
    'We do not keep your IP address. If someone may look at your phone, clear your browser history after your visit.',

  'start.title': 'Before you start',
  'start.lead':
    'Only two questions need an answer. You can skip all the others, and stop at any time.',
  'start.safe_title': 'Stay safe',
  'start.safe_leave':
    'The red button opens a weather page. Pressing Shift three times does the same. It also deletes what you did not send yet.',
  'start.safe_history':
    'It does not clear your browser history. If someone may look at your device, use a private window.',
  'start.safe_kept': 'We keep what you write for one day, locked, until you send it.',
  'start.have_title': 'If you have them at hand',
  'start.have_text':
    'Chats, adverts, numbers, sites, accounts, payment slips. It is fine to have none of these.',
  'start.go': 'Go to the first question',
  'start.lost_title': 'We could not find what you wrote before',
  'start.lost_text':
    'We delete it after one day, and when you leave with the red button. If you wrote it just now, your browser may not keep cookies for this site. Allow them, then start again.',

  'help.title': 'Get help',
  'help.danger_title': 'If someone is in danger',
  'help.danger': 'Call the local police, if that is safe. In many countries: 112 or 911.',
  'help.embassy': 'Call the embassy of the person’s own country. It can help abroad.',
  'help.iom':
    'The UN migration agency (IOM) has an office in most countries and helps people get home.',
  'help.care':
    'Do not tell the people who hold someone that you asked for help. Do not go there alone.',
  'help.money_title': 'If money or details were given',
  'help.bank': 'Call the bank, card company or exchange now. They may be able to stop it.',
  'help.codes': 'If you gave a password or code, change it now from another device.',
  'help.stop': 'Do not pay more, even if they say you will get it all back.',
  'help.recovery': 'People who offer to get lost money back for a fee are often the same group.',
  'help.you_title': 'And you',
  'help.alone': 'It is not your fault. These groups do this as their work.',
  'help.talk': 'Talk to someone you trust. You do not have to carry this alone.',

  'failure.gone_title': 'We can’t find this page',
  'failure.gone_text': 'The address may be wrong, or the page has moved.',
  'failure.unread_title': 'We could not read that',
  'failure.unread_text':
    'Something was cut off on the way. Go back and send it once more. What you typed should still be there.',
  'failure.old_title': 'Please send it once more',
  'failure.old_text':
    'The page was open for too long, or it did not come from this site. Go back, and send it again. What you typed should still be there.',
  'failure.large_title': 'That was too much at once',
  'failure.large_text': 'Go back and send less. What you sent before is kept.',
  'failure.busy_title': 'Too many tries at the moment',
  'failure.busy_text': 'Please wait ten minutes, then try again. Your report is safe.',
  'failure.ours_title': 'Something went wrong on our side',
  'failure.ours_text':
    'Please try again in a few minutes. Nothing that you saved is lost, and nothing is sent twice.',
  'failure.home': 'Go to the first page',
} as const satisfies Record<string, Entry>
