import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { codeNow, forgetCodes, readSecret } from '../drive/come-back.ts'
import { client, type RunningProvider, startProvider, walk } from '../drive/identity-provider.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, invitePartner, makeProject } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

const amina = { email: 'amina@example.org', email_verified: true }

describe('an organisation’s own sign-in', () => {
  let provider: RunningProvider
  let server: RunningServer
  let owned: Owned
  let steward: Visitor
  let back = ''

  beforeAll(async () => {
    provider = await startProvider()
    server = await startServer({
      environment: {
        EVENGROUND_OIDC_ISSUER: provider.issuer,
        EVENGROUND_OIDC_CLIENT_ID: client.id,
        EVENGROUND_OIDC_CLIENT_SECRET: client.secret,
        EVENGROUND_OIDC_NAME: 'Harbour View',
      },
    })
    back = `${server.origin}/sign-in/elsewhere/back`
    await provider.serve(back)
    steward = await becomeSteward(server)
    owned = await openOwner(server.data)
  }, 300_000)
  afterAll(async () => {
    await owned?.close()
    await server?.stop()
    await provider?.close()
  })

  /** Sets out for the provider; gives the address it is to be asked at. */
  async function setOut(who: Visitor): Promise<string> {
    const page = await who.get('/sign-in/elsewhere')
    expect(page.status).toBe(303)
    return page.headers.location ?? ''
  }
  const pathOf = (url: URL) => url.pathname + url.search
  const come = async (who: Visitor) => who.get(pathOf(await walk(await setOut(who), back)))
  const isIn = async (who: Visitor) => (await who.get('/home')).status === 200
  const accounts = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from auth."user"`.execute(owned.owner.kysely)).rows[0]
      ?.n

  test('lets in whoever has an account here, and the page names it', async () => {
    const who = visitor(server.origin)
    expect((await who.get('/sign-in')).text).toContain('Sign in with Harbour View')
    for (const email of [amina.email, 'Amina@Example.ORG']) {
      provider.who = { ...amina, email }
      const fresh = visitor(server.origin)
      const asked = new URL(await setOut(fresh)).searchParams
      expect(asked.get('code_challenge_method')).toBe('S256')
      expect(asked.get('redirect_uri')).toBe(back)
      expect([asked.get('state')?.length, asked.get('nonce')?.length]).toEqual([43, 43])
      expect((await come(fresh)).location).toBe('/home')
      expect(await isIn(fresh)).toBe(true)
    }
    provider.who = amina
  })

  test('makes nobody an account, and lets in nobody whose address it has not verified', async () => {
    const before = await accounts()
    for (const known of [
      { email: 'stranger@example.org', email_verified: true },
      { ...amina, email_verified: false },
      { email: amina.email },
      { email: 'not an address', email_verified: true },
      { email: '', email_verified: true },
    ]) {
      provider.who = known
      const who = visitor(server.origin)
      const page = await come(who)
      expect([known, page.status, page.text.includes('You were not let in')]).toEqual([known, 403, true])
      expect(await isIn(who)).toBe(false)
    }
    expect(await accounts()).toBe(before)
    provider.who = amina
  })

  test('does not open an account that somebody else only claimed to be theirs', async () => {
    const link = await invitePartner(steward, await makeProject(steward), 'lived')
    const claiming = visitor(server.origin)
    await claiming.submit(
      await claiming.get(link),
      { name: 'Eve', email: 'rosa@example.org', employed: 'no' },
      '/join',
    )
    provider.who = { email: 'rosa@example.org', email_verified: true }
    expect((await come(visitor(server.origin))).status).toBe(403)
    provider.who = amina
  })

  test('another state, no state, another issuer, a refusal or no code: nobody comes in', async () => {
    const changes: Record<string, (query: URLSearchParams) => void> = {
      'another state': (query) => query.set('state', 'x'.repeat(43)),
      'no state': (query) => query.delete('state'),
      'a second state': (query) => query.append('state', query.get('state') ?? ''),
      'another issuer': (query) => query.set('iss', 'https://evil.example'),
      'another code': (query) => query.set('code', 'x'.repeat(43)),
      'a second code': (query) => query.append('code', 'x'),
      'a refusal': (query) => {
        query.delete('code')
        query.set('error', 'access_denied')
      },
    }
    for (const [name, change] of Object.entries(changes)) {
      const who = visitor(server.origin)
      const came = await walk(await setOut(who), back)
      change(came.searchParams)
      expect([name, (await who.get(pathOf(came))).status]).toEqual([name, 403])
      expect([name, await isIn(who)]).toEqual([name, false])
    }
    expect(server.said()).not.toContain(amina.email)
  })

  test('what came back works once, in the browser that set out, and a code for its own step only', async () => {
    const who = visitor(server.origin)
    const came = await walk(await setOut(who), back)
    expect((await visitor(server.origin).get(pathOf(came))).status).toBe(410)
    const cookie = `evenground.elsewhere=${who.cookies.get('evenground.elsewhere')}`
    expect((await who.get(pathOf(came))).location).toBe('/home')
    expect((await visitor(server.origin).get(pathOf(came), { cookie })).status).toBe(410)
    // The used code once more, with a step and a state of its own.
    const again = visitor(server.origin)
    const state = new URL(await setOut(again)).searchParams.get('state') ?? ''
    came.searchParams.set('state', state)
    expect((await again.get(pathOf(came))).status).toBe(403)
    // Somebody else's code that was never used, put into this browser's step: the verifier does not fit.
    const theirs = await walk(await setOut(visitor(server.origin)), back)
    const mine = visitor(server.origin)
    theirs.searchParams.set('state', new URL(await setOut(mine)).searchParams.get('state') ?? '')
    expect((await mine.get(pathOf(theirs))).status).toBe(403)
    expect(await isIn(mine)).toBe(false)
  })

  test('a token with another nonce lets nobody in', async () => {
    const who = visitor(server.origin)
    const asked = new URL(await setOut(who))
    asked.searchParams.set('nonce', 'x'.repeat(43))
    expect((await who.get(pathOf(await walk(asked.href, back)))).status).toBe(403)
    expect(await isIn(who)).toBe(false)
  })

  test('where a code is asked for behind a link, it is asked for behind this too', async () => {
    const setUp = await steward.submit(await steward.get('/account'), {}, '/account/code/begin')
    const secret = readSecret(setUp.text)
    await steward.submit(setUp, { code: codeNow(secret) }, '/account/code')
    await forgetCodes(owned)
    const who = visitor(server.origin)
    expect((await come(who)).location).toBe('/sign-in/code')
    expect(await isIn(who)).toBe(false)
    expect((await who.post('/sign-in/code', { code: codeNow(secret) })).location).toBe('/home')
    expect(await isIn(who)).toBe(true)
  })

  test('while it is away nobody comes in by it, and a link works as ever', async () => {
    const who = visitor(server.origin)
    const came = await walk(await setOut(who), back)
    await provider.close()
    expect((await who.get(pathOf(came))).status).toBe(403)
    expect((await visitor(server.origin).get('/sign-in')).status).toBe(200)
  })
})

test('half a setting, or an address that others can read, is told at the start', async () => {
  const environment = { EVENGROUND_OIDC_ISSUER: 'https://id.example.org', EVENGROUND_OIDC_CLIENT_ID: 'x' }
  await expect(startServer({ environment })).rejects.toThrow('belong together')
  const plain = {
    ...environment,
    EVENGROUND_OIDC_CLIENT_SECRET: 'x',
    EVENGROUND_OIDC_ISSUER: 'http://id.example.org',
  }
  await expect(startServer({ environment: plain })).rejects.toThrow('starts with https://')
}, 120_000)
