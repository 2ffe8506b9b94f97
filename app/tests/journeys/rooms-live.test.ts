import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launchBrowser } from '../drive/launch-browser.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, inDays, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

describe.skipIf(!hasBrowser)('a room and a seal, in real browsers', () => {
  let server: RunningServer
  let opened: { browser: Browser; close(): Promise<void> }
  let tom: Visitor
  let project: Project
  beforeAll(async () => {
    server = await startServer()
    opened = await launchBrowser()
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom)
  }, 300_000)
  afterAll(async () => {
    await opened?.close()
    await server?.stop()
  })

  /** A browser in which somebody of the lived side is signed in. */
  async function browse(name: string, javaScriptEnabled = true): Promise<Page> {
    const who = visitor(server.origin)
    const link = await invitePartner(tom, project, 'lived')
    await takeSeat(who, link, { name, email: `${name.toLowerCase()}@example.org` }, { opens: false })
    const window = await opened.browser.newContext({ javaScriptEnabled, acceptDownloads: true })
    await window.addCookies(
      [...who.cookies].map(([key, value]) => ({ name: key, value, url: server.origin })),
    )
    return window.newPage()
  }

  const at = (page: string) => `${server.origin}/p/${project.id}/${page}`

  test('a note comes to the other’s open room, and leaves what she is typing alone', async () => {
    const [rosa, idris] = [await browse('Rosa'), await browse('Idris')]
    await rosa.goto(at('room'))
    await idris.goto(at('room'))
    await rosa.fill('#words', 'I was just about to')
    await idris.fill('#words', 'The bus is late on Fridays.')
    await idris.click('main form[action$="/room"] button')
    await expect.poll(() => rosa.textContent('main'), { timeout: 20_000 }).toContain('The bus is late')
    expect(await rosa.inputValue('#words')).toBe('I was just about to')
    await rosa.click('main form[action$="/room"] button')
    await expect.poll(() => idris.textContent('main'), { timeout: 20_000 }).toContain('I was just about to')
    expect(await idris.inputValue('#words')).toBe('')
  })

  test.each([
    ['with script', 'Leila', true],
    ['without script', 'Maya', false],
  ])('the receipt of a seal is saved as a file that any tool can check, %s', async (_, name, script) => {
    const page = await browse(name, script)
    await page.goto(at('guesses'))
    await page.fill('#words1', `What ${name} expects: “tea”, 茶`)
    await page.fill('#ten1', '3')
    const day = page.locator('#revealOn')
    if ((await day.count()) > 0) await day.fill(inDays(10))
    await page.click('button[value=seal]')
    await page.waitForSelector('code.line')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')])
    const bytes = readFileSync(await saved.path())
    expect(bytes.toString('utf8')).toContain(`What ${name} expects: “tea”, 茶`)
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(await page.textContent('main')).toContain(hash)
    await page.goto(at('guesses'))
    expect(await page.textContent('main')).not.toContain('tea')
    expect(await page.textContent('main')).toContain(hash.slice(0, 4))
  })
})
