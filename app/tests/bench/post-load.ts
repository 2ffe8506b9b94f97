import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

/** What a load of forms came to: those that were answered as they should be, a second, and how long the slowest took. */
export interface PostLoad {
  readonly rate: number
  readonly done: number
  readonly other: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number
}

interface LoadAsked {
  readonly address: string
  readonly clients: number
  readonly seconds: number
  readonly words: string
  /** The kind of status that means done: 2 for a page, 3 for a way to one. */
  readonly done: 2 | 3
}

/** Sends forms, each with a token of its own, from so many clients at once, as a browser sends them. */
export async function postLoad({ address, clients, seconds, words, done }: LoadAsked): Promise<PostLoad> {
  const url = new URL(address)
  const rest = `&words1=${encodeURIComponent(words)}&identity=pseudonymous&consent=team&website=`
  const result = await autocannon({
    url: url.origin,
    connections: clients,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        method: 'POST',
        path: url.pathname + url.search,
        headers: {
          origin: url.origin,
          'content-type': 'application/x-www-form-urlencoded',
          'accept-encoding': 'gzip, deflate, br',
        },
        setupRequest: (request) => ({ ...request, body: `token=${randomUUID()}${rest}` }),
      },
    ],
  })
  const answered = done === 2 ? result['2xx'] : result['3xx']
  const all = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  return {
    rate: answered / result.duration,
    done: answered,
    other: all - answered + result.errors + result.timeouts,
    p99: result.latency.p99,
  }
}
