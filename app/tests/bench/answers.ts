// npm run bench:answers [-- --seconds 4 --rounds 3]
//
// Durable answers a second at 1, 16 and 64 clients, sent over HTTP to the server as it is started by `npm start`: each is
// validated, kept with its ledger row, committed and answered with the page of thanks. Beside it, in the same run, taking turns
// on the same PostgreSQL: the same stack with a route of one bare INSERT, and bare INSERTs without any HTTP.
// Each figure is the middle one of the rounds.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { runningAdmin } from '../../src/store/embedded/running-admin.ts'
import { startServer } from '../drive/server.ts'
import { becomeSteward, makeProject } from '../drive/set-up.ts'
import { postLoad } from './post-load.ts'
import { rawInserts } from './raw-inserts.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '4' }, rounds: { type: 'string', default: '3' } },
})
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)
const words =
  'It would help to know how long the wait is, so that I can get a coffee or move the car without missing my turn.'
/** As many sessions as the application works with. */
const routeSessions = 12
/** PostgreSQL lets 64 in: this many are left beside the application's and the route's. */
const mostRawSessions = 32

const server = await startServer()
try {
  const steward = await becomeSteward(server)
  const project = await makeProject(steward)
  steward.leave()
  const connection = await prepareBare()
  const route = await startRoute(connection)
  try {
    const answers = { address: server.origin + project.answer, words, done: 2 } as const
    const bare = { address: route.address, words, done: 3 } as const
    for (const warm of [answers, bare]) await postLoad({ ...warm, clients: 16, seconds: 2 })
    const before = await countAnswers()
    const clients: Record<string, unknown> = {}
    let acknowledged = 0
    for (const many of [1, 16, 64]) {
      const found = {
        answers: [] as number[],
        route: [] as number[],
        raw: [] as number[],
        p99: [] as number[],
      }
      for (let round = 0; round < rounds; round += 1) {
        const sent = await postLoad({ ...answers, clients: many, seconds })
        const inserted = await postLoad({ ...bare, clients: many, seconds })
        if (sent.other + inserted.other > 0)
          throw new Error(`${sent.other} answers and ${inserted.other} inserts went wrong`)
        acknowledged += sent.done
        found.answers.push(sent.rate)
        found.p99.push(sent.p99)
        found.route.push(inserted.rate)
        found.raw.push(await rawInserts(connection, Math.min(many, mostRawSessions), seconds, words))
      }
      const line = {
        answers: middle(found.answers),
        route: middle(found.route),
        raw: middle(found.raw),
        p99: middle(found.p99),
      }
      clients[many] = { ...line, ratio: Number((line.answers / line.route).toFixed(2)) }
      console.log(`${many} clients: ${JSON.stringify(clients[many])}`)
    }
    const kept = (await countAnswers()) - before
    // What was still under way when a load ended may be kept and not counted; what was acknowledged must be kept.
    if (kept < acknowledged) throw new Error(`${acknowledged} answers were acknowledged and ${kept} are kept`)
    console.log(
      JSON.stringify({
        clients,
        rss: residentBytes(server.node),
        acknowledged,
        kept,
        rawSessions: mostRawSessions,
      }),
    )
  } finally {
    route.stop()
  }
} finally {
  await server.stop()
}

async function asAdmin<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const admin = await runningAdmin(server.data)
  if (!admin) throw new Error('the database of the server does not answer')
  const client = new pg.Client({ ...admin, database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A database of its own on the same PostgreSQL, with the table for bare inserts. */
async function prepareBare(): Promise<pg.ClientConfig> {
  await asAdmin('postgres', (client) => client.query('create database bench'))
  const table =
    'create table bare (id uuid primary key, words text not null, said_at timestamptz not null default now())'
  await asAdmin('bench', (client) => client.query(table))
  return { ...(await runningAdmin(server.data)), database: 'bench', options: '-c synchronous_commit=on' }
}

async function startRoute(connection: pg.ClientConfig): Promise<{ address: string; stop(): void }> {
  const script = join(import.meta.dirname, 'insert-route.ts')
  const environment = { BENCH_CONNECTION: JSON.stringify(connection), BENCH_SESSIONS: String(routeSessions) }
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()))
    child.once('exit', () => reject(new Error('the route to compare with did not start')))
  })
  return { address: `http://127.0.0.1:${port}/`, stop: () => void child.kill('SIGTERM') }
}

function countAnswers(): Promise<number> {
  return asAdmin('evenground', async (client) => {
    const { rows } = await client.query<{ many: number }>('select count(*)::int as many from answer')
    return rows[0]?.many ?? 0
  })
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return Math.round(sorted[sorted.length >> 1] ?? 0)
}

/** The memory the server's Node holds, after everything. */
function residentBytes(pid: number): number {
  const [, kibibytes = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? []
  return Number(kibibytes) * 1024
}
