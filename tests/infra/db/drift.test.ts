import { readFileSync } from 'node:fs'
import { type Field, getSchema, type Model } from '@mrleebo/prisma-ast'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

// `prisma migrate diff` would tell, but needs a native engine that not every machine can get.
const schema = getSchema(readFileSync('prisma/schema.prisma', 'utf8'))
const models = schema.list.filter((block): block is Model => block.type === 'model')

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const sqlTypes: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Boolean: 'bool',
  Bytes: 'bytea',
  Json: 'jsonb',
  DateTime: 'timestamptz',
  Decimal: 'numeric',
}

/** What `@db.…` makes of a field; all else that it may say changes no name of a type. */
const ownTypes: Record<string, string> = { Uuid: 'uuid', Date: 'date' }

const fieldsOf = (model: Model) =>
  model.properties.filter((property): property is Field => property.type === 'field')
const columnsOf = (model: Model) =>
  fieldsOf(model).filter(({ fieldType }) => sqlTypes[String(fieldType)])

function named(field: Field): string {
  const map = field.attributes?.find(({ name }) => name === 'map')?.args?.[0]?.value
  return typeof map === 'string' ? JSON.parse(map) : field.name
}

function tableOf(model: Model): string {
  const map = model.properties.find((p) => p.type === 'attribute' && p.name === 'map')
  const value = map && 'args' in map ? map.args[0]?.value : undefined
  return typeof value === 'string' ? JSON.parse(value) : model.name
}

function describeField(field: Field): string {
  const own = field.attributes?.find(({ name, group }) => group === 'db' && ownTypes[name])
  const base = own ? ownTypes[own.name] : sqlTypes[String(field.fieldType)]
  return `${named(field)} ${field.array ? '_' : ''}${base}${field.optional || field.array ? ' null' : ''}`
}

test('each table has the columns, types and nulls that the schema says', async () => {
  const rows = await house.db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table",
      column_name || ' ' || udt_name || CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END AS "column"
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`
  const actual = groupSorted(rows.map(({ table, column }) => [table, column]))
  const wanted = groupSorted(
    models.flatMap((model) =>
      columnsOf(model).map((field): [string, string] => [tableOf(model), describeField(field)]),
    ),
  )
  expect(actual).toEqual(wanted)
})

test('each relation of the schema is a foreign key of the database, and no other', async () => {
  const rows = await house.db.$queryRaw<{ key: string }[]>`
    SELECT conrelid::regclass::text || '.' || a.attname || ' -> ' || confrelid::regclass::text || ' ' || confdeltype::text AS "key"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace`
  const byName = new Map(models.map((model) => [model.name, model]))
  const wanted = models.flatMap((model) =>
    fieldsOf(model).flatMap((field) => {
      const relation = field.attributes?.find(({ name }) => name === 'relation')
      const text = JSON.stringify(relation ?? null)
      const from = /"key":"fields","value":\{"type":"array","args":\["(\w+)"/.exec(text)?.[1]
      const target = byName.get(String(field.fieldType))
      if (!from || !target) return []
      const column = fieldsOf(model).find(({ name }) => name === from)
      const rule = /"key":"onDelete","value":"(\w+)"/.exec(text)?.[1] ?? 'Restrict'
      const onDelete = { Cascade: 'c', SetNull: 'n' }[rule] ?? 'r'
      return column ? [`${tableOf(model)}.${named(column)} -> ${tableOf(target)} ${onDelete}`] : []
    }),
  )
  expect(rows.map(({ key }) => key).sort()).toEqual(wanted.sort())
})

test('each unique rule and index of the schema is there', async () => {
  const rows = await house.db.$queryRaw<{ key: string }[]>`
    SELECT t.relname || '(' || string_agg(a.attname, ',' ORDER BY k.at) || ')' || CASE WHEN i.indisunique THEN ' unique' ELSE '' END AS "key"
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, at)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
    WHERE t.relnamespace = 'public'::regnamespace GROUP BY i.indexrelid, t.relname, i.indisunique`
  const actual = new Set(rows.map(({ key }) => key))
  for (const wanted of models.flatMap(indexesOf)) expect(actual).toContain(wanted)
})

function indexesOf(model: Model): string[] {
  const nameOf = (name: string) => {
    const field = fieldsOf(model).find((one) => one.name === name)
    return field ? named(field) : name
  }
  const single = columnsOf(model).flatMap((field) =>
    field.attributes?.some(({ name }) => name === 'unique' || name === 'id')
      ? [`${tableOf(model)}(${named(field)}) unique`]
      : [],
  )
  const multiple = model.properties.flatMap((property) => {
    if (property.type !== 'attribute' || !['id', 'unique', 'index'].includes(property.name))
      return []
    const value = property.args[0]?.value
    const listed =
      typeof value === 'object' && value !== null && 'args' in value
        ? (value.args as unknown[])
        : []
    const columns = listed.map((one) =>
      nameOf(typeof one === 'string' ? one : (one as { name: string }).name),
    )
    return [`${tableOf(model)}(${columns.join(',')})${property.name === 'index' ? '' : ' unique'}`]
  })
  return [...single, ...multiple]
}

function groupSorted(pairs: [string, string][]): Record<string, string[]> {
  const groups: Record<string, string[]> = {}
  for (const [table, column] of pairs.sort()) {
    groups[table] ??= []
    groups[table].push(column)
  }
  return groups
}
