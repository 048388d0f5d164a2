import type { LoaderFunctionArgs } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { House } from '#infra/house.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'
import { formTokenField, readFormToShow } from './read-form.server.ts'

/** Long enough to sign in again; what waits longer is no longer what its sender has in mind. */
const lifetimeMs = 30 * 60_000
export const keptSince = (now: Date): Date => new Date(now.getTime() - lifetimeMs)

const fields = z.array(z.tuple([z.string(), z.string()]))
export type FormFields = z.infer<typeof fields>

/** More than anybody has open at once. */
const mostKept = 20

/** Codes, numbers and ids are chosen again with one press. */
const chosen = /^[\w-]*$/

/** What opens something is never kept. */
const secret = /pass|code|secret|key/i

/**
 * Keeps a form that came too late for its session or its second factor, sealed, so that nothing typed is
 * lost (WCAG 2.2, 2.2.5). Answers the page that it waits on, or null where there is nothing to keep:
 * a form with nothing typed, one that nothing vouches for, one with a secret or a file in it.
 */
export async function keepForm(
  args: LoaderFunctionArgs,
  personId: string,
  path: string,
): Promise<string | null> {
  const { house } = args.context
  const read = await readFormToShow(args).catch((refusal: unknown) => {
    if (refusal instanceof Response) return null
    throw refusal
  })
  if (!read?.vouched) return null
  const typed = [...read.form].flatMap<[string, string]>(([name, value]) =>
    name === formTokenField || typeof value !== 'string' ? [] : [[name, value]],
  )
  const worthKeeping = typed.some(([, value]) => !chosen.test(value))
  if (!worthKeeping || typed.some(([name]) => secret.test(name))) return null
  if ((await house.db.keptForm.count({ where: { personId } })) >= mostKept) return null
  const id = uuidv7()
  const { derive, current } = house.keyring
  await house.db.keptForm.create({
    data: {
      id,
      personId,
      path,
      sealed: sealText(derive('kept-form', current), JSON.stringify(typed), associated(id)),
      keyringVersion: current,
      createdAt: house.now(),
    },
  })
  return `/staff/kept/${id}`
}

export type KeptForm = { id: string; path: string; fields: FormFields }

/** A form that waits, for its sender alone; null where its time is over. */
export async function openKeptForm(
  { db, keyring, now }: House,
  personId: string,
  id: string,
): Promise<KeptForm | null> {
  const row = await db.keptForm.findFirst({
    where: { id, personId, createdAt: { gte: keptSince(now()) } },
  })
  if (!row) return null
  const key = keyring.derive('kept-form', row.keyringVersion)
  const json = unsealText(key, row.sealed, associated(id))
  return { id, path: row.path, fields: fields.parse(JSON.parse(json)) }
}

export async function dropKeptForm({ db }: House, personId: string, id: string): Promise<void> {
  await db.keptForm.deleteMany({ where: { id, personId } })
}

const associated = (id: string) => `kept-form/${id}`
