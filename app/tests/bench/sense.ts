// npm run bench:sense [-- --voices 5000 --moves 400]
//
// Moves of one voice in a project where thousands stand in twelve themes, through the server as `npm start` starts it: from the
// form that is sent to the answer, one partner after the other and four at once; and how long the pages take.
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openOwner } from '../../src/command-line/open-owner.ts'
import { startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
import { surveyComments } from '../drive/survey-file.ts'
import type { Visitor } from '../drive/visitor.ts'

const { values } = parseArgs({
  options: { voices: { type: 'string', default: '5000' }, moves: { type: 'string', default: '400' } },
})
const [wanted, moves] = [Number(values.voices), Number(values.moves)]

const server = await startServer()
const owned = await openOwner(server.data)
try {
  const tom = await becomeSteward(server)
  const project = await makeProject(tom)
  const voices = await fillVoices(project)
  const themes = await makeThemes(tom, project)
  for (let n = 0; n < voices.length; n += 50)
    await move(tom, project, voices.slice(n, n + 50), themes[(n / 50) % themes.length] ?? '')
  const places = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from voice_theme`.execute(
      owned.owner.kysely,
    )
    return rows[0]?.n
  }
  if ((await places()) !== voices.length) throw new Error('not every voice was placed')
  const one = await timed(moves, (n) => move(tom, project, [at(voices, n * 7)], at(themes, n)))
  const began = performance.now()
  const four = await Promise.all(
    [0, 1, 2, 3].map((who) =>
      timed(moves / 4, (n) => move(tom, project, [at(voices, n * 11 + who)], at(themes, n + who))),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  const sense = await timed(30, () => look(tom, `/p/${project.id}/sense`))
  const theme = await timed(30, (n) => look(tom, `/p/${project.id}/themes/${at(themes, n)}`))
  console.log(
    JSON.stringify({
      voices: voices.length,
      themes: themes.length,
      move: summary(one),
      moveFourAtOnce: { ...summary(four.flat()), perSecond: Math.round(four.flat().length / seconds) },
      sensePage: summary(sense),
      themePage: summary(theme),
    }),
  )
} finally {
  await owned.close()
  await server.stop()
}

/** Real comments from a survey, as if as many people had written them. */
async function fillVoices(project: Project): Promise<readonly string[]> {
  const comments = surveyComments()
  const words = Array.from({ length: wanted }, (_, n) => ({
    words: at(comments, n).text,
    answer: randomUUID(),
  }))
  const { rows } = await sql<{ id: string }>`
    insert into voice (organisation_id, conversation_id, answer_id, question, words, language, speaker, side, identity, consent, consent_text, said_on)
    select c.organisation_id, c.id, w.answer, 1, w.words, 'en', 'uses', 'lived', 'pseudonymous', 'team', t.hash, '2027-03-01'
    from conversation c
    cross join lateral (select hash from consent_text t where t.organisation_id = c.organisation_id limit 1) t
    cross join jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w(words text, answer uuid)
    where c.project_id = ${project.id}::uuid returning id`.execute(owned.owner.kysely)
  return rows.map(({ id }) => id)
}

async function makeThemes(who: Visitor, project: Project): Promise<readonly string[]> {
  for (let n = 1; n <= 12; n++)
    await who.post(`/p/${project.id}/themes`, { token: randomUUID(), name: `Theme ${n}` })
  const { rows } = await sql<{ id: string }>`select id from theme order by position`.execute(
    owned.owner.kysely,
  )
  return rows.map(({ id }) => id)
}

async function move(who: Visitor, project: Project, voices: readonly string[], theme: string): Promise<void> {
  const { status } = await who.post(`/p/${project.id}/sense/move`, { voices, theme, seen: '0' })
  if (status !== 303) throw new Error(`a move was answered with ${status}`)
}

async function look(who: Visitor, path: string): Promise<void> {
  const { status } = await who.get(path)
  if (status !== 200) throw new Error(`${path} was answered with ${status}`)
}

async function timed(times: number, work: (n: number) => Promise<void>): Promise<readonly number[]> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    await work(n)
    took.push(performance.now() - began)
  }
  return took
}

function at<T>(all: readonly T[], n: number): T {
  const found = all[n % all.length]
  if (found === undefined) throw new RangeError('there is nothing to choose from')
  return found
}

function summary(took: readonly number[]) {
  const sorted = took.toSorted((one, other) => one - other)
  const part = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { p50: part(0.5), p99: part(0.99), most: part(1), times: sorted.length }
}
