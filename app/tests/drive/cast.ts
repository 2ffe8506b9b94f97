import { sql } from 'kysely'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { openAccounts } from '../../src/store/accounts.ts'
import { setStage } from '../store/fresh-database.ts'
import type { Known } from './addresses.ts'
import { bringFile, fileAddress } from './bring-file.ts'
import { codeNow, comeByLink, forgetCodes, readSecret } from './come-back.ts'
import { newcomer } from './hold-scene.ts'
import { linkIn, offer } from './join.ts'
import type { RunningServer } from './server.ts'
import { becomeSteward, makeProject, type Project, readKeyShown } from './set-up.ts'
import { type Visitor, visitor } from './visitor.ts'

/** Everybody who could stand before a door of the program, each in a browser of their own. */
export const roles = [
  'nobody',
  'participant with a key',
  'invited, not joined',
  'half signed in',
  'person without a seat',
  'steward without a seat',
  'lived partner',
  'learned partner',
  'convener',
  'safety contact inside',
  'safety contact outside',
  'reader',
  'helper',
  'partner of another project',
  'person of another organisation',
  'partner who left',
] as const
export type RoleName = (typeof roles)[number]

/** Whom no page takes for anybody it knows. */
export const strangers: ReadonlySet<RoleName> = new Set([
  'nobody',
  'participant with a key',
  'invited, not joined',
  'half signed in',
])

export interface Cast {
  readonly owned: Owned
  readonly project: Project
  readonly other: Project
  readonly who: Readonly<Record<RoleName, Visitor>>
  /** The key of the one voice that was said, in five words. */
  readonly key: string
  readonly known: Known
}

/** One project with everybody in it and around it, and one voice. The convener is also the only one who may work in two projects. */
export async function setCast(server: RunningServer): Promise<Cast> {
  const owned = await openOwner(server.data)
  const db = owned.owner.kysely
  const convener = await becomeSteward(server, { name: 'Tom Berrow', email: 'tom@example.org' })
  const project = await makeProject(convener)
  const other = await makeProject(convener, { title: 'Another ward' })
  const here = { host: convener, owned, project }
  const there = { host: convener, owned, project: other }

  const participant = visitor(server.origin)
  const form = (await participant.get(project.answer)).forms[0]?.fields
  const thanks = await participant.post(project.answer, { ...form, words1: 'The lift is slow.', who: 'uses' })
  const key = readKeyShown(thanks.text).join(' ')
  await participant.post('/key', { key })

  const invited = visitor(server.origin)
  await invited.get(linkIn(await offer(convener, project, 'learned')))

  const left = await newcomer(here, { name: 'Gilda Left' })
  await left.post(`/p/${project.id}/partners/leave`, { words: 'keep', paid: 'nothing' })
  const seatless = await newcomer(there, { name: 'Nils Seatless', seated: false })
  const steward = await newcomer(there, { name: 'Stella Steward', seated: false })
  await sql`update person set steward = (name = 'Stella Steward')`.execute(db)

  const learned = { side: 'learned', employed: 'yes' } as const
  const apart = { seated: false } as const
  const who: Record<RoleName, Visitor> = {
    nobody: visitor(server.origin),
    'participant with a key': participant,
    'invited, not joined': invited,
    'half signed in': await comeHalf(server, owned, await newcomer(here, { name: 'Hal Half' })),
    'person without a seat': seatless,
    'steward without a seat': steward,
    'lived partner': await newcomer(here, { name: 'Rosa Lived' }),
    'learned partner': await newcomer(here, { name: 'Kofi Learned', ...learned }),
    convener,
    'safety contact inside': await newcomer(here, {
      name: 'Sam Safety',
      ...learned,
      ...apart,
      duty: 'safety',
    }),
    'safety contact outside': await newcomer(here, {
      name: 'Vera Safety',
      ...apart,
      duty: 'safety',
      outside: true,
    }),
    reader: await newcomer(here, { name: 'Leila Reader', ...apart, duty: 'reader' }),
    helper: await newcomer(here, { name: 'Ann Helper', ...apart, duty: 'helper' }),
    'partner of another project': await newcomer(there, { name: 'Otto Other' }),
    'person of another organisation': await comeFromElsewhere(server, owned),
    'partner who left': left,
  }
  return { owned, project, other, who, key, known: await knownIn(convener, owned, project) }
}

/** Somebody whose link was right and whose code is still asked for. */
async function comeHalf(server: RunningServer, owned: Owned, _: Visitor): Promise<Visitor> {
  const email = 'hal.half@example.org'
  const { who } = await comeByLink(server, owned, email)
  const page = await who.submit(await who.get('/account'), {}, '/account/code/begin')
  const on = await who.submit(page, { code: codeNow(readSecret(page.text)) }, '/account/code')
  if (on.status !== 200) throw new Error(`no code was turned on: ${on.status}`)
  await forgetCodes(owned)
  const half = await comeByLink(server, owned, email)
  if (!half.page.text.includes('/sign-in/code')) throw new Error('no code was asked for')
  return half.who
}

/** A partner, and steward, of another organisation in the same database. */
async function comeFromElsewhere(server: RunningServer, owned: Owned): Promise<Visitor> {
  const stage = await setStage(owned.app)
  const accounts = openAccounts(owned.roles.app, owned.key, server.origin)
  const email = 'ester.elsewhere@example.org'
  const user = await accounts.ensure(email, 'Ester Elsewhere')
  await accounts.close()
  await sql`update person set user_id = ${user}, name = 'Ester Elsewhere', steward = false where id = ${stage.person}::uuid`.execute(
    owned.owner.kysely,
  )
  return (await comeByLink(server, owned, email)).who
}

/** What stands in addresses: of each kind of thing, one that is there. */
async function knownIn(convener: Visitor, owned: Owned, project: Project): Promise<Known> {
  const { rows } = await sql<{ voice: string; conversation: string }>`
    select id as voice, conversation_id as conversation from voice`.execute(owned.owner.kysely)
  const brought = fileAddress(
    await bringFile(convener, project.id, 'id,words\r\n1,The tea is cedarfile.\r\n'),
  )
  const naming = await convener.get(`/p/${project.id}/themes/new?voice=${rows[0]?.voice}`)
  const form = naming.forms.find(({ action }) => action === `/p/${project.id}/themes`)
  const named = await convener.post(`/p/${project.id}/themes`, {
    ...form?.fields,
    name: 'Cedartheme',
    description: 'cedarabout',
  })
  const themes = await sql<{ id: string }>`select id from theme`.execute(owned.owner.kysely)
  const theme = themes.rows[0]?.id
  if (!theme) throw new Error(`no theme was made: ${named.status}`)
  const proposing = `/p/${project.id}/decisions/new`
  const blank = (await convener.get(proposing)).forms.find(({ action }) => action === proposing)
  const proposed = await convener.post(proposing, {
    ...blank?.fields,
    ...{ kind: 'other', words: 'Cedardecision.', why: 'So.', harm: 'Some.', seen: 'We look.' },
    closesOn: '2199-01-01',
  })
  const style = (await convener.get('/home')).text.match(/\/assets\/([\w.-]+)/)?.[1]
  return {
    id: project.id,
    code: project.answer.slice('/c/'.length),
    slug: project.reply.slice('/r/'.length),
    conversation: rows[0]?.conversation ?? '',
    voice: rows[0]?.voice ?? '',
    theme,
    kind: 'theme',
    thing: theme,
    decision: proposed.location.split('/').at(-1) ?? '',
    file: brought.split('/').at(-1) ?? '',
    name: style ?? '',
  }
}
