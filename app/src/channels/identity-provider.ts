import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { type CameBack, type IdentityProvider, NotVouched } from '../commands/sign-in-elsewhere.ts'

/** One provider of OpenID Connect, as somebody who looks after the place set it up. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

const patience = 10_000
const tokenMinutes = 10
const straySeconds = 60
// Signed with a key pair; never with our own secret, and never with nothing.
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const Discovered = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
})
type Discovered = z.output<typeof Discovered>

const Awaited = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() })
const Tokens = z.object({ id_token: z.string(), access_token: z.string().optional() })
const Claims = z.object({ email: z.string(), email_verified: z.literal(true) })

const fresh = () => randomBytes(32).toString('base64url')
const same = (one: string, other: string) =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())

/** Whether an address is safe to speak with: https, or, for trying things out, this very machine. */
export const safeIssuer = (address: string): boolean =>
  URL.canParse(address) &&
  (new URL(address).protocol === 'https:' ||
    (new URL(address).protocol === 'http:' &&
      /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(address).hostname)))

/** Signs people in by OpenID Connect: the authorization code flow with PKCE, state and nonce. */
export function openIdentityProvider(settings: ProviderSettings): IdentityProvider {
  let known: Promise<Provider> | undefined
  // Read once and kept while the program runs; its keys are read anew when an unknown one turns up.
  const provider = () => {
    known ??= discover(settings).then((found) => ({
      ...found,
      keys: createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: patience }),
    }))
    known.catch(() => {
      known = undefined // so that the next one asks again
    })
    return known
  }
  return {
    name: settings.name,
    async begin(back) {
      const { authorization_endpoint } = await provider()
      const awaited = { state: fresh(), nonce: fresh(), verifier: fresh() }
      const address = new URL(authorization_endpoint)
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: settings.clientId,
        redirect_uri: back,
        scope: 'openid email',
        state: awaited.state,
        nonce: awaited.nonce,
        code_challenge: createHash('sha256').update(awaited.verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }))
        address.searchParams.set(name, value)
      return { address: address.href, awaited: JSON.stringify(awaited) }
    },
    async finish(came) {
      return vouchFor(settings, await provider(), came)
    },
  }
}

type Provider = Discovered & { readonly keys: ReturnType<typeof createRemoteJWKSet> }

/** Exchanges the code that came back, and believes its token only where everything fits. */
async function vouchFor(settings: ProviderSettings, found: Provider, came: CameBack): Promise<string> {
  const awaited = Awaited.parse(JSON.parse(came.awaited))
  const code = codeFrom(came.query, awaited.state, settings.issuer)
  const tokens = await exchange(settings, found, { came, code, verifier: awaited.verifier })
  const { payload } = await jwtVerify(tokens.id_token, found.keys, {
    issuer: settings.issuer,
    audience: settings.clientId,
    algorithms,
    requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat', 'nonce'],
    maxTokenAge: `${tokenMinutes}m`,
    clockTolerance: straySeconds,
    currentDate: came.now,
  }).catch((failure: { code?: string }) => refuse(`its token is not right: ${failure.code ?? 'failed'}`))
  if (typeof payload.nonce !== 'string' || !same(payload.nonce, awaited.nonce)) refuse('another nonce')
  // A token for several must say that it was given to us.
  if (payload.azp !== undefined && payload.azp !== settings.clientId) refuse('given to another client')
  if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload.azp === undefined)
    refuse('given to several clients')
  const claims = Claims.safeParse(await personOf(found, tokens.access_token, payload))
  return claims.success ? claims.data.email : refuse('no address that it has verified')
}

/** Asks a provider to describe itself. Gives what is wrong, in words, or nothing. */
export async function faultOf(settings: ProviderSettings): Promise<string | undefined> {
  try {
    await discover(settings)
    return undefined
  } catch (failure) {
    if (failure instanceof NotVouched) return failure.message
    throw failure
  }
}

function refuse(why: string): never {
  throw new NotVouched(why)
}

async function discover({ issuer }: ProviderSettings): Promise<Discovered> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const found = Discovered.safeParse(await ask(address, {}))
  if (!found.success) refuse('its description is not one')
  if (found.data.issuer !== issuer) refuse('it calls itself by another name than the one that was set')
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = found.data
  for (const each of [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint ?? jwks_uri])
    if (!safeIssuer(each)) refuse('one of its addresses is not https')
  return found.data
}

function codeFrom(query: URLSearchParams, state: string, issuer: string): string {
  const [came = '', ...more] = query.getAll('state')
  if (more.length > 0 || !same(came, state)) refuse('another state')
  // Said by providers that know of RFC 9207, so that one cannot pass for another.
  const [from] = query.getAll('iss')
  if (from !== undefined && from !== issuer) refuse('another issuer')
  const [code, ...others] = query.getAll('code')
  if (!code || others.length > 0) refuse('no code came back')
  return code
}

interface Exchanging {
  readonly came: CameBack
  readonly code: string
  readonly verifier: string
}

async function exchange(
  { clientId, clientSecret }: ProviderSettings,
  found: Discovered,
  { came, code, verifier }: Exchanging,
): Promise<z.output<typeof Tokens>> {
  const methods = found.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const basic = methods.includes('client_secret_basic')
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: came.back,
    code_verifier: verifier,
    ...(!basic && { client_id: clientId, client_secret: clientSecret }),
  })
  const pair = [clientId, clientSecret].map(encodeURIComponent).join(':')
  const headers: Record<string, string> = basic
    ? { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
    : {}
  const tokens = Tokens.safeParse(await ask(found.token_endpoint, { method: 'POST', headers, body }))
  return tokens.success ? tokens.data : refuse('it gave no token')
}

/** What is said of somebody: in the token itself, or, where that holds no address, by asking about its very person. */
async function personOf(
  { userinfo_endpoint }: Discovered,
  access: string | undefined,
  payload: JWTPayload,
): Promise<unknown> {
  if (payload.email !== undefined || !userinfo_endpoint || !access) return payload
  const said = await ask(userinfo_endpoint, { headers: { authorization: `Bearer ${access}` } })
  const about = z.looseObject({ sub: z.string() }).safeParse(said)
  if (!about.success || about.data.sub !== payload.sub) refuse('it spoke of somebody else')
  return about.data
}

async function ask(address: string, request: RequestInit): Promise<unknown> {
  const signal = AbortSignal.timeout(patience)
  try {
    const answer = await fetch(address, { ...request, redirect: 'error', signal })
    if (!answer.ok) refuse(`it answered ${answer.status}`)
    return await answer.json()
  } catch (failure) {
    if (failure instanceof NotVouched) throw failure
    return refuse('it could not be reached')
  }
}
