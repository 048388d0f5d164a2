import type { ReactNode } from 'react'
import { SecretOnce } from '#ui/agency/secret-once.tsx'
import { copyWords } from '#ui/staff/words.ts'

type Props = { title: string; secret: string; children: ReactNode }

/** What messages are signed with, this once. */
export function NewSecret({ title, secret, children }: Props) {
  return (
    <SecretOnce title={title} secret={secret} copy={copyWords}>
      <p>It is shown this once. Put it into your secret store now. {children}</p>
    </SecretOnce>
  )
}
