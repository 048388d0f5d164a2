import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { homeOf } from '#core/access/permissions.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { dropKeptForm, openKeptForm } from '#infra/http/kept-forms.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'

export const meta = () => [{ title: pageTitle('Your words are still here') }]

function idOf({ params }: LoaderFunctionArgs): string {
  const { id = '' } = params
  if (!isUuid(id)) throw refuse(404, 'kept_form_unknown')
  return id
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const kept = await openKeptForm(args.context.house, actor.id, idOf(args))
  return { frame: frameOf(args), kept, home: homeOf(actor.roles) }
}

/** Throws away what waited. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireSession(args)
  await readForm(args)
  await dropKeptForm(args.context.house, actor.id, idOf(args))
  return seeOther(homeOf(actor.roles))
}

/** Whether somebody wrote this, rather than chose it. */
const isWritten = (value: string): boolean => /\s/.test(value.trim())

export default function Kept() {
  const { frame, kept, home } = useLoaderData<typeof loader>()
  if (!kept)
    return (
      <QuietPage frame={frame} title="Nothing waits here any more">
        <p>What you sent was kept for half an hour, or you have thrown it away.</p>
        <ButtonRow>
          <ButtonLink href={home}>Back to your desk</ButtonLink>
        </ButtonRow>
      </QuietPage>
    )
  const written = kept.fields.filter(([, value]) => isWritten(value))
  return (
    <QuietPage frame={frame} title="Your words are still here">
      <p>
        They were not sent yet: it had to be sure that it is you. They wait here, sealed, for half
        an hour.
      </p>
      {written.map(([name, value]) => (
        <blockquote key={name}>{value}</blockquote>
      ))}
      <form method="post" action={kept.path}>
        <FormToken value={frame.formToken} />
        {kept.fields.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form may say one name several times, in order
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>Send it now</Button>
        </ButtonRow>
      </form>
      <form method="post" action={`/staff/kept/${kept.id}`}>
        <FormToken value={frame.formToken} />
        <ButtonRow>
          <Button kind="quiet">Throw it away</Button>
        </ButtonRow>
      </form>
    </QuietPage>
  )
}
