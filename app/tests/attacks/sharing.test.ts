import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import {
  becomeSteward,
  invitePartner,
  makeProject,
  openVoices,
  type Project,
  takeSeat,
} from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let owned: Owned
let tom: Visitor
let rosa: Visitor
let idris: Visitor
let project: Project
let other: Project

const somebody = () => visitor(server.origin)

beforeAll(async () => {
  server = await startServer()
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
  project = await makeProject(tom)
  other = await makeProject(tom, { title: 'Another' })
  owned = await openOwner(server.data)
  rosa = somebody()
  idris = somebody()
  for (const [who, name] of [
    [rosa, 'Rosa'],
    [idris, 'Idris'],
  ] as const)
    await takeSeat(who, await invitePartner(tom, project, 'lived'), {
      name,
      email: `${name}@example.org`,
    })
}, 300_000)

afterAll(async () => {
  await owned?.close()
  await server?.stop()
})

const at = (path: string) => `/p/${project.id}${path}`

/** Somebody answers; gives the id that partners see of their voice. */
async function say(words1: string, fields: Record<string, string> = {}, where = project): Promise<string> {
  const who = somebody()
  const page = await who.get(where.answer)
  const sent = await who.post(where.answer, {
    ...page.forms[0]?.fields,
    words1,
    consent: 'public',
    who: 'uses',
    ...fields,
  })
  expect(sent.status, words1).toBe(200)
  const { rows } = await sql<{ id: string }>`select id from voice where words = ${words1}`.execute(
    owned.owner.kysely,
  )
  return rows[0]?.id ?? ''
}

const propose = (who: Visitor, voice: string, reach = 'public') =>
  who.post(at('/sharing'), { voice, reach, version: '1' })
const sharingOf = async (voice: string) =>
  (
    await sql<{
      id: string
    }>`select id from sharing where voice_id = ${voice}::uuid and ended is null`.execute(owned.owner.kysely)
  ).rows[0]?.id ?? ''
const publicly = async () => (await somebody().get(project.reply)).text

/** Everything a partner can send or ask about one voice. */
const everyWay = (
  voice: string,
  sharing: string = randomUUID(),
): readonly [string, (who: Visitor) => Promise<{ status: number; text: string }>][] => [
  ['its page', (who) => who.get(at(`/voices/${voice}`))],
  ['propose', (who) => propose(who, voice)],
  ['approve', (who) => who.post(at('/sharing/approve'), { sharing })],
  ['refuse', (who) => who.post(at('/sharing/refuse'), { sharing, reason: 'law' })],
  ['hide', (who) => who.post(at('/voices/hide'), { voice })],
  [
    'ask',
    (who) => who.post(at(`/voices/${voice}/ask`), { token: randomUUID(), excerpt: 'a', place: 'here' }),
  ],
  ['note', (who) => who.post(at(`/voices/${voice}/note`), { token: randomUUID(), words: 'Hello' })],
]

/** Every page of a partner on which words could stand. */
async function pagesOf(who: Visitor, search: string): Promise<string> {
  const pages = await Promise.all(
    [
      '',
      '/voices',
      `/voices?search=${encodeURIComponent(search)}`,
      '/voices?speaker=uses',
      '/sharing',
      '/voices/hidden',
    ].map((path) => who.get(at(path))),
  )
  const file = await who.post(at('/voices/export'), {})
  for (const { status } of [...pages, file]) expect(status).toBe(200)
  return [...pages, file]
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(`value="${search}"`, '')
    .replaceAll(`“${search}”`, '')
}

describe('sharing', () => {
  test('wider than the speaker allowed is refused, however it is sent', async () => {
    const team = await say('Only for the team, please.', { consent: 'team' })
    const near = await say('Only for those who take part.', { consent: 'project' })
    expect((await propose(rosa, team, 'project')).status).toBe(409)
    expect((await propose(rosa, team, 'public')).status).toBe(409)
    expect((await propose(rosa, near, 'public')).status).toBe(409)
    for (const reach of ['', 'team', 'everyone', 'public '])
      expect((await propose(rosa, near, reach)).status).toBe(422)
    expect((await propose(rosa, near, 'project')).status).toBe(303)
    await tom.post(at('/sharing/approve'), { sharing: await sharingOf(near) })
    expect(await publicly()).not.toContain('Only for')
  })

  test('one side alone shares nothing: not twice the same, not two of it', async () => {
    const voice = await say('The chairs are too low.')
    await propose(rosa, voice)
    const sharing = await sharingOf(voice)
    for (const who of [rosa, rosa, idris, idris])
      expect((await who.post(at('/sharing/approve'), { sharing })).status).toBe(303)
    expect(await publicly()).not.toContain('The chairs are too low.')
    expect((await tom.post(at('/sharing/approve'), { sharing })).status).toBe(303)
    expect(await publicly()).toContain('The chairs are too low.')
  })

  test('a reason of one’s own making is none, and nothing changes', async () => {
    const voice = await say('The tea is cold.')
    await propose(rosa, voice)
    const sharing = await sharingOf(voice)
    for (const reason of ['', 'ugly', 'law; drop table', 'negative'])
      expect((await tom.post(at('/sharing/refuse'), { sharing, reason })).status).toBe(422)
    await tom.post(at('/sharing/approve'), { sharing })
    expect(await publicly()).toContain('The tea is cold.')
  })

  test('the ids of another project lead nowhere, also for somebody who sits in both', async () => {
    const foreign = await say('Said in the other project.', {}, other)
    await tom.post(`/p/${other.id}/sharing`, { voice: foreign, reach: 'public', version: '1' })
    const sharing = await sharingOf(foreign)
    expect(sharing).not.toBe('')
    for (const [way, send] of everyWay(foreign, sharing))
      for (const who of [tom, rosa]) expect([way, (await send(who)).status]).toEqual([way, 404])
    for (const id of ['x', randomUUID(), "' or true --", '00000000-0000-0000-0000-000000000000'])
      expect((await tom.get(at(`/voices/${encodeURIComponent(id)}`))).status).toBe(404)
    expect(await pagesOf(tom, 'other project')).not.toContain('Said in the other project.')
  })

  test('a voice that somebody hid is on none of their pages, and on all of the others’; they can take it back', async () => {
    const words = 'My neighbour would know that I said this.'
    const voice = await say(words, { words2: 'And this is mine as well.' })
    await propose(tom, voice)
    const sharing = await sharingOf(voice)
    expect(await pagesOf(rosa, words)).toContain(words)
    expect((await rosa.post(at('/voices/hide'), { voice })).status).toBe(303)
    const pages = await pagesOf(rosa, words)
    expect(pages).not.toContain(words)
    expect(pages).not.toContain('And this is mine as well.')
    for (const [way, send] of everyWay(voice, sharing)) {
      const answered = await send(rosa)
      expect([way, answered.status]).toEqual([way, 404])
      expect(answered.text).not.toContain(words)
    }
    expect(await pagesOf(idris, words)).toContain(words)
    const count = (text: string) => text.match(/(\d+) people/)?.[1]
    expect(count((await rosa.get(at('/voices'))).text)).toBe(count((await idris.get(at('/voices'))).text))
    // Nobody takes back what another hid, and nothing in the record says who knows whom.
    const list = await rosa.get(at('/voices/hidden'))
    const back = list.forms.find(({ action }) => action.endsWith('/show-again'))
    expect((await idris.post(at('/voices/show-again'), back?.fields ?? {})).status).toBe(404)
    const { rows } =
      await sql`select verb from ledger_entry where verb like '%hid%' or object::text like ${`%${voice}%`}`.execute(
        owned.owner.kysely,
      )
    expect(rows).toEqual([])
    expect((await rosa.post(at('/voices/show-again'), back?.fields ?? {})).status).toBe(303)
    expect(await pagesOf(rosa, words)).toContain(words)
  })

  test('a held voice is nowhere: not by its id, its sharing, a search, the file or the public page', async () => {
    const words = 'Words that somebody should look at first.'
    const voice = await say(words)
    await propose(rosa, voice)
    const sharing = await sharingOf(voice)
    await tom.post(at('/sharing/approve'), { sharing })
    expect(await publicly()).toContain(words)
    await sql`update voice set held = '{needs-a-person}' where id = ${voice}::uuid`.execute(
      owned.owner.kysely,
    )
    expect(await publicly()).not.toContain(words)
    for (const who of [tom, rosa]) {
      expect(await pagesOf(who, words)).not.toContain(words)
      for (const [way, send] of everyWay(voice, sharing)) {
        const answered = await send(who)
        expect([way, answered.status]).toEqual([way, 404])
        expect(answered.text).not.toContain(words)
      }
    }
  })

  test('what was struck out is not given, found, guessed at or taken away', async () => {
    const words = 'Nurse Ellendale held my hand.'
    const voice = await say(words)
    await sql`update voice set held = null, struck = '[[6, 15]]', shown = 'Nurse x held my hand.', shown_as = 'struck', shown_struck = '[[6, 7]]'
      where id = ${voice}::uuid`.execute(owned.owner.kysely)
    const page = await rosa.get(at(`/voices/${voice}`))
    expect(page.text).toContain('struck out')
    expect(page.text).not.toContain('Ellendale')
    expect(await pagesOf(rosa, 'Ellendale')).not.toContain('Ellendale')
    expect(await pagesOf(rosa, 'Ellendale')).not.toContain('held my hand.</blockquote>'.repeat(2))
    for (const excerpt of ['Ellendale', 'Nurse Ellendale', 'Nurse x', 'e Ellen'])
      expect([
        excerpt,
        (await rosa.post(at(`/voices/${voice}/ask`), { token: randomUUID(), excerpt, place: 'A poster' }))
          .status,
      ]).toEqual([excerpt, 422])
    const asked = await rosa.post(at(`/voices/${voice}/ask`), {
      token: randomUUID(),
      excerpt: 'held my hand',
      place: 'A poster',
    })
    expect(asked.status).toBe(303)
  })

  test('nobody reads a word before they opened the voices, by whatever page', async () => {
    const words = 'Read by those who opened the voices.'
    const voice = await say(words)
    const newcomer = somebody()
    await takeSeat(
      newcomer,
      await invitePartner(tom, project, 'learned'),
      { name: 'Kofi', email: 'kofi@example.org' },
      { opens: false },
    )
    for (const path of [
      '',
      '/voices',
      '/voices?search=read',
      '/sharing',
      `/voices/${voice}`,
      '/voices/hidden',
    ])
      expect([path, (await newcomer.get(at(path))).text.includes(words)]).toEqual([path, false])
    expect((await newcomer.post(at('/voices/export'), {})).text).not.toContain(words)
    expect((await newcomer.post(at(`/voices/${voice}/note`), { words: '' })).text).not.toContain(words)
    await openVoices(newcomer, project)
    expect((await newcomer.get(at('/voices'))).text).toContain(words)
  })

  test('a file carries no formula out, no key, no id, and the consent goes with each voice', async () => {
    const formulas = [
      '=1+1',
      '+44 is my number',
      '-5 out of 10',
      '@everyone',
      '=HYPERLINK("http://x.example","y")',
      '\u200b=2+2',
      '＝3+3',
    ]
    for (const words of formulas) await say(words, { consent: 'project' })
    const id = await say('An "ordinary" one,\nin two lines', { consent: 'team' })
    const file = (await rosa.post(at('/voices/export'), {})).text
    for (const line of file.split('\r\n'))
      for (const [, cell = ''] of line.matchAll(/"((?:[^"]|"")*)"/g))
        expect(cell).not.toMatch(/^[\s\u200b]*[=+\-@＝]/)
    expect(file).toContain(`"'=1+1"`)
    expect(file).toContain(`"An ""ordinary"" one,\nin two lines"`)
    expect(file).toContain('"People who take part"')
    expect(file).not.toContain(id)
    expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    const { rows } = await sql`select actor from ledger_entry where verb = 'exported-voices'`.execute(
      owned.owner.kysely,
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('words taken back leave the file, the search, the page of sharing and the public page', async () => {
    const words = 'I will take this back.'
    const voice = await say(words)
    await propose(rosa, voice)
    await tom.post(at('/sharing/approve'), { sharing: await sharingOf(voice) })
    expect(await publicly()).toContain(words)
    await sql`update voice set words = null, withdrawn_at = now() where id = ${voice}::uuid`.execute(
      owned.owner.kysely,
    )
    expect(await publicly()).not.toContain(words)
    expect(await pagesOf(tom, words)).not.toContain(words)
  })
})
