import { Button } from '#ui/button.tsx'
import { BackLink } from '#ui/citizen/back-link.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { CountrySelect } from '#ui/fields/country-select.tsx'
import { DateInput } from '#ui/fields/date-input.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FileUpload } from '#ui/fields/file-upload.tsx'
import { Lines } from '#ui/fields/lines.tsx'
import { MoneyList } from '#ui/fields/money-list.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { DefaultSubmit } from '#ui/fields/repeat.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { CitizenPage } from '#ui/shells/citizen-page.tsx'
import { Citizen } from './citizen-chrome.tsx'
import type { GalleryPage } from './page.ts'
import { citizenWordsArabic } from './words.ts'

const rowWords = { add: 'Add another', remove: 'Remove', row: (n: number) => `number ${n}` }

const fields = (
  <Citizen back title="Every kind of field">
    <form method="post">
      <DefaultSubmit />
      <TextInput
        id="name"
        name="name"
        label="A name we may use"
        optional
        hint="It need not be your real one."
      />
      <Lines
        id="sites"
        name="sites"
        label="Websites they used"
        hint="Copy the whole address if you can."
        mono
        inputMode="url"
        rows={[{ value: 'https://golden-reach.example/apply' }, { value: '' }]}
        words={rowWords}
        add={{ name: 'intent', value: 'add:sites' }}
        remove={(at) => ({ name: 'intent', value: `remove:sites:${at}` })}
      />
      <MoneyList
        id="losses"
        name="losses"
        label="What was lost?"
        hint="One line for each currency or coin. A guess is fine."
        rows={[
          { amount: '1,200', asset: 'USD' },
          { amount: '0.05', asset: 'BTC' },
        ]}
        assets={[
          {
            label: 'Currencies',
            options: [
              { value: 'USD', label: 'US dollar (USD)' },
              { value: 'THB', label: 'Thai baht (THB)' },
            ],
          },
          {
            label: 'Coins',
            options: [
              { value: 'BTC', label: 'Bitcoin (BTC)' },
              { value: 'USDT', label: 'Tether (USDT)' },
            ],
          },
        ]}
        words={{ ...rowWords, amount: 'Amount', asset: 'Currency or coin', choose: 'Choose' }}
        add={{ name: 'intent', value: 'add:losses' }}
        remove={(at) => ({ name: 'intent', value: `remove:losses:${at}` })}
      />
      <DateInput
        id="when"
        name="when"
        label="When did it begin?"
        hint="For example, 27 3 2026. The month alone is fine."
        labels={{ day: 'Day', month: 'Month', year: 'Year' }}
        value={{ month: '10', year: '2026' }}
      />
      <CountrySelect
        id="country"
        name="country"
        label="Where are they now?"
        empty="I don’t know"
        countries={[
          { value: 'KH', label: 'Cambodia' },
          { value: 'LA', label: 'Laos' },
          { value: 'MM', label: 'Myanmar' },
          { value: 'NP', label: 'Nepal' },
        ]}
        likely={{ label: 'Often named', allLabel: 'All countries', values: ['KH', 'MM'] }}
      />
      <Checkboxes
        id="consent"
        name="consent"
        label="What may we do with it?"
        hint="Choose as many as you like. You can change this later."
        value={['patterns']}
        choices={[
          { value: 'patterns', label: 'Use it, without anything about you, to warn others' },
          {
            value: 'police',
            label: 'Share it with the police',
            hint: 'Only the story; never your contact',
          },
          { value: 'reply', label: 'Write back to me' },
        ]}
      />
      <Radios
        id="contact"
        name="contact"
        label="May we write to you outside this page?"
        value="email"
        choices={[
          { value: 'no', label: 'No, I will come back with my code' },
          {
            value: 'email',
            label: 'Yes, by e-mail',
            conditional: (
              <TextInput id="email" name="email" type="email" label="Your e-mail address" />
            ),
          },
        ]}
      />
      <FileUpload
        id="file"
        name="file"
        label="Pictures or PDFs"
        limits={<p>Up to 5 files: JPEG, PNG, WebP or PDF, at most 10 MB each.</p>}
        accept="image/*,application/pdf"
        multiple
        added={[
          {
            id: '1',
            name: 'Screenshot 2026-11-02 at 21.14.33 chat with recruiter.png',
            size: '1.2 MB',
            note: 'Place and camera details were taken out.',
            remove: { name: 'intent', value: 'remove:1' },
          },
        ]}
        words={{ added: 'Added so far', remove: 'Remove', upload: 'Add this file' }}
        upload={{ name: 'intent', value: 'upload' }}
      />
      <Button>Continue</Button>
    </form>
  </Citizen>
)

const errors = (
  <Citizen back>
    <ErrorSummary
      title="There is a problem"
      errors={[
        { href: '#safe', text: 'Choose whether you are safe, or “I don’t know”' },
        { href: '#story', text: 'What happened must be 4,000 characters or fewer' },
        { href: '#losses-1', text: 'Write the amount in numbers, like 1,200' },
        { href: '#when', text: 'The date must be in the past' },
      ]}
    />
    <h1>When something is wrong</h1>
    <form method="post">
      <Radios
        id="safe"
        name="safe"
        label="Are you safe right now?"
        error="Choose whether you are safe, or “I don’t know”"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'unknown', label: 'I don’t know' },
        ]}
      />
      <TextArea
        id="story"
        name="story"
        label="What happened?"
        rows={4}
        error="What happened must be 4,000 characters or fewer"
        value="A very long story"
        limit={{
          characters: 10,
          words: 'Up to 10 characters',
          left: '{n} characters left',
          over: '{n} characters too many',
        }}
      />
      <MoneyList
        id="losses"
        name="losses"
        label="What was lost?"
        rows={[
          { amount: '1200', asset: 'USD' },
          { amount: 'a lot', asset: 'BTC', error: 'Write the amount in numbers, like 1,200' },
        ]}
        assets={[
          { value: 'USD', label: 'US dollar (USD)' },
          { value: 'BTC', label: 'Bitcoin (BTC)' },
        ]}
        words={{ ...rowWords, amount: 'Amount', asset: 'Currency or coin', choose: 'Choose' }}
      />
      <DateInput
        id="when"
        name="when"
        label="When did it begin?"
        error="The date must be in the past"
        wrong={['year']}
        labels={{ day: 'Day', month: 'Month', year: 'Year' }}
        value={{ day: '1', month: '10', year: '2062' }}
      />
      <Button>Continue</Button>
    </form>
  </Citizen>
)

const arabic = (
  <CitizenPage
    words={citizenWordsArabic}
    homeHref="/"
    exitHref="/leave"
    nav={[{ key: 'a', href: '/privacy', label: 'ما الذي نحتفظ به' }]}
    back={<BackLink href="/back">رجوع</BackLink>}
  >
    <ErrorSummary
      title="توجد مشكلة"
      errors={[{ href: '#where', text: 'اختر المكان الذي رأيت فيه الإعلان' }]}
    />
    <form method="post">
      <Radios
        id="where"
        name="where"
        heading
        label="أين رأيت إعلان الوظيفة؟"
        hint="إذا لم تكن متأكدًا فاختر «لا أعرف»."
        error="اختر المكان الذي رأيت فيه الإعلان"
        divider="أو"
        choices={[
          { value: 'fb', label: 'فيسبوك' },
          { value: 'tg', label: 'تيليغرام', hint: 'قناة أو رسالة خاصة' },
          { value: 'unknown', label: 'لا أعرف' },
        ]}
      />
      <TextInput id="site" name="site" label="عنوان الموقع" mono value="https://example.com/jobs" />
      <Button>متابعة</Button>
    </form>
  </CitizenPage>
)

export const citizenFieldPages: GalleryPage[] = [
  { name: 'citizen-fields', sheet: 'citizen', element: fields },
  { name: 'citizen-errors', sheet: 'citizen', element: errors },
  { name: 'citizen-arabic', sheet: 'citizen', lang: 'ar', dir: 'rtl', element: arabic },
]
