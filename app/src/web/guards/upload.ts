import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import { Refusal } from '../refusal.ts'

/** A form with a file in it, as it comes in. The fields stand before the file, which is read as it arrives and never whole in memory. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  /** `null` where no file was chosen. */
  readonly file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> } | null
}

const limits = {
  fields: 20,
  fieldSize: 2_000,
  fieldNameSize: 100,
  files: 1,
  parts: 22,
  headerPairs: 20,
} as const

/** Reads a form that carries a file. What is no such form is refused, and so is a file that breaks off. */
export async function readUpload(context: Context): Promise<Upload> {
  const kind = context.req.header('content-type') ?? ''
  const body = context.req.raw.body
  if (!/^multipart\/form-data\s*;/i.test(kind) || !body) throw new Refusal('wrong-kind')
  const parser = openParser(kind)
  const fields: Record<string, string> = Object.create(null)
  let wrong = false
  let cutOff = (_: Error): void => {}
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(limit, () => {
      wrong = true
    })
  parser.on('field', (name, value, nameCut, valueCut) => {
    if (name in fields || nameCut || valueCut || value.includes('\ufffd')) wrong = true
    else fields[name] = value
  })
  const file = new Promise<Upload['file']>((resolve) => {
    parser.on('file', (_field, stream, name) => {
      // A form that breaks off is told on the file's own stream, perhaps before anybody reads it: unheard, it would end the program.
      stream.on('error', () => {
        wrong = true
      })
      cutOff = (failure) => void stream.destroy(failure)
      if (!name) stream.resume()
      resolve(name ? { name, bytes: wholeOf(stream) } : null)
    })
    parser.on('finish', () => resolve(null))
    parser.on('error', () => resolve(null))
  })
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  const arriving = pipeline(source, parser).catch((failure: unknown) => {
    wrong = true
    cutOff(failure instanceof Error ? failure : new Error('the form was cut off'))
  })
  // A file is whole only when the form around it is: a line that breaks leaves half a file, and says so.
  async function* wholeOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    try {
      yield* stream
    } catch (failure) {
      throw wrong ? new Refusal('wrong-form') : failure
    }
    await arriving
    if (wrong) throw new Refusal('wrong-form')
  }
  const given = await file
  if (!given) await arriving
  if (wrong) throw new Refusal('wrong-form')
  return { fields, file: given }
}

function openParser(kind: string) {
  try {
    return new Busboy({ headers: { 'content-type': kind }, limits })
  } catch {
    throw new Refusal('wrong-form')
  }
}
