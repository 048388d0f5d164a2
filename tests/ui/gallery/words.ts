import type { ReceiptWords } from '#ui/citizen/receipt-card.tsx'
import type { CitizenWords } from '#ui/shells/citizen-page.tsx'

/** Sample words for the gallery and the tests of ui; citizens' own words live in core/text. */
const common = { error: 'Error:', optional: 'optional', newTab: 'opens in a new tab' }

export const citizenWords: CitizenWords = {
  ...common,
  brand: 'Harborlight',
  skip: 'Skip to the main part',
  footer: 'About this site',
  trueAddress: 'The one true address is https://harborlight.example. We never ask for money.',
  exit: {
    label: 'Leave this page',
    keyboard: 'Press Shift three times, or use this link, to',
    pressed: [
      'Shift pressed once, twice more to leave',
      'Shift pressed twice, once more to leave',
      'Leaving',
    ],
  },
}

export const citizenWordsArabic: CitizenWords = {
  error: 'خطأ:',
  optional: 'اختياري',
  newTab: 'يفتح في نافذة جديدة',
  brand: 'Harborlight',
  skip: 'انتقل إلى المحتوى',
  footer: 'عن هذا الموقع',
  trueAddress: 'العنوان الوحيد الصحيح هو https://harborlight.example ولن نطلب منك المال أبدًا.',
  exit: {
    label: 'غادر هذه الصفحة',
    keyboard: 'اضغط مفتاح Shift ثلاث مرات للمغادرة',
    pressed: ['مرة واحدة', 'مرتان', 'جارٍ المغادرة'],
  },
}

export const receiptWords: ReceiptWords = {
  code: 'Your receipt code',
  copy: 'Copy',
  copied: 'Copied. Paste it somewhere only you can see.',
  copyFailed: 'The code is selected. Copy it with your browser.',
  print: 'Print',
  download: 'Save as a file',
  reference: 'Reference, for a phone call or a police report:',
}
