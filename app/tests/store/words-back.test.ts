import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type AnsweredConversation, answer, answerCommits, keyHash } from '../../src/commands/answer.ts'
import { answerAskedWords } from '../../src/commands/answer-ask.ts'
import { answerNote, makeComplaint } from '../../src/commands/answer-note.ts'
import { askExactWords } from '../../src/commands/ask-exact-words.ts'
import { changeWords } from '../../src/commands/change-answer.ts'
import { type Acting, perform } from '../../src/commands/command.ts'
import { leaveNote } from '../../src/commands/leave-note.ts'
import { askForNewKey, takeNewKey, writeNewKeyMails } from '../../src/commands/new-key.ts'
import { askToBeTold, confirmByLink } from '../../src/commands/tell-me.ts'
import { tellNews } from '../../src/commands/tell-news.ts'
import { withdrawWords } from '../../src/commands/withdraw-answer.ts'
import { equalityQuestions } from '../../src/domain/equality.ts'
import { canonicalKey } from '../../src/domain/key.ts'
import { permittedWords } from '../../src/store/ask-words.ts'
import { forgetOldContacts } from '../../src/store/contacts.ts'
import { type FoundKey, findKey } from '../../src/store/doors.ts'
import { equalityOf } from '../../src/store/equality-answers.ts'
import { openMail } from '../../src/store/mail-words.ts'
import { notesAtKey, notesOnVoice } from '../../src/store/notes.ts'
import { changing, reading } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const consentText = Buffer.alloc(32, 7)
const address = 'maya.very.secret@example.org'

describe.each(inject('servers'))('what goes back and forth at a key, in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let by: Acting
  let conversation: AnsweredConversation
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
    by = {
      organisation: stage.organisation,
      person: stage.person,
      name: 'Rosa',
      steward: false,
      side: 'lived',
      duties: [],
      project: stage.project,
    } as Acting
    conversation = {
      organisation: stage.organisation,
      project: stage.project,
      conversation: stage.conversation,
      questions: 1,
      open: true,
      mostWords: null,
      equality: equalityQuestions,
    }
  })
  afterAll(() => fresh.close())

  interface Said {
    readonly found: FoundKey
    readonly key: readonly string[]
    readonly voice: string
  }

  async function say(words1: string, more: Readonly<Record<string, string>> = {}): Promise<Said> {
    const fields = { token: randomUUID(), words1, consent: 'team', ...more }
    const kept = await answer(fresh.world, answerCommits(fresh.world), conversation, {
      language: 'en',
      consentText,
      fields,
    })
    if (!kept.ok || !kept.value.key) throw new Error('the answer was not kept')
    const found = await findKey(fresh.app, keyHash(fresh.world.key, canonicalKey(kept.value.key)))
    if (!found) throw new Error('the key opens nothing')
    const rows = await owner<{ id: string }>`select id from voice where answer_id = ${found.answer}`
    return { found, key: kept.value.key, voice: rows[0]?.id ?? '' }
  }

  async function owner<T>(text: TemplateStringsArray, ...values: unknown[]): Promise<readonly T[]> {
    return (await sql<T>(text, ...values).execute(fresh.owner.kysely)).rows
  }

  /** Every row of every table of ours, as a copy of the database shows it. */
  async function everyRow(): Promise<readonly { table: string; row: string }[]> {
    const tables = await owner<{ name: string }>`select c.relname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public'`
    const all: { table: string; row: string }[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
        fresh.owner.kysely,
      )
      all.push(...rows.map(({ row }) => ({ table: name, row })))
    }
    return all
  }

  const inStore = <T>(work: Parameters<typeof reading<T>>[2]): Promise<T> =>
    reading(fresh.app, stage.organisation, work)
  const standing = async (): Promise<readonly string[]> =>
    (await inStore(({ db }) => db.selectFrom('standingVoice').select('words').execute())).map(
      ({ words }) => words ?? '',
    )

  async function tell(found: FoundKey): Promise<string> {
    let link = ''
    const asked = await askToBeTold(
      fresh.world,
      found,
      { language: 'en', fields: { email: address } },
      (token) => {
        link = token
        return { subject: 's', text: token }
      },
    )
    expect(asked.ok).toBe(true)
    return link
  }

  test('equality is kept once, sealed, all of one length, and is found again in no order', async () => {
    const token = randomUUID()
    const fields = {
      token,
      words1: 'counted once',
      'equality-age': '25-34',
      'equality-ethnic': 'Secretly Cornish',
    }
    const commits = answerCommits(fresh.world)
    const send = () => answer(fresh.world, commits, conversation, { language: 'en', consentText, fields })
    expect((await send()).ok && (await send()).ok).toBe(true)
    await say('a short one', { 'equality-caring': 'yes' })
    const rows = await owner<{ length: number }>`select length(sealed) as length from equality_answer`
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
    const said = await inStore((store) => equalityOf(store, fresh.world.key, stage.conversation))
    expect(said).toContainEqual({ age: '25-34', ethnic: 'Secretly Cornish' })
    expect(said).toContainEqual({ caring: 'yes' })
    expect((await everyRow()).filter(({ row }) => /Cornish|25-34/.test(row))).toEqual([])
  })

  test('the same form with other answers about oneself is another sending', async () => {
    const fields = { token: randomUUID(), words1: 'the same words', 'equality-age': '25-34' }
    const commits = answerCommits(fresh.world)
    const send = (more: object) =>
      answer(fresh.world, commits, conversation, {
        language: 'en',
        consentText,
        fields: { ...fields, ...more },
      })
    expect((await send({})).ok).toBe(true)
    expect(await send({ 'equality-age': '35-44' })).toMatchObject({ problem: { id: 'already-sent' } })
    expect(await send({ 'equality-age': 'young' })).toMatchObject({
      problem: { id: 'check-fields', fields: { 'equality-age': 'error.choose' } },
    })
  })

  test('contacts, notes and what is said back are sealed; no word or address stands in any table', async () => {
    const { found, voice } = await say('The window is stuck.')
    await tell(found)
    const left = await perform(fresh.world, by, leaveNote, {
      token: randomUUID(),
      voice,
      words: 'Unlikely note wording',
    })
    if (!left.ok) throw new Error(left.problem.id)
    await answerNote(fresh.world, found, { note: left.value.note, back: 'Improbable reply wording' })
    const plain = (await everyRow()).filter(({ row }) =>
      /Unlikely note|Improbable reply|maya\.very\.secret/.test(row),
    )
    expect(plain).toEqual([])
    const notes = await inStore((store) => notesAtKey(store, fresh.world.key, found))
    expect(notes).toMatchObject([{ words: 'Unlikely note wording', back: 'Improbable reply wording' }])
  })

  test('a change takes the old words out of the database, keeps one version, and is looked through', async () => {
    const { found, voice } = await say('Old peculiar words')
    const change = (words1: string, consent: string) =>
      changeWords(fresh.world, found, { consentText, fields: { words1, consent } })
    expect((await change('New peculiar words', 'public')).ok).toBe(true)
    expect(await standing()).toContain('New peculiar words')
    expect((await everyRow()).filter(({ row }) => row.includes('Old peculiar'))).toEqual([])
    expect((await change('New peculiar words', 'public')).ok).toBe(true)
    const [row] = await owner<{ version: number; consent: string }>`
      select version, consent from voice where id = ${voice}`
    expect(row).toEqual({ version: 2, consent: 'public' })
    expect((await change('Ring me on 07700 900461', 'public')).ok).toBe(true)
    expect((await standing()).filter((words) => words.includes('07700'))).toEqual([])
    expect((await change('Quiet again', 'team')).ok).toBe(true)
    expect(await standing()).toContain('Quiet again')
  })

  test('a voice that waits to be read from outside waits again with its new words', async () => {
    const { found } = await say('First outside', { firstReader: 'outsider', came: 'about' })
    await changeWords(fresh.world, found, {
      consentText,
      fields: { words1: 'Still outside', consent: 'team' },
    })
    expect(await standing()).not.toContain('Still outside')
    const [row] = await owner<{ held: string[]; came: string }>`
      select held, came from voice where answer_id = ${found.answer}`
    expect(row).toEqual({ held: ['first-read'], came: 'about' })
  })

  test('taking words back erases the contact, equality, notes and questions with them', async () => {
    const { found, voice } = await say('Erase all of me', { 'equality-gender': 'woman' })
    await tell(found)
    await perform(fresh.world, by, leaveNote, { token: randomUUID(), voice, words: 'a note' })
    await perform(fresh.world, by, askExactWords, {
      token: randomUUID(),
      voice,
      excerpt: 'Erase all',
      place: 'On the wall',
    })
    const traces = async () =>
      (await everyRow())
        .filter(({ row }) => row.includes(found.answer))
        .map(({ table }) => table)
        .sort()
    expect(new Set(await traces())).toEqual(
      new Set([
        'answer',
        'ask_words',
        'contact',
        'contact_link',
        'equality_answer',
        'ledger_entry',
        'note',
        'voice',
      ]),
    )
    expect((await withdrawWords(fresh.world, found)).ok).toBe(true)
    expect(new Set(await traces())).toEqual(new Set(['answer', 'ledger_entry', 'voice']))
    expect((await everyRow()).filter(({ row }) => row.includes('Erase all'))).toEqual([])
    expect(
      await changeWords(fresh.world, found, { consentText, fields: { words1: 'back', consent: 'team' } }),
    ).toMatchObject({ problem: { id: 'voice-gone' } })
  })

  test('nobody reaches an unlinked voice, a held one only a safety contact, and nobody another project’s', async () => {
    const held = await say('I want to kill myself.')
    const leave = (who: Partial<Acting>, voice: string) =>
      perform(fresh.world, { ...by, ...who }, leaveNote, { token: randomUUID(), voice, words: 'hello' })
    expect(await leave({}, held.voice)).toMatchObject({ problem: { id: 'voice-gone' } })
    expect((await leave({ side: null, duties: ['safety'] }, held.voice)).ok).toBe(true)
    const other = await setStage(fresh.app)
    expect(await leave({ project: other.project }, held.voice)).toMatchObject({
      problem: { id: 'voice-gone' },
    })
    expect(await leave({ side: null, duties: ['helper'] }, held.voice)).toMatchObject({
      problem: { id: 'not-yours' },
    })
    const [unlinked] = await owner<{ id: string }>`insert into voice
      (organisation_id, conversation_id, answer_id, question, words, language, identity, consent, consent_text, said_on)
      values (${stage.organisation}, ${stage.conversation}, ${randomUUID()}, 1, 'alone', 'en', 'unlinked', 'team',
        ${consentText}, current_date) returning id`
    expect(await leave({}, unlinked?.id ?? '')).toMatchObject({ problem: { id: 'no-way-back' } })
    const ask = { token: randomUUID(), voice: unlinked?.id, excerpt: 'alone', place: 'x' }
    expect(await perform(fresh.world, by, askExactWords, ask)).toMatchObject({
      problem: { id: 'no-way-back' },
    })
  })

  test('what is said back and needs a person is for safety contacts, and so are their notes', async () => {
    const { found, voice } = await say('The tea is cold.')
    const left = await perform(fresh.world, by, leaveNote, { token: randomUUID(), voice, words: 'How cold?' })
    if (!left.ok) throw new Error(left.problem.id)
    await answerNote(fresh.world, found, { note: left.value.note, back: 'I want to kill myself.' })
    const backs = (held: boolean) =>
      inStore(async (store) =>
        (await notesOnVoice(store, fresh.world.key, voice, held)).map(({ back }) => back),
      )
    expect(await backs(false)).toEqual([null])
    expect(await backs(true)).toEqual(['I want to kill myself.'])
    await perform(fresh.world, { ...by, side: null, duties: ['safety'] }, leaveNote, {
      token: randomUUID(),
      voice,
      words: 'Between us',
    })
    expect(await backs(false)).toHaveLength(1)
    expect(await backs(true)).toHaveLength(2)
  })

  test('no answer is no; a yes permits these words until they change', async () => {
    const { found, voice } = await say('A lamp in the hall would help')
    const asked = await perform(fresh.world, by, askExactWords, {
      token: randomUUID(),
      voice,
      excerpt: 'A lamp in the hall',
      place: 'On the wall',
    })
    if (!asked.ok) throw new Error(asked.problem.id)
    const permitted = () => inStore(async (store) => (await permittedWords(store, voice)).length)
    const say2 = (may: boolean) =>
      answerAskedWords(fresh.world, found, { fields: { ask: asked.value.ask }, may, consentText })
    expect(await permitted()).toBe(0)
    await say2(true)
    expect(await permitted()).toBe(1)
    await say2(false)
    expect(await permitted()).toBe(0)
    await say2(true)
    await changeWords(fresh.world, found, { consentText, fields: { words1: 'Two lamps', consent: 'team' } })
    expect(await permitted()).toBe(0)
    expect(await say2(true)).toMatchObject({ problem: { id: 'voice-gone' } })
  })

  test('news go to confirmed contacts only, once a week at most, and each time to those who asked', async () => {
    const { found, voice } = await say('News please')
    const link = await tell(found)
    const leave = () =>
      perform(fresh.world, by, leaveNote, { token: randomUUID(), voice, words: 'something' })
    const sent = async () => (await owner`select id from mail where kind = 'news'`).length
    const tellAll = (days = 0) =>
      tellNews({ ...fresh.world, now: () => new Date(Date.now() + days * 86_400_000) }, () => ({
        subject: 's',
        text: 't',
      }))
    await leave()
    await tellAll()
    expect(await sent()).toBe(0)
    expect((await confirmByLink(fresh.world, link)).ok).toBe(true)
    expect((await confirmByLink(fresh.world, link)).ok).toBe(false)
    await leave()
    await tellAll()
    expect(await sent()).toBe(1)
    await leave()
    await tellAll(6)
    expect(await sent()).toBe(1)
    await tellAll(8)
    expect(await sent()).toBe(2)
    await leave()
    await owner`update contact set each_time = true where answer_id = ${found.answer}`
    await tellAll(8)
    expect(await sent()).toBe(3)
    await tellAll(30)
    expect(await sent()).toBe(3)
  })

  test('a link works once, in its time, for its purpose; an address that was never confirmed is forgotten', async () => {
    const { found, key } = await say('Lost and found')
    const confirming = await tell(found)
    expect(await takeNewKey(fresh.world, confirming, 'en')).toMatchObject({ problem: { id: 'link-used' } })
    const later = { ...fresh.world, now: () => new Date(Date.now() + 25 * 3_600_000) }
    expect((await confirmByLink(later, confirming)).ok).toBe(false)
    expect((await confirmByLink(fresh.world, confirming)).ok).toBe(true)
    const requests: string[] = []
    const send = async (_: string, id: string) => void requests.push(id)
    const mails = async () => {
      const rows = await owner<{
        sealed: Buffer
      }>`select sealed from mail where kind = 'new-key' order by created_at`
      return rows.map(({ sealed }) => openMail(fresh.world.key, sealed))
    }
    const before = (await mails()).length
    await askForNewKey(fresh.world, send, { email: 'unknown@example.org' })
    await askForNewKey(fresh.world, send, { email: address.toUpperCase() })
    for (const request of requests)
      await writeNewKeyMails(fresh.world, request, (_, token) => ({ subject: 's', text: token }))
    const written = (await mails()).slice(before)
    expect(new Set(written.map(({ to }) => to))).toEqual(new Set([address]))
    const outcomes = await Promise.all(
      written.map(async ({ text }) => ({ text, taken: await takeNewKey(fresh.world, text, 'en') })),
    )
    expect(outcomes.every(({ taken }) => taken.ok)).toBe(true)
    expect(await findKey(fresh.app, keyHash(fresh.world.key, canonicalKey(key)))).toBeUndefined()
    for (const { text } of outcomes) expect((await takeNewKey(fresh.world, text, 'en')).ok).toBe(false)

    const waiting = await say('Never confirmed')
    await tell(waiting.found)
    await forgetOldContacts(fresh.app, new Date(Date.now() + 48 * 3_600_000))
    expect(await owner`select 1 from contact where answer_id = ${waiting.found.answer}`).toEqual([])
    expect(await owner`select 1 from contact where answer_id = ${found.answer}`).toHaveLength(1)
  })

  test('another’s note and question are out of reach, and nothing of the attempt stays', async () => {
    const one = await say('Mine')
    const other = await say('Not mine')
    const left = await perform(fresh.world, by, leaveNote, {
      token: randomUUID(),
      voice: one.voice,
      words: 'for one',
    })
    if (!left.ok) throw new Error(left.problem.id)
    const { note } = left.value
    await answerNote(fresh.world, other.found, { note, back: 'stolen' })
    await makeComplaint(fresh.world, other.found, { fields: { note, agreed: 'yes' }, consentText })
    const [row] = await owner<{ back: unknown; complaint: unknown }>`
      select back_sealed as back, complaint_at as complaint from note where id = ${note}`
    expect(row).toEqual({ back: null, complaint: null })
    const ledger = await owner<{ object: { note?: string } }>`
      select object from ledger_entry where verb in ('answered-note', 'made-complaint')`
    expect(ledger.filter(({ object }) => object.note === note)).toEqual([])
  })

  test('a conversation that as many answered as were to be asked is closed to both kinds, and a retry still knows its own', async () => {
    const here = await setStage(fresh.app)
    const small = { ...conversation, ...here, conversation: here.conversation }
    await changing(fresh.app, here.organisation, ({ db }) =>
      db.updateTable('conversation').set({ mostAnswers: 10 }).where('id', '=', here.conversation).execute(),
    )
    const commits = answerCommits(fresh.world)
    const send = (identity: string, token: string = randomUUID()) =>
      answer(fresh.world, commits, small, {
        language: 'en',
        consentText,
        fields: { token, words1: 'one of ten', identity },
      })
    const first = randomUUID()
    expect((await send('pseudonymous', first)).ok).toBe(true)
    for (let n = 0; n < 5; n++) expect((await send('pseudonymous')).ok).toBe(true)
    for (let n = 0; n < 4; n++) expect((await send('unlinked')).ok).toBe(true)
    expect(await send('pseudonymous')).toMatchObject({ problem: { id: 'not-open' } })
    expect(await send('unlinked')).toMatchObject({ problem: { id: 'not-open' } })
    expect((await send('pseudonymous', first)).ok).toBe(true)
    await changing(fresh.app, here.organisation, ({ db }) =>
      db
        .updateTable('conversation')
        .set({ mostAnswers: null, opensOn: '2999-01-01' })
        .where('id', '=', here.conversation)
        .execute(),
    )
    expect(await send('pseudonymous')).toMatchObject({ problem: { id: 'not-open' } })
    expect(await send('unlinked', randomBytes(16).toString('hex'))).toMatchObject({
      problem: { id: 'check-fields' },
    })
  })
})
