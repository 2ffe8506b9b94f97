import { exchange, keptLines, type Received } from './exchange.ts'
import { encodeFields, type Fields, type PageForm, readForms } from './forms.ts'

export interface Page extends Received {
  readonly text: string
  readonly forms: readonly PageForm[]
  /** Where the answer sends the visitor, as a path; empty when it does not. */
  readonly location: string
}

/** Somebody with a browser that keeps cookies and runs no script. */
export interface Visitor {
  readonly origin: string
  readonly cookies: ReadonlyMap<string, string>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Page>
  post(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Page>
  /** Sends a form of a page as it stands there, with some fields changed, and follows to where that leads. */
  submit(page: Page, fields: Fields, action?: string): Promise<Page>
  /** Sends a form with a file behind its fields, as browsers do, and follows to where that leads. */
  upload(path: string, fields: Readonly<Record<string, string>>, ...files: readonly SentFile[]): Promise<Page>
  leave(): void
}

/** A file as somebody chooses it. Without a name, none was chosen. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** The field it is chosen in, where that is not `file`. */
  readonly field?: string
}

/** Opens a browser on a server's address. */
export function visitor(origin: string): Visitor {
  const cookies = new Map<string, string>()
  const agent = keptLines(8)

  async function send(
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string | Uint8Array,
  ): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const received = await exchange(new URL(path, origin).href, {
      method,
      agent,
      headers: { ...(cookie && { cookie }), ...headers },
      ...(body !== undefined && { body }),
    })
    for (const line of received.headers['set-cookie'] ?? []) keepCookie(cookies, line)
    const text = received.body.toString('utf8')
    const { location = '' } = received.headers
    return { ...received, text, forms: readForms(text), location: location && toPath(location, origin) }
  }

  const self: Visitor = {
    origin,
    cookies,
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, fields, headers = {}) =>
      send(
        'POST',
        path,
        { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        encodeFields(fields),
      ),
    async submit(page, fields, action) {
      // The form for just this address, or else the first for one that begins so.
      const posts = page.forms.filter(({ method }) => method === 'post')
      const form =
        posts.find((each) => each.action === action) ??
        posts.find((each) => action === undefined || each.action.startsWith(action))
      if (!form) throw new Error(`there is no form${action ? ` for ${action}` : ''} on the page`)
      const sent = await self.post(form.action, { ...form.fields, ...fields })
      return sent.location ? self.get(sent.location) : sent
    },
    async upload(path, fields, ...files) {
      const form = new FormData()
      for (const [field, value] of Object.entries(fields)) form.append(field, value)
      for (const { name, bytes, field = 'file' } of files) form.append(field, new Blob([bytes]), name)
      const encoded = new Response(form)
      const type = encoded.headers.get('content-type') ?? ''
      const body = new Uint8Array(await encoded.arrayBuffer())
      const sent = await send('POST', path, { origin, 'content-type': type }, body)
      return sent.location ? self.get(sent.location) : sent
    },
    leave: () => agent.destroy(),
  }
  return self
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const gone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
  if (gone) cookies.delete(pair.slice(0, at).trim())
  else cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1))
}

function toPath(location: string, origin: string): string {
  const url = new URL(location, origin)
  return url.pathname + url.search
}
