import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owned, openOwner } from '../../src/command-line/open-owner.ts'
import { allRoutes } from '../../src/web/app.tsx'
import type { LiveHub } from '../../src/web/live.ts'
import type { Parts } from '../../src/web/parts.ts'
import { exchange } from '../drive/exchange.ts'
import { unescapeHtml } from '../drive/forms.ts'
import { newcomer, openHeld, send } from '../drive/hold-scene.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, type Project, readKeyShown } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

const plain = (html: string): string => unescapeHtml(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')

describe('held words', () => {
  let server: RunningServer
  let owned: Owned
  let tom: Visitor
  let project: Project
  let scene: { host: Visitor; owned: Owned; project: Project }
  beforeAll(async () => {
    server = await startServer()
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom)
    owned = await openOwner(server.data)
    scene = { host: tom, owned, project }
  }, 300_000)
  afterAll(async () => {
    await owned?.close()
    await server?.stop()
  })

  const held = () => `/p/${project.id}/held`
  const somebody = () => visitor(server.origin)

  /** Answers as the page is, and gives the voice's id and the key that was shown. */
  async function say(words1: string, fields: Record<string, string> = {}) {
    const who = somebody()
    const form = (await who.get(project.answer)).forms[0]?.fields
    const thanks = await who.post(project.answer, { ...form, words1, ...fields })
    expect([words1, thanks.status]).toEqual([words1, 200])
    const { rows } = await sql<{ id: string; answer: string; held: string[] | null }>`
      select id, answer_id as answer, held from voice where words = ${words1}`.execute(owned.owner.kysely)
    return { id: '', answer: '', held: null, ...rows[0], key: readKeyShown(thanks.text).join(' '), thanks }
  }

  test('without a safety contact nobody opens anything, and the home says so without a count', async () => {
    await say('Please ring 07700 900461 before noon.')
    expect((await tom.get(held())).status).toBe(404)
    const home = plain((await tom.get(`/p/${project.id}`)).text)
    expect(home).toContain('Something is held and needs a safety contact')
    expect(home).not.toMatch(/\d+ (words|voices) (are|is)? ?held/)
  })

  describe('by any route', () => {
    const needle = 'zqxwvk wanted to hurt herself again last night'
    let voice: Awaited<ReturnType<typeof say>>
    let roles: Readonly<Record<string, Visitor>>
    beforeAll(async () => {
      voice = await say(`My sister ${needle}.`)
      expect(voice.held).toContain('needs-a-person')
      const gone = await newcomer(scene, { name: 'Gone' })
      await gone.post(`/p/${project.id}/partners/leave`, { words: 'keep', paid: 'nothing' })
      roles = {
        nobody: somebody(),
        'steward and partner': tom,
        'partner who uses it': await newcomer(scene, { name: 'Rosa' }),
        'partner who works in it': await newcomer(scene, { name: 'Kofi', side: 'learned', employed: 'yes' }),
        'partner from a charity': await newcomer(scene, { name: 'Wanda', side: 'learned' }),
        'reader without a seat': await newcomer(scene, { name: 'Leila', duty: 'reader', seated: false }),
        'helper without a seat': await newcomer(scene, { name: 'Ann', duty: 'helper', seated: false }),
        'partner who left': gone,
        'safety contact': await newcomer(scene, {
          name: 'Idris',
          duty: 'safety',
          outside: true,
          seated: false,
        }),
      }
    }, 120_000)

    // What would end the visit, or the project, and shows nothing.
    const ends = /sign-out|leave|trouble|stop|sessions|steward|remove|passkey|\/code/

    const fill = (path: string) =>
      path
        .replace('/c/:code', project.answer)
        .replace('/r/:slug', project.reply)
        .replace(':id', project.id)
        .replace(':voice', voice.id)
        .replace(/:\w+/g, voice.answer)

    const everywhere = async (
      name: string,
      look: (page: Page, at: string) => void,
      but: RegExp = ends,
    ): Promise<number> => {
      const who = roles[name] as Visitor
      let looked = 0
      for (const { method, path } of allRoutes({} as Parts, {} as LiveHub)) {
        if (path.endsWith('/live')) continue
        const at = fill(path)
        if (method === 'GET') {
          for (const query of [
            '',
            '?lang=ar',
            `?search=${encodeURIComponent('zqxwvk')}`,
            `?voice=${voice.id}&id=${voice.id}`,
          ])
            look(await who.get(at + query), `${name} GET ${path}${query}`)
        } else if (!ends.test(path) && !but.test(path)) {
          const { id, answer } = voice
          const fields = {
            voice: id,
            id,
            answer,
            conversation: answer,
            version: '1',
            note: id,
            reach: 'project',
          }
          look(await who.post(at, fields), `${name} POST ${path}`)
        }
        looked += 1
      }
      return looked
    }

    test('no partner, steward, reader, helper or stranger sees a word of it; no page lists its id', {
      timeout: 240_000,
    }, async () => {
      await say('The lift is slow, says a control.')
      const control: string[] = []
      for (const name of Object.keys(roles).filter((each) => each !== 'safety contact')) {
        const looked = await everywhere(name, (page, at) => {
          expect(page.status, at).toBeLessThan(500)
          expect([at, page.text.includes('zqxwvk wanted')]).toEqual([at, false])
          if (page.text.includes('says a control')) control.push(at)
          // A page may say back what it was asked with; none tells an id that it was not given.
          if (/ GET /.test(at) && !/\?voice|:(voice|file|name)/.test(at))
            expect([at, page.text.includes(voice.id), page.text.includes(voice.answer)]).toEqual([
              at,
              false,
              false,
            ])
        })
        expect(looked).toBeGreaterThan(60)
      }
      // The same walk does see what stands, each partner by several routes.
      for (const name of ['steward and partner', 'partner who uses it', 'partner who works in it'])
        expect(control.filter((at) => at.startsWith(`${name} `)).length, name).toBeGreaterThan(2)
      // What they tried left it held, and no line in the log.
      const { rows } = await sql<{ held: string[]; looks: number }>`
        select v.held, (select count(*)::int from hold_look l where l.voice_id = v.id) as looks from voice v where v.id = ${voice.id}::uuid`.execute(
        owned.owner.kysely,
      )
      expect(rows).toEqual([{ held: ['needs-a-person'], looks: 0 }])
    })

    test('a safety contact sees it where they open it, and nowhere else', { timeout: 120_000 }, async () => {
      const shown: string[] = []
      await everywhere(
        'safety contact',
        (page, at) => {
          if (page.text.includes('zqxwvk')) shown.push(at)
          expect(page.status, at).toBeLessThan(500)
        },
        /held\/(release|retell)/,
      )
      const list = await (roles['safety contact'] as Visitor).get(held())
      expect(list.text).toContain(voice.id)
      expect([...new Set(shown.filter((at) => !at.includes('search=')))]).toEqual(
        expect.arrayContaining(['safety contact POST /p/:id/held/open']),
      )
      for (const at of shown) expect(at).toMatch(/POST \/p\/:id\/held\/|search=/)
    })

    test('an open page of a partner is not told that something came that is held', async () => {
      const cookie = [...(roles['partner who uses it'] as Visitor).cookies]
        .map(([n, v]) => `${n}=${v}`)
        .join('; ')
      const leave = new AbortController()
      const live = await fetch(`${server.origin}/p/${project.id}/live`, {
        headers: { cookie },
        signal: leave.signal,
      })
      let heard = ''
      const listening = (async () => {
        for await (const chunk of live.body ?? []) heard += Buffer.from(chunk).toString('utf8')
      })().catch((failure: unknown) => expect(leave.signal.aborted, String(failure)).toBe(true))
      // What was done just before may still be told.
      await pause(1000)
      heard = ''
      await say('Ring 07700 900464 and ask for me.')
      await pause(1500)
      expect(heard).not.toContain('changed')
      await say('The chairs are hard.')
      for (let tries = 0; tries < 100 && !heard.includes('changed'); tries++) await pause(50)
      expect(heard).toContain('changed')
      leave.abort()
      await listening
    })

    test('no log of the server, no metrics and no outbox holds a word of it', async () => {
      expect(server.said()).not.toContain('zqxwvk')
      expect((await exchange(`${server.origin}/metrics`)).body.toString()).not.toContain('zqxwvk')
      expect((await tom.get('/outbox')).text).not.toContain('zqxwvk')
    })

    test('whoever said it still reads it at their key', async () => {
      const shown = await somebody().post('/key', { key: voice.key, do: 'show' })
      expect(plain(shown.text)).toContain(needle)
      // Held words are not said to be with the team.
      expect(plain(shown.text)).toContain('A safety contact reads your words first')
      expect(plain(shown.text)).not.toContain('With the team')
    })

    test('it is let go: the log says who, and partners read it', async () => {
      const idris = roles['safety contact'] as Visitor
      const list = await idris.get(held())
      expect(list.text).not.toContain('zqxwvk')
      expect(plain(list.text)).toContain('may need a person soon')
      expect(plain(list.text)).toContain('No safeguarding lead has read the English list')
      const opened = await openHeld(idris, project, voice.id)
      expect(plain(opened.text)).toContain(needle)
      expect(plain(opened.text)).toContain('112')
      const gone = await send(idris, opened, '/held/release')
      expect([gone.status, gone.location]).toEqual([303, `${held()}?done=released`])
      expect(plain((await tom.get(`/p/${project.id}/voices`)).text)).toContain(needle)
      expect(plain((await somebody().post('/key', { key: voice.key })).text)).toContain('With the team')
      const log = plain((await idris.get(`${held()}/log`)).text)
      expect(log).toMatch(/Idris, .*: opened it/)
      expect(log).toMatch(/Idris, .*: let it go as it is/)
      expect(log).not.toContain('zqxwvk')
      expect((await tom.get(`${held()}/log`)).status).toBe(404)
      expect((await send(idris, opened, '/held/release')).status).toBe(409)
    })
  })

  test('a name is struck out: partners read that something was, search finds nothing, and the person sees their own words', async () => {
    const { id, key } = await say('Nurse Blessing Okafor never told us why, and Willowbrook knows.')
    const vera = await newcomer(scene, { name: 'Vera', duty: 'safety' })
    const opened = await openHeld(vera, project, id)
    expect(opened.text).toMatch(/<mark class="personal">[^<]*Okafor/)
    const wrong = await send(vera, opened, '/held/release', { more: 'Willowbrok' })
    expect(wrong.status).toBe(422)
    expect(plain(wrong.text)).toContain('does not stand in the words just like that')
    expect(wrong.forms.find(({ action }) => action.endsWith('/held/release'))?.fields.more).toBe('Willowbrok')
    const done = await send(vera, wrong, '/held/release', { more: 'Willowbrook' })
    expect(done.location).toBe(`${held()}?done=struck`)
    for (const who of [tom, vera]) {
      const voices = await who.get(`/p/${project.id}/voices`)
      expect(plain(voices.text)).toMatch(/Nurse .*never told us why, and .*knows\./)
      expect(voices.text).not.toMatch(/Okafor|Willowbrook/)
      for (const search of ['Okafor', 'Willowbrook']) {
        const found = await who.get(`/p/${project.id}/voices?search=${search}`)
        expect(plain(found.text)).not.toContain('never told us why')
      }
    }
    expect(plain((await somebody().post('/key', { key, do: 'show' })).text)).toContain('Okafor')
  })

  test('kept, with a reason; a note waits at the key; nobody is reached where nothing leads back', async () => {
    const { id, key } = await say('Somebody hits me at home and I am scared to go home.')
    const vera = await newcomer(scene, { name: 'Vera Two', duty: 'safety' })
    const opened = await openHeld(vera, project, id)
    expect((await send(vera, opened, '/held/keep')).status).toBe(422)
    const noted = await send(vera, opened, '/held/note', {
      note: 'We read this. You can call 555 0142 at any time.',
    })
    expect(noted.location).toBe(`${held()}?done=noted`)
    const kept = await send(vera, opened, '/held/keep', { reason: 'being-helped' })
    expect(kept.location).toBe(`${held()}?done=kept`)
    expect(plain((await vera.get(held())).text)).toContain('Somebody is helping this person now')
    expect(plain((await somebody().post('/key', { key, do: 'show' })).text)).toContain(
      'You can call 555 0142',
    )
    expect((await tom.get(`/p/${project.id}/voices`)).text).not.toContain('scared to go home')
  })

  test('who asks to be read first by somebody who does not work here is: a patient tells it in other words', async () => {
    const { id, held: reasons } = await say('They mock the old man in bed four when nobody looks.', {
      firstReader: 'outsider',
    })
    expect(reasons).toEqual(['first-read'])
    const nadia = await newcomer(scene, { name: 'Nadia' })
    const nurse = await newcomer(scene, { name: 'Piotr', side: 'learned', employed: 'yes' })
    const inside = await newcomer(scene, { name: 'Sam', side: 'learned', employed: 'yes', duty: 'safety' })
    expect((await nurse.get(held())).status).toBe(404)
    expect(plain((await inside.get(held())).text)).toContain('Someone who does not work here opens this')
    expect((await openHeld(inside, project, id)).status).toBe(409)
    expect((await openHeld(nurse, project, id)).status).toBe(404)
    const list = await nadia.get(held())
    expect(plain(list.text)).toContain('That can be you')
    // She sees what is for her, and nothing of what safety contacts look after.
    expect(list.text.match(/held\/open/g)).toHaveLength(1)
    expect((await nadia.get(`${held()}/log`)).status).toBe(404)
    const opened = await openHeld(nadia, project, id)
    const told = await send(nadia, opened, '/held/retell', {
      words: 'Someone saw a patient being laughed at.',
    })
    expect(told.location).toBe(`${held()}?done=retold`)
    const voices = await nurse.get(`/p/${project.id}/voices`)
    expect(plain(voices.text)).toContain('Someone saw a patient being laughed at.')
    expect(voices.text).not.toContain('bed four')
    expect((await openHeld(nadia, project, id)).status).toBe(409)
  })

  test('a flood is held above a number and loses nobody; a safety contact lets it go together', {
    timeout: 120_000,
  }, async () => {
    const asked = await makeProject(tom, { title: 'A full hall' })
    const hall = { ...scene, project: asked }
    const vera = await newcomer(hall, { name: 'Vera Three', duty: 'safety' })
    const who = somebody()
    const thanks = new Set<string>()
    for (let n = 1; n <= 103; n++) {
      const form = (await who.get(asked.answer)).forms[0]?.fields
      const page = await who.post(asked.answer, { ...form, words1: `Chair number ${n} is hard.` })
      expect(page.status).toBe(200)
      thanks.add(page.text.replace(/<ol class="key".*?<\/ol>/s, ''))
    }
    // Whoever sends the one above reads the same page as the first.
    expect(thanks.size).toBe(1)
    const { rows } = await sql<{ words: string; held: string[] }>`
      select v.words, v.held from voice v join conversation c on c.id = v.conversation_id where c.project_id = ${asked.id}::uuid and v.held is not null order by v.said_at`.execute(
      owned.owner.kysely,
    )
    expect(rows.map(({ words }) => words)).toEqual([101, 102, 103].map((n) => `Chair number ${n} is hard.`))
    expect((await tom.get(`/p/${asked.id}/voices`)).text).not.toContain('Chair number 102')
    const list = await vera.get(`/p/${asked.id}/held`)
    const together = await send(vera, list, '/held/open-many')
    expect(plain(together.text)).toContain('Chair number 102 is hard.')
    const [first, second] = [
      together.forms.find(({ action }) => action.endsWith('release-many'))?.fields.voice ?? [],
    ].flat()
    const gone = await send(vera, together, '/held/release-many', { voice: [first ?? '', second ?? ''] })
    expect(gone.status).toBe(303)
    const left = await vera.get(`/p/${asked.id}/held`)
    expect(left.text.match(/action="[^"]*held\/open"/g)).toHaveLength(1)
    expect(plain((await vera.get(`/p/${asked.id}/held/log`)).text).match(/let it go as it is/g)).toHaveLength(
      2,
    )
  })
})
