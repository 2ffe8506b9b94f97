import type { GivenVectors } from './group-suggestion.ts'
import type { Text } from './text.ts'

/** Where an organisation's own OpenAI-compatible embedding service listens, and which of its models to use. */
export type EmbeddingService = {
  /** The address before `/embeddings`, for example `http://localhost:11434/v1`. */
  readonly address: string
  readonly model: string
  /** Sent as a bearer token. */
  readonly key?: string
  /** Texts in one request; default 64. */
  readonly batch?: number
  /** Milliseconds one request may take with its answer; default 30,000. */
  readonly timeout?: number
}

/** What is needed of `fetch`; handed in, so that nothing here reaches the network by itself. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>

export type Embedded =
  | { readonly ok: true; readonly vectors: GivenVectors }
  | { readonly ok: false; readonly message: string }

const usualBatch = 64
const usualTimeout = 30_000
/** Longer texts are cut: small models read no more, and some refuse. */
const mostLetters = 8_000

/**
 * Fetches a vector for every text that is not blank, in batches one after another, equal texts once. Only the words
 * travel: no ids, people or channels. Redirects are refused, so the words go to the given address or nowhere. Any
 * failure (unreachable, slow, refused, an answer of the wrong shape) is one plain message, never a partial result.
 *
 * @example await fetchEmbeddings(texts, { address: 'http://localhost:11434/v1', model: 'bge-m3' }, fetch)
 */
export async function fetchEmbeddings(
  texts: readonly Text[],
  service: EmbeddingService,
  fetch: Fetch,
  signal?: AbortSignal,
): Promise<Embedded> {
  const place = embeddingsAddress(service.address)
  if (!place) return failed(wrongAddress)
  const unfit = unfitSetting(service)
  if (unfit) return failed(unfit)
  const batch = service.batch ?? usualBatch
  const distinct = [...new Set(texts.map(({ text }) => cut(text)).filter((text) => text !== ''))]
  const vectors = new Map<string, Float32Array>()
  for (let from = 0; from < distinct.length; from += batch) {
    const input = distinct.slice(from, from + batch)
    const answer = await embedBatch(input, place, service, fetch, signal)
    if (!answer.ok) return failed(`${place.host} ${answer.message}`)
    answer.rows.forEach((row, index) => {
      vectors.set(input[index] ?? '', row)
    })
  }
  if (new Set([...vectors.values()].map((row) => row.length)).size > 1)
    return failed(`${place.host} answered with vectors of different widths`)
  const found = texts.flatMap(({ id, text }) => {
    const row = vectors.get(cut(text))
    return row ? [[id, row] as const] : []
  })
  return { ok: true, vectors: { model: service.model, byId: new Map(found) } }
}

const failed = (message: string): Embedded => ({ ok: false, message })
const cut = (text: string): string => text.trim().slice(0, mostLetters).toWellFormed()

export const wrongAddress = 'the address must begin with http:// or https:// and hold no name or password'

/** Where texts are sent for a service's address; undefined for one that will not do. What stands after a `?` is kept. */
export function embeddingsAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined
  const place = new URL(address)
  if (!/^https?:$/.test(place.protocol) || place.username !== '' || place.password !== '') return undefined
  place.pathname = `${place.pathname.replace(/\/+$/, '')}/embeddings`
  place.hash = ''
  return place
}

/** The longest a timer can wait. */
const longestTimeout = 2 ** 31 - 1

/** What is wrong with the settings, if anything. A key is never repeated in a message. */
function unfitSetting({
  key = '',
  batch = usualBatch,
  timeout = usualTimeout,
}: EmbeddingService): string | undefined {
  if (!(Number.isInteger(batch) && batch > 0)) return 'the batch must be a whole number above 0'
  if (!(Number.isInteger(timeout) && timeout > 0 && timeout <= longestTimeout))
    return `the timeout must be a whole number of milliseconds from 1 to ${longestTimeout}`
  if (!/^[\x20-\x7e]*$/.test(key.trim()))
    return 'the key may hold plain letters, digits and signs only, on one line'
  return undefined
}

type Batch =
  | { readonly ok: true; readonly rows: Float32Array[] }
  | { readonly ok: false; readonly message: string }

async function embedBatch(
  input: readonly string[],
  place: URL,
  { model, key, timeout = usualTimeout }: EmbeddingService,
  fetch: Fetch,
  signal: AbortSignal | undefined,
): Promise<Batch> {
  const limit = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(place.href, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key.trim()}` }),
      },
      body: JSON.stringify({ model, input, encoding_format: 'float' }),
      redirect: 'error',
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { ok: false, message: refusal(response.status, model) }
    }
    return readRows(await response.text(), input.length)
  } catch (problem) {
    if (signal?.aborted) return { ok: false, message: 'was not asked further: the work was stopped' }
    if (limit.aborted) return { ok: false, message: `did not answer within ${timeout / 1000} seconds` }
    return { ok: false, message: `could not be reached (${reason(problem)})` }
  }
}

function refusal(status: number, model: string): string {
  if (status === 401 || status === 403) return `refused the key (status ${status})`
  if (status === 404) return `does not know the model ${JSON.stringify(model)} or this address (status 404)`
  if (status === 429) return 'says there are too many requests (status 429)'
  return `answered with status ${status}`
}

/** The cause's code (ECONNREFUSED, ENOTFOUND) says more than fetch's own "fetch failed". */
function reason(problem: unknown): string {
  const cause = problem instanceof Error ? problem.cause : undefined
  if (cause && typeof cause === 'object' && 'code' in cause) return String(cause.code)
  return problem instanceof Error ? problem.message : String(problem)
}

function readRows(body: string, expected: number): Batch {
  const rows = parseRows(body)
  if (!rows) return { ok: false, message: 'answered with something that is not a list of embeddings' }
  if (rows.length !== expected)
    return { ok: false, message: `answered with ${rows.length} vectors for ${expected} texts` }
  return { ok: true, rows }
}

/** `{ data: [{ index, embedding: [...] }] }`, put in order of index; undefined for any other shape. */
function parseRows(body: string): Float32Array[] | undefined {
  const entries = readJson(body)
  if (!Array.isArray(entries)) return undefined
  const rows: Float32Array[] = []
  for (const [position, entry] of entries.entries()) {
    const embedding: unknown = entry?.embedding
    const index: unknown = entry?.index ?? position
    if (!Array.isArray(embedding) || embedding.length === 0 || !embedding.every(isSingle)) return undefined
    if (typeof index !== 'number' || !(index in entries) || index in rows) return undefined
    rows[index] = Float32Array.from(embedding)
  }
  return rows
}

/** A number that is still one in single precision: 1e300 would become infinite. */
const isSingle = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(Math.fround(value))

function readJson(body: string): unknown {
  try {
    return JSON.parse(body)?.data
  } catch {
    return undefined
  }
}
