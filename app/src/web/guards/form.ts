import type { Context } from 'hono'
import { Refusal } from '../refusal.ts'

// More than any form of ours can hold, and little enough to be read whole.
const mostBytes = 128 * 1024
const mostFields = 60

/** What a form sent: each field once, and the fields that may come several times as lists. */
export interface SentForm {
  readonly fields: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** Reads a form as browsers send it. What is not one is refused plainly: wrong kind, too large, twice the same field, wrong letters. */
export async function readForm(
  context: Context,
  listNames: readonly string[] = [],
  most = mostFields,
): Promise<SentForm> {
  const kind = context.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(kind)) throw new Refusal('wrong-kind')
  return parseForm(lettersOf(await readBody(context)), listNames, most)
}

// Without `fatal`, bytes that are no letters would be kept as question marks in place of somebody's words.
function lettersOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('wrong-form')
  }
}

async function readBody(context: Context): Promise<Uint8Array> {
  const length = context.req.header('content-length')
  if (Number(length ?? 0) > mostBytes) throw new Refusal('too-large')
  // With its length said, the server reads no more than that.
  if (length !== undefined) return new Uint8Array(await context.req.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) throw new Refusal('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Takes the text of a form apart. Anything but UTF-8 behind its percent signs is refused. */
export function parseForm(text: string, listNames: readonly string[] = [], most = mostFields): SentForm {
  const fields: Record<string, string> = Object.create(null)
  const lists: Record<string, string[]> = Object.fromEntries(listNames.map((name) => [name, []]))
  const pairs = text.split('&').filter((pair) => pair !== '')
  if (pairs.length > most) throw new Refusal('wrong-form')
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = at < 0 ? '' : decode(pair.slice(at + 1))
    if (Object.hasOwn(lists, name)) lists[name]?.push(value)
    else if (name in fields) throw new Refusal('wrong-form')
    else fields[name] = value
  }
  return { fields, lists }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    throw new Refusal('wrong-form')
  }
}
