import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'

/** What goes over the line, and what came back, whole. */
export interface Sent {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly agent?: Agent
  readonly patience?: number
}

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Bytes of the status line and the headers. */
  readonly headBytes: number
}

/** Keeps lines open between exchanges, as a browser does. */
export const keptLines = (most = 256): Agent => new Agent({ keepAlive: true, maxSockets: most })

/** One exchange with a server. Rejects when the line breaks or nothing comes for `patience` milliseconds. */
export function exchange(
  address: string,
  { method = 'GET', headers = {}, body, agent, patience = 30_000 }: Sent = {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const options = { method, headers: { ...headers, ...length }, ...(agent && { agent }) }
    const sent = request(address, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer
        resolve({ status, headers, body: Buffer.concat(chunks), headBytes: headBytes(answer) })
      })
    })
    sent.setTimeout(patience, () => sent.destroy(new Error(`no answer from ${address} in ${patience} ms`)))
    sent.on('error', reject)
    sent.end(body)
  })
}

function headBytes({ httpVersion, statusCode, statusMessage, rawHeaders }: IncomingMessage): number {
  const line = `HTTP/${httpVersion} ${statusCode} ${statusMessage}\r\n`
  // A colon and a space, or the end of a line, stand behind each name and value; an empty line ends the head.
  return rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, line.length + 2)
}
