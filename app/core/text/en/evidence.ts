import type { Entry } from '../text.ts'

/** Adding files, what can go wrong with them, and what was read in them. */
export const evidenceTexts = {
  'page.evidence.title': 'Do you have pictures, chats or other files?',
  'page.evidence.lead':
    'Chats, adverts, tickets and payment slips help a lot. You can go on without any.',
  'page.evidence.choose': 'Choose files',
  'page.evidence.rules':
    'Up to {max} files. Each file up to {megabytes} MB, all of them up to {all} MB. You can choose several at once.',
  'page.evidence.kinds_title': 'Files that we can take',
  'page.evidence.kinds_pictures': 'Pictures and screenshots: JPEG, PNG, WebP, GIF or HEIC',
  'page.evidence.kinds_papers': 'PDF files, and emails saved as .eml files',
  'page.evidence.kinds_chats':
    'Saved chats: WhatsApp or LINE (.txt), Telegram (.json or .html). Save a WhatsApp chat “without media”.',
  'page.evidence.kinds_sound': 'Voice messages and sound: OGG, M4A, MP3, WAV or AMR',
  'page.evidence.kinds_film': 'Short videos: MP4, WebM, MOV or 3GP',
  'page.evidence.kinds_not': 'Not ZIP files, Word files or apps.',
  'page.evidence.upload': 'Add these files',
  'page.evidence.full': 'That is the most you can add now. After you send it, you can add more.',
  'page.evidence.gone_title': 'A file was removed in another window',
  'page.evidence.gone_text': 'This is what you wrote about it. You can copy it.',
  'page.evidence.stripped_title': 'What we do with them',
  'page.evidence.stripped':
    'The file you add is locked away. For pictures, staff look at a copy without hidden data such as place and time. We read the words in pictures, PDFs and chats with our own computer, to find the numbers and links that they used. Other files have no such copy: they may hold your name or your voice.',
  'page.evidence.files': { one: '{count} file added', other: '{count} files added' },
  'page.evidence.label': 'Files',
  'page.evidence.caption': 'What does it show? You can leave this empty.',
  'page.evidence.sending': 'Sending your files: {percent}',
  'page.evidence.sent': 'Your files have arrived. We look at them now.',
  'page.evidence.cut_off':
    'The network failed before all files arrived. Your choice is still here. Please try again.',

  'found.title': 'What we found in your files',
  'found.in_file': 'We found this in it. Did they use it?',
  'found.lead': 'Mark what they used. Leave out your own numbers and links.',
  'found.in': 'In “{name}”',
  'found.save': 'Save what I marked',
  'found.reading': {
    one: 'We are still reading {count} file. You can go on, or look again in a minute.',
    other: 'We are still reading {count} files. You can go on, or look again in a minute.',
  },
  'found.look': 'Look again',
  'found.waiting': {
    one: 'We found {count} number or link in your files. Did they use it?',
    other: 'We found {count} numbers or links in your files. Did they use them?',
  },
  'found.open': 'Look at what we found',
  'found.none': 'There is nothing more to mark.',
  'found.saved': 'Thank you. We have added what you marked.',
  'found.back': 'Back to my report',

  'error.file_named': '“{name}” was not added. {problem}',
  'error.file_too_big':
    'It is too big. Use files up to {megabytes} MB. You can cut a long video into short ones.',
  'error.file_empty': 'There is nothing in it. Save it again, then add it.',
  'error.file_type': 'We can’t read this kind of file. Use a picture of it, or a PDF.',
  'error.file_archive':
    'It is a packed file, such as a ZIP. Unpack it and add the files in it. Save a WhatsApp chat “without media”.',
  'error.file_office': 'It is an office file. Save it as a PDF, or use a picture of it.',
  'error.file_program':
    'It is a program or an app. Do not open it. Add a picture of the screen, and tell us where you got it.',
  'error.file_svg': 'It is a drawing that can hold a program. Use a picture of the screen.',
  'error.file_web_page':
    'It is a saved web page. Use a picture of the screen, or save it as a PDF.',
  'error.file_damaged': 'We could not open it. Try another copy, or a picture of the screen.',
  'error.too_many_files': 'You can add up to {max} files.',
  'error.too_much_in_all': 'All files together can have up to {all} MB.',
  'error.files_too_large':
    'That was too much at once, so nothing was added. Add fewer files at a time',
  'error.no_file': 'Choose a file first, or go on without one',
  'error.caption_long': 'These words are too long. Use {max} letters or fewer',
} as const satisfies Record<string, Entry>
