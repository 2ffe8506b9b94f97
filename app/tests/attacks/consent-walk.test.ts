import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/domain/language.ts'
import { allRoutes } from '../../src/web/app.tsx'
import type { LiveHub } from '../../src/web/live.ts'
import type { Parts } from '../../src/web/parts.ts'
import type { Known } from '../drive/addresses.ts'
import { type Cast, type RoleName, roles, setCast } from '../drive/cast.ts'
import { everyPage, type Seen } from '../drive/every-page.ts'
import { unescapeHtml } from '../drive/forms.ts'
import { type Letters, openLetters } from '../drive/letters.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { type Said, type Sown, sow } from '../drive/sow.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'
import { type Eyes, type Needle, needles, written } from './needles.ts'

const routes = allRoutes({} as Parts, {} as LiveHub)
const partners: readonly RoleName[] = ['lived partner', 'learned partner', 'convener']
const entries: readonly (readonly [string, Needle])[] = Object.entries(needles)

let letters: Letters
let server: RunningServer
let cast: Cast
let sown: Sown

beforeAll(async () => {
  letters = await openLetters()
  server = await startServer({ environment: { EVENGROUND_SMTP: letters.url } })
  cast = await setCast(server)
  sown = await sow(server, cast, letters)
}, 300_000)

afterAll(async () => {
  for (const who of Object.values(cast?.who ?? {})) who.leave()
  await cast?.owned.close()
  await server?.stop()
  await letters?.close()
})

const forget = () => sql`delete from rate`.execute(cast.owned.owner.kysely)

/** Everything that anybody gets to see: all pages, prints, files and mails. */
async function everything(): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  const known: readonly Known[] = sown.voices.map(({ voice }) => ({ ...cast.known, voice }))
  const walking: [Eyes, Visitor][] = [
    ...roles.map((role): [Eyes, Visitor] => [role, cast.who[role]]),
    ['partner who guesses', sown.guesser],
  ]
  async function walkOn(): Promise<void> {
    for (let next = walking.shift(); next; next = walking.shift()) {
      const [by, who] = next
      await forget()
      const queries =
        by === 'nobody' ? ['', ...Object.keys(languages).map((each) => `?lang=${each}`)] : ['', '?lang=ar']
      seen.push(...(await everyPage(by, who, routes, known, queries)))
      const at = `/p/${cast.project.id}`
      const also = [
        `${at}/voices?search=tulip`,
        `${at}/sharing?all=1`,
        `${at}/conversations/${cast.known.conversation}/ways-in/poster?in=en`,
        `${cast.project.reply}?page=2`,
        `/join?link=${sown.invitation}`,
      ]
      for (const each of also) seen.push({ by, at: each, text: (await who.get(each)).text })
      const printed: [string, Record<string, string>][] = [
        [`${at}/voices/export`, {}],
        [`${at}/partners/card`, { link: sown.invitation }],
        [`${at}/conversations/${cast.known.conversation}/ways-in/sheets`, { in: 'en', many: '2' }],
        [`${at}/conversations/${cast.known.conversation}/ways-in/cards`, { in: 'en', many: '2' }],
        ...sown.voices.map(({ voice }): [string, Record<string, string>] => [`${at}/held/open`, { voice }]),
      ]
      for (const [each, fields] of printed)
        seen.push({ by, at: `POST ${each}`, text: (await who.post(each, fields)).text })
    }
  }
  await Promise.all([walkOn(), walkOn(), walkOn(), walkOn()])
  seen.push(...letters.all.map((text) => ({ by: 'mail', at: text.match(/^To: .*/m)?.[0] ?? '', text })))
  seen.push({ by: 'nobody', at: 'the log of the server', text: server.said() })
  return seen
}

/** What a page says, in words: a search that says back what was asked is no place where something stands. */
const wordsOf = ({ text, at }: Seen): string =>
  unescapeHtml(text).replaceAll(at.includes('search=tulip') ? /[“"]tulip["”]/g : /(?!)/g, '')

const mayStand = (needle: Needle, { by, at }: Seen): boolean =>
  by === 'mail'
    ? needle.mailed === true && at.includes(needle.words)
    : needle.seenBy === 'everyone' || needle.seenBy.some((each) => each === by)

describe('what people wrote', () => {
  let seen: readonly Seen[] = []
  beforeAll(async () => {
    seen = await everything()
  }, 300_000)

  test('stands on no page, print, file or mail beyond those who may see it', () => {
    expect(seen.length).toBeGreaterThan(1000)
    const wider = seen.flatMap((each) =>
      entries
        .filter(([, needle]) => !mayStand(needle, each) && wordsOf(each).includes(needle.words))
        .map(([name]) => `${name}: ${each.by} at ${each.at}`),
    )
    expect(wider).toEqual([])
  })

  test('is found by each of those who may, so that the walk goes where words are', () => {
    const missed = entries.flatMap(([name, needle]) => {
      const who: readonly string[] = needle.seenBy === 'everyone' ? ['nobody', ...partners] : needle.seenBy
      const found = (by: string) =>
        seen.some((each) => each.by === by && wordsOf(each).includes(needle.words))
      if (needle.maybe)
        return who.length === 0 || who.some(found) || name === 'unlinked' ? [] : [`${name}: nobody`]
      return who.filter((by) => !found(by)).map((by) => `${name}: ${by}`)
    })
    expect(missed).toEqual([])
  })

  test('is written in no place that the table of needles does not name', () => {
    const places = new Set(seen.flatMap(({ text }) => writingPlaces(text)))
    expect(
      [...places].filter((place) => !(place in written)),
      'add a line in tests/attacks/needles.ts',
    ).toEqual([])
    expect(Object.keys(written).filter((place) => !places.has(place))).toEqual([])
  })

  test('wears no quotation marks where it was altered', () => {
    const altered = entries.filter(([, needle]) => needle.altered)
    const marked = seen.flatMap((each) =>
      altered
        .filter(
          ([, { words }]) =>
            new RegExp(`[“«„][^”»<]*${words}`).test(wordsOf(each)) ||
            quotesOf(each.text).some((quote) => quote.includes(words) && !quote.includes('retold')),
        )
        .map(([name]) => `${name}: ${each.by} at ${each.at}`),
    )
    expect(marked).toEqual([])
  })

  test('is known to whoever holds the key, and to no other key', async () => {
    for (const one of sown.voices.filter(({ key }) => key !== '')) {
      await forget()
      const shown = await visitor(server.origin).post('/key', { key: one.key, do: 'show' })
      for (const [name, { words }] of entries.filter(([, each]) => each.words.startsWith('tulip'))) {
        const own = one.own.includes(words)
        if (!own) expect([one.own, name, shown.text.includes(words)]).toEqual([one.own, name, false])
      }
      expect(
        one.own.some((words) => shown.text.includes(words)),
        one.own.join(),
      ).toBe(true)
    }
  })
})

/** Where a page lets people write at length: the form's address, with a mark in place of what is its own, and the field. */
const writingPlaces = (html: string): readonly string[] =>
  [...html.matchAll(/<form\b[^>]*\baction="([^"?]*)[^>]*>(.*?)<\/form>/gs)].flatMap(
    ([, action = '', inside = '']) =>
      [...inside.matchAll(/<textarea\b[^>]*\bname="([^"]+)"/g)].map(
        ([, name]) =>
          `${action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/^\/([cs])\/\w+/, '/$1/*')} ${name?.replace(/\d+$/, '')}`,
      ),
  )

/** The quotes of a page, each with the element that says what kind of quote it is. */
const quotesOf = (html: string): readonly string[] =>
  html.match(/<figure class="[^"]*quote[^>]*>.*?<\/figure>/gs) ?? []

describe('once it was taken back', () => {
  let gone: readonly Said[] = []

  /** All that the program's own role can read in the database, table by table. */
  async function readable(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await sql<{ name: string; text: string }>`
      select c.oid::regclass::text as name,
        query_to_xml('select t::text from ' || c.oid::regclass || ' t', false, false, '')::text as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
        and has_table_privilege(${cast.owned.roles.appRole}, c.oid, 'select')`.execute(
      cast.owned.owner.kysely,
    )
    return new Map(rows.map(({ name, text }) => [name, text]))
  }
  const tracesIn = async (words: readonly string[]): Promise<readonly string[]> =>
    [...(await readable())].flatMap(([table, text]) =>
      words
        .filter((each) => text.includes(each) || text.includes(Buffer.from(each).toString('hex')))
        .map((each) => `${each} in ${table}`),
    )

  test('what is sealed or hashed stands nowhere in the database as it was written', async () => {
    const secret = ['willowmail', 'cedardraft', 'cedarsealed', 'cedarneed', 'cedarconvener', 'willowbackheld']
    expect(await tracesIn(secret)).toEqual([])
    expect(await tracesIn(sown.voices.flatMap(({ key }) => (key === '' ? [] : [key])))).toEqual([])
    // The same search finds what does stand there.
    expect(await tracesIn(['tulipshared', 'tulipteam'])).not.toEqual([])
  })

  test('within a minute there is no trace of it, in any page, file, mail or column', {
    timeout: 300_000,
  }, async () => {
    gone = sown.voices.filter(({ key }) => key !== '')
    const mailsBefore = letters.all.length
    for (const { key } of gone) {
      await forget()
      const left = await visitor(server.origin).post('/key', { key, do: 'withdraw' })
      expect(left.status).toBe(200)
    }
    const words = [...gone.flatMap(({ own }) => own), ...sown.beside]
    let traces = await tracesIn(words)
    for (let tries = 0; tries < 55 && traces.length > 0; tries++) {
      await pause(1000)
      traces = await tracesIn(words)
    }
    expect(traces).toEqual([])
    // What is sealed cannot be searched: there must be none of it left.
    for (const table of ['note', 'ask_words', 'contact', 'equality_answer']) {
      const { rows } = await sql`select from ${sql.table(table)}`.execute(cast.owned.owner.kysely)
      expect([table, rows.length]).toEqual([table, 0])
    }
    const after = (await everything()).filter(
      ({ by }, n, all) => by !== 'mail' || n >= all.findIndex((each) => each.by === 'mail') + mailsBefore,
    )
    // The log was read before; the mails that came before cannot be called back.
    const still = after.flatMap((each) =>
      words
        .filter((needle) => wordsOf(each).includes(needle))
        .map((needle) => `${needle}: ${each.by} at ${each.at}`),
    )
    expect(still).toEqual([])
  })
})
