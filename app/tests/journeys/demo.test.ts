import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { story } from '../../src/demo/story.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

/** What stands on each page of the example, and would be missing if nothing had happened there. */
const trueThings: Readonly<Record<string, string>> = {
  '': 'Latest voices',
  '/gather': 'Margit',
  '/gather/claims': 'Two hours on Monday',
  '/voices': 'I hold my breath each time the door opens',
  '/sharing': 'There is nowhere to put a wheelchair',
  '/partners': 'Front desk',
  '/guesses': 'The seals',
  '/ideas': 'A buzzer to take along',
  '/fixes': 'The water tap by the X-ray',
  '/import': 'Which question do they answer?',
  '/type': 'Which language are their words in?',
  '/trouble': 'Pause',
}

describe('the example project, as it is started', () => {
  let server: RunningServer
  let doors: readonly string[]
  let home: string
  let hosts: readonly Visitor[]
  beforeAll(async () => {
    server = await startServer({ flags: ['--demo'] })
    doors = server.said().match(/\/sign-in\/link\?token=\w+/g) ?? []
    hosts = await Promise.all(doors.map(comeIn))
  }, 300_000)
  afterAll(() => server?.stop())

  /** Each of these doors opens once. */
  async function comeIn(door: string): Promise<Visitor> {
    const who = visitor(server.origin)
    const page = await who.submit(await who.get(door), {})
    home = page.text.match(/\/p\/[0-9a-f-]{36}/)?.[0] ?? ''
    return who
  }

  test('its doors are printed: one of each side, and the key of somebody who answered', async () => {
    expect(doors).toHaveLength(2)
    expect(server.said()).toContain(story.key.join(' '))
    expect(server.said()).toContain('made up')
    const person = visitor(server.origin)
    const found = await person.submit(await person.get('/key'), { key: story.key.join(' ') }, '/key')
    expect(found.status).toBe(200)
    expect(found.text).toContain('Where your words went')
  })

  test('every page of its partners has something true on it, and says that it is made up', async () => {
    for (const partner of hosts) {
      for (const [page, words] of Object.entries(trueThings)) {
        const { status, text } = await partner.get(home + page)
        expect([page, status, text.includes(words)]).toEqual([page, 200, true])
        expect(text).toContain('made-up')
      }
    }
  })

  test('each host finds what waits for them: the late answer first', async () => {
    const { text } = (await hosts[0]?.get(home)) ?? { text: '' }
    const [, list = ''] = text.match(/Waiting for you<\/h2>(.*?)<\/section>/s) ?? []
    const titles = [...list.matchAll(/<h3>([^<]+?)\s*</g)].map(([, title]) => title)
    expect(titles[0]).toContain('An answer from your sponsor is late')
    expect(list).toContain('Late')
    expect(titles).toContain('Say yes or no to sharing')
  })

  test('its reply page tells what was said, mended and is late', async () => {
    const reply = (await hosts[0]?.get(home))?.text.match(/\/r\/[\w-]+/)?.[0] ?? ''
    const { text } = await visitor(server.origin).get(reply)
    for (const words of ['made-up', 'The chairs. My hip. Please.', 'The water tap', 'is late'])
      expect(text).toContain(words)
    expect(text).not.toContain('I am the gardener')
    expect(text).not.toContain('07700')
  })
})
