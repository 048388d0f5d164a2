import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ChoiceCards } from '#ui/citizen/choice-cards.tsx'
import { Hero } from '#ui/citizen/hero.tsx'
import { MessageThread } from '#ui/citizen/message-thread.tsx'
import { Panel } from '#ui/citizen/panel.tsx'
import { PhoneList } from '#ui/citizen/phone-list.tsx'
import { ReceiptCard } from '#ui/citizen/receipt-card.tsx'
import { StatusTimeline } from '#ui/citizen/status-timeline.tsx'
import { StepCaption } from '#ui/citizen/step-caption.tsx'
import { SummaryList } from '#ui/citizen/summary-list.tsx'
import { Details, InsetText, Notice, Warning } from '#ui/citizen/texts.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Citizen } from './citizen-chrome.tsx'
import type { GalleryPage } from './page.ts'
import { receiptWords } from './words.ts'

const home = (
  <Citizen wide demo>
    <Hero title="Tell us about a job or an investment that felt wrong">
      <p className="lead">It takes about three minutes. You do not have to give your name.</p>
      <ButtonRow>
        <ButtonLink href="/report">Tell us what happened</ButtonLink>
      </ButtonRow>
      <p>
        <a href="/receipt">I already have a receipt code</a>
      </p>
    </Hero>
    <h2>What would you like to do?</h2>
    <ChoiceCards
      cards={[
        {
          key: 'a',
          href: '/check',
          title: 'Check before you trust',
          text: 'Look up a number, a website or a wallet.',
        },
        {
          key: 'b',
          href: '/help',
          title: 'Get help near you',
          text: 'Hotlines and embassies, by country and language.',
        },
        {
          key: 'c',
          href: '/alerts',
          title: 'Alerts and figures',
          text: 'What people are telling us this month.',
        },
      ]}
    />
    <h2>If someone is in danger now</h2>
    <PhoneList
      lines={[
        {
          key: 'th',
          who: 'Anti-trafficking hotline, Thailand',
          number: '1191',
          href: 'tel:1191',
          note: 'Day and night. Thai, English.',
        },
        {
          key: 'kh',
          who: 'Police, Cambodia',
          number: '117',
          href: 'tel:117',
          note: 'Day and night. Khmer.',
        },
      ]}
    />
  </Citizen>
)

const question = (
  <Citizen back>
    <StepCaption done={2} of={9}>
      Question 2 of 9
    </StepCaption>
    <form method="post">
      <Radios
        id="safe"
        name="safe"
        heading
        label="Are you safe right now?"
        hint="If you are not sure, choose “I don’t know”. You can go on either way."
        value="no"
        divider="or"
        choices={[
          { value: 'yes', label: 'Yes, I am safe' },
          {
            value: 'no',
            label: 'No, I am in danger',
            hint: 'We show you numbers to call before anything else',
          },
          { value: 'other', label: 'Someone else is in danger' },
          { value: 'unknown', label: 'I don’t know' },
        ]}
      />
      <Button>Continue</Button>
    </form>
    <Details summary="Why we ask this">
      <p>If someone is in danger, a person reads your tip first, at any hour.</p>
    </Details>
  </Citizen>
)

const story = (
  <Citizen back>
    <StepCaption done={3} of={9}>
      Question 3 of 9
    </StepCaption>
    <form method="post">
      <TextArea
        id="story"
        name="story"
        heading
        label="What happened?"
        hint="Write it as you would tell a friend, in any language. Please leave out your own name and address."
        limit={{
          characters: 4000,
          words: 'You can write up to 4,000 characters',
          left: '{n} characters left',
          over: '{n} characters too many',
        }}
      />
      <Button>Continue</Button>
    </form>
  </Citizen>
)

const check = (
  <Citizen back title="Check what you will send">
    <SummaryList
      title="What happened"
      rows={[
        {
          key: 'who',
          label: 'Who this is about',
          value: 'Someone I know',
          change: { href: '#', label: 'Change', what: 'who this is about' },
        },
        {
          key: 'safe',
          label: 'Are they safe now?',
          value: 'I don’t know',
          change: { href: '#', label: 'Change', what: 'whether they are safe' },
        },
        {
          key: 'story',
          label: 'What happened',
          value:
            'She was offered a typing job in Mae Sot.\nThe driver took her phone at the border.',
          change: { href: '#', label: 'Change', what: 'what happened' },
        },
      ]}
    />
    <SummaryList
      title="Who contacted you"
      rows={[
        {
          key: 'sites',
          label: 'Websites',
          value: 'https://golden-reach-jobs.example/apply?id=88123-long-address-without-a-space',
          change: { href: '#', label: 'Change', what: 'websites' },
        },
        {
          key: 'phones',
          label: 'Phone numbers',
          value: 'Not answered',
          change: { href: '#', label: 'Change', what: 'phone numbers' },
        },
      ]}
    />
    <Warning label="Warning">Keep your receipt code. It is the only way back to your tip.</Warning>
    <form method="post">
      <Button>Send my tip</Button>
    </form>
  </Citizen>
)

const receipt = (
  <Citizen>
    <Panel title="Thank you. We have your tip.">
      <p>A person will read it, usually within two days.</p>
    </Panel>
    <ReceiptCard
      words={receiptWords}
      code="K7QF-2M9D-XR4T-8WPH-3CNV-Q6ZA"
      reference="HL-2026-004 217"
      downloadHref="#"
    >
      <p>
        With this code you can read our answer and add more. We keep no copy: if it is lost, nobody
        can open your tip from outside.
      </p>
    </ReceiptCard>
    <h2>What happens next</h2>
    <StatusTimeline
      words={{ done: 'Done:', now: 'Now:', next: 'Later:' }}
      steps={[
        {
          key: '1',
          title: 'We received it',
          state: 'done',
          when: { iso: '2026-11-18', text: '18 November' },
        },
        {
          key: '2',
          title: 'A person reads it',
          state: 'now',
          body: <p>Two people are on duty today.</p>,
        },
        { key: '3', title: 'It is compared with other tips', state: 'next' },
        { key: '4', title: 'It can help to stop this', state: 'next' },
      ]}
    />
    <InsetText>
      <p>
        The one true address is https://harborlight.example. We never ask for money and never phone
        you.
      </p>
    </InsetText>
  </Citizen>
)

const inbox = (
  <Citizen title="Your tip">
    <Notice tone="good" title="Your message was sent" live>
      <p>You will find our answer here.</p>
    </Notice>
    <StatusTimeline
      words={{ done: 'Done:', now: 'Now:', next: 'Later:' }}
      steps={[
        {
          key: '1',
          title: 'We received it',
          state: 'done',
          when: { iso: '2026-11-18', text: '18 November' },
        },
        {
          key: '2',
          title: 'We have a question for you',
          state: 'now',
          body: <p>Answer below when you can.</p>,
        },
        { key: '3', title: 'It can help to stop this', state: 'next' },
      ]}
    />
    <h2>Messages</h2>
    <MessageThread
      label="Messages"
      empty="No messages yet."
      messages={[
        {
          id: '1',
          from: 'us',
          author: 'Harborlight',
          when: { iso: '2026-11-19', text: '19 November' },
          badge: 'New',
          text: 'Thank you for telling us.\n\nDo you remember which app they wrote to you in first?',
        },
        {
          id: '2',
          from: 'you',
          author: 'You',
          when: { iso: '2026-11-20', text: '20 November' },
          text: 'Telegram. The name was in Chinese.',
        },
      ]}
    />
    <form method="post">
      <TextArea id="message" name="message" label="Your answer" rows={4} />
      <ButtonRow>
        <Button>Send</Button>
        <Button kind="quiet">Add pictures instead</Button>
      </ButtonRow>
    </form>
    <Notice tone="danger" title="In danger now? Call first.">
      <p>
        Thailand <a href="tel:1191">1191</a>
      </p>
    </Notice>
    <form method="post">
      <TextInput
        id="code"
        name="code"
        label="Receipt code"
        mono
        width="code"
        hint="24 letters and numbers"
      />
      <Button kind="danger">Withdraw my tip</Button>
    </form>
  </Citizen>
)

export const citizenPages: GalleryPage[] = [
  { name: 'citizen-home', sheet: 'citizen', element: home },
  { name: 'citizen-question', sheet: 'citizen', element: question },
  { name: 'citizen-story', sheet: 'citizen', element: story },
  { name: 'citizen-check', sheet: 'citizen', element: check },
  { name: 'citizen-receipt', sheet: 'citizen', element: receipt },
  { name: 'citizen-inbox', sheet: 'citizen', element: inbox },
]
