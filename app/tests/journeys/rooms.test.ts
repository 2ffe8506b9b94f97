import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unescapeHtml } from '../drive/forms.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import {
  becomeSteward,
  inDays,
  invitePartner,
  makeProject,
  openVoices,
  type Project,
  takeSeat,
} from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

describe('rooms, guesses, ideas and repairs', () => {
  let server: RunningServer
  let tom: Visitor
  let rosa: Visitor
  let idris: Visitor
  let project: Project
  beforeAll(async () => {
    server = await startServer()
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom, {}, { opens: false })
    rosa = await join('Rosa', 'lived')
    idris = await join('Idris', 'lived')
  }, 300_000)
  afterAll(() => server?.stop())

  async function join(name: string, side: 'lived' | 'learned'): Promise<Visitor> {
    const somebody = visitor(server.origin)
    const link = await invitePartner(tom, project, side)
    await takeSeat(somebody, link, { name, email: `${name.toLowerCase()}@example.org` }, { opens: false })
    return somebody
  }

  const at = (page: string) => `/p/${project.id}/${page}`
  const send = async (who: Visitor, page: string, fields: Record<string, string>, to = page): Promise<Page> =>
    who.submit(await who.get(at(page)), fields, at(to))
  const wordsOf = (page: Page): string =>
    unescapeHtml(page.text.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')

  test('two partners of one side write in their room; the nurse who hosts the project has a room of his own', async () => {
    expect(wordsOf(await rosa.get(at('room')))).toContain('The room of people who use it')
    expect(wordsOf(await rosa.get(at('room')))).toContain('Nothing can be decided here')
    await send(rosa, 'room', { words: 'Who sits with Maureen?' })
    const seen = await send(idris, 'room', { words: 'I will.' })
    expect(wordsOf(seen)).toMatch(/Who sits with Maureen\?.*Rosa.*I will\..*Idris/)
    const toms = await tom.get(at('room'))
    expect(wordsOf(toms)).toContain('The room of people who work in it')
    expect(wordsOf(toms)).toContain('No note hangs here yet')
    expect(toms.text).not.toContain('Maureen')
    // Empty words are told beside the field, and what was typed too long is still there.
    const long = await send(rosa, 'room', { words: 'x'.repeat(1001) })
    expect([long.status, long.text.includes('x'.repeat(1001))]).toEqual([422, true])
    const gone = await rosa.submit(await rosa.get(at('room')), {}, at('room/remove'))
    expect(wordsOf(gone)).toContain('A note that was taken away')
    expect((await idris.get(at('room'))).text).not.toContain('Maureen')
  })

  test('an open room hears of a new note', async () => {
    const cookie = [...rosa.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await rosa.get(at('room'))).text).toContain(`<even-live src="/p/${project.id}/live"`)
    const aborting = new AbortController()
    const live = await fetch(`${server.origin}${at('live')}`, {
      headers: { cookie },
      signal: aborting.signal,
    })
    let heard = ''
    const listening = (async () => {
      for await (const chunk of live.body ?? []) heard += Buffer.from(chunk).toString('utf8')
    })().catch(() => {})
    await send(idris, 'room', { words: 'Are you there?' })
    for (let tries = 0; tries < 100 && !heard.includes('event: changed'); tries++) await pause(50)
    aborting.abort()
    await listening
    expect(heard).toContain('event: changed')
    expect(heard).not.toContain('Are you there')
  })

  test('guesses are kept, sealed on a day that stays, and can be checked by their receipt', async () => {
    const first = await rosa.get(at('guesses'))
    expect(wordsOf(first)).toContain('Nobody has sealed a guess yet')
    const kept = await send(rosa, 'guesses', { words1: 'Being told how long', ten1: '7', do: 'keep' })
    expect(wordsOf(kept)).toContain('Kept. Nobody else can read it.')
    expect(kept.forms.find(({ action }) => action === at('guesses'))?.fields).toMatchObject({
      words1: 'Being told how long',
      ten1: '7',
    })
    const noDay = await send(rosa, 'guesses', { do: 'seal' })
    expect(noDay.status).toBe(422)
    expect(noDay.text).toContain('href="#revealOn"')
    const early = await send(rosa, 'guesses', { do: 'seal', revealOn: inDays(0) })
    expect(early.status).toBe(422)

    const receipt = await send(rosa, 'guesses', { do: 'seal', revealOn: inDays(14) })
    expect([receipt.status, receipt.headers['cache-control']]).toEqual([200, 'no-store'])
    const [, data = ''] = receipt.text.match(/href="data:text\/plain;charset=utf-8,([^"]+)"/) ?? []
    const line = decodeURIComponent(unescapeHtml(data))
    expect(line).toContain('"Being told how long",7')
    expect(receipt.text).toContain(createHash('sha256').update(line).digest('hex'))

    const after = await rosa.get(at('guesses'))
    expect(after.text).not.toContain('Being told')
    expect(wordsOf(after)).toContain('1 people who use it')
    expect(after.forms.some(({ action }) => action === at('guesses'))).toBe(false)
    // The day is fixed for all; a nurse seals too, and sees seals of sides, not of people.
    const ellen = await join('Ellen', 'learned')
    const ellens = await ellen.get(at('guesses'))
    expect(ellens.forms.find(({ action }) => action === at('guesses'))?.fields).not.toHaveProperty('revealOn')
    expect(wordsOf(ellens)).toContain('That day is fixed')
    expect((await send(ellen, 'guesses', { words1: 'Shorter waits', ten1: '9', do: 'seal' })).status).toBe(
      200,
    )
    const seals = wordsOf(await idris.get(at('guesses')))
    expect(seals.match(/[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/g)).toHaveLength(2)
    expect(seals).not.toMatch(/Rosa|Ellen/)
  })

  test('sealing opens the voices; whoever opened them first can seal no more', async () => {
    expect((await rosa.get(at('voices'))).text).not.toContain(at('voices/open'))
    expect((await idris.get(at('voices'))).text).toContain(at('voices/open'))
    await openVoices(idris, project)
    expect(wordsOf(await idris.get(at('guesses')))).toContain('you can seal no guess any more')
    const late = await idris.post(at('guesses'), {
      do: 'seal',
      token: crypto.randomUUID(),
      words1: 'x',
      ten1: '1',
    })
    expect(late.status).toBe(409)
    expect(wordsOf(late)).toContain('You have seen what people said')
  })

  test('ideas wait for the blank page; the partners who use it lift it', async () => {
    const page = await rosa.get(at('ideas'))
    expect(wordsOf(page)).toContain('The page is still blank')
    expect(wordsOf(page)).toContain('0 of 12 answers that count')
    const parked = await send(rosa, 'ideas', { words: 'Tell me how long' })
    expect(wordsOf(parked)).toMatch(/Tell me how long Rosa · .* Parked until enough is heard/)
    const [, change = ''] = parked.text.match(/href="([^"]+\?change=[^"]+)"/) ?? []
    const changing = await rosa.get(unescapeHtml(change).replace(/#.*/, ''))
    const changed = await rosa.submit(
      changing,
      { words: 'Tell me how long, and keep my place' },
      at('ideas/change'),
    )
    expect(wordsOf(changed)).toContain('and keep my place')
    // Tom reads it and cannot change it.
    expect((await tom.get(at('ideas'))).text).not.toContain('?change=')
    expect((await tom.post(at('blank-page'), { wish: 'yes' })).status).toBe(404)

    for (const who of [rosa, idris]) await send(who, 'ideas', { wish: 'yes' }, 'blank-page')
    const lifted = wordsOf(await tom.get(at('ideas')))
    expect(lifted).toContain('The partners who use it chose to begin')
    expect(lifted).toContain('Can be chosen now')
  })

  test('an idea names the voices it came from, to those who may read them', async () => {
    const speaker = visitor(server.origin)
    await speaker.submit(await speaker.get(project.answer), {
      words1: 'Nobody told me how long.',
      who: 'uses',
    })
    const page = await rosa.get(at('ideas'))
    expect(page.text).toContain('Nobody told me how long.')
    const [, voice = ''] = page.text.match(/name="voices" value="([^"]+)"/) ?? []
    const form = page.forms.find(({ action }) => action === at('ideas'))
    await rosa.post(at('ideas'), { ...form?.fields, words: 'A board', voices: [voice] })
    expect(wordsOf(await rosa.get(at('ideas')))).toContain('From 1 voice')
    // Somebody who only joined reads the idea and none of the voices.
    const leila = await join('Leila', 'lived')
    const hers = await leila.get(at('ideas'))
    expect(hers.text).toContain('A board')
    expect(hers.text).not.toContain('Nobody told me how long.')
  })

  test('somebody who leaves takes their words along, if they wish', async () => {
    for (const [name, words, left] of [
      ['Maya', 'remove', false],
      ['Noor', 'keep', true],
    ] as const) {
      const who = await join(name, 'lived')
      await send(who, 'room', { words: `a note of ${name}` })
      await send(who, 'ideas', { words: `an idea of ${name}` })
      const gone = await who.post(at('partners/leave'), { words })
      expect([name, gone.status]).toEqual([name, 303])
      expect((await who.get(at('room'))).status).toBe(404)
      expect((await rosa.get(at('room'))).text.includes(`a note of ${name}`)).toBe(left)
      expect((await tom.get(at('ideas'))).text.includes(`an idea of ${name}`)).toBe(left)
    }
  })

  test('a repair is on the reply page at once, in words of the team, until it is taken off', async () => {
    await send(tom, 'fixes', { words: 'The sign to the <lift> is mended', doneOn: inDays(0) })
    const reply = await visitor(server.origin).get(`${project.reply}?lang=en`)
    expect(wordsOf(reply)).toContain('Fixed at once: The sign to the <lift> is mended')
    expect(reply.text).not.toContain('<lift>')
    const toCome = await send(tom, 'fixes', { words: 'x', doneOn: inDays(2) })
    expect(toCome.status).toBe(422)
    const [, correct = ''] = (await rosa.get(at('fixes'))).text.match(/href="([^"]+\?correct=[^"]+)"/) ?? []
    const correcting = await rosa.get(unescapeHtml(correct).replace(/#.*/, ''))
    const put = await rosa.submit(
      correcting,
      { words: 'The sign to the stairs is mended', doneOn: '' },
      at('fixes/correct'),
    )
    expect(wordsOf(put)).toContain('Being done')
    const again = wordsOf(await visitor(server.origin).get(`${project.reply}?lang=pl`))
    expect(again).toContain('Właśnie naprawiamy: The sign to the stairs is mended')
    await rosa.submit(correcting, {}, at('fixes/withdraw'))
    expect((await visitor(server.origin).get(project.reply)).text).not.toContain('is mended')
    const named = await send(tom, 'fixes', { words: 'Ring 07700 900461 about the lift', doneOn: '' })
    expect([named.status, wordsOf(named).includes('may show who somebody is')]).toEqual([422, true])
    const sure = await tom.submit(named, { sure: 'yes' }, at('fixes'))
    expect(sure.status).toBe(200)
  })
})
