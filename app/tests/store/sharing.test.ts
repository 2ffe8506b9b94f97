import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { approveSharing, refuseSharing } from '../../src/commands/answer-sharing.ts'
import { type Acting, perform, type World } from '../../src/commands/command.ts'
import { proposeSharing } from '../../src/commands/propose-sharing.ts'
import type { Side } from '../../src/domain/side.ts'
import { plainWords, type Span } from '../../src/domain/struck.ts'
import type { Consent, Identity } from '../../src/domain/voice.ts'
import { readReply } from '../../src/readers/reply.ts'
import { sharingWaiting } from '../../src/readers/sharing-waiting.ts'
import { conversationsWithFewStaff, findVoices } from '../../src/store/read-voices.ts'
import { countRefusals } from '../../src/store/sharing.ts'
import { changing, reading } from '../../src/store/store.ts'
import { withdrawAnswer } from '../../src/store/voices.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const monday = '2027-03-01'
const friday = '2027-03-05'

describe.each(inject('servers'))('sharing voices in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let rosa: Acting
  let idris: Acting
  let tom: Acting
  let slug = ''
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    stage = await setStage(fresh.app)
    rosa = acting(stage.person, 'lived')
    idris = acting(await seat('lived'), 'lived')
    tom = acting(await seat('learned'), 'learned')
    const { rows } = await sql<{
      slug: string
    }>`select slug from project where id = ${stage.project}`.execute(fresh.owner.kysely)
    slug = rows[0]?.slug ?? ''
  })
  afterAll(() => fresh.close())

  const acting = (person: string, side: Side): Acting => ({
    organisation: stage.organisation,
    person,
    name: 'Somebody',
    steward: false,
    side,
    duties: [],
    project: stage.project,
  })

  const seat = (side: Side): Promise<string> =>
    changing(fresh.app, stage.organisation, async ({ db }) => {
      const { id } = await db
        .insertInto('person')
        .values({ organisationId: stage.organisation, userId: randomUUID(), name: side, steward: false })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('seat')
        .values({ organisationId: stage.organisation, projectId: stage.project, personId: id, side })
        .execute()
      return id
    })

  interface Said {
    readonly words?: string
    readonly consent?: Consent
    readonly identity?: Identity
    readonly side?: Side
    readonly struck?: readonly Span[]
  }

  const say = (given: Said = {}): Promise<{ voice: string; answer: string; words: string }> =>
    changing(fresh.app, stage.organisation, async ({ db }) => {
      const { words = `Words ${randomUUID()}`, consent = 'public', identity = 'pseudonymous' } = given
      const answer = randomUUID()
      const { id } = await db
        .insertInto('voice')
        .values({
          organisationId: stage.organisation,
          conversationId: stage.conversation,
          answerId: answer,
          question: 1,
          words,
          language: 'en',
          speaker: given.side === 'learned' ? 'works' : 'uses',
          side: given.side ?? 'lived',
          identity,
          consent,
          consentText: Buffer.alloc(32, 7),
          saidOn: monday,
          struck: JSON.stringify(given.struck ?? []),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { voice: id, answer, words }
    })

  const on = (day: string): World => ({ ...fresh.world, now: () => new Date(`${day}T10:00:00Z`) })
  const outcome = (done: { ok: boolean; problem?: { id: string } }) => (done.ok ? 'ok' : done.problem?.id)
  const propose = async (by: Acting, voice: string, reach = 'public', version = 1) => {
    const done = await perform(on(monday), by, proposeSharing, { voice, reach, version })
    return done.ok ? done.value.sharing : `no: ${done.problem.id}`
  }
  const approve = async (by: Acting, sharing: string, day = monday) =>
    outcome(await perform(on(day), by, approveSharing, { sharing }))
  const told: string[] = []
  const refuse = async (by: Acting, sharing: string, day = monday) =>
    outcome(
      await perform(
        on(day),
        by,
        refuseSharing((language, reach, reasons) => {
          told.push(`${language} ${reach} ${reasons.join(' ')}`)
          return 'It stays in the team.'
        }),
        { sharing, reason: 'law' },
      ),
    )
  /** What stands on the public page on a day. */
  const publicly = async (day = monday): Promise<readonly string[]> => {
    const all: string[] = []
    for (let page = 1; ; page++) {
      const view = await readReply(fresh.app, slug, 'en', day, page)
      all.push(...(view?.said.voices.map(({ words }) => plainWords(words, '|')) ?? []))
      if (!view?.said.more) return all
    }
  }
  const update = (voice: string, set: string) =>
    changing(fresh.app, stage.organisation, ({ db }) =>
      sql`update voice set ${sql.raw(set)} where id = ${voice}`.execute(db),
    )
  const agreedOn = async (given: Said = {}) => {
    const said = await say(given)
    const sharing = await propose(rosa, said.voice)
    expect(await approve(tom, sharing)).toBe('ok')
    expect(await publicly()).toContain(plainWords([{ kind: 'words', text: said.words }], ''))
    return { ...said, sharing }
  }

  test('one of each side shares a voice; two of one side wait three working days', async () => {
    const { voice, words } = await say()
    const sharing = await propose(rosa, voice)
    expect(await propose(rosa, voice)).toBe(sharing)
    expect(await propose(tom, voice)).toBe('no: already-proposed')
    expect(await publicly()).not.toContain(words)
    expect(await approve(idris, sharing)).toBe('ok')
    expect(await approve(idris, sharing)).toBe('ok')
    expect(await publicly('2027-03-04')).not.toContain(words)
    expect(await publicly(friday)).toContain(words)
    expect(await approve(tom, sharing)).toBe('ok')
    expect(await publicly()).toContain(words)
  })

  test('nothing is shared wider than its speaker allowed, and the project’s pages are not everyone’s', async () => {
    const team = await say({ consent: 'team' })
    const project = await say({ consent: 'project' })
    expect(await propose(rosa, team.voice, 'project')).toBe('no: wider-than-allowed')
    expect(await propose(rosa, project.voice, 'public')).toBe('no: wider-than-allowed')
    const sharing = await propose(rosa, project.voice, 'project')
    expect(await approve(tom, sharing)).toBe('ok')
    expect(await publicly()).not.toContain(project.words)
    // A wider consent later was not what they agreed on.
    await update(project.voice, "consent = 'public'")
    expect(await publicly()).not.toContain(project.words)
  })

  test('whatever happens to a voice, it leaves at once, and other words need another yes', async () => {
    const narrowed = await agreedOn()
    await update(narrowed.voice, "consent = 'project'")
    expect(await publicly()).not.toContain(narrowed.words)
    await update(narrowed.voice, "consent = 'public'")
    expect(await publicly()).not.toContain(narrowed.words)

    const changed = await agreedOn()
    await update(changed.voice, "words = 'Other words altogether', version = version + 1")
    expect(await publicly()).not.toContain('Other words altogether')
    // Whoever read the earlier words agreed to those.
    expect(await propose(tom, changed.voice)).toBe('no: words-changed')
    expect(await propose(tom, changed.voice, 'public', 2)).toMatch(/^[0-9a-f-]{36}$/)

    const withdrawn = await agreedOn()
    await changing(fresh.app, stage.organisation, (store) =>
      withdrawAnswer(store, stage.conversation, withdrawn.answer),
    )
    expect(await publicly()).not.toContain(withdrawn.words)

    const struck = await agreedOn({ words: 'Nurse Ellen was kind to me' })
    await update(
      struck.voice,
      "struck = '[[6, 11]]', shown = 'Nurse * was kind to me', shown_as = 'struck', shown_struck = '[[6, 7]]'",
    )
    expect((await publicly()).filter((words) => words.includes('kind to me'))).toEqual([])
    const again = await propose(rosa, struck.voice)
    expect(await approve(tom, again)).toBe('ok')
    expect(await publicly()).toContain('Nurse | was kind to me')

    const held = await agreedOn()
    await update(held.voice, "held = '{needs-a-person}'")
    expect(await publicly()).not.toContain(held.words)
    expect(await approve(idris, held.sharing)).toBe('not-found')
    await update(held.voice, 'held = null')
    expect(await publicly()).toContain(held.words)
  })

  test('a no of one side stops it for three working days; of both, for good, and the person is told', async () => {
    const { voice, words, sharing } = await agreedOn()
    expect(await refuse(tom, sharing)).toBe('ok')
    expect(await publicly()).not.toContain(words)
    expect(await publicly(friday)).not.toContain(words)
    expect(await approve(idris, sharing)).toBe('ok')
    expect(await publicly('2027-03-04')).not.toContain(words)
    expect(await publicly(friday)).toContain(words)
    expect(told).toEqual([])
    expect(await refuse(idris, sharing)).toBe('ok')
    expect(await publicly('2027-12-01')).not.toContain(words)
    expect(told).toEqual(['en public law'])
    expect(await approve(rosa, sharing)).toBe('sharing-settled')
    expect(await refuse(rosa, sharing)).toBe('sharing-settled')
    expect(await propose(rosa, voice)).toBe('no: sharing-settled')
    const notes = await reading(fresh.app, stage.organisation, ({ db }) =>
      db.selectFrom('note').select('voiceId').where('voiceId', '=', voice).execute(),
    )
    expect(notes).toHaveLength(1)
    expect(
      await reading(fresh.app, stage.organisation, (store) => countRefusals(store, stage.project)),
    ).toEqual({
      lived: 1,
      learned: 1,
    })
  })

  test('somebody whose words lead to nobody cannot be told, and it is said so', async () => {
    const said = await say({ identity: 'unlinked' })
    const sharing = await propose(rosa, said.voice)
    await refuse(rosa, sharing)
    await refuse(tom, sharing)
    const row = await reading(fresh.app, stage.organisation, ({ db }) =>
      db.selectFrom('sharing').select(['refusedOn', 'toldAt']).where('id', '=', sharing).executeTakeFirst(),
    )
    expect(row).toEqual({ refusedOn: monday, toldAt: null })
  })

  test('each partner is told what waits for them, by side, and nothing they said already', async () => {
    const said = await say()
    const sharing = await propose(rosa, said.voice)
    const waits = async ({ person, side }: Acting, today = monday) =>
      (
        await reading(fresh.app, stage.organisation, (store) =>
          sharingWaiting(store, { project: stage.project, person, side, today }),
        )
      ).filter((each) => each.sharing === sharing)
    expect(await waits(rosa)).toEqual([])
    expect(await waits(tom)).toMatchObject([{ what: 'approve', reach: 'public', waited: 0 }])
    await refuse(tom, sharing)
    expect(await waits(tom)).toEqual([])
    expect(await waits(rosa)).toMatchObject([{ what: 'confirm-refusal' }])
    expect(await waits(idris, friday)).toMatchObject([{ what: 'approve', waited: 3 }])
  })

  test('the floor counts people of the staff, not voices, and not those of the other side', async () => {
    const few = () =>
      reading(fresh.app, stage.organisation, (store) => conversationsWithFewStaff(store, stage.project, 3))
    expect(await few()).toEqual([])
    const first = await say({ side: 'learned' })
    const second = await say({ side: 'learned' })
    // Two people with three voices each are still two.
    await sql`insert into voice (organisation_id, conversation_id, answer_id, question, words, language, speaker, side, identity,
        consent, consent_text, said_on)
      select organisation_id, conversation_id, answer_id, n, words || n, language, speaker, side, identity, consent, consent_text, said_on
      from voice, generate_series(2, 3) n where id in (${first.voice}::uuid, ${second.voice}::uuid)`.execute(
      fresh.owner.kysely,
    )
    expect(await few()).toEqual([stage.conversation])
    const third = await say({ side: 'learned' })
    expect(await few()).toEqual([])
    for (const { answer } of [first, second, third])
      await changing(fresh.app, stage.organisation, (store) =>
        withdrawAnswer(store, stage.conversation, answer),
      )
  })

  test('the staff’s days and ways in stay unseen below the floor, by order, filter and page alike', async () => {
    const quiet = await say({ side: 'learned' })
    const find = (filter: object) =>
      reading(fresh.app, stage.organisation, (store) =>
        findVoices(store, { ...stage, fewStaff: [stage.conversation] }, { filter, most: 500 }),
      )
    const all = await find({})
    expect(all.at(-1)?.id).toBe(quiet.voice)
    expect((await find({ way: 'link' })).map(({ id }) => id)).not.toContain(quiet.voice)
    expect((await find({ came: 'own' })).map(({ id }) => id)).not.toContain(quiet.voice)
    expect((await find({ speaker: 'works' })).map(({ id }) => id)).toEqual([quiet.voice])
  })
})
