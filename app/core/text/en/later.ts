import type { Entry } from '../text.ts'

/** Putting a report aside, coming back to it, and what may happen to a page meanwhile. */
export const laterTexts = {
  'title.saved': 'Saved',
  'title.resume': 'Go on',

  'saved.title': 'What you wrote is saved',
  'saved.lead': 'It is not sent yet. With this code you can go on, on any phone or computer.',
  'saved.code_title': 'Your code to go on',
  'saved.code_keep':
    'Write it down, or save it where only you can find it. We keep no copy and can’t send it to you.',
  'saved.until':
    'We delete what you wrote on {date}. If you change something before, you get 7 more days.',
  'saved.where': 'To go on, open {address} and write the code there.',
  'saved.danger': 'Nobody reads it before you send it. If someone is in danger, do not wait.',
  'saved.go_on': 'Go on now',
  'saved.forget': 'I have the code. Close it on this device',
  'saved.closed_title': 'It is closed on this device',
  'saved.closed_text': 'What you wrote waits for your code.',
  'saved.none_title': 'There is nothing saved to show here',
  'saved.none_text': 'If you have a code, you can go on with it.',
  'saved.enter': 'I saved a report and want to go on',

  'resume.title': 'Go on with your report',
  'resume.lead': 'This is for a report that you saved and did not send yet.',
  'resume.label': 'Your code to go on',
  'resume.hint': 'It begins with SAVE. Small letters and spaces are fine.',
  'resume.open': 'Go on',
  'resume.sent_title': 'Did you send it already?',
  'resume.sent_text': 'Then use the other code, which you got after you sent it.',
  'resume.sent_link': 'Come back to your report',
  'resume.other_title': 'There is another report on this device',
  'resume.other_text':
    'You began to write one here and did not send it. If you open the saved one now, you can’t get back to it without a code.',
  'resume.other_keep': 'Go back to it',
  'resume.other_leave': 'Leave it, and open the saved one',

  'draft.resumed_title': 'Welcome back',
  'draft.resumed_text': 'All that you wrote before is here.',
  'draft.old_form_title': 'Please press the button once more',
  'draft.old_form_text': 'This page was open for a long time. What you wrote is still here.',
  'draft.busy_title': 'Please wait ten minutes, then press the button again',
  'draft.busy_text':
    'Too many reports began in your network just now. What you wrote is still on this page.',
  'draft.elsewhere_title': 'This page was changed in another window',
  'draft.elsewhere_text':
    'We kept what you sent last. What was here before is below. You can take that, or press the button to go on.',
  'draft.gone_title': 'What is on this page is kept',
  'draft.gone_text':
    'Your answers from before are gone. We delete them after 7 days, and when you leave with the red button. Press the button to go on. Then we ask the first questions again.',
  'draft.fault_text': 'What you wrote is still on this page. Please press the button once more.',
  'draft.filed_title': 'Your report was sent before this',
  'draft.filed_text': 'This page came too late to be part of it. You can add it to your report.',
  'draft.filed_label': 'What you wrote',
  'draft.filed_add': 'Add it to my report',
  'draft.elsewhere_before': 'What it said before',
  'draft.elsewhere_use': 'Take this instead',
  'draft.other_title': 'This is what was here before',
  'draft.other_text': 'Press the button to keep it.',

  'error.resume_empty': 'Write your code',
  'error.resume_length':
    'The code has 28 letters and numbers. It begins with SAVE. Check that all of it is there',
  'error.resume_wrong': 'Something in the code is not right. Check each letter and number',
  'error.resume_is_receipt': 'This is the code of a report that you sent. Use it on the other page',
  'error.code_is_resume': 'This is the code of a report that you did not send yet. Use it to go on',
  'error.resume_not_found':
    'We can’t find a saved report for this code. It was sent, or deleted after 7 days, or a letter is wrong',
  'error.resume_busy':
    'Too many tries from your network. Your report is safe. Wait ten minutes, then try again',
  'error.files_old_form':
    'This page was open for a long time. Please choose the files once more, then press the button',
  'error.files_again':
    'We could not add your files. Please choose them once more, then press the button',
  'error.files_wait': {
    one: 'Your network has sent many files in this hour. These were not added. All else is saved. Please try again in {count} minute',
    other:
      'Your network has sent many files in this hour. These were not added. All else is saved. Please try again in {count} minutes',
  },
  'error.unfinished': 'Something on this page is not finished. Look at it once more',

  'page.check.more_title': 'Do you want to tell more?',
  'page.check.more_text':
    'This is a quick tip. More details can help us, and you can stop at any page.',
  'page.check.more': 'Tell more',
} as const satisfies Record<string, Entry>
