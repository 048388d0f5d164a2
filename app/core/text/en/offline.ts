import type { Entry } from '../text.ts'

/** Help and a note on the reader's own device, for when there is no internet. */
export const offlineTexts = {
  'offline.title': 'Without internet',
  'offline.lead':
    'You can keep two things on this device. They then work without internet. Both are off until you choose them.',
  'offline.warning': 'Warning',
  'offline.seen':
    'Anyone who uses this device can see that you kept something from this site. They can’t read your words. The red button erases all of it.',
  'offline.script':
    'This page needs JavaScript, and your browser has it turned off. You can print the help page instead.',
  'offline.help_title': 'The help pages',
  'offline.help_text':
    'Phone numbers and advice. Open the help page once more to keep it up to date.',
  'offline.help_keep': 'Keep the help pages',
  'offline.help_kept': 'The help pages are on this device.',
  'offline.help_failed': 'They could not be kept. Check your internet and try again.',
  'offline.note_title': 'Words to send later',
  'offline.note_text':
    'Write now, and send when you have internet. Only your passphrase opens the words. Nobody can get them back without it, and we can’t either.',
  'offline.note_words': 'What you want to tell us',
  'offline.note_phrase': 'A passphrase of your own',
  'offline.note_phrase_hint': 'At least 8 letters or numbers. Choose one that others can’t guess.',
  'offline.note_keep': 'Lock and keep',
  'offline.note_open': 'Open my words',
  'offline.note_send': 'Start a report with these words',
  'offline.note_kept': 'Your words are locked and kept on this device.',
  'offline.note_locked':
    'There are locked words on this device. Type your passphrase to open them.',
  'offline.note_opened': 'Your words are open. Lock them again before you go.',
  'offline.note_short': 'The passphrase needs at least 8 letters or numbers.',
  'offline.note_empty': 'Write something first.',
  'offline.note_wrong': 'This passphrase does not open the words. Try again.',
  'offline.note_failed': 'This browser does not let us keep anything. Nothing was kept.',
  'offline.erase_title': 'Erase it all',
  'offline.erase': 'Erase all from this device',
  'offline.erased': 'All of it is gone from this device.',
} as const satisfies Record<string, Entry>
