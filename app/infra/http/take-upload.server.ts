import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { ActionFunctionArgs } from '@remix-run/node'
import type { FileRefusal } from '#core/tip/evidence.ts'
import type { EvidenceStore } from '#infra/evidence/store.server.ts'
import { type TakenFile, takeFile } from '#infra/evidence/take-file.server.ts'
import { isFormTokenOurs } from './form-token.server.ts'
import {
  formTokenField,
  isVouchedFor,
  maxFieldBytes,
  maxFields,
  mostDropped,
  readForm,
  refuseForm,
  vouchFor,
} from './read-form.server.ts'
import { refuse } from './refusal.server.ts'

export type TakeLimits = {
  /** The field that files stand in; those of any other are passed over. */
  field: string
  maxFiles: number
  maxBytes: number
  maxBytesInAll: number
}

export type Upload = {
  form: FormData
  files: TakenFile[]
  /** Names as the browser gave them. */
  refused: { name: string; reason: FileRefusal }[]
  /** Its token is one of ours that has run out; see `isOwn`. */
  old: boolean
}

/**
 * Like readForm, for forms with files. Each file is sealed onto the disk as it comes, one after the
 * other: memory does not grow with it. A file beyond the limits is read past and named, so that the
 * others are kept. A form whose token has run out is taken, too, where `isOwn` says that it came with
 * the cookie of something that the sender began: browsers send that from our own pages only.
 * Throws 400, 403, 413 or 415, and keeps nothing then.
 */
export async function takeUpload(
  args: ActionFunctionArgs,
  limits: TakeLimits,
  isOwn?: () => Promise<boolean>,
): Promise<Upload> {
  const { request, context } = args
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type))
    return { form: await readForm(args), files: [], refused: [], old: false }
  const store = context.house.evidence
  const reading = new UploadReading(store, limits)
  try {
    await reading.read(request.body, type)
    reading.old = await isOldButOwn(args, reading.form, isOwn)
    if (!reading.old) vouchFor(args, reading.form)
  } catch (error) {
    await reading.discard()
    throw error
  }
  return reading
}

async function isOldButOwn(
  args: ActionFunctionArgs,
  form: FormData,
  isOwn: (() => Promise<boolean>) | undefined,
): Promise<boolean> {
  if (!isOwn || isVouchedFor(args, form)) return false
  return isFormTokenOurs(args.context.house, form.get(formTokenField)) && (await isOwn())
}

class UploadReading implements Upload {
  readonly form = new FormData()
  readonly files: TakenFile[] = []
  readonly refused: Upload['refused'] = []
  old = false
  private readonly taking: Promise<void>[] = []
  private current: BusboyFileStream | null = null
  private tooMuch = false
  private count = 0
  private fieldBytes = 0

  constructor(
    private readonly store: EvidenceStore,
    private readonly limits: TakeLimits,
  ) {}

  async read(stream: Request['body'], type: string): Promise<void> {
    if (!stream) throw refuse(400, 'form_malformed')
    const body = Readable.fromWeb(stream as ReadableStream)
    try {
      await this.parse(body, type)
      await Promise.all(this.taking)
    } catch (error) {
      this.current?.destroy(new Error('The form broke off'))
      await Promise.allSettled(this.taking)
      // Answered while the browser still sends, the answer would be lost with the connection.
      await drain(body)
      throw error
    }
    if (this.tooMuch) throw refuseForm(413, 'form_too_large', this.form)
  }

  private parse(body: Readable, type: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const malformed = () => {
        body.unpipe()
        reject(refuse(400, 'form_malformed'))
      }
      let parser: InstanceType<typeof Busboy>
      try {
        parser = new Busboy({
          headers: { 'content-type': type },
          limits: { fields: maxFields, fieldSize: maxFieldBytes, parts: 2 * maxFields },
        })
      } catch {
        malformed()
        return
      }
      let passed = 0
      body.on('data', (piece: Buffer) => {
        passed += piece.length
        if (passed > mostDropped) body.destroy(new Error('The form has no end'))
      })
      body.on('error', malformed)
      parser.on('error', malformed)
      parser.on('finish', resolve)
      for (const limit of ['fieldsLimit', 'partsLimit'] as const)
        parser.on(limit, () => {
          this.tooMuch = true
        })
      parser.on('field', (name, value, nameCut, valueCut) => {
        this.fieldBytes += value.length
        this.tooMuch ||= nameCut || valueCut || this.fieldBytes > maxFieldBytes
        if (!this.tooMuch) this.form.append(name, value)
      })
      parser.on('file', (field, file, name) => {
        this.current = file
        // On a failing disk the file ends here, and the form with it.
        this.taking.push(this.takeOne(field, file, name ?? '').catch((error) => reject(error)))
      })
      body.pipe(parser)
    })
  }

  private async takeOne(field: string, file: BusboyFileStream, name: string): Promise<void> {
    const { maxFiles, maxBytes, maxBytesInAll } = this.limits
    const pass = async () => {
      let bytes = 0
      for await (const piece of file) bytes += piece.length
      return bytes
    }
    // A file input in which nothing was chosen sends one empty, nameless file.
    if (field !== this.limits.field) {
      await pass()
      return
    }
    const inAll = this.files.reduce((sum, { byteSize }) => sum + byteSize, 0)
    const full =
      this.count >= maxFiles ? 'too_many_files' : inAll >= maxBytesInAll && 'too_much_in_all'
    if (full) {
      if ((await pass()) > 0 || name !== '') this.refused.push({ name, reason: full })
      return
    }
    // Small files follow each other faster than the disk: they count from here on.
    this.count++
    const taken = await takeFile(this.store, name, file, maxBytes)
    if (name === '' && taken.byteSize === 0) {
      this.count--
      await this.store.drop(taken.spoolId)
      return
    }
    this.files.push(taken)
  }

  async discard(): Promise<void> {
    for (const { spoolId } of this.files) await this.store.drop(spoolId)
  }
}

async function drain(body: Readable): Promise<void> {
  if (body.destroyed || body.readableEnded) return
  await new Promise<void>((resolve) => {
    body
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve())
    body.resume()
  })
}
