import type { ReceiptWords } from '#ui/citizen/receipt-card.tsx'
import type { AgencyWords } from '#ui/shells/agency-page.tsx'
import type { CitizenWords } from '#ui/shells/citizen-page.tsx'
import type { PlainWords } from '#ui/shells/plain-page.tsx'
import type { StaffWords } from '#ui/shells/staff-page.tsx'

/** Sample words for the gallery and the tests of ui; the product's own words live with its routes. */
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

export const staffWords: StaffWords = {
  ...common,
  brand: 'Harborlight',
  skip: 'Skip to the main part',
  sections: 'Sections',
  keys: {
    title: 'Keys',
    open: 'Keys',
    close: 'Close',
    goTo: 'Go to',
    rows: [
      { keys: ['j'], does: 'Next row' },
      { keys: ['k'], does: 'Previous row' },
      { keys: ['Enter'], does: 'Open the row' },
      { keys: ['/'], does: 'Search' },
      { keys: ['?'], does: 'Show these keys' },
    ],
  },
}

export const agencyWords: AgencyWords = {
  ...common,
  brand: 'Harborlight',
  audience: 'for agencies',
  skip: 'Skip to the main part',
  sections: 'Sections',
  contents: 'On this page',
}

export const plainWords: PlainWords = {
  ...common,
  brand: 'Harborlight',
  skip: 'Skip to the main part',
}
