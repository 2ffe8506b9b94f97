import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { codeNow, forgetCodes, makeLink, readSecret } from '../drive/come-back.ts'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward } from '../drive/set-up.ts'

if (!hasBrowser) console.warn('No /usr/bin/chromium on this machine: passkeys are not tried here.')

/** What a browser sends when somebody holds up their passkey. */
interface Sent {
  readonly challenge: string
  readonly credential: string
  readonly cookie: string
}

describe.skipIf(!hasBrowser)('passkeys, in a real browser with an authenticator', () => {
  let server: RunningServer
  let owned: Owned
  let launched: Awaited<ReturnType<typeof launchBrowser>>
  let origin = ''
  beforeAll(async () => {
    server = await startServer()
    // A passkey belongs to a name; numbers are none.
    origin = server.origin.replace('127.0.0.1', 'localhost')
    await becomeSteward(server)
    owned = await openOwner(server.data)
    launched = await launchBrowser()
  }, 300_000)
  afterAll(async () => {
    await launched?.close()
    await owned?.close()
    await server?.stop()
  })

  /** A browser with an authenticator in it that asks for nothing, or, unverified, cannot tell who holds it. */
  async function open(verifies = true, script = true): Promise<Page> {
    const context = await launched.browser.newContext({ baseURL: origin, javaScriptEnabled: script })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => expect.fail(`a script failed: ${error.message}`))
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: verifies, automaticPresenceSimulation: true },
      },
    })
    return page
  }

  const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click()

  async function comeByLink(page: Page): Promise<void> {
    await page.goto(await makeLink(server, owned, 'amina@example.org'))
    await press(page, 'Come in')
  }

  async function addPasskey(page: Page, name: string): Promise<void> {
    await page.goto('/account')
    await page.getByLabel('What do you call it?').fill(name)
    await press(page, 'Add a passkey')
    await page.getByText(name, { exact: true }).waitFor()
  }

  /** Holds a passkey up, and catches what would be sent before it is. */
  async function catchSent(page: Page): Promise<Sent> {
    let sent: Sent | undefined
    await page.route('**/sign-in/passkey', async (route) => {
      const credential = new URLSearchParams(route.request().postData() ?? '').get('credential') ?? ''
      const client = JSON.parse(credential).response.clientDataJSON
      const { challenge } = JSON.parse(Buffer.from(client, 'base64url').toString())
      const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
      sent = { challenge, credential, cookie }
      await route.fulfill({ status: 204 })
    })
    await page.goto('/sign-in')
    await press(page, 'Sign in with a passkey')
    await expect.poll(() => sent).toBeDefined()
    await page.unroute('**/sign-in/passkey')
    return sent as Sent
  }

  /** Sends it, as this browser or as any other. */
  async function bring({ credential, cookie }: Omit<Sent, 'challenge'>): Promise<number> {
    const answer = await fetch(`${origin}/sign-in/passkey`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie },
      body: new URLSearchParams({ credential }),
    })
    return answer.status
  }

  let page: Page

  test('somebody adds one, names it, signs out, and comes in by it alone', async () => {
    page = await open()
    await comeByLink(page)
    await page.goto('/account')
    expect(await page.getByText('This browser cannot make passkeys here.').isVisible()).toBe(false)
    // Without a name nothing is made, and the page says so.
    await press(page, 'Add a passkey')
    expect(await page.getByRole('alert').first().textContent()).toContain('put right')
    await addPasskey(page, 'My phone <3')
    expect(await page.getByText('not used yet', { exact: false }).isVisible()).toBe(true)
    await press(page, 'Sign out')
    await page.goto('/sign-in')
    await press(page, 'Sign in with a passkey')
    await page.waitForURL('**/home')
    await page.goto('/account')
    expect(await page.getByText('last used on', { exact: false }).count()).toBeGreaterThan(0)
    await page.goto('/outbox')
    expect(await page.getByText('A passkey was added', { exact: false }).count()).toBe(1)
  })

  test('it is two things in one, so no code is asked for behind it', async () => {
    await page.goto('/account')
    await press(page, 'Ask for a code as well')
    await page.getByRole('heading', { name: 'Set up your code' }).waitFor()
    const secret = readSecret(await page.content())
    await page.getByLabel('The code the app shows now').fill(codeNow(secret))
    await press(page, 'Turn it on')
    await page.getByRole('heading', { name: 'Keep these codes' }).waitFor()
    await press(page, 'Sign out')
    await page.goto('/sign-in')
    await press(page, 'Sign in with a passkey')
    await page.waitForURL('**/home')
    // A link is not enough any more: in another browser, with no script, the code is.
    const other = await open(true, false)
    await comeByLink(other)
    await forgetCodes(owned)
    await other.getByLabel('The code from your phone').fill(codeNow(secret))
    await press(other, 'Come in')
    expect(new URL(other.url()).pathname).toBe('/home')
    await other.context().close()
    await forgetCodes(owned)
    await page.goto('/account')
    await page.getByLabel('The code your phone shows now').fill(codeNow(secret))
    await press(page, 'Stop asking for a code')
    await page.getByRole('button', { name: 'Ask for a code as well' }).waitFor()
  })

  test('what was sent once lets nobody in again, nor in another browser, nor with another challenge', async () => {
    const sent = await catchSent(page)
    // Somebody who only saw what was sent, and has a step of their own or none.
    expect(await bring({ ...sent, cookie: '' })).toBe(410)
    const asked = await fetch(`${origin}/sign-in/passkey/ask`, { method: 'POST', headers: { origin } })
    const [own = ''] = asked.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    expect(await bring({ ...sent, cookie: own })).toBe(403)
    expect(await bring({ ...sent, cookie: own })).toBe(410)
    expect(await bring(sent)).toBe(303)
    expect(await bring(sent)).toBe(410)
    const late = await catchSent(page)
    await sql`update sign_in_step set until = now() - interval '1 second'`.execute(owned.owner.kysely)
    expect(await bring(late)).toBe(410)
  })

  test('what was said to another origin, or was changed on the way, is refused', async () => {
    const changed = async (change: (sent: Record<string, string>) => void): Promise<number> => {
      const sent = await catchSent(page)
      const credential = JSON.parse(sent.credential)
      change(credential.response)
      return bring({ cookie: sent.cookie, credential: JSON.stringify(credential) })
    }
    const client = (response: Record<string, string>, more: object) => {
      const said = JSON.parse(Buffer.from(response.clientDataJSON ?? '', 'base64url').toString())
      response.clientDataJSON = Buffer.from(JSON.stringify({ ...said, ...more })).toString('base64url')
    }
    expect(await changed((response) => client(response, { origin: 'https://evil.example' }))).toBe(403)
    expect(await changed((response) => client(response, { type: 'webauthn.create' }))).toBe(403)
    expect(await changed((response) => client(response, {}))).toBe(303) // nothing changed at all: a fair try
    expect(
      await changed((response) => {
        response.userHandle = Buffer.from('somebody-else').toString('base64url')
      }),
    ).toBe(403)
    expect(
      await changed((response) => {
        const bytes = Buffer.from(response.authenticatorData ?? '', 'base64url')
        bytes[32] = (bytes[32] ?? 0) & ~4 // the holder was not verified
        response.authenticatorData = bytes.toString('base64url')
      }),
    ).toBe(403)
  })

  test('a copy whose counter fell behind is refused, and so is one that was taken away', async () => {
    await sql`update passkey set counter = counter + 1000`.execute(owned.owner.kysely)
    expect(await bring(await catchSent(page))).toBe(403)
    await sql`update passkey set counter = 0`.execute(owned.owner.kysely)
    const sent = await catchSent(page)
    await comeByLink(page)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Remove My phone <3' }).click()
    await page.getByText('My phone <3', { exact: true }).waitFor({ state: 'detached' })
    expect(await bring(sent)).toBe(403)
  })

  test('one that cannot tell who holds it is not taken', async () => {
    const careless = await open(false)
    await comeByLink(careless)
    await careless.goto('/account')
    await careless.getByLabel('What do you call it?').fill('Careless')
    await press(careless, 'Add a passkey')
    await careless.getByText('That did not work. Try again, or take another way.').waitFor()
    const { rows } = await sql`select from passkey`.execute(owned.owner.kysely)
    expect(rows).toHaveLength(0)
    await careless.context().close()
  })

  test('without script the button is not there, and the link is', async () => {
    const plain = await open(true, false)
    await plain.goto('/sign-in')
    expect(await plain.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
    expect(await plain.getByRole('button', { name: 'Send me a link' }).isVisible()).toBe(true)
    await comeByLink(plain)
    await plain.goto('/account')
    expect(await plain.getByText('This browser cannot make passkeys here.').isVisible()).toBe(true)
    expect(await plain.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0)
    await plain.context().close()
    // The same where the address is numbers.
    const numbers = await (await launched.browser.newContext()).newPage()
    await numbers.goto(`${server.origin}/sign-in`)
    expect(await numbers.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
    await numbers.context().close()
  })
})
