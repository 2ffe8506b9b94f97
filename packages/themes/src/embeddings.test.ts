import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readBody } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { fetchEmbeddings } from './embeddings.ts'
import { suggestGroups } from './suggest-groups.ts'
import { suggestGroupsWithEmbeddings } from './suggest-with-embeddings.ts'
import type { Text } from './text.ts'

type Seen = {
  readonly url: string
  readonly authorization: string | undefined
  readonly body: { model: string; input: string[] }
}
type Answer = (seen: Seen, response: ServerResponse) => void

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
})

/** A small real embedding service on this machine; it remembers what it was asked. */
async function serve(answer: Answer): Promise<{ address: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.parse(await readBody(request))
    const asked = { url: request.url ?? '', authorization: request.headers.authorization, body }
    seen.push(asked)
    answer(asked, response)
  }
  server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, seen }
}

const json = (response: ServerResponse, value: unknown) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
const meaning = (text: string) => (/food|bwyd/i.test(text) ? [0.1, 1] : [1, 0.1])
/** Answers rightly, last text first: the index counts, not the place. */
const rightly: Answer = ({ body }, response) =>
  void json(response, {
    data: body.input.map((text, index) => ({ index, embedding: meaning(text) })).reverse(),
  })

const texts: Text[] = [
  { id: '1', text: 'The food was cold', language: 'en', person: 'secret person' },
  { id: '2', text: 'Roedd y bwyd yn oer', language: 'cy' },
  { id: '3', text: 'Kind nurses', language: 'en' },
  { id: '4', text: 'Nyrsys caredig', language: 'cy' },
  { id: '5', text: 'Kind nurses', language: 'en' },
  { id: '6', text: '  ', language: 'en' },
]

test('vectors come in batches, equal texts once, blank ones never, only words travel, the key as a bearer token', async () => {
  const { address, seen } = await serve(rightly)
  const embedded = await fetchEmbeddings(
    texts,
    { address: `${address}/`, model: 'tiny', key: 'k3y', batch: 3 },
    fetch,
  )
  expect(embedded.ok && [...embedded.vectors.byId.keys()]).toEqual(['1', '2', '3', '4', '5'])
  expect(embedded.ok && embedded.vectors.byId.get('2')).toEqual(Float32Array.of(0.1, 1))
  expect(seen.map(({ body }) => body.input.length)).toEqual([3, 1])
  expect(seen[0]).toMatchObject({
    url: '/v1/embeddings',
    authorization: 'Bearer k3y',
    body: { model: 'tiny' },
  })
  expect(JSON.stringify(seen)).not.toContain('secret person')
})

test('with a service, groups join across languages and the suggestion says where the words went', async () => {
  const { address } = await serve(rightly)
  const { groups, notYetGrouped, madeBy, notes } = await suggestGroupsWithEmbeddings(
    texts,
    { seed: 1, k: 2 },
    { address, model: 'tiny' },
    fetch,
  )
  expect(groups.map((group) => group.members.map(({ id }) => id).sort()).sort()).toEqual([
    ['1', '2'],
    ['3', '4', '5'],
  ])
  expect(notYetGrouped).toEqual(['6'])
  expect(madeBy.settings.model).toBe('tiny')
  expect(notes).toEqual([expect.stringContaining('the words were sent there')])
})

const faults: [string, Answer, RegExp][] = [
  ['a refused key', (_, response) => void response.writeHead(401).end(), /refused the key/],
  ['an unknown model', (_, response) => void response.writeHead(404).end(), /does not know the model "tiny"/],
  ['too many requests', (_, response) => void response.writeHead(429).end(), /too many requests/],
  ['a broken service', (_, response) => void response.writeHead(500).end('no'), /status 500/],
  [
    'a redirect',
    (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    /could not be reached/,
  ],
  ['something else', (_, response) => void response.end('<html>hello</html>'), /not a list of embeddings/],
  ['null', (_, response) => void json(response, null), /not a list of embeddings/],
  [
    'words for numbers',
    ({ body }, response) => void json(response, { data: body.input.map(() => ({ embedding: ['a'] })) }),
    /not a list/,
  ],
  [
    'numbers too great to keep',
    ({ body }, response) => void json(response, { data: body.input.map(() => ({ embedding: [1e300, 1] })) }),
    /not a list/,
  ],
  [
    'two of the same index',
    ({ body }, response) =>
      void json(response, { data: body.input.map(() => ({ index: 0, embedding: [1] })) }),
    /not a list/,
  ],
  [
    'too few',
    (_, response) => void json(response, { data: [{ index: 0, embedding: [1, 2] }] }),
    /1 vectors for 4 texts/,
  ],
  [
    'ragged',
    ({ body }, response) =>
      void json(response, {
        data: body.input.map((_, index) => ({ index, embedding: Array(index + 1).fill(1) })),
      }),
    /different widths/,
  ],
  [
    'a cut line',
    (_, response) =>
      void response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
    /could not be reached/,
  ],
]

test.each(faults)(
  '%s: groups are made without it, and the note says so plainly',
  async (_, answer, message) => {
    const { address } = await serve(answer)
    const options = { seed: 1, k: 2 }
    const suggestion = await suggestGroupsWithEmbeddings(
      texts,
      options,
      { address, model: 'tiny', key: 'k3y' },
      fetch,
    )
    expect(suggestion.notes[0]).toMatch(message)
    expect(suggestion.notes[0]).toMatch(/^Made without the embedding model tiny/)
    expect(suggestion.notes[0]).not.toMatch(/k3y|Kind nurses|undefined/)
    expect({ ...suggestion, notes: [] }).toEqual(suggestGroups(texts, options))
  },
)

test('a service that does not answer is given up after the time given, one that is not there at once', async () => {
  const { address } = await serve(() => {})
  const silent = await fetchEmbeddings(texts, { address, model: 'tiny', timeout: 50 }, fetch)
  expect(silent).toEqual({
    ok: false,
    message: expect.stringContaining('did not answer within 0.05 seconds'),
  })
  const absent = await fetchEmbeddings(texts, { address: 'http://127.0.0.1:1/v1', model: 'tiny' }, fetch)
  expect(absent).toEqual({ ok: false, message: expect.stringContaining('could not be reached') })
})

test('the work can be stopped', async () => {
  const { address } = await serve(() => {})
  const stop = new AbortController()
  const embedded = fetchEmbeddings(texts, { address, model: 'tiny' }, fetch, stop.signal)
  stop.abort()
  expect(await embedded).toEqual({ ok: false, message: expect.stringContaining('stopped') })
})

test('an address that is none, or holds a password, is refused before anything is sent', async () => {
  for (const address of [
    '',
    'localhost',
    'ftp://localhost/v1',
    'file:///etc/passwd',
    'http://me:pw@localhost/v1',
  ]) {
    const never = () => Promise.reject(new Error('asked'))
    expect(await fetchEmbeddings(texts, { address, model: 'tiny' }, never)).toEqual({
      ok: false,
      message: expect.stringContaining('http://'),
    })
  }
})

test('settings that will not do are refused before anything is sent, and a key is never repeated', async () => {
  const never = () => Promise.reject(new Error('asked'))
  const service = { address: 'http://localhost/v1', model: 'tiny' }
  const unfit: [object, string][] = [
    [{ batch: 0 }, 'batch'],
    [{ timeout: -1 }, 'timeout'],
    [{ timeout: Number.NaN }, 'timeout'],
    [{ key: 'secret\nsecret' }, 'the key may hold'],
    [{ key: 'secret—secret' }, 'the key may hold'],
  ]
  for (const [setting, message] of unfit) {
    const embedded = await fetchEmbeddings(texts, { ...service, ...setting }, never)
    expect(embedded).toEqual({ ok: false, message: expect.stringContaining(message) })
    expect(JSON.stringify(embedded)).not.toContain('secret')
  }
})

test('options and ids that are refused are refused before anything is sent', async () => {
  const { address, seen } = await serve(rightly)
  const service = { address, model: 'tiny' }
  const first = texts.slice(0, 1)
  await expect(suggestGroupsWithEmbeddings(texts, { seed: 0.5 }, service, fetch)).rejects.toThrow(RangeError)
  await expect(
    suggestGroupsWithEmbeddings([...texts, ...first], { seed: 1 }, service, fetch),
  ).rejects.toThrow(/same id/)
  expect(seen).toEqual([])
})

test('what stands after a question mark in the address is kept', async () => {
  const { address, seen } = await serve(rightly)
  await fetchEmbeddings(texts, { address: `${address}/?version=1`, model: 'tiny' }, fetch)
  expect(seen[0]?.url).toBe('/v1/embeddings?version=1')
})

test('nothing to embed asks nobody', async () => {
  const never = () => Promise.reject(new Error('asked'))
  const blank = [{ id: 'a', text: '  ' }]
  expect((await fetchEmbeddings(blank, { address: 'http://localhost/v1', model: 'tiny' }, never)).ok).toBe(
    true,
  )
  expect(
    (
      await suggestGroupsWithEmbeddings(
        blank,
        { seed: 1 },
        { address: 'http://localhost/v1', model: 'tiny' },
        never,
      )
    ).notYetGrouped,
  ).toEqual(['a'])
})
