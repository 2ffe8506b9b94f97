import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import { Refusal } from '../refusal.ts'

/** One file of a form, as it comes in. */
export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

const limits = {
  fields: 20,
  fieldSize: 2_000,
  fieldNameSize: 100,
  files: 2,
  fileSize: 100 * 1024 * 1024,
  parts: 22,
  headerPairs: 20,
} as const

/**
 * Reads a form with up to two files, each handed to `each` as it arrives and never whole in memory; the next comes when it was read.
 * Gives the fields. A form that is none, is cut off or holds too much is refused, and then nothing of it may be kept.
 */
export async function readUploads(
  context: Context,
  each: (file: UploadedFile) => Promise<void>,
): Promise<Readonly<Record<string, string>>> {
  const kind = context.req.header('content-type') ?? ''
  const body = context.req.raw.body
  if (!/^multipart\/form-data\s*;/i.test(kind) || !body) throw new Refusal('wrong-kind')
  const parser = openParser(kind)
  const fields: Record<string, string> = Object.create(null)
  let wrong = false
  let reading: Promise<void> = Promise.resolve()
  parser.on('field', (name, value, nameCut, valueCut) => {
    if (name in fields || nameCut || valueCut || value.includes('\ufffd')) wrong = true
    else fields[name] = value
  })
  parser.on('filesLimit', () => {
    wrong = true
  })
  let failed: unknown
  const fail = (failure: unknown) => {
    failed ??= failure
  }
  const streams: { destroy(failure?: Error): unknown }[] = []
  parser.on('file', (field, stream, name) => {
    streams.push(stream)
    stream.on('limit', () => {
      wrong = true
    })
    reading = reading.then(async () => {
      if (name && failed === undefined) await each({ field, name, bytes: stream }).catch(fail)
      // Whatever was not read has to pass, or the form never ends.
      stream.resume()
    })
  })
  await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser).catch(
    (failure: unknown) => {
      wrong = true
      // A line that breaks leaves half a file: whoever reads it must not wait for the rest.
      for (const stream of streams)
        stream.destroy(failure instanceof Error ? failure : new Error('the form was cut off'))
    },
  )
  await reading
  if (wrong) throw new Refusal('wrong-form')
  if (failed !== undefined) throw failed
  return fields
}

function openParser(kind: string) {
  try {
    return new Busboy({ headers: { 'content-type': kind }, limits })
  } catch {
    throw new Refusal('wrong-form')
  }
}
