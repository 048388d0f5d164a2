import { z } from 'zod'

// Telegram Desktop's export (https://telegram.org/blog/export-and-more): only what a person reads.
const piece = z.union([z.string(), z.object({ text: z.string(), href: z.string().optional() })])
const message = z.object({
  date: z.string().optional(),
  from: z.string().nullish(),
  from_id: z.string().nullish(),
  actor: z.string().nullish(),
  action: z.string().optional(),
  text: z.union([z.string(), z.array(piece)]).optional(),
  file: z.string().optional(),
  photo: z.string().optional(),
  phone_number: z.string().optional(),
})
const chat = z.object({
  name: z.string().nullish(),
  type: z.string(),
  messages: z.array(z.unknown()),
})

function words(text: z.infer<typeof message>['text']): string {
  if (text === undefined || typeof text === 'string') return text ?? ''
  return text
    .map((part) =>
      typeof part === 'string' ? part : part.text + (part.href ? ` <${part.href}>` : ''),
    )
    .join('')
}

function lineOf(raw: unknown): string[] {
  const read = message.safeParse(raw)
  if (!read.success) return []
  const { date, from, actor, action, text, file, photo, phone_number } = read.data
  const who = from ?? actor ?? '?'
  const said = [words(text), action, phone_number, (file ?? photo) && '[file]']
  const what = said.filter(Boolean).join(' ')
  return what === '' ? [] : [`${date ?? ''} ${who}: ${what}`.trim()]
}

/** A chat's messages, one a line; null where the JSON is no such export. */
export function telegramText(json: unknown): string | null {
  const read = chat.safeParse(json)
  if (!read.success) return null
  const title = read.data.name ? [read.data.name] : []
  return [...title, ...read.data.messages.flatMap(lineOf)].join('\n')
}
