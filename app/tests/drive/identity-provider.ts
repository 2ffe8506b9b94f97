import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

export const client = { id: 'evenground', secret: 'a secret for trying things out' }

/** Somebody as an organisation's own sign-in knows them. */
export interface Known {
  readonly email: string
  readonly email_verified?: boolean
}

export interface RunningProvider {
  readonly issuer: string
  /** From now on it lets people in for this address of ours. */
  serve(back: string): Promise<void>
  /** Who is at the keyboard. */
  who: Known
  close(): Promise<void>
}

/** A real provider of OpenID Connect on this machine, at which somebody is signed in already. */
export async function startProvider(): Promise<RunningProvider> {
  let answer: ((...given: Parameters<ReturnType<Provider['callback']>>) => unknown) | undefined
  const server = createServer((request, response) => {
    if (answer) answer(request, response)
    else response.writeHead(503).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const running: RunningProvider = {
    issuer,
    who: { email: '' },
    async serve(back) {
      const provider = await makeProvider(issuer, back, () => running.who)
      const callback = provider.callback()
      answer = (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return callback(request, response)
        const login = { accountId: JSON.stringify(running.who) }
        return provider.interactionFinished(request, response, { login })
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return running
}

async function makeProvider(issuer: string, back: string, who: () => Known): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [back] }],
    jwks: { keys: [await exportJWK(privateKey)] },
    cookies: { keys: ['for trying things out'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId, ...who() }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: client.id,
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
}

/** Goes the provider's way, as a browser would, up to the address it sends people back to. */
export async function walk(address: string, back: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = address
  for (let steps = 0; steps < 10; steps++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`the provider stopped at ${answer.status}: ${await answer.text()}`)
    at = new URL(location, at).href
    if (at.startsWith(back)) return new URL(at)
  }
  throw new Error('the provider leads round and round')
}
