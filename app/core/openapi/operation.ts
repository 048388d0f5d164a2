import type { z } from 'zod'

/** Whether a program needs a key, and of which kind of errors it is told. */
export type Access = 'key' | 'open'

export const areas = {
  releases: 'Weekly releases as files behind a key. They never change.',
  taxii: 'The same objects over TAXII 2.1 (OASIS, 2021-06-10). Read only.',
  misp: 'The same as a MISP feed (MISP core format).',
  actions: 'What agencies did, told back to us.',
  recalls: 'What was taken back, and who knows of it.',
  keys: 'Keys of agencies.',
  public: 'Open to everybody, without a key.',
  system: 'For load balancers and monitoring.',
} as const

export type Area = keyof typeof areas

export type Content = Readonly<{
  mediaType: string
  /** Null for text or bytes. */
  schema: z.ZodType | null
  /** As small as it can be and still say something; a test holds it to its schema. */
  example?: unknown
}>

export type ApiAnswer = Readonly<{
  description: string
  content?: Content
  /** Other forms of the same. */
  more?: readonly Content[]
  /** Headers that carry meaning here, by what they mean. */
  headers?: Readonly<Record<string, string>>
}>

export type Parameter = Readonly<{
  name: string
  in: 'path' | 'query' | 'header'
  description: string
  schema: z.ZodType
  required?: boolean
}>

/** One thing that a program can ask of one address. */
export type ApiOperation = Readonly<{
  id: string
  method: 'get' | 'post' | 'delete'
  /** As OpenAPI writes it: `/feeds/releases/{number}`. */
  path: string
  area: Area
  access: Access
  summary: string
  description?: string
  parameters?: readonly Parameter[]
  body?: Readonly<{ description: string; content: readonly Content[] }>
  answers: Readonly<Record<string, ApiAnswer>>
  /** Codes of the problem details (RFC 9457) that it may answer with, beside those of every key. */
  problems?: readonly string[]
  /** It answers errors as TAXII says, and not as problem details. */
  taxii?: true
}>

/** A message that we send to an address that an agency gave. */
export type ApiWebhook = Readonly<{
  name: string
  summary: string
  description: string
  body: Content
}>

/** What any address that needs a key may refuse with. */
export const keyProblems = [
  'key-refused',
  'too-many-requests',
  'scope-missing',
  'network-refused',
  'agreement-needed',
  'sandbox-has-none',
] as const
