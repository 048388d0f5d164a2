import { ButtonLink } from '#ui/button.tsx'

/** Leads to the identity provider, to sign in or to confirm; nothing where none is set up. */
export function SsoLink(props: {
  /** What the provider is called; null where there is none. */
  provider: string | null
  next: string | null
  confirm?: boolean
}) {
  if (props.provider === null) return null
  const query = new URLSearchParams({
    ...(props.next && { next: props.next }),
    ...(props.confirm && { confirm: 'yes' }),
  })
  return (
    <p>
      <ButtonLink kind="secondary" wide href={`/staff/sso${query.size > 0 ? `?${query}` : ''}`}>
        {props.confirm ? 'Confirm' : 'Sign in'} through {props.provider}
      </ButtonLink>
    </p>
  )
}
