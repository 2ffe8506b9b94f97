import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Field } from '../../src/web/ui/field.tsx'
import { emptyForm } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import { renderPage } from '../../src/web/ui/render-page.ts'
import { TeamLayout } from '../../src/web/ui/team-layout.tsx'
import { head, me } from './invented-views.ts'

/** A partners' page that counts the changes it was told of, beside everything a person can type into, choose or open. */
const WorkPage = ({ frame, changes }: { frame: Frame; changes: number }) => (
  <TeamLayout frame={frame} title="Work" me={me} project={head} live>
    <p id="changes">{changes}</p>
    {Array.from({ length: changes }, (_, index) => (
      <p>New row {index}</p>
    ))}
    <form method="post" action={`/p/${head.id}`}>
      <input type="hidden" name="token" value={`token-${changes}`} />
      <Field frame={frame} form={emptyForm} name="line" label="Line" />
      <Field frame={frame} form={emptyForm} name="box" label="Box" lines={3} />
      <select name="choice" id="choice" aria-label="Choice">
        <option>one</option>
        <option>two</option>
      </select>
      <input type="checkbox" id="tick" name="tick" aria-label="Tick" />
      <details id="more">
        <summary>More</summary>
        <p>Inside</p>
      </details>
      <button type="submit">Send</button>
    </form>
  </TeamLayout>
)

export interface LiveServer {
  readonly address: string
  /** Something changed: every open stream is told. */
  change(): void
  readonly streams: () => number
  readonly sent: () => readonly string[]
  /** While true, the page answers 503. */
  busy: boolean
  close(): Promise<void>
}

/** A server of that one page and its stream. */
export async function startLiveServer(frame: Frame): Promise<LiveServer> {
  const streams = new Set<ServerResponse>()
  const sent: string[] = []
  let changes = 0
  const live: Pick<LiveServer, 'busy'> = { busy: false }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const asset = frame.assets.files.get(path.replace('/assets/', ''))
    if (asset) return void response.writeHead(200, { 'content-type': asset.type }).end(asset.body)
    if (path.endsWith('/live')) return stream(response)
    if (request.method === 'POST') {
      let body = ''
      for await (const piece of request) body += piece
      sent.push(body)
      return void response.writeHead(303, { location: `/p/${head.id}` }).end()
    }
    if (path !== `/p/${head.id}`) return void response.writeHead(404).end()
    const html = await renderPage(<WorkPage frame={frame} changes={changes} />)
    response.writeHead(live.busy ? 503 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  }

  function stream(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('event: open\ndata:\n\n')
    streams.add(response)
    response.on('close', () => streams.delete(response))
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(live, {
    address: `http://127.0.0.1:${port}/p/${head.id}`,
    change() {
      changes += 1
      for (const open of streams) open.write('event: changed\ndata: \n\n')
    },
    streams: () => streams.size,
    sent: () => sent,
    close: () =>
      new Promise<void>((resolve) => {
        for (const open of streams) open.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}
