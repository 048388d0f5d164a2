import { skipReasons } from '#core/care/skip.ts'
import { maxStaffText } from '#core/case/change.ts'
import { recusalReasons } from '#core/case/recusal.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Section, Toolbar } from '#ui/staff/layout.tsx'
import { skipNames } from '../care/words.ts'
import { recusalNames } from '../claims/words.ts'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { timeOf } from './live-words.ts'
import { type CasePageData, errorOf, typed } from './page-data.ts'
import { textLimit } from './text-limit.ts'

/** That the case is offered to somebody: to its reader, who answers, or by its reader. */
export function OfferNotice({ page }: { page: CasePageData }) {
  const { offer } = page.claims
  return (
    <div id="claim">
      <Done page={page} on="claim" />
      {offer?.mine === 'to' && (
        <Callout tone="review" title={`${offer.from} offers you this case`}>
          <p>
            Until {timeOf(offer.until)}; after that it goes back to the queue.{' '}
            {offer.noted && (
              <>
                What you should know is in the <a href="#notes">notes</a>.
              </>
            )}
          </p>
          <CaseForm page={page} on="offer" label="Answer the offer">
            <Toolbar label="Answer">
              <Button small name="answer" value="take">
                Take it
              </Button>
              <Button kind="secondary" small name="answer" value="decline">
                Decline
              </Button>
            </Toolbar>
          </CaseForm>
        </Callout>
      )}
      {offer && offer.mine !== 'to' && (
        <Callout tone="info">
          {offer.from} offers it to {offer.to}, until {timeOf(offer.until)}.
          {offer.mine === 'from' && (
            <CaseForm page={page} on="offer" label="Take the offer back">
              <Button kind="secondary" small name="answer" value="withdraw">
                Take the offer back
              </Button>
            </CaseForm>
          )}
        </Callout>
      )}
    </div>
  )
}

/** Handing the case over, and having nothing to do with it. */
export function ClaimsSection({ page }: { page: CasePageData }) {
  const { view, claims } = page
  return (
    <Section id="claims" title="Whose case it is">
      {page.skips.length > 0 && (
        <p>
          Skipped:{' '}
          {page.skips.map(({ reason, count }) => `${skipNames[reason]} (${count})`).join(', ')}.
        </p>
      )}
      {view.lease?.mine && <HandOver page={page} />}
      {view.lease?.mine && <Skip page={page} />}
      <ConfirmBlock summary="Conflict of interest…" open={page.fault?.on === 'recusal'}>
        <p>
          Whoever is recused sees nothing of the case any more, not even that it exists. A claim on
          it ends. Only a supervisor can lift it.
        </p>
        <CaseForm page={page} on="recusal" label="Recuse from the case" command="case_recuse">
          {claims.recusable.length > 0 ? (
            <Select
              id={fieldId('recusal', 'person')}
              name="person"
              label="Who"
              options={[
                { value: 'me', label: 'Myself' },
                ...claims.recusable.map(({ id, callSign }) => ({ value: id, label: callSign })),
              ]}
              value={typed(page, 'recusal', 'person')}
              error={errorOf(page, 'recusal', 'person')}
            />
          ) : (
            <input type="hidden" name="person" value="me" />
          )}
          <Select
            id={fieldId('recusal', 'reason')}
            name="reason"
            label="Why"
            hint="The audit keeps this, and nothing more."
            empty="Choose"
            options={recusalReasons.map((value) => ({ value, label: recusalNames[value] }))}
            value={typed(page, 'recusal', 'reason')}
            error={errorOf(page, 'recusal', 'reason')}
          />
          <Button kind="secondary" small>
            {claims.recusable.length > 0 ? 'Recuse' : 'Recuse myself'}
          </Button>
        </CaseForm>
      </ConfirmBlock>
    </Section>
  )
}

/** Not for me: it goes to somebody else, and the next one comes. */
function Skip({ page }: { page: CasePageData }) {
  return (
    <ConfirmBlock summary="Not for me…" open={page.fault?.on === 'skip'}>
      <p>
        It goes back to the queue, and you get the next one. Colleagues see that you gave it back,
        not why; where a case is skipped often, supervisors see the reasons without names.
      </p>
      <CaseForm page={page} on="skip" label="Skip the case">
        <Select
          id={fieldId('skip', 'reason')}
          name="reason"
          label="Why"
          empty="Choose"
          options={skipReasons.map((value) => ({ value, label: skipNames[value] }))}
          value={typed(page, 'skip', 'reason')}
          error={errorOf(page, 'skip', 'reason')}
        />
        <Button kind="secondary" small>
          Skip the case
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}

function HandOver({ page }: { page: CasePageData }) {
  const { colleagues } = page.claims
  const there = colleagues.filter(({ breakUntil }) => breakUntil === null)
  const away = colleagues.flatMap(({ callSign, breakUntil }) =>
    breakUntil ? `${callSign} until ${timeOf(breakUntil)}` : [],
  )
  return (
    <ConfirmBlock summary="Hand over…" open={page.fault?.on === 'handover'}>
      <p>You keep it until your colleague takes it. Whoever is next gets it from the queue.</p>
      <CaseForm page={page} on="handover" label="Hand the case over" command="case_hand_over">
        <Select
          id={fieldId('handover', 'to')}
          name="to"
          label="To"
          empty="Choose"
          hint={away.length > 0 ? `On a break: ${away.join(', ')}.` : undefined}
          options={[
            ...there.map(({ id, callSign, held, limit }) => ({
              value: id,
              label: `${callSign} (has ${held}${limit === null ? '' : ` of ${limit}`})`,
            })),
            { value: 'next', label: 'Whoever is next' },
          ]}
          value={typed(page, 'handover', 'to')}
          error={errorOf(page, 'handover', 'to')}
        />
        <TextArea
          compact
          id={fieldId('handover', 'text')}
          name="text"
          label="What they should know"
          hint="Kept as a note."
          limit={textLimit(maxStaffText)}
          value={typed(page, 'handover', 'text')}
          error={errorOf(page, 'handover', 'text')}
        />
        <Button kind="secondary" small>
          Hand over
        </Button>
      </CaseForm>
    </ConfirmBlock>
  )
}
