import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Acting, perform, type World } from '../../src/commands/command.ts'
import { amendDecision, passToSponsor, sayWhy } from '../../src/commands/decide/blocked.ts'
import { closeDue } from '../../src/commands/decide/close-round.ts'
import { answerConcern, raiseConcern, settleConcern } from '../../src/commands/decide/concerns.ts'
import { openVoting, withdrawDecision } from '../../src/commands/decide/open-voting.ts'
import { proposeDecision } from '../../src/commands/decide/propose.ts'
import { vote } from '../../src/commands/decide/vote.ts'
import { openDispute } from '../../src/commands/dispute.ts'
import type { Side } from '../../src/domain/side.ts'
import { readDecision } from '../../src/readers/decision.ts'
import { decisionsWaiting } from '../../src/readers/decisions.ts'
import type { ProjectReading } from '../../src/readers/project.ts'
import { toldDecisions } from '../../src/readers/told-decisions.ts'
import { keepAgreement } from '../../src/store/agreements.ts'
import { decidedPriority, decidedThemes } from '../../src/store/decision-subjects.ts'
import { removeOwnWords } from '../../src/store/own-words.ts'
import { changing, reading } from '../../src/store/store.ts'
import { openVoices } from '../../src/store/voices-opened.ts'
import { type FreshDatabase, freshDatabase, type Stage, setStage } from './fresh-database.ts'

const monday = '2027-03-01'

describe.each(inject('servers'))('deciding in $name', (server) => {
  let fresh: FreshDatabase
  let stage: Stage
  let people: Record<'rosa' | 'idris' | 'tom' | 'ellen', Acting>
  let now = new Date(`${monday}T09:00:00Z`)
  let world: World
  beforeAll(async () => {
    fresh = await freshDatabase(server)
    world = { ...fresh.world, now: () => now }
  })
  afterAll(() => fresh.close())

  /** A project of two of each side, on a Monday. */
  async function begin(): Promise<void> {
    now = new Date(`${monday}T09:00:00Z`)
    stage = await setStage(fresh.app)
    const tom = await seat('learned')
    people = {
      rosa: acting(stage.person, 'lived'),
      idris: acting(await seat('lived'), 'lived'),
      tom: acting(tom, 'learned'),
      ellen: acting(await seat('learned'), 'learned'),
    }
  }

  const acting = (person: string, side: Side): Acting => ({
    ...{ organisation: stage.organisation, person, name: 'Somebody', steward: false, side, duties: [] },
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

  const words = (more: Record<string, unknown> = {}) => ({
    token: randomUUID(),
    kind: 'other',
    words: 'Tell everyone the wait.',
    why: 'Many asked for it.',
    harm: 'People with no phone.',
    seen: 'We count who asks at the desk.',
    rule: 'double-majority',
    quorum: 'half',
    closesOn: '2027-03-05',
    ...more,
  })

  async function propose(by: Acting, more: Record<string, unknown> = {}): Promise<string> {
    const made = await perform(world, by, proposeDecision('en'), words(more))
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    return made.value.decision
  }

  const open = (by: Acting, decision: string, closesOn = '2027-03-05') =>
    perform(world, by, openVoting, { decision, closesOn })
  const cast = (by: Acting, decision: string, choice: string, more: Record<string, unknown> = {}) =>
    perform(world, by, vote, { decision, round: 1, choice, ...more })

  async function opened(more: Record<string, unknown> = {}): Promise<string> {
    const decision = await propose(people.rosa, more)
    expect((await open(people.tom, decision)).ok).toBe(true)
    return decision
  }

  const look = async (by: Acting, decision: string) => {
    const reader: ProjectReading = {
      me: { name: by.name, side: by.side, steward: false, duties: [] },
      person: by.person,
      organisation: by.organisation,
      project: stage.project,
      language: 'en',
      today: now.toISOString().slice(0, 10),
      origin: 'https://even.example.org',
    }
    const view = await readDecision(fresh.app, world.key, reader, decision, now)
    if (!view) throw new Error('no such decision')
    return view
  }
  const raw = async <T>(text: string): Promise<readonly T[]> =>
    (await sql.raw<T>(text).execute(fresh.owner.kysely)).rows
  const inProject = <T>(work: Parameters<typeof reading<T>>[2]) =>
    reading(fresh.app, stage.organisation, work)

  test('a proposal says who it could harm, and one form proposes once', async () => {
    await begin()
    const empty = await perform(world, people.rosa, proposeDecision('en'), words({ harm: ' ', seen: '' }))
    expect(empty).toMatchObject({
      ok: false,
      problem: { fields: { harm: 'error.missing', seen: 'error.missing' } },
    })
    const given = words()
    const first = await perform(world, people.rosa, proposeDecision('en'), given)
    expect(await perform(world, people.rosa, proposeDecision('en'), given)).toMatchObject({
      ok: true,
      value: first.ok && first.value,
    })
    expect(
      await perform(world, people.rosa, proposeDecision('en'), { ...given, words: 'Other.' }),
    ).toMatchObject({
      problem: { id: 'already-sent' },
    })
    const past = await perform(world, people.rosa, proposeDecision('en'), words({ closesOn: '2027-02-28' }))
    expect(past).toMatchObject({ problem: { fields: { closesOn: 'error.date-past' } } })
  })

  test('stands on what there is, and themes or a priority never on nothing', async () => {
    await begin()
    const [theme] = await raw<{ id: string }>(`insert into theme (organisation_id, project_id, name, position)
      values ('${stage.organisation}', '${stage.project}', 'Know how long', 1) returning id`)
    const give = (subjects: string[]) =>
      perform(world, people.rosa, proposeDecision('en'), words({ kind: 'themes', subjects }))
    expect(await give([])).toMatchObject({ problem: { fields: { subjects: 'error.stands-on' } } })
    expect(await give([`theme:${randomUUID()}`])).toMatchObject({
      problem: { fields: { subjects: 'error.stands-on' } },
    })
    const made = await give([`theme:${theme?.id}`])
    if (!made.ok) throw new Error('not proposed')
    const { decision } = made.value
    // What themes are called tells what was said: Tom may still guess, until he opens the voices.
    expect((await look(people.tom, decision)).stands).toEqual([])
    await changing(fresh.app, stage.organisation, async (store) => {
      const tom = { project: stage.project, person: people.tom.person }
      await keepAgreement(store, { ...tom, words: Buffer.alloc(32, 7) })
      await openVoices(store, { ...tom, at: new Date() })
    })
    expect((await look(people.tom, decision)).stands).toEqual([
      { kind: 'theme', id: theme?.id, words: 'Know how long' },
    ])
    expect(await inProject((store) => decidedThemes(store, stage.project))).toBeNull()
    await open(people.tom, decision)
    for (const person of Object.values(people)) await cast(person, decision, 'for')
    expect(await inProject((store) => decidedThemes(store, stage.project))).toMatchObject({
      decision,
      subjects: [{ kind: 'theme', id: theme?.id }],
    })
    expect(await inProject((store) => decidedPriority(store, stage.project))).toBeNull()
    // Nothing was heard yet, so nothing can come first.
    const early = await perform(world, people.rosa, proposeDecision('en'), words({ kind: 'priority' }))
    expect(early).toMatchObject({ problem: { id: 'blank-page' } })
  })

  test('is counted by side, with what other rules would have said', async () => {
    await begin()
    const decision = await opened()
    expect(await inProject((store) => decisionsWaiting(store, waiting(people.ellen)))).toHaveLength(1)
    await cast(people.rosa, decision, 'for')
    await cast(people.idris, decision, 'against', { words: 'Too soon for nights.' })
    await cast(people.tom, decision, 'for')
    const before = await look(people.rosa, decision)
    expect(before.state).toBe('voting')
    expect(before.round.result).toBeNull()
    // One changes to for; the last closes it.
    await cast(people.idris, decision, 'aside')
    await cast(people.ellen, decision, 'against', { words: 'My clinic runs late.', named: 'yes' })
    const { state, round, next } = await look(people.rosa, decision)
    expect(state).toBe('not carried')
    expect(round.result?.blockedBy).toBe('learned')
    expect(next).toBe('say-why')
    const [row] = await raw<{ tallies: unknown; otherRules: Record<string, string> }>(
      `select tallies, other_rules from decision_result where decision_id = '${decision}'`,
    )
    expect(row?.tallies).toEqual({
      lived: { for: 1, against: 0, standAside: 1, counted: 2 },
      learned: { for: 1, against: 1, standAside: 0, counted: 2 },
    })
    expect(row?.otherRules).toMatchObject({ majority: 'carried', 'double majority': 'not carried' })
    expect(await inProject((store) => decisionsWaiting(store, waiting(people.ellen)))).toEqual([])
  })

  const waiting = ({ person }: Acting) => ({
    project: stage.project,
    person,
    today: now.toISOString().slice(0, 10),
  })

  test('words are kept of who was outvoted alone, with a name only where they put it', async () => {
    await begin()
    await seat('lived')
    const decision = await opened({ quorum: 'half' })
    await cast(people.rosa, decision, 'for', { words: 'I am for it.' })
    await cast(people.idris, decision, 'for')
    await cast(people.tom, decision, 'for')
    await cast(people.ellen, decision, 'against', { words: 'My clinic runs late.', named: 'yes' })
    now = new Date('2027-03-06T00:01:00Z')
    await closeDue(world)
    // One for and one against on the learned side carries nothing, so it is the words of those for it that are kept.
    const view = await look(people.rosa, decision)
    expect(view.round.result?.dissent).toEqual([{ words: 'I am for it.', name: null }])
    expect(await raw(`select 1 from ballot_box where decision_id = '${decision}'`)).toEqual([])
  })

  test('votes count from the side people sat on when voting opened, and who came later does not vote', async () => {
    await begin()
    const decision = await opened()
    await raw(`update seat set side = 'learned', since = now() where person_id = '${people.idris.person}'`)
    const late = acting(await seat('lived'), 'lived')
    expect(await cast(late, decision, 'against')).toMatchObject({ problem: { id: 'not-a-voter' } })
    await cast({ ...people.idris, side: 'learned' }, decision, 'against')
    for (const each of [people.rosa, people.tom, people.ellen]) await cast(each, decision, 'for')
    const [row] = await raw<{ tallies: unknown }>(
      `select tallies from decision_result where decision_id = '${decision}'`,
    )
    expect(row?.tallies).toMatchObject({ lived: { for: 1, against: 1 }, learned: { for: 2, against: 0 } })
  })

  test('a late vote, and one for another round, are refused; nothing is told before it closes', async () => {
    await begin()
    const decision = await opened()
    await cast(people.rosa, decision, 'for')
    expect(await inProject((store) => toldDecisions(store, stage.project))).toEqual([])
    expect(await cast(people.tom, decision, 'for', { round: 2 })).toMatchObject({
      problem: { id: 'voting-over' },
    })
    now = new Date('2027-03-06T00:00:00Z')
    expect(await cast(people.tom, decision, 'for')).toMatchObject({ problem: { id: 'voting-over' } })
    await closeDue(world)
    await closeDue(world)
    expect((await look(people.tom, decision)).state).toBe('no quorum')
    expect(await inProject((store) => toldDecisions(store, stage.project))).toEqual([])
  })

  test('only its raiser says that a worry is answered; consent waits for it and then tells no count', async () => {
    await begin()
    const decision = await opened({ rule: 'consent' })
    const raised = await perform(world, people.idris, raiseConcern, {
      decision,
      token: randomUUID(),
      concern: 'Nights?',
    })
    expect(raised.ok).toBe(true)
    const [concern] = (await look(people.tom, decision)).concerns
    const about = { decision, concern: concern?.id }
    await perform(world, people.tom, answerConcern, { ...about, token: randomUUID(), answer: 'We print it.' })
    expect(await perform(world, people.tom, settleConcern, { ...about, answered: 'yes' })).toMatchObject({
      problem: { id: 'not-yours-to-close' },
    })
    for (const each of Object.values(people)) await cast(each, decision, 'for')
    expect((await look(people.rosa, decision)).state).toBe('counting')
    expect(await cast(people.tom, decision, 'against')).toMatchObject({ problem: { id: 'voting-over' } })
    await closeDue(world)
    expect((await look(people.rosa, decision)).state).toBe('counting')
    await perform(world, people.idris, settleConcern, { ...about, answered: 'yes' })
    const { state, round } = await look(people.rosa, decision)
    expect(state).toBe('carried')
    expect(round.result).toMatchObject({ tallies: null, otherRules: null })
  })

  test('whoever leaves takes their own words along, and what was decided stays', async () => {
    await begin()
    const decision = await opened()
    const token = randomUUID()
    await perform(world, people.ellen, raiseConcern, { decision, token, concern: 'Ellen’s worry' })
    for (const each of [people.rosa, people.idris, people.tom]) await cast(each, decision, 'for')
    await cast(people.ellen, decision, 'aside')
    await changing(fresh.app, stage.organisation, (store) =>
      removeOwnWords(store, stage.project, people.ellen.person),
    )
    const { state, concerns } = await look(people.rosa, decision)
    expect(state).toBe('carried')
    expect(concerns).toMatchObject([{ words: null, side: 'learned' }])
  })

  test('a private objection stops consent, and only its words are told', async () => {
    await begin()
    const decision = await opened({ rule: 'consent' })
    await cast(people.tom, decision, 'against', { words: 'It is not safe at night.' })
    for (const each of [people.rosa, people.idris, people.ellen]) await cast(each, decision, 'for')
    const { round, state } = await look(people.rosa, decision)
    expect(state).toBe('not carried')
    expect(round.result).toEqual({
      ...{ result: 'not carried', blockedBy: null, tallies: null, otherRules: null, block: null },
      dissent: [{ words: 'It is not safe at night.', name: null }],
      decidedOn: monday,
    })
  })

  test('a rule that can outvote a side is opened by the other side alone', async () => {
    await begin()
    const decision = await propose(people.tom, { rule: 'majority' })
    expect(await open(people.ellen, decision)).toMatchObject({ problem: { id: 'other-side' } })
    expect((await open(people.rosa, decision)).ok).toBe(true)
    expect(await open(people.rosa, decision)).toMatchObject({ problem: { id: 'changed-since' } })
  })

  test('blocked twice: a reason, one amended round, no third, and then the sponsor in public', async () => {
    await begin()
    const decision = await opened()
    const block = async (round: number) => {
      for (const [who, choice] of [
        [people.rosa, 'for'],
        [people.idris, 'for'],
        [people.tom, 'against'],
        [people.ellen, 'against'],
      ] as const)
        expect((await perform(world, who, vote, { decision, round, choice })).ok).toBe(true)
    }
    const amend = (by: Acting) =>
      perform(world, by, amendDecision('en'), { ...words({ words: 'Other words.' }), decision })
    await block(1)
    expect(await amend(people.rosa)).toMatchObject({ problem: { id: 'changed-since' } })
    expect(await perform(world, people.rosa, sayWhy, { decision, reason: 'They said.' })).toMatchObject({
      problem: { id: 'not-your-side' },
    })
    expect((await perform(world, people.tom, sayWhy, { decision, reason: 'The clinic runs late.' })).ok).toBe(
      true,
    )
    expect(await inProject((store) => toldDecisions(store, stage.project))).toEqual([])
    expect((await amend(people.rosa)).ok).toBe(true)
    const amended = await look(people.tom, decision)
    expect(amended).toMatchObject({ state: 'proposed', round: { round: 2, words: 'Other words.' } })
    expect(amended.earlier).toMatchObject({
      words: 'Tell everyone the wait.',
      result: { blockedBy: 'learned' },
    })
    expect((await open(people.rosa, decision)).ok).toBe(true)
    await block(2)
    // The side says nothing for five days.
    expect(await perform(world, people.rosa, passToSponsor, { decision, token: randomUUID() })).toMatchObject(
      {
        problem: { id: 'changed-since' },
      },
    )
    now = new Date('2027-03-07T09:00:00Z')
    expect(await amend(people.rosa)).toMatchObject({ problem: { id: 'changed-since' } })
    expect((await perform(world, people.rosa, passToSponsor, { decision, token: randomUUID() })).ok).toBe(
      true,
    )
    expect(await look(people.tom, decision)).toMatchObject({
      next: null,
      sponsor: { dueOn: '2027-03-17', answer: null },
    })
    const [told] = await inProject((store) => toldDecisions(store, stage.project))
    expect(told).toMatchObject({
      result: 'not carried',
      blocked: { by: 'learned', reasons: ['The clinic runs late.'], dueOn: '2027-03-17' },
    })
    // Two and two: no number so small is told to everyone.
    expect(JSON.stringify(told?.votes)).not.toMatch(/"shown":[1-4]\b/)
  })

  test('a dispute freezes it and moves its last day; a pause stops it', async () => {
    await begin()
    const decision = await opened()
    now = new Date('2027-03-05T09:00:00Z')
    await perform(world, people.rosa, openDispute, {
      token: randomUUID(),
      subject: 'everything',
      about: 'The way we vote.',
      mediator: 'Somebody from outside',
    })
    expect(await cast(people.tom, decision, 'for')).toMatchObject({ problem: { id: 'frozen' } })
    now = new Date('2027-03-06T09:00:00Z')
    await closeDue(world)
    const { state, round } = await look(people.tom, decision)
    expect(state).toBe('voting')
    expect(round.closesOn).toBe('2027-03-13')
    now = new Date('2027-03-12T10:00:00Z')
    await raw(
      `update project set paused_at = now(), paused_by = '${people.tom.person}' where id = '${stage.project}'`,
    )
    expect(await cast(people.tom, decision, 'for')).toMatchObject({ problem: { id: 'paused' } })
    await raw(`update project set paused_at = null, paused_by = null where id = '${stage.project}'`)
    expect((await cast(people.tom, decision, 'for')).ok).toBe(true)
  })

  test('whoever proposed takes it back, before anyone votes and no later', async () => {
    await begin()
    const decision = await propose(people.rosa)
    expect(await perform(world, people.tom, withdrawDecision, { decision })).toMatchObject({
      problem: { id: 'not-found' },
    })
    expect((await perform(world, people.rosa, withdrawDecision, { decision })).ok).toBe(true)
    expect(await open(people.tom, decision)).toMatchObject({ problem: { id: 'changed-since' } })
    const other = await opened()
    expect(await perform(world, people.rosa, withdrawDecision, { decision: other })).toMatchObject({
      problem: { id: 'changed-since' },
    })
  })

  test('two who vote at once both count, and one person who votes twice at once counts once', async () => {
    await begin()
    await seat('learned')
    const decision = await opened()
    await Promise.all([
      ...Object.values(people).map((each) => cast(each, decision, 'for')),
      cast(people.tom, decision, 'for'),
    ])
    now = new Date('2027-03-06T00:01:00Z')
    await closeDue(world)
    const [row] = await raw<{ tallies: unknown }>(
      `select tallies from decision_result where decision_id = '${decision}'`,
    )
    expect(row?.tallies).toMatchObject({ lived: { for: 2, counted: 2 }, learned: { for: 2, counted: 2 } })
    const ledger = await raw<{ actor: string | null; side: string | null }>(
      `select actor, side from ledger_entry where project_id = '${stage.project}' and verb in ('voted', 'decided')`,
    )
    expect(ledger).toHaveLength(5)
    expect(ledger.every(({ actor }) => actor === null)).toBe(true)
  })
})
