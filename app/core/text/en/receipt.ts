import type { Entry } from '../text.ts'

/** Keeping the code, the proof of filing, and checking one. */
export const receiptTexts = {
  'title.keep': 'Keep it',
  'title.verify': 'Check a paper',

  'trap.label': 'Leave this empty',
  'work.title': 'Many reports are coming in right now',
  'work.text':
    'Your phone or computer can do a small task first. Then a person sees your report sooner. It takes some seconds. You can also just send it.',
  'work.start': 'Do the task',
  'work.working': 'Working. You can keep reading.',
  'work.done': 'Done. You can send your report now.',

  'receipt.qr_summary': 'Show my code as a picture for another phone',
  'receipt.qr_label': 'QR code. It holds the code above',
  'receipt.qr_what': 'The picture holds your code and nothing else: no name, no web address.',
  'receipt.qr_warning':
    'Whoever scans it can open your report. Open it only when nobody else can see the screen.',
  'receipt.not_yet': 'I can’t keep it',

  'proof.title': 'Proof that you told us',
  'proof.text':
    'You can save a signed paper. It says when we got your report, and under which number. It does not say what you told us.',
  'proof.careful':
    'Whoever finds these files on your phone or computer sees that you told us. Save them only where that is safe.',
  'proof.download': 'Save the proof',
  'proof.copy_download': 'Save a copy of what I told',
  'proof.check_link': 'How others can check it',

  'proof.copy_title': 'Copy of a report to Harborlight',
  'proof.copy_random': 'Random number, so that nobody can guess the answers: {random}',
  'proof.copy_contact': 'Name, email and phone are never in this copy.',
  'proof.note_what':
    'This paper proves: Harborlight received a report at this time, under this number.',
  'proof.note_copy':
    'The line "SHA-256" belongs to the copy of what was told. Who has that copy can prove each word of it. Change nothing in either file.',
  'proof.note_not':
    'It does not prove that what was told is true, who told it, or what was done about it.',
  'proof.note_check': 'Anyone can check it at {address}.',

  'kept.title': 'Do you have your code?',
  'kept.lead': 'Look at where you kept it. Write the last 4 letters or numbers.',
  'kept.label': 'The last 4 of your code',
  'kept.check': 'Check',
  'kept.again': 'Show my code again',
  'error.last_empty': 'Write the last 4 letters or numbers of your code',
  'error.last_wrong': 'That is not the end of your code. Look at it again, and keep it once more',

  'not_kept.title': 'You can go on without the code',
  'not_kept.lead': 'If it is not safe to keep the code, that is fine. This is what it means.',
  'not_kept.no_way_back':
    'There is no way back to your report. You can’t see news, answer us, or take it back.',
  'not_kept.no_help': 'We can’t send you the code later, and nobody can find it for you.',
  'not_kept.number':
    'Your report number still works when you phone or go to the police: {reference}. It opens nothing.',
  'not_kept.nothing_lost': 'Nothing else is lost. We have your report and we read it.',
  'not_kept.go': 'Go on without the code',
  'not_kept.done_title': 'You are done here',
  'not_kept.done':
    'Your code is no longer shown on this device. We have your report and we read it. Thank you for telling us.',

  'verify.title': 'Check a proof',
  'verify.lead': 'Somebody showed you a proof from Harborlight? Find out here if it is real.',
  'verify.proof_label': 'The proof',
  'verify.proof_hint':
    'Open the file and paste all of it, down to the last line. Or choose the file below.',
  'verify.proof_file': 'The file with the proof',
  'verify.copy_label': 'The copy of what was told, if you have it',
  'verify.copy_hint': 'Paste all of it, or choose the file below. You can leave this empty.',
  'verify.copy_file': 'The file with the copy',
  'verify.file_limits': 'A text file, up to {kilobytes} kB.',
  'verify.check': 'Check',
  'verify.not_stored': 'We check it and forget it. We do not store what you paste.',
  'error.proof_empty': 'Paste the proof, or choose its file',
  'error.proof_too_large':
    'This is too large to be a proof. Choose the text file that was saved here',

  'verify.genuine_title': 'This proof is real',
  'verify.genuine': 'We signed it, and not one letter was changed.',
  'verify.changed_title': 'This proof was changed',
  'verify.changed':
    'It names our key, but the words are not the ones that we signed. Even one changed letter or a missing line does this. Ask for the file as it was saved.',
  'verify.not_ours_title': 'We did not sign this',
  'verify.not_ours': 'It is signed with a key that is not ours.',
  'verify.unreadable_title': 'This is not a whole proof',
  'verify.unreadable':
    'A proof from here has a first line with our name, and four lines of signature at its end. Paste all of it.',
  'verify.copy_same': 'The copy is the one that was sent with this report, word for word.',
  'verify.copy_different':
    'The copy is not the one that was sent with this report. Something in it was changed, or it belongs to another report.',
  'verify.copy_none': 'You gave no copy, so we can’t say what was told.',
  'verify.row_reference': 'Report number',
  'verify.row_filed': 'We got it on',
  'verify.row_key': 'Signed with key',
  'verify.again': 'Check another',
  'verify.means_title': 'What a proof says, and what not',
  'verify.means_yes': 'It says that we got a report at that time, under that number.',
  'verify.means_copy':
    'With the copy, it also says which words the report had. Without the copy nobody can find that out, not even by trying.',
  'verify.means_no':
    'It does not say that the report is true, who sent it, or what we or the police did.',
  'verify.means_withdrawn':
    'It stays real when the person takes the report back later. We do not say here if they did.',
  'verify.offline_title': 'Check it without us',
  'verify.offline_text':
    'You need the free program minisign and our public key. The last four lines of a proof are the signature of all lines before them. On a computer with a command line:',
  'verify.offline_keys': 'Our public keys, old ones too',
  'verify.offline_copy': 'For the copy, this must print the same SHA-256 as the proof:',
} as const satisfies Record<string, Entry>
