import { sql } from 'kysely'
import { needles as n } from '../attacks/needles.ts'
import type { Cast } from './cast.ts'
import type { Fields } from './forms.ts'
import { openHeld, send } from './hold-scene.ts'
import { linkIn, offer } from './join.ts'
import type { Letters } from './letters.ts'
import type { RunningServer } from './server.ts'
import { inDays, invitePartner, readKeyShown, takeSeat } from './set-up.ts'
import { type Visitor, visitor } from './visitor.ts'

/** A voice with its id, its key, and the needles in the words of whoever spoke. */
export interface Said {
  readonly voice: string
  readonly key: string
  readonly own: readonly string[]
}

export interface Sown {
  readonly voices: readonly Said[]
  /** Needles that stood beside a voice and go with it. */
  readonly beside: readonly string[]
  readonly guesser: Visitor
  /** The words of a link that nobody took. */
  readonly invitation: string
}

/** Writes every needle where people write, by the forms that they write with. */
export async function sow(server: RunningServer, cast: Cast, letters: Letters): Promise<Sown> {
  const { project, who, owned } = cast
  const at = (path: string) => `/p/${project.id}/${path}`
  const rosa = who['lived partner']
  const kofi = who['learned partner']
  const tom = who.convener
  const vera = who['safety contact outside']

  const voices: Said[] = []
  const expectDone = (page: { status: number; text: string }, what: string) => {
    if (page.status !== 200 && page.status !== 303)
      throw new Error(`${what}: ${page.status} ${page.text.match(/<main.*/s)?.[0].slice(0, 700)}`)
  }
  const settings = `/p/${project.id}/conversations/${cast.known.conversation}`
  const set = (await tom.get(settings)).forms.find((each) => each.action === settings)
  expectDone(await tom.post(settings, { ...set?.fields, equality: ['ethnic'], do: 'save' }), 'settings')

  async function say(words1: string, fields: Fields = {}, own = [words1]): Promise<Said> {
    await sql`delete from rate`.execute(owned.owner.kysely)
    const somebody = visitor(server.origin)
    const form = (await somebody.get(project.answer)).forms[0]?.fields
    const thanks = await somebody.post(project.answer, {
      ...form,
      who: 'uses',
      consent: 'public',
      words1,
      ...fields,
    })
    expectDone(thanks, words1)
    const { rows } = await sql<{ id: string }>`select id from voice where words = ${words1}`.execute(
      owned.owner.kysely,
    )
    const said = { voice: rows[0]?.id ?? '', key: readKeyShown(thanks.text).join(' '), own }
    if (said.voice !== '') voices.push(said)
    return said
  }
  async function propose(voice: string, reach: string): Promise<string> {
    const { rows } = await sql<{
      version: number
    }>`select version from voice where id = ${voice}::uuid`.execute(owned.owner.kysely)
    expectDone(await rosa.post(at('sharing'), { voice, reach, version: String(rows[0]?.version) }), 'propose')
    const found = await sql<{ id: string }>`select id from sharing where voice_id = ${voice}::uuid`.execute(
      owned.owner.kysely,
    )
    return found.rows[0]?.id ?? ''
  }
  const share = async (voice: string, reach: string) =>
    expectDone(await tom.post(at('sharing/approve'), { sharing: await propose(voice, reach) }), 'approve')
  const atKey = (key: string, fields: Fields) => visitor(server.origin).post('/key', { key, ...fields })

  // Voices.
  await say(n.team.words, { consent: 'team' })
  await share((await say(n.project.words, { consent: 'project' })).voice, 'project')
  await say(n['public, not proposed'].words)
  await propose((await say(n['public, proposed by one side'].words)).voice, 'public')
  const second = n['team, second answer of the one that is shared'].words
  const shared = await say(n['public, shared'].words, { 'equality-ethnic': n['equality answer'].words })
  await share(shared.voice, 'public')
  await share((await say(second)).voice, 'public')
  await share((await say(n['told about somebody'].words, { came: 'about' })).voice, 'public')
  const refused = await propose((await say(n['public, refused'].words)).voice, 'public')
  for (const each of [tom, rosa])
    expectDone(await each.post(at('sharing/refuse'), { sharing: refused, reason: 'law' }), 'refuse')
  expectDone(await rosa.post(at('voices/hide'), { voice: (await say(n.hidden.words)).voice }), 'hide')
  const heldWords = `I want to kill myself ${n.held.words}`
  await say(heldWords, {}, [n.held.words])
  await say(n['first read by an outsider'].words, { firstReader: 'outsider' })
  const before = await say(n['what was retold'].words, { firstReader: 'outsider' }, [
    n['what was retold'].words,
    n['how it was retold'].words,
  ])
  const opened = await openHeld(rosa, project, before.voice)
  expectDone(
    await send(rosa, opened, '/held/retell', { words: `Told anew: ${n['how it was retold'].words}` }),
    'retell',
  )
  const name = n['what was struck'].words
  const struck = await say(
    `Ring 07700 900461, ${n['around what was struck'].words}, and ${name} knows.`,
    {},
    [n['around what was struck'].words, name],
  )
  const open = await openHeld(vera, project, struck.voice)
  expectDone(await send(vera, open, '/held/release', { more: name }), 'strike')
  await share(struck.voice, 'public')
  const changed = await say(n['changed, before'].words, {}, [n['changed, after'].words])
  expectDone(
    await atKey(changed.key, { do: 'save', words1: n['changed, after'].words, consent: 'team' }),
    'change',
  )
  await say(n.unlinked.words, { identity: 'unlinked' })

  // Beside the one that is shared.
  const its = at(`voices/${shared.voice}`)
  const page = await tom.get(its)
  const fieldsFor = (action: string) => page.forms.find((each) => each.action === action)?.fields
  expectDone(
    await tom.post(`${its}/note`, { ...fieldsFor(`${its}/note`), words: n['note to a voice'].words }),
    'note',
  )
  const asks = { excerpt: n['public, shared'].words, place: n['place of asked words'].words }
  expectDone(await tom.post(`${its}/ask`, { ...fieldsFor(`${its}/ask`), ...asks }), 'ask')
  const shown = await atKey(shared.key, { do: 'show' })
  const note = shown.text.match(/name="note" value="([0-9a-f-]{36})"/)?.[1] ?? ''
  expectDone(await atKey(shared.key, { do: 'back', note, back: n['what was said back'].words }), 'back')
  const address = `${n['address to be told at'].words}@example.org`
  expectDone(await atKey(shared.key, { do: 'tell', email: address }), 'tell')
  const link = await letters.link(address, '/key/mail')
  const reader = visitor(server.origin)
  expectDone(await reader.submit(await reader.get(link), {}), 'confirm')

  // What partners write.
  const write = async (by: Visitor, path: string, fields: Fields, to = path) => {
    const form = (await by.get(at(path))).forms.find((each) => each.action === at(to))
    expectDone(await by.post(at(to), { ...form?.fields, ...fields }), path)
  }
  await write(rosa, 'room', { words: n['room of those who use it'].words })
  await write(kofi, 'room', { words: n['room of those who work in it'].words })
  await write(rosa, 'gather/needs', { words: n['need for oneself'].words, readers: 'me', met: 'no' })
  await write(kofi, 'gather/needs', {
    words: n['need for the convener'].words,
    readers: 'conveners',
    met: 'no',
  })
  const expenses = n['expenses that are paid'].words
  await write(tom, 'gather/pay', {
    kind: 'money',
    amount: '25',
    currency: 'GBP',
    per: 'hour',
    daysToPay: '10',
    expenses,
  })
  await write(rosa, 'gather/claims', { what: n['claim for pay'].words, amount: '7.50' })
  const mandate = {
    money: n['money of the sponsor'].words,
    decidesAlone: n['what the team decides alone'].words,
  }
  await write(tom, 'gather/mandate', { sponsor: n.sponsor.words, ...mandate })
  await write(tom, 'gather/questions', { words: n['question to the sponsor'].words, dueOn: inDays(7) })
  await write(rosa, 'ideas', { words: n.idea.words })
  await write(tom, 'fixes', { words: n.fix.words, doneOn: inDays(0) })

  const join = async (called: string): Promise<Visitor> => {
    const somebody = visitor(server.origin)
    const seat = { name: called, email: `${called.toLowerCase()}@example.org` }
    await takeSeat(somebody, await invitePartner(tom, project, 'lived'), seat, { opens: false })
    return somebody
  }
  const guesser = await join('Gwen')
  await write(guesser, 'guesses', { words1: n['draft of a guess'].words, ten1: '7', do: 'keep' })
  const sealer = await join('Sela')
  const guess = { words1: n['sealed guess'].words, ten1: '7', revealOn: inDays(14) }
  await write(sealer, 'guesses', { ...guess, do: 'seal' })
  sealer.leave()
  const invitation = linkIn(await offer(tom, project, 'lived')).replace('/join?link=', '')
  const beside = [
    n['note to a voice'].words,
    n['what was said back'].words,
    n['place of asked words'].words,
    n['equality answer'].words,
    n['address to be told at'].words,
  ]
  return { voices, beside, guesser, invitation }
}
