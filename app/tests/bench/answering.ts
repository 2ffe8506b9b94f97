// npm run bench:answering [-- --people 10000 --answers 3 --statements 24 --clients 64]
//
// One round with many people in it, through the server as `npm start` starts it: everybody opens the page and answers wish after
// wish, each answer with the signed form that stood on the page before. A round trip is one answer, validated, committed and
// answered with the next wish. Once everybody is in, some of them go on answering, and that is measured by itself; then again while
// the opinion map is fitted, where the program does that by itself.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { runningAdmin } from '../../src/store/embedded/running-admin.ts'
import { approveWish, openWishes, writeWish } from '../drive/ask-wishes.ts'
import { exchange, keptLines } from '../drive/exchange.ts'
import { encodeFields } from '../drive/forms.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, invitePartner, makeProject, takeSeat } from '../drive/set-up.ts'
import { visitor } from '../drive/visitor.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    answers: { type: 'string', default: '3' },
    statements: { type: 'string', default: '24' },
    clients: { type: 'string', default: '64' },
  },
})
const people = Number(values.people)
const answers = Number(values.answers)
const clients = Number(values.clients)
const votes = ['agree', 'disagree', 'pass'] as const
const agent = keptLines(clients)

const server = await startServer()
try {
  const round = await askMany(server, Number(values.statements))
  const address = server.origin + round
  const forms: string[] = []
  const opening = await inParallel(people, async (n, took) => {
    let form = formOn(await timed(took, () => exchange(address, { agent })))
    for (let each = 0; each < answers; each += 1) form = await send(address, form, n + each, took)
    forms[n] = form
  })
  const goOn = async (n: number, took: Took) => {
    forms[n] = await send(address, forms[n] ?? '', n, took)
  }
  const going = await inParallel(people, goOn)
  const few = await inParallel(Math.min(people, 2000), goOn, 4)
  const refit = await answerUntilFitted(address, forms, await lastFit())
  const kept = await count('select count(*)::int as many from statement_answer')
  const wanted = people * (answers + 1) + Math.min(people, 2000)
  if (kept < wanted) throw new Error(`${wanted} answers were acknowledged and ${kept} are kept`)
  console.log(
    JSON.stringify({
      people,
      statements: Number(values.statements),
      clients,
      filling: opening,
      atAllPeople: going,
      fourAtOnce: few,
      refit,
      kept,
      rss: residentBytes(server.node),
    }),
  )
} finally {
  agent.destroy()
  await server.stop()
}

/** A round with so many wishes that people can answer; gives its path. */
async function askMany(running: RunningServer, many: number): Promise<string> {
  const amina = await becomeSteward(running)
  const project = await makeProject(amina)
  const rosa = visitor(running.origin)
  await takeSeat(rosa, await invitePartner(amina, project, 'lived'), {
    name: 'Rosa',
    email: 'rosa@example.org',
  })
  const round = await openWishes(amina, project)
  for (let n = 0; n < many; n += 1)
    await approveWish(
      rosa,
      project,
      await writeWish(amina, project, { 'words-en': `Wish ${n}: ${words(n)}.` }),
    )
  await pause(3_100)
  amina.leave()
  rosa.leave()
  return round
}

/** Wishes that are not like one another. */
function words(n: number): string {
  const [things, places] = [
    ['a chair', 'a clock', 'water', 'a blanket', 'music', 'a lamp', 'a screen'],
    ['by the door', 'near the lift', 'in every room', 'at the desk', 'outside'],
  ]
  return `${things?.[n % 7]} ${places?.[n % 5]} for ${1 + n * n} people`
}

type Took = (milliseconds: number) => void

async function timed<T>(took: Took, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const value = await work()
  took(performance.now() - began)
  return value
}

function formOn({ status, body }: { status: number; body: Buffer }): string {
  const form = body.toString('latin1').match(/name="form" value="([^"]+)"/)?.[1]
  if (status !== 200 || !form) throw new Error(`instead of a wish came a ${status}`)
  return form
}

async function send(address: string, form: string, n: number, took: Took): Promise<string> {
  const body = encodeFields({ form, answer: votes[n % 3] ?? 'agree' })
  const headers = { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
  return formOn(await timed(took, () => exchange(address, { method: 'POST', headers, body, agent })))
}

/** Does something for each of so many people, so many at once; the figures are of every exchange with the server. */
async function inParallel(many: number, work: (n: number, took: Took) => Promise<void>, atOnce = clients) {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  const line = async () => {
    for (let n = next++; n < many; n = next++) await work(n, (each) => times.push(each))
  }
  await Promise.all(Array.from({ length: atOnce }, line))
  const seconds = (performance.now() - began) / 1000
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1))
  return {
    exchanges: times.length,
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p99: at(0.99),
  }
}

/** When the opinion map was last fitted, as a number; 0 before the first. */
function lastFit(): Promise<number> {
  return count('select coalesce(extract(epoch from max(made_at)) * 1000, 0)::float8 as many from ground_map')
}

/** Goes on answering until the map was fitted once more, for at most a minute and a half; null where it was not. */
async function answerUntilFitted(address: string, forms: string[], before: number) {
  const began = performance.now()
  // The last wish is answered with another page.
  for (
    let left = Number(values.statements) - answers - 2;
    left > 0 && performance.now() - began < 90_000;
    left -= 1
  ) {
    const during = await inParallel(Math.min(people, 2000), async (n, took) => {
      forms[n] = await send(address, forms[n] ?? '', n, took)
    })
    if ((await lastFit()) > before) return { after: Math.round(performance.now() - began), during }
  }
  return null
}

async function count(text: string): Promise<number> {
  const admin = await runningAdmin(server.data)
  if (!admin) throw new Error('the database of the server does not answer')
  const client = new pg.Client({ ...admin, database: 'evenground' })
  await client.connect()
  try {
    const { rows } = await client.query<{ many: number }>(text)
    return rows[0]?.many ?? 0
  } finally {
    await client.end()
  }
}

/** The memory the server's Node holds, after everything. */
function residentBytes(pid: number): number {
  const [, kibibytes = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? []
  return Number(kibibytes) * 1024
}
