import { languages } from '../../src/domain/language.ts'
import { unescapeHtml } from './forms.ts'
import type { RunningServer } from './server.ts'
import { type Page, type Visitor, visitor } from './visitor.ts'

/** A project as a steward has just made it, with one open conversation, and the voices opened to them. */
export interface Project {
  readonly id: string
  /** The path where people answer, and the one of the reply page. */
  readonly answer: string
  readonly reply: string
}

/** Follows the printed link and fills in the first form: the visitor is a steward, signed in. */
export async function becomeSteward(
  server: Pick<RunningServer, 'origin' | 'firstLink'>,
  given: Readonly<Record<string, string>> = {},
): Promise<Visitor> {
  if (!server.firstLink) throw new Error('the server printed no first link')
  const steward = visitor(server.origin)
  const home = await steward.submit(await steward.get(server.firstLink), {
    name: 'Amina',
    email: 'amina@example.org',
    organisation: 'Harbour View',
    emergency: '112',
    helpName: 'Helpline',
    helpPhone: '116 123',
    ...given,
  })
  expectPage(home, 'the first steward’s home')
  return steward
}

/** Makes a project and opens a conversation in it. */
export async function makeProject(
  steward: Visitor,
  given: Readonly<Record<string, string>> = {},
  { opens = true }: { readonly opens?: boolean } = {},
): Promise<Project> {
  const made = await steward.submit(
    await steward.get('/projects/new'),
    {
      title: 'Waiting well',
      place: 'Outpatients',
      purpose: 'To make waiting easier.',
      side: 'learned',
      repliesBy: inDays(30),
      ...given,
    },
    '/projects/new',
  )
  const [, id] = expectPage(made, 'a new project').match(/\/p\/([0-9a-f-]{36})\/conversations\/new/) ?? []
  if (!id) throw new Error('the page of a new project offers no conversation')
  await agree(steward, { id })
  if (opens) await openVoices(steward, { id })
  return askPeople(steward, id)
}

/** Agrees to keep what is read to oneself: without it, pages with voices lead to the agreement instead. */
export async function agree(partner: Visitor, { id }: Pick<Project, 'id'>): Promise<void> {
  const path = `/p/${id}/agreement`
  expectPage(await partner.submit(await partner.get(path), {}, path), 'the home of the project')
}

/** Opens the voices to somebody who agreed: until then no page shows them any, and after it they can seal no guesses. */
export async function openVoices(partner: Visitor, { id }: Pick<Project, 'id'>): Promise<void> {
  const path = `/p/${id}/voices/open`
  expectPage(await partner.submit(await partner.get(`/p/${id}/voices`), {}, path), 'the voices')
}

/** Whoever opens a conversation says that they read each language. */
export const everyReader: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(languages).map((language) => [`reader-${language}`, 'me']),
)

/** Opens a conversation with the questions that stand in the form. */
export async function askPeople(
  steward: Visitor,
  id: string,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<Project> {
  const path = `/p/${id}/conversations/new`
  const page = await steward.submit(
    await steward.get(path),
    { languages: ['en', 'ar'], safetyKnown: 'yes', ...everyReader, ...fields },
    path,
  )
  const text = expectPage(page, 'a project with a conversation')
  const [answer] = text.match(/\/c\/[\w-]+/) ?? []
  const [reply] = text.match(/\/r\/[\w-]+/) ?? []
  if (!answer || !reply) throw new Error('the page of the project does not say where people answer and read')
  return { id, answer, reply }
}

/** Offers somebody a seat; gives the path of the link that takes it. */
export async function invitePartner(
  steward: Visitor,
  project: Pick<Project, 'id'>,
  side: 'lived' | 'learned',
): Promise<string> {
  const path = `/p/${project.id}/partners`
  const form = (await steward.get(path)).forms.find(({ action }) => action === path)
  const page = await steward.post(path, { ...form?.fields, called: 'Rosa', side })
  const [link] = expectPage(page, 'an invitation').match(/\/join\?link=[\w-]+/) ?? []
  if (!link) throw new Error('the page of partners shows no link')
  return link
}

/** Takes an offered seat as a newcomer, agrees to keep what is read to oneself, and opens the voices. */
export async function takeSeat(
  newcomer: Visitor,
  link: string,
  fields: { readonly name: string; readonly email: string; readonly employed?: 'yes' | 'no' },
  { opens = true }: { readonly opens?: boolean } = {},
): Promise<void> {
  const home = await newcomer.submit(await newcomer.get(link), { employed: 'no', ...fields }, '/join')
  const [id = ''] = expectPage(home, 'the home of the project').match(/(?<=\/p\/)[0-9a-f-]{36}/) ?? []
  await agree(newcomer, { id })
  if (opens) await openVoices(newcomer, { id })
}

/** The day so many days from now, as a date field holds it. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The words of the key that a page of thanks shows. */
export function readKeyShown(html: string): readonly string[] {
  const [, list = ''] = html.match(/<ol class="key"[^>]*>(.*?)<\/ol>/s) ?? []
  return [...list.matchAll(/<\/span>([^<]+)<\/li>/g)].map(([, word = '']) => unescapeHtml(word).trim())
}

function expectPage(page: Page, what: string): string {
  if (page.status === 200) return page.text
  const errors = [...page.text.matchAll(/class="error"[^>]*>([^<]+)/g)].map(([, words]) => words).join(' ')
  throw new Error(`instead of ${what} came a ${page.status}: ${errors}`)
}
