import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { join, press } from '../drive/join.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { agree, askPeople, becomeSteward, makeProject, openVoices, type Project } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let tom: Visitor
let count = 0

beforeAll(async () => {
  server = await startServer()
  tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
}, 300_000)
afterAll(() => server?.stop())

const troubleOf = (who: Visitor, project: Project): Promise<Page> => who.get(`/p/${project.id}/trouble`)

async function both(): Promise<{ project: Project; rosa: Visitor }> {
  const project = await makeProject(tom)
  count += 1
  return { project, rosa: await join(tom, project, 'lived', `Rosa${count}`) }
}

/** The answer page once the few seconds have passed for which it is kept. */
async function answerPage(project: Project, says: string): Promise<Page> {
  for (let tries = 0; tries < 60; tries++) {
    const page = await visitor(server.origin).get(project.answer)
    if (page.text.includes(says)) return page
    await pause(200)
  }
  throw new Error(`the page of the question never said: ${says}`)
}

describe('a pause', () => {
  test('is anyone’s right; people hear of it kindly, keep their words, and it takes one of each side to go on', async () => {
    const { project, rosa } = await both()
    const writing = visitor(server.origin)
    const opened = await writing.get(project.answer)
    await press(rosa, await troubleOf(rosa, project), '/pause')
    const closed = await answerPage(project, 'This project is having a break')
    expect(closed.forms.some(({ action }) => action.startsWith('/c/'))).toBe(false)
    // Somebody who was writing gets their words back, and nothing of them is kept.
    const late = await writing.submit(opened, { words1: 'I was still writing this' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('I was still writing this')
    expect((await visitor(server.origin).get(project.reply)).text).toContain('having a break')
    // Twice is once; and one side alone does not end it.
    await rosa.post(`/p/${project.id}/trouble/pause`, {})
    await press(rosa, await troubleOf(rosa, project), '/go-on')
    expect((await troubleOf(tom, project)).text).toMatch(
      /Someone of the .*people who use it.* wants to go on/,
    )
    await rosa.post(`/p/${project.id}/trouble/go-on`, {})
    expect((await troubleOf(tom, project)).text).toContain('Paused since')
    expect((await tom.get(`/p/${project.id}`)).text).toContain('It goes on when one of each side says so')
    await press(tom, await troubleOf(tom, project), '/go-on')
    expect((await troubleOf(tom, project)).text).not.toContain('Paused since')
    await answerPage(project, 'Send my words')
  })

  test('opens no new question', async () => {
    const { project } = await both()
    await press(tom, await troubleOf(tom, project), '/pause')
    await expect(askPeople(tom, project.id)).rejects.toThrow('409')
  })
})

describe('a dispute', () => {
  test('names a mediator from outside and freezes what it is about, until who opened it says it is settled', async () => {
    const { project, rosa } = await both()
    const page = await troubleOf(rosa, project)
    const fields = { subject: 'conversation', about: 'The question leads people.', mediator: 'Ann, 555 0100' }
    expect((await press(rosa, page, '/dispute', { ...fields, mediator: '' })).status).toBe(422)
    await press(rosa, page, '/dispute', fields)
    await press(rosa, page, '/dispute', fields)
    const seen = await troubleOf(tom, project)
    expect(seen.text.split('Ann, 555 0100').length).toBe(2)
    expect(seen.forms.some(({ action }) => action.endsWith('/settle'))).toBe(false)
    await expect(askPeople(tom, project.id)).rejects.toThrow('409')
    await press(rosa, await troubleOf(rosa, project), '/settle')
    expect((await askPeople(tom, project.id)).answer).not.toBe('')
  })
})

describe('a dispute about sharing', () => {
  test('keeps both sides from deciding on it, and lets them when it is settled', async () => {
    const { project, rosa } = await both()
    const speaker = visitor(server.origin)
    const words = { words1: 'The bell is too quiet.', consent: 'public', who: 'uses' }
    expect((await speaker.submit(await speaker.get(project.answer), words)).status).toBe(200)
    await agree(rosa, project)
    await openVoices(rosa, project)
    const [, voice = ''] =
      (await tom.get(`/p/${project.id}/voices`)).text.match(/\/voices\/([0-9a-f-]{36})/) ?? []
    await tom.post(`/p/${project.id}/sharing`, { voice, reach: 'public', version: '1' })
    const [, sharing = ''] =
      (await rosa.get(`/p/${project.id}/sharing`)).text.match(/name="sharing" value="([0-9a-f-]{36})"/) ?? []
    const fields = { subject: 'sharing', about: 'It could be known who said it.', mediator: 'Ann' }
    await press(tom, await troubleOf(tom, project), '/dispute', fields)
    const approve = () => rosa.post(`/p/${project.id}/sharing/approve`, { sharing })
    expect((await approve()).status).toBe(409)
    expect((await rosa.post(`/p/${project.id}/sharing/refuse`, { sharing, reason: 'law' })).status).toBe(409)
    await press(tom, await troubleOf(tom, project), '/settle')
    expect((await approve()).status).toBe(303)
  })
})

describe('an end', () => {
  test('of a project that heard people needs a reply to them, and both sides; it is named as what it is', async () => {
    const { project, rosa } = await both()
    const speaker = visitor(server.origin)
    expect(
      (await speaker.submit(await speaker.get(project.answer), { words1: 'The door is heavy.' })).status,
    ).toBe(200)
    const page = await troubleOf(tom, project)
    const refused = await press(tom, page, '/trouble/end', { how: 'closed', words: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('People have spoken here')
    await press(tom, page, '/trouble/end', { how: 'closed', words: 'We could not mend the door. Sorry.' })
    // Whoever proposed it, and their side, cannot agree to it too.
    expect((await troubleOf(tom, project)).forms.some(({ action }) => action.endsWith('/agree'))).toBe(false)
    await press(rosa, await troubleOf(rosa, project), '/trouble/agree')
    expect((await troubleOf(tom, project)).text).toContain('This project has ended')
    await answerPage(project, 'This project has ended')
    const reply = async () => (await visitor(server.origin).get(project.reply)).text
    for (let tries = 0; tries < 60 && !(await reply()).includes('and then we stopped'); tries++)
      await pause(200)
    expect(await reply()).toContain('We listened, and then we stopped.')
    expect(await reply()).toContain('We could not mend the door. Sorry.')
    // Started again, it waits for the other side.
    await press(tom, await troubleOf(tom, project), '/restart')
    expect(await reply()).not.toContain('We could not mend the door')
    expect((await troubleOf(rosa, project)).text).toContain('Paused since')
    await press(rosa, await troubleOf(rosa, project), '/go-on')
    await answerPage(project, 'Send my words')
  })

  test('where nobody spoke needs no reply; where nobody sits on the other side it stands at once', async () => {
    const project = await makeProject(tom)
    const page = await troubleOf(tom, project)
    expect(page.text).toContain('Nobody sits on the other side')
    await press(tom, page, '/trouble/end', { how: 'cancelled', words: '' })
    expect((await visitor(server.origin).get(project.reply)).text).toContain(
      'stopped before it came to anything',
    )
  })

  test('that is proposed can be taken back by anyone', async () => {
    const { project, rosa } = await both()
    await press(tom, await troubleOf(tom, project), '/trouble/end', { how: 'cancelled', words: '' })
    await press(rosa, await troubleOf(rosa, project), '/trouble/take-back')
    expect((await troubleOf(tom, project)).text).toContain('Propose this')
  })
})
