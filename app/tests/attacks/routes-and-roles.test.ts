import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../src/web/app.tsx'
import type { LiveHub } from '../../src/web/live.ts'
import type { Parts } from '../../src/web/parts.ts'
import { addressOf } from '../drive/addresses.ts'
import { type Cast, type RoleName, roles, setCast, strangers } from '../drive/cast.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import type { Visitor } from '../drive/visitor.ts'
import { actsAtOnce, answersOtherwise, gone, groups, whoMay } from './who-may.ts'

const routes = allRoutes({} as Parts, {} as LiveHub).map(({ method, path }) => ({
  method,
  path,
  name: `${method} ${path}`,
}))
const rows = Object.entries(whoMay).flatMap(([group, names]) =>
  names.map((name) => ({ name, may: new Set<RoleName>(groups[group as keyof typeof groups]) })),
)
const mayOf = new Map(rows.map(({ name, may }) => [name, may]))

test('every route stands in the table, once, and the table names no other', () => {
  const names = routes.map(({ name }) => name)
  expect(
    names.filter((name) => !mayOf.has(name)),
    'add a line in tests/attacks/who-may.ts',
  ).toEqual([])
  const listed = [...rows.map(({ name }) => name), ...actsAtOnce, ...gone, ...Object.keys(answersOtherwise)]
  expect(listed.filter((name) => !names.includes(name))).toEqual([])
  expect(rows.length, 'a route stands under two groups').toBe(mayOf.size)
})

test('people who use it and people who work in it come to the same addresses, but for what those who do not work here read first', () => {
  const comesTo = (role: RoleName) => rows.filter(({ may }) => may.has(role)).map(({ name }) => name)
  const first = new Set<string>(whoMay['safety contacts and partners who do not work here'])
  expect(comesTo('lived partner').filter((name) => !first.has(name))).toEqual(comesTo('learned partner'))
})

describe('every route for every role', () => {
  let server: RunningServer
  let cast: Cast
  beforeAll(async () => {
    server = await startServer()
    cast = await setCast(server)
  }, 300_000)
  afterAll(async () => {
    for (const who of Object.values(cast?.who ?? {})) who.leave()
    await cast?.owned.close()
    await server?.stop()
  })

  /** How many rows every table has, the ledger among them; but for those that count tries or come and go by themselves. */
  async function rowsNow() {
    const { rows } = await sql<{ name: string; rows: number }>`
      select c.relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', c.relname), false, true, '')))[1]::text::int as rows
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and c.relname not in ('rate', 'session', 'told_count', 'ledger_seal', 'ledger_unsealed')
          and c.relname !~ '^(alike_|theme_offer|offer)'`.execute(cast.owned.owner.kysely)
    const counted = Object.fromEntries(rows.map(({ name, rows: n }) => [name, n]))
    expect(counted.ledger_entry).toBeGreaterThan(roles.length)
    return counted
  }

  /** Asks for every route as every role, some roles at a time; what comes back otherwise than it should, by name. */
  async function walk(
    method: 'GET' | 'POST',
    wrong: (asked: {
      name: string
      may: boolean
      role: RoleName
      who: Visitor
      at: string
    }) => Promise<string | false>,
  ): Promise<readonly string[]> {
    const found: string[] = []
    const waiting = [...roles]
    async function walkOn(): Promise<void> {
      for (let role = waiting.shift(); role; role = waiting.shift()) {
        for (const [n, route] of routes
          .filter((each) => each.method === method && mayOf.has(each.name))
          .entries()) {
          // Whoever tries everything tries more than people do.
          if (n % 12 === 0) await sql`delete from rate`.execute(cast.owned.owner.kysely)
          const at = addressOf(route.path, cast.known)
          const may = mayOf.get(route.name)?.has(role) ?? false
          const told = await wrong({ name: route.name, may, role, who: cast.who[role], at })
          if (told !== false) found.push(`${role}: ${route.name} ${told}`)
        }
      }
    }
    await Promise.all(Array.from({ length: 6 }, walkOn))
    return found
  }

  /** What somebody is told who may not: to sign in, or that there is nothing. */
  const refused = (role: RoleName) => (strangers.has(role) ? 403 : 404)

  test('pages open for those who may, and for nobody else is there anything', {
    timeout: 180_000,
  }, async () => {
    const before = await rowsNow()
    const wrong = await walk('GET', async ({ name, may, role, who, at }) => {
      const status = at.endsWith('/live') ? await firstStatus(who, at) : (await who.get(at)).status
      if (!may) return status !== refused(role) && `${status}, not ${refused(role)}`
      const otherwise = expectedOtherwise(name, role)
      return (otherwise === undefined ? status >= 400 : status !== otherwise) && `${status}`
    })
    expect(wrong).toEqual([])
    expect(await rowsNow(), 'looking changes nothing').toEqual(before)
  })

  test('forms of those who may not are refused, whatever they send, and change nothing', {
    timeout: 180_000,
  }, async () => {
    const before = await rowsNow()
    const { voice, conversation, file } = cast.known
    const filled = {
      token: randomUUID(),
      ...{
        voice,
        conversation,
        file,
        id: voice,
        sharing: voice,
        note: voice,
        version: '1',
        reach: 'project',
      },
      ...{
        words: 'Mine.',
        reason: 'law',
        do: 'agree',
        wish: 'yes',
        side: 'lived',
        called: 'X',
        purpose: 'Mine.',
      },
    }
    const wrong = await walk('POST', async ({ may, role, who, at }) => {
      if (may) return false
      const statuses = [(await who.post(at, {})).status, (await who.post(at, filled)).status]
      return statuses.some((status) => status !== refused(role)) && `${statuses}, not ${refused(role)}`
    })
    expect(wrong).toEqual([])
    expect(await rowsNow()).toEqual(before)
  })

  test('what is no form is told so to those who may, before anything changes', {
    timeout: 180_000,
  }, async () => {
    const before = await rowsNow()
    const wrong = await walk('POST', async ({ name, may, role, who, at }) => {
      if (!may || actsAtOnce.has(name)) return false
      const { status } = await who.post(at, {}, { 'content-type': 'text/plain' })
      if (/passkey/.test(name) && status === expectedOtherwise(name, role)) return false
      return status !== 415 && `${status}, not 415`
    })
    expect(wrong).toEqual([])
    expect(await rowsNow()).toEqual(before)
  })

  test('an empty form is taken for what it is: no fault, no missing page, no closed door', {
    timeout: 180_000,
  }, async () => {
    const wrong = await walk('POST', async ({ name, may, role, who, at }) => {
      if (!may || actsAtOnce.has(name)) return false
      const { status } = await who.post(at, {})
      if (status === expectedOtherwise(name, role)) return false
      return (status >= 500 || status === 404 || status === 403 || status < 300) && `${status}`
    })
    expect(wrong).toEqual([])
  })
})

/** The one status that is right for a route that answers otherwise than most. */
const expectedOtherwise = (name: string, role: RoleName): number | undefined =>
  gone.has(name) ? (role === 'half signed in' ? undefined : 410) : answersOtherwise[name]?.[0]

/** The status of an answer that goes on and on. */
const firstStatus = (who: Visitor, at: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const asked = request(who.origin + at, { headers: { cookie } }, (answer) => {
      resolve(answer.statusCode ?? 0)
      answer.destroy()
    })
    asked.on('error', reject)
    asked.end()
  })
