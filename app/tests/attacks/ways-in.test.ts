import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { codeNow, comeByLink, forgetCodes, readSecret } from '../drive/come-back.ts'
import { exchange } from '../drive/exchange.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, invitePartner, makeProject, type Project } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

const amina = 'amina@example.org'
const rosa = 'rosa@example.org'

let server: RunningServer
let owned: Owned
let steward: Visitor
let project: Project
/** A partner of the same project, whose address is proven. */
let partner: Visitor

beforeAll(async () => {
  server = await startServer()
  steward = await becomeSteward(server)
  project = await makeProject(steward)
  owned = await openOwner(server.data)
  const joining = visitor(server.origin)
  const link = await invitePartner(steward, project, 'lived')
  await joining.submit(await joining.get(link), { name: 'Rosa', email: rosa, employed: 'no' }, '/join')
  partner = (await comeByLink(server, owned, rosa)).who
}, 300_000)

afterAll(async () => {
  await owned?.close()
  await server?.stop()
})

/** A passkey belongs to a name, so its pages are asked for by this machine's. */
const byName = () => server.origin.replace('127.0.0.1', 'localhost')
const forget = () => forgetCodes(owned)
const come = (email: string) => comeByLink(server, owned, email)
const homeWith = (cookie: string) => exchange(`${server.origin}/home`, { headers: { cookie } })
const recoveryIn = (html: string) =>
  [...html.matchAll(/<code>([A-Z2-7]{5}-[A-Z2-7]{5})<\/code>/g)].map(([, code = '']) => code)

/** Turns the code on for somebody; gives the secret, the recovery codes, and the page before the last. */
async function turnOn(who: Visitor): Promise<{ secret: Buffer; recovery: string[]; setUp: Page }> {
  await forget()
  const setUp = await who.submit(await who.get('/account'), {}, '/account/code/begin')
  const secret = readSecret(setUp.text)
  const shown = await who.submit(setUp, { code: codeNow(secret) }, '/account/code')
  expect(shown.status).toBe(200)
  await forget()
  return { secret, recovery: recoveryIn(shown.text), setUp }
}

async function turnOff(who: Visitor, code: string): Promise<void> {
  await forget()
  const page = await who.submit(await who.get('/account'), { code }, '/account/code/off')
  expect([page.status, page.text.includes('/account/code/begin')]).toEqual([200, true])
}

describe('a code behind the link', () => {
  test('is turned on by a code, which then stands between a link and every page', async () => {
    const elsewhere = (await come(amina)).who
    await forget()
    const setUp = await steward.submit(await steward.get('/account'), {}, '/account/code/begin')
    expect(setUp.headers['cache-control']).toBe('no-store')
    expect(setUp.text).toContain('<svg class="qr"')
    const secret = readSecret(setUp.text)
    expect(secret).toHaveLength(20)
    const wrong = await steward.submit(setUp, { code: '000000' }, '/account/code')
    expect(wrong.status).toBe(422)
    expect((await come(amina)).page.status).toBe(200) // not confirmed: a link is enough still
    const fields = {
      ...wrong.forms.find(({ action }) => action === '/account/code')?.fields,
      code: codeNow(secret),
    }
    const shown = await steward.post('/account/code', fields)
    const recovery = recoveryIn(shown.text)
    expect(recovery).toHaveLength(8)
    // A retry of the same form shows the same codes; another form shows none.
    expect(recoveryIn((await steward.post('/account/code', fields)).text)).toEqual(recovery)
    expect((await steward.post('/account/code', { ...fields, token: randomUUID() })).location).toBe(
      '/account',
    )
    expect((await steward.get('/account/code')).location).toBe('/account')
    // She is told, once, in case it was not she.
    const told = (await steward.get('/outbox')).text
    expect(told.match(/now asks for a code as well/g)).toHaveLength(1)
    expect(told).not.toContain(recovery[0])
    // Where a link alone had been enough, one is signed out; here not.
    expect((await elsewhere.get('/home')).status).toBe(403)
    expect((await steward.get('/home')).status).toBe(200)

    const { who, page } = await come(amina)
    expect(page.text).toContain('action="/sign-in/code"')
    for (const path of [
      '/home',
      '/account',
      '/account/code',
      `/p/${project.id}`,
      `/p/${project.id}/voices`,
      '/outbox',
    ])
      expect([path, (await who.get(path)).status]).toEqual([path, 403])
    // The code that turned it on is used up.
    expect((await who.submit(page, { code: codeNow(secret) })).status).toBe(422)
    await forget()
    expect((await who.submit(page, { code: codeNow(secret) })).status).toBe(200)
    expect((await who.get('/home')).status).toBe(200)
    // Neither code nor step works again.
    const again = visitor(server.origin)
    expect((await again.post('/sign-in/code', { code: codeNow(secret) })).status).toBe(410)
    await turnOff(steward, recovery[0] ?? '')
    expect((await steward.get('/outbox')).text).toContain('no longer asks for a code')
  })

  test('of two who bring the same code at the same moment, one comes in', async () => {
    const { secret, recovery } = await turnOn(steward)
    const both = await Promise.all([come(amina), come(amina)])
    const pages = await Promise.all(
      both.map(({ who }) => who.post('/sign-in/code', { code: codeNow(secret) })),
    )
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 422])
    await turnOff(steward, recovery[0] ?? '')
  })

  test('is not guessed: after five tries the link is used up, after ten in an hour every link', async () => {
    const { secret, recovery } = await turnOn(steward)
    const first = await come(amina)
    const statuses: number[] = []
    for (let n = 0; n < 6; n++)
      statuses.push((await first.who.post('/sign-in/code', { code: '123456' })).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 410])
    expect((await first.who.post('/sign-in/code', { code: codeNow(secret) })).status).toBe(410)
    expect((await first.who.get('/sign-in/code')).status).toBe(410)
    const second = await come(amina)
    for (let n = 0; n < 5; n++) await second.who.post('/sign-in/code', { code: '123456' })
    const third = await come(amina)
    expect((await third.who.post('/sign-in/code', { code: codeNow(secret) })).status).toBe(429)
    expect((await third.who.post('/sign-in/code', { code: recovery[0] ?? '' })).status).toBe(429)
    // Whoever is signed in already and would turn it off has no more tries than that.
    expect((await steward.post('/account/code/off', { code: codeNow(secret) })).status).toBe(429)
    await turnOff(steward, recovery[0] ?? '')
  })

  test('a recovery code works once, however it is typed, and for its own account only', async () => {
    const { recovery } = await turnOn(steward)
    const theirs = await turnOn(partner)
    const [one = '', two = ''] = recovery
    const first = await come(amina)
    expect((await first.who.post('/sign-in/code', { code: theirs.recovery[0] ?? '' })).status).toBe(422)
    expect(
      (await first.who.post('/sign-in/code', { code: ` ${one.toLowerCase().replace('-', ' ')} ` })).status,
    ).toBe(303)
    expect((await first.who.get('/account')).text).toContain('7 recovery codes')
    const second = await come(amina)
    expect((await second.who.post('/sign-in/code', { code: one })).status).toBe(422)
    await turnOff(first.who, two)
    await turnOff(partner, theirs.recovery[0] ?? '')
    // With it the others are gone.
    const { rows } = await sql`select from recovery_code`.execute(owned.owner.kysely)
    expect(rows).toHaveLength(0)
  })

  test('the half of a step opens nothing, and not a step of another kind', async () => {
    const { recovery } = await turnOn(steward)
    const { who } = await come(amina)
    const half = who.cookies.get('evenground.code') ?? ''
    expect(half).toMatch(/^[\w-]{43}$/)
    for (const cookie of [
      `evenground.session_token=${half}`,
      `evenground.passkey=${half}; evenground.elsewhere=${half}; evenground.new-passkey=${half}`,
    ])
      expect((await homeWith(cookie)).status).toBe(403)
    for (const cookie of [
      'evenground.code=',
      `evenground.code=${half.startsWith('A') ? 'B' : 'A'}${half.slice(1)}`,
      `evenground.passkey=${half}`,
    ])
      expect((await exchange(`${server.origin}/sign-in/code`, { headers: { cookie } })).status).toBe(410)
    await sql`update sign_in_step set until = now() - interval '1 second'`.execute(owned.owner.kysely)
    expect((await who.get('/sign-in/code')).status).toBe(410)
    await turnOff(steward, recovery[0] ?? '')
  })

  test('the database holds neither secret nor recovery code nor half, and a row moved to another account opens nothing', async () => {
    const { secret, recovery } = await turnOn(steward)
    const { who } = await come(amina)
    const half = who.cookies.get('evenground.code') ?? ''
    for (const table of ['second_factor', 'recovery_code', 'sign_in_step']) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(table)} t`.execute(
        owned.owner.kysely,
      )
      expect(rows.length).toBeGreaterThan(0)
      for (const { row } of rows)
        for (const hidden of [
          secret.toString('hex'),
          recovery[0] ?? '',
          Buffer.from(half).toString('hex'),
          half,
        ])
          expect(row).not.toContain(hidden)
    }
    // Somebody who can write to the database gives the steward's account a secret of their own.
    await partner.submit(await partner.get('/account'), {}, '/account/code/begin')
    await sql`update second_factor set secret_sealed = (select secret_sealed from second_factor where confirmed_at is null)
      where confirmed_at is not null`.execute(owned.owner.kysely)
    expect((await who.post('/sign-in/code', { code: '123456' })).status).toBe(500)
    expect((await who.get('/home')).status).toBe(403)
    await sql`delete from second_factor`.execute(owned.owner.kysely)
  })

  test('a steward takes it off somebody who lost their authenticator, by the command line', async () => {
    await turnOn(partner)
    const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs')
    const ask = (email: string) =>
      promisify(execFile)(process.execPath, [cli, 'reset-second-factor', email, '--data', server.data])
    const { stdout } = await ask('Rosa@example.org')
    expect(stdout).toContain('signed out everywhere')
    expect((await partner.get('/home')).status).toBe(403)
    const { who, page } = await come(rosa)
    expect(page.status).toBe(200)
    expect((await who.get('/home')).status).toBe(200)
    partner = who
    expect((await ask(rosa)).stdout).toContain('Nothing was changed')
    await expect(ask('nobody@example.org')).rejects.toMatchObject({ code: 1 })
    await expect(ask('nobody')).rejects.toMatchObject({ code: 2 })
  })
})

describe('sessions', () => {
  test('are listed without where or with what, and ended one by one or all but this one', async () => {
    const second = (await come(amina)).who
    const third = (await come(amina)).who
    const page = await steward.get('/account')
    const ends = page.forms.filter(({ action }) => action === '/account/sessions/end')
    expect(ends.length).toBeGreaterThanOrEqual(2)
    expect(page.text).not.toMatch(/127\.0\.0\.1|user-agent|Mozilla/i)
    const { rows } = await sql<{ kept: string }>`
      select coalesce("ipAddress", '') || coalesce("userAgent", '') as kept from auth.session`.execute(
      owned.owner.kysely,
    )
    expect(new Set(rows.map(({ kept }) => kept))).toEqual(new Set(['']))
    // The last begun stands first.
    await steward.post('/account/sessions/end', ends[0]?.fields ?? {})
    expect([(await second.get('/home')).status, (await third.get('/home')).status]).toEqual([200, 403])
    await steward.post('/account/sessions/end-others', {})
    expect([(await second.get('/home')).status, (await steward.get('/home')).status]).toEqual([403, 200])
    expect(
      (await steward.get('/account')).forms.some(({ action }) => action.startsWith('/account/sessions')),
    ).toBe(false)
  })

  test('and passkeys of somebody else are not there to be ended or removed', async () => {
    const user = `(select id from auth."user" where email = '${amina}')`
    const { rows: added } = await sql<{ id: string }>`
      insert into passkey (user_id, credential, public_key, name, added_on)
      values (${sql.raw(user)}, 'credential-of-the-steward', ''::bytea, 'Hers', now()) returning id`.execute(
      owned.owner.kysely,
    )
    const { rows: sessions } = await sql<{ id: string }>`
      select id from auth.session where "userId" = ${sql.raw(user)}`.execute(owned.owner.kysely)
    const passkey = added[0]?.id ?? ''
    expect((await partner.post('/account/passkeys/remove', { passkey })).status).toBe(404)
    for (const { id: session } of sessions)
      expect((await partner.post('/account/sessions/end', { session })).status).toBe(404)
    for (const odd of ['', 'x', randomUUID(), "' or true --"]) {
      expect((await partner.post('/account/passkeys/remove', { passkey: odd })).status).toBe(404)
      expect((await partner.post('/account/sessions/end', { session: odd })).status).toBe(404)
    }
    expect((await steward.get('/account')).text).toContain('Hers')
    expect((await partner.get('/account')).text).not.toContain('Hers')
    expect((await steward.post('/account/passkeys/remove', { passkey })).location).toBe('/account')
    expect((await steward.get('/account')).text).not.toContain('Hers')
  })
})

describe('who only says that an address is theirs', () => {
  test('adds no way in that would stay when its holder comes', async () => {
    const link = await invitePartner(steward, project, 'lived')
    const guest = visitor(server.origin)
    await guest.submit(
      await guest.get(link),
      { name: 'Gil', email: 'gil@example.org', employed: 'no' },
      '/join',
    )
    const page = await guest.get('/account')
    expect(page.text).toContain('Then we know that the address is yours')
    expect((await guest.post('/account/code/begin', {})).status).toBe(404)
    const cookie = [...guest.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const asked = await exchange(`${byName()}/account/passkeys/ask`, {
      method: 'POST',
      headers: { cookie, origin: byName() },
    })
    expect(asked.status).toBe(404)
    const { who } = await come('gil@example.org')
    expect((await guest.get('/home')).status).toBe(403)
    expect((await who.post('/account/code/begin', {})).location).toBe('/account/code')
  })
})

describe('whoever finds a browser that was left open', () => {
  test('adds no way in an hour after its owner came in', async () => {
    const { who } = await come(amina)
    await sql`update auth.session set "createdAt" = now() - interval '61 minutes'`.execute(owned.owner.kysely)
    expect((await who.get('/account')).text).toContain('You signed in more than an hour ago.')
    expect((await who.get('/account')).forms.some(({ action }) => action === '/account/code/begin')).toBe(
      false,
    )
    expect((await who.post('/account/code/begin', {})).status).toBe(403)
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: byName() }
    const asked = await exchange(`${byName()}/account/passkeys/ask`, { method: 'POST', headers })
    expect(asked.status).toBe(403)
    // All else goes on.
    expect((await who.get('/home')).status).toBe(200)
  })
})

describe('what is no passkey', () => {
  const credential = (more: object = {}) =>
    JSON.stringify({
      ...{ id: 'a'.repeat(22), rawId: 'a'.repeat(22), type: 'public-key', ...more },
      response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA' },
    })

  test('lets nobody in, and is a plain page', async () => {
    for (const sent of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      credential(),
      credential({ id: 7 }),
      '{"id":"'.repeat(500),
    ]) {
      const who = visitor(byName())
      expect((await who.post('/sign-in/passkey', { credential: sent })).status).toBe(410) // nothing was asked
      const asked = await who.post('/sign-in/passkey/ask', {})
      expect(JSON.parse(asked.text)).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
      const page = await who.post('/sign-in/passkey', { credential: sent })
      expect([sent, page.status]).toEqual([sent, 403])
      expect(page.text).toContain('<h1')
      expect((await who.get('/home')).status).toBe(403)
    }
  })

  test('an address of numbers has no passkeys', async () => {
    const numbers = server.origin
    const asked = await exchange(`${numbers}/sign-in/passkey/ask`, {
      method: 'POST',
      headers: { origin: numbers },
    })
    expect(asked.status).toBe(403)
  })

  test('nobody asks from another page, or over a line that others can read', async () => {
    const ask = (headers: Record<string, string>) =>
      exchange(`${byName()}/sign-in/passkey/ask`, { method: 'POST', headers })
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(403)
    const host = 'hear.example.org'
    expect((await ask({ host, origin: `http://${host}` })).status).toBe(403)
  })
})
