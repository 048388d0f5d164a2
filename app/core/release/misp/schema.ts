import { z } from 'zod'

/** Seconds since 1970 as decimal text. */
const seconds = z.string().regex(/^\d{1,12}$/)
/** RFC 3339 with microseconds. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}\+00:00$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** 5: as its event says. */
const inherited = z.literal('5')
const noGroup = z.literal('0')

const organisation = z.strictObject({ name: z.string(), uuid: z.uuid() })
const tag = z.strictObject({ name: z.string().min(1), colour: z.string().regex(/^#[0-9a-f]{6}$/) })

export const mispAttributeSchema = z.strictObject({
  uuid: z.uuid(),
  type: z.string(),
  category: z.string(),
  to_ids: z.boolean(),
  timestamp: seconds,
  distribution: inherited,
  sharing_group_id: noGroup,
  comment: z.string(),
  deleted: z.boolean(),
  disable_correlation: z.boolean(),
  value: z.string().min(1),
  /** Only within an object. */
  object_relation: z.string().optional(),
  first_seen: moment.optional(),
  last_seen: moment.optional(),
  Tag: z.array(tag).optional(),
})

export const mispObjectSchema = z.strictObject({
  uuid: z.uuid(),
  name: z.string(),
  'meta-category': z.string(),
  description: z.string(),
  template_uuid: z.uuid(),
  template_version: z.string().regex(/^\d+$/),
  timestamp: seconds,
  distribution: inherited,
  sharing_group_id: noGroup,
  comment: z.string(),
  deleted: z.boolean(),
  first_seen: moment,
  last_seen: moment,
  Attribute: z.array(mispAttributeSchema).min(1),
})

/**
 * An event as our feed writes it, after the MISP core format (draft-dulaunoy-misp-core-format-18).
 * Numbers that only mean something inside one MISP (`id`, `event_id`, `org_id`) are left out, as in
 * MISP's own feeds: whoever takes the event in gives it theirs.
 */
export const mispEventSchema = z.strictObject({
  Event: z.strictObject({
    uuid: z.uuid(),
    info: z.string().min(1).max(256),
    date: day,
    timestamp: seconds,
    publish_timestamp: seconds,
    first_publication: seconds,
    published: z.literal(true),
    threat_level_id: z.enum(['1', '2', '4']),
    analysis: z.literal('2'),
    distribution: z.enum(['0', '1', '3']),
    sharing_group_id: noGroup,
    extends_uuid: z.literal(''),
    Orgc: organisation,
    Tag: z.array(tag),
    Attribute: z.array(mispAttributeSchema),
    Object: z.array(mispObjectSchema),
  }),
})

/** What the manifest says of one event, by its uuid. */
export const mispManifestSchema = z.record(
  z.uuid(),
  z.strictObject({
    Orgc: organisation,
    Tag: z.array(tag),
    info: z.string(),
    date: day,
    analysis: z.string(),
    threat_level_id: z.string(),
    timestamp: seconds,
    /** Of the event's bytes, lower-case hex. */
    'integrity:sha256': z.string().regex(/^[0-9a-f]{64}$/),
  }),
)

export type MispAttribute = z.infer<typeof mispAttributeSchema>
export type MispObject = z.infer<typeof mispObjectSchema>
export type MispEvent = z.infer<typeof mispEventSchema>
export type MispTag = z.infer<typeof tag>
