import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type IdentityProvider, NotVouched } from '../commands/sign-in-elsewhere.ts'
import { faultOf, openIdentityProvider, safeIssuer } from './identity-provider.ts'

// A provider that lies in every way one can: what a real one never says must let nobody in.

type Key = Parameters<SignJWT['sign']>[0]
interface Lies {
  readonly claims?: JWTPayload
  readonly algorithm?: string
  readonly key?: Key
  readonly token?: string
  readonly about?: unknown
  readonly described?: object
}

let key: Key
let strange: Key
let known: object
let close = async () => {}

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true })
  key = pair.privateKey
  known = { ...(await exportJWK(pair.publicKey)), kid: 'one' }
  strange = (await generateKeyPair('ES256')).privateKey
})
afterEach(() => close())

const back = 'http://127.0.0.1/back'
const now = new Date()
const at = Math.floor(now.getTime() / 1000)
const settings = { clientId: 'us', clientSecret: 'a secret of thirty-two letters!!', name: 'Other' }

async function liar(lies: Lies): Promise<{ issuer: string; said(nonce: string): void }> {
  let nonce = ''
  const server = createServer((request, response) => {
    const tell = (value: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.url?.startsWith('/.well-known/'))
      return tell({
        ...{ issuer, authorization_endpoint: `${issuer}/go`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/keys`, userinfo_endpoint: `${issuer}/about`, ...lies.described },
      })
    if (request.url === '/keys') return tell({ keys: [known] })
    if (request.url === '/about') return tell(lies.about ?? {})
    return void sign().then((id_token) => tell({ id_token, access_token: 'x', token_type: 'Bearer' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections())
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sign = async () => {
    const honest = { iss: issuer, aud: 'us', sub: '7', iat: at, exp: at + 60, nonce }
    const claims = { ...honest, email: 'amina@example.org', email_verified: true, ...lies.claims }
    const alg = lies.algorithm ?? 'ES256'
    return lies.token ?? new SignJWT(claims).setProtectedHeader({ alg, kid: 'one' }).sign(lies.key ?? key)
  }
  return {
    issuer,
    said: (told) => {
      nonce = told
    },
  }
}

async function comeBack(provider: IdentityProvider, told: (nonce: string) => void): Promise<string> {
  const { address, awaited } = await provider.begin(back)
  const asked = new URL(address).searchParams
  told(asked.get('nonce') ?? '')
  const query = new URLSearchParams({ code: 'x', state: asked.get('state') ?? '' })
  return provider.finish({ back, awaited, query, now })
}

async function vouched(lies: Lies): Promise<string> {
  const { issuer, said } = await liar(lies)
  return comeBack(openIdentityProvider({ ...settings, issuer }), said)
}

test('an honest token is believed, and an address that only stands beside it, of the same person', async () => {
  expect(await vouched({})).toBe('amina@example.org')
  await close()
  const email = { ...without('email'), ...without('email_verified') }
  const about = { sub: '7', email: 'rosa@example.org', email_verified: true }
  expect(await vouched({ claims: email, about })).toBe('rosa@example.org')
  await close()
  await expect(vouched({ claims: email, about: { ...about, sub: '8' } })).rejects.toThrow('somebody else')
})

// A claim that is not there: JSON leaves out what is not defined.
const without = (claim: string): JWTPayload => Object.fromEntries([[claim, undefined]])

const unsigned = (claims: object) =>
  `${[{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`

test.each<[string, () => Lies]>([
  ['signed by another key', () => ({ key: strange })],
  ['signed by nobody', () => ({ token: unsigned({ iss: 'x', aud: 'us', sub: '7', iat: at, exp: at + 60 }) })],
  [
    'signed with the secret we share',
    () => ({ algorithm: 'HS256', key: Buffer.from(settings.clientSecret) }),
  ],
  ['no token', () => ({ token: 'x' })],
  ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
  ['for another client', () => ({ claims: { aud: 'them' } })],
  ['for several, without saying which', () => ({ claims: { aud: ['us', 'them'] } })],
  ['given to another client', () => ({ claims: { aud: ['us', 'them'], azp: 'them' } })],
  ['run out', () => ({ claims: { exp: at - 120 } })],
  ['of long ago', () => ({ claims: { iat: at - 3600 } })],
  ['without an end', () => ({ claims: without('exp') })],
  ['with another nonce', () => ({ claims: { nonce: 'x' } })],
  ['without a nonce', () => ({ claims: without('nonce') })],
  ['with an address that is not verified', () => ({ claims: { email_verified: false } })],
  ['with an address verified in words only', () => ({ claims: { email_verified: 'true' } })],
  ['with no address', () => ({ claims: without('email') })],
])('a token is not believed: %s', async (_, lies) => {
  await expect(vouched(lies())).rejects.toThrow(NotVouched)
})

test.each<[string, object]>([
  ['calls itself by another name', { issuer: 'https://evil.example' }],
  ['wants the code over a line that others can read', { token_endpoint: 'http://id.example.org/token' }],
  ['keeps its keys where others can change them', { jwks_uri: 'http://id.example.org/keys' }],
  ['leaves out where to go', { authorization_endpoint: undefined }],
])('a provider is not asked at all that %s', async (_, described) => {
  await expect(vouched({ described })).rejects.toThrow(NotVouched)
})

test('what is wrong with a provider can be told before anybody comes by it', async () => {
  const { issuer } = await liar({})
  expect(await faultOf({ ...settings, issuer })).toBeUndefined()
  expect(await faultOf({ ...settings, issuer: `${issuer}/` })).toContain('another name')
  await close()
  close = async () => {}
  expect(await faultOf({ ...settings, issuer })).toBe('it could not be reached')
})

test('an address is safe over https, or on this very machine', () => {
  for (const safe of [
    'https://id.example.org',
    'http://127.0.0.1:3000',
    'http://localhost',
    'http://[::1]:1',
  ])
    expect([safe, safeIssuer(safe)]).toEqual([safe, true])
  for (const unsafe of [
    'http://id.example.org',
    'http://localhost.evil.example',
    'ftp://localhost',
    'id',
    '',
  ])
    expect([unsafe, safeIssuer(unsafe)]).toEqual([unsafe, false])
})
