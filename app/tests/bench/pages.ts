// npm run bench:pages
//
// What every page that needs no account costs somebody who comes for the first time: bytes over the line with heads, packed, with
// everything the page makes a browser fetch. The routes come from the program itself, so that a new one cannot be forgotten.
// Of each route the heaviest language counts. Goals: 6,500 bytes where a participant writes or answers, 14,000 elsewhere.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { languages } from '../../src/domain/language.ts'
import { approveWish, openWishes, signedForm, writeWish } from '../drive/ask-wishes.ts'
import type { Received } from '../drive/exchange.ts'
import { startServer } from '../drive/server.ts'
import {
  askPeople,
  becomeSteward,
  invitePartner,
  makeProject,
  type Project,
  readKeyShown,
  takeSeat,
} from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'
import { unpack, type Weight, weigh } from './page-weight.ts'

interface Listed {
  readonly method: string
  readonly path: string
  readonly kind: string
}

interface Scene {
  readonly project: Project
  /** The path where wishes are answered. */
  readonly wishes: string
  readonly keys: ReadonlyMap<string, string>
  readonly invitation: string
  readonly firstPage: Page
  readonly accepts: string
}

type Ask = (browser: Visitor, language: string, scene: Scene) => Promise<Received> | 'leads on'

const root = join(import.meta.dirname, '..', '..', '..')
const goals: Readonly<Record<string, number>> = { write: 6_500, public: 14_000, door: 14_000 }
const every = Object.keys(languages)
/** What a browser says on a safe line, and what an old one can unpack. */
const packings = { brotli: 'gzip, deflate, br', gzip: 'gzip, deflate' } as const

const get =
  (path: (scene: Scene) => string): Ask =>
  (browser, language, scene) => {
    const address = path(scene)
    const query = `${address.includes('?') ? '&' : '?'}lang=${language}`
    return browser.get(address + query, { 'accept-encoding': scene.accepts })
  }
const post =
  (path: (scene: Scene) => string, fields: (language: string, scene: Scene) => Record<string, string>): Ask =>
  (browser, language, scene) =>
    browser.post(`${path(scene)}?lang=${language}`, fields(language, scene), {
      'accept-encoding': scene.accepts,
    })

/** How each route is asked; those that only lead on to a partner's page have none of their own to weigh. */
const asks: Readonly<Record<string, Ask>> = {
  'GET /': get(() => '/'),
  'GET /languages': get(() => '/languages'),
  'GET /r/:slug': get(({ project }) => project.reply),
  'GET /c/:code': get(({ project }) => project.answer),
  'POST /c/:code': post(
    ({ project }) => project.answer,
    () => answerFields(),
  ),
  'GET /c/:code/kiosk': get(({ project }) => `${project.answer}/kiosk`),
  // A kiosk's answer leads on to the page that thanks.
  'POST /c/:code/kiosk': () => 'leads on',
  'GET /c/:code/kiosk/thanks': get(({ project }) => `${project.answer}/kiosk/thanks`),
  'GET /s/:code': get(({ wishes }) => wishes),
  'POST /s/:code': (browser, language, { wishes, accepts }) =>
    answerWish(browser, `${wishes}?lang=${language}`, accepts),
  'GET /key': get(() => '/key'),
  'POST /key': post(
    () => '/key',
    (language, { keys }) => ({ key: keys.get(language) ?? '', do: 'show' }),
  ),
  'GET /key/lost': get(() => '/key/lost'),
  'POST /key/lost': post(
    () => '/key/lost',
    () => ({ email: `${crypto.randomUUID()}@example.org` }),
  ),
  'GET /key/mail': get(() => `/key/mail?link=${'a'.repeat(32)}`),
  'POST /key/mail': () => 'leads on',
  'GET /key/told': get(() => '/key/told'),
  'GET /key/new': get(() => `/key/new?link=${'a'.repeat(32)}`),
  // The page with a new key comes once, behind a link that was mailed: it is a part of the page of thanks, which is weighed.
  'POST /key/new': () => 'leads on',
  'GET /sign-in': get(() => '/sign-in'),
  'POST /sign-in': post(
    () => '/sign-in',
    () => ({ email: `${crypto.randomUUID()}@example.org` }),
  ),
  'GET /sign-in/link': get(() => '/sign-in/link?token=AbCdEfGhIjKlMnOpQrStUvWxYz012345'),
  'POST /sign-in/link': () => 'leads on',
  // Only whoever came by a link that was not enough sees its page; the others lead on, or answer a machine.
  'GET /sign-in/code': () => 'leads on',
  'POST /sign-in/code': () => 'leads on',
  'POST /sign-in/passkey': () => 'leads on',
  // The link of the first start works once: its page was kept before it was used.
  'GET /start': (_browser, _language, { firstPage }) => Promise.resolve(firstPage),
  'POST /start': () => 'leads on',
  'POST /sign-out': () => 'leads on',
  // A ballot stands behind a link that was mailed to one person: tests/journeys/decide.test.ts follows one, and weighs it.
  'GET /ballot': () => 'leads on',
  'POST /ballot': () => 'leads on',
  'GET /ballot/kept': get(() => '/ballot/kept'),
  'GET /join': get(({ invitation }) => invitation),
  'POST /join': () => 'leads on',
}

// With a mail server that takes nothing, so that every page offers what it offers where mail is sent.
const server = await startServer({ environment: { EVENGROUND_SMTP: 'smtp://127.0.0.1:9' } })
try {
  const firstPages = await Promise.all(
    Object.values(packings).map((accepts) =>
      visitor(server.origin).get(server.firstLink ?? '', { 'accept-encoding': accepts }),
    ),
  )
  const steward = await becomeSteward(server)
  const made = await makeProject(steward)
  const project = await askPeople(steward, made.id, { languages: every })
  const invitation = await invitePartner(steward, project, 'lived')
  const wishes = await askWishes(steward, made.id)
  steward.leave()
  const keys = await answerInEach(project)
  const routes = listRoutes().filter(({ kind }) => kind in goals)
  const pages = []
  for (const { method, path, kind } of routes) {
    const route = method === 'GET' ? path : `${method} ${path}`
    const [brotli, gzip] = await Promise.all(
      Object.values(packings).map((accepts, place) =>
        heaviest(`${method} ${path}`, {
          project,
          wishes,
          keys,
          invitation,
          firstPage: firstPages[place] as Page,
          accepts,
        }),
      ),
    )
    if (!brotli || !gzip) continue
    const page = { route, ...brotli, gzip: gzip.bytes, kind, goal: goals[kind] ?? 0 }
    console.log(
      `${page.bytes <= page.goal ? 'well' : 'OVER'}  ${route.padEnd(20)} ${page.bytes} bytes (${page.gzip} with gzip), heaviest in ${page.language}`,
    )
    pages.push(page)
  }
  const over = pages
    .filter(({ bytes, goal, script, kind }) => bytes > goal || (script > 0 && kind !== 'door'))
    .map(({ route }) => route)
  console.log(JSON.stringify({ pages, over }))
  process.exitCode = over.length > 0 ? 1 : 0
} finally {
  await server.stop()
}

function listRoutes(): readonly Listed[] {
  const command = join(root, 'scripts', 'evenground.mjs')
  return JSON.parse(
    execFileSync(process.execPath, [command, 'routes'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
}

/** The heaviest of a route's languages, each fetched by somebody who has never been here. */
async function heaviest(route: string, scene: Scene): Promise<(Weight & { language: string }) | undefined> {
  const ask = asks[route]
  if (!ask) throw new Error(`nobody says how ${route} is asked: add it to ${import.meta.filename}`)
  const weights: (Weight & { language: string })[] = []
  for (const language of every) {
    const browser = visitor(server.origin)
    const answer = ask(browser, language, scene)
    if (answer === 'leads on') return undefined
    const received = await answer
    if (received.status !== 200) throw new Error(`${route} in ${language} answered ${received.status}`)
    weights.push({ ...(await weigh(browser, received, scene.accepts)), language })
    browser.leave()
  }
  return weights.reduce((heavy, next) => (next.bytes > heavy.bytes ? next : heavy))
}

/** One answer in every language, with the key that came back. */
async function answerInEach(project: Project): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>()
  for (const language of every) {
    const browser = visitor(server.origin)
    const thanks = await browser.post(`${project.answer}?lang=${language}`, answerFields())
    keys.set(language, readKeyShown(unpack(thanks)).join(' '))
    browser.leave()
  }
  return keys
}

/** A round with wishes in every language; a partner of the other side comes by another link, so that this one stays as it is. */
async function askWishes(steward: Visitor, id: string): Promise<string> {
  const project = { id }
  const rosa = visitor(server.origin)
  const link = await invitePartner(steward, project, 'lived')
  await takeSeat(rosa, link, { name: 'Rosa', email: 'rosa@example.org' })
  const path = await openWishes(steward, project, { languages: every })
  for (const words of [
    'Tell me how long I will have to wait today.',
    'Say my name before you start.',
    'Keep one room quiet.',
  ]) {
    const inAll = Object.fromEntries(every.map((language) => [`words-${language}`, words]))
    await approveWish(rosa, project, await writeWish(steward, project, inAll))
  }
  rosa.leave()
  return path
}

/** Answers the first wish: the page that comes is the next. */
async function answerWish(browser: Visitor, path: string, accepts: string): Promise<Received> {
  const form = signedForm(await browser.get(path))
  return browser.post(path, { form, answer: 'agree' }, { 'accept-encoding': accepts })
}

function answerFields(): Record<string, string> {
  const words1 =
    'It would help to know how long the wait is, so that I can get a coffee without missing my turn.'
  return { token: crypto.randomUUID(), words1, identity: 'pseudonymous', consent: 'team', website: '' }
}
