import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readVotes } from '../../src/channels/polis/read-polis.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

const folder = join(
  process.env.EVENGROUND_REFERENCE ??
    join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'reference'),
  'opinions',
  'vtaiwan.uberx',
)
const missing = !existsSync(folder)

/** So many wishes, answered by people who fall into two camps, as Polis would export them. */
function smallConversation(people: number, wishes: number): { comments: string; votes: string } {
  const comments = Array.from(
    { length: wishes },
    (_, at) => `1435654192085,,${at},7,0,0,1,"=1+1, wish ${at}"`,
  )
  const votes = Array.from({ length: people }, (_, who) =>
    Array.from({ length: wishes }, (_, at) => {
      const camp = who % 2 === 0 ? 1 : -1
      return `${1435654192085 + who * 60_000 + at * 5_000},,${at},${who},${at < wishes / 2 ? camp : 1}`
    }).join('\n'),
  )
  return {
    comments: [
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
      ...comments,
      '',
    ].join('\n'),
    votes: ['timestamp,datetime,comment-id,voter-id,vote', ...votes, ''].join('\n'),
  }
}

describe('common ground', () => {
  let server: RunningServer
  let amina: Visitor
  beforeAll(async () => {
    server = await startServer({})
    amina = await becomeSteward(server)
  }, 300_000)
  afterAll(() => server?.stop())

  const ground = ({ id }: Project) => `/p/${id}/ground`
  const bring = (
    project: Project,
    { comments, votes }: { comments: string | Uint8Array; votes: string | Uint8Array },
  ): Promise<Page> =>
    amina.upload(
      `${ground(project)}/bring`,
      { language: 'en' },
      { field: 'comments', name: 'comments.csv', bytes: comments },
      { field: 'votes', name: 'votes.csv', bytes: votes },
    )

  async function fitted(project: Project): Promise<Page> {
    for (let tries = 0; tries < 600; tries++) {
      const page = await amina.get(ground(project))
      if (page.text.includes('people answered.')) return page
      await pause(100)
    }
    throw new Error('nothing was ever worked out')
  }

  test('before anybody answered the page says so, and so does the one of priorities', async () => {
    const project = await makeProject(amina, { title: 'Nothing yet' })
    expect((await amina.get(ground(project))).text).toContain('No wishes have been put to people yet.')
    expect((await amina.get(`/p/${project.id}/priorities`)).text).toContain('There is no order yet.')
    expect((await amina.get(`${ground(project)}/ground.csv`)).status).toBe(404)
    expect((await visitor(server.origin).get(ground(project))).status).not.toBe(200)
  })

  test.each([
    [59, 'Fewer than 60 people answered'],
    [60, 'Enough people answered to see what they share'],
    [99, 'Enough people answered to see what they share'],
    [100, 'The map, and the same thing in words'],
  ])(
    'of %i people the page shows what so many can bear',
    async (people, words) => {
      const project = await makeProject(amina, { title: `Of ${people}` })
      expect((await bring(project, smallConversation(people, 10))).status).toBe(200)
      const page = await fitted(project)
      expect(page.text).toContain(`<p class="lead">${people} people answered.`)
      expect(page.text).toContain(words)
      expect(page.text.includes('<svg class="map"')).toBe(people === 100)
      const { text } = await amina.get(`${ground(project)}/ground.csv`)
      expect(text).toContain("'=1+1, wish 0")
      expect(text).not.toMatch(/(^|,|")=1/m)
    },
    120_000,
  )

  test('what is no such file is told beside its field, and nothing is kept', async () => {
    const project = await makeProject(amina, { title: 'Wrong files' })
    const { comments } = smallConversation(9, 9)
    const wrong = await bring(project, { comments, votes: 'a,b\n1,2\n' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('This is not a votes.csv of a Polis conversation.')
    const none = await amina.upload(
      `${ground(project)}/bring`,
      { language: 'en' },
      { field: 'comments', name: 'comments.csv', bytes: comments },
    )
    expect(none.status).toBe(422)
    expect((await amina.get(ground(project))).text).toContain('No wishes have been put to people yet.')
  })

  test.skipIf(missing)(
    'a real conversation is brought in, shown, brought again without a trace, and taken out as it came',
    async () => {
      const project = await makeProject(amina, { title: 'Uber' })
      const files = {
        comments: readFileSync(join(folder, 'comments.csv')),
        votes: readFileSync(join(folder, 'votes.csv')),
      }
      expect((await bring(project, files)).status).toBe(200)
      const page = await fitted(project)
      expect(page.text).toContain('The map, and the same thing in words')
      expect(page.text).toContain('Group A')
      const given = await amina.get(`${ground(project)}/votes.csv`)
      expect((await bring(project, files)).status).toBe(200)
      expect((await amina.get(`${ground(project)}/votes.csv`)).text).toBe(given.text)
      const [before, after] = [
        await readVotes([files.votes]),
        await readVotes([new TextEncoder().encode(given.text)]),
      ]
      expect(after).toEqual(before)
      const people = (await amina.get(`${ground(project)}/participants-votes.csv`)).text.split('\r\n')
      expect(people.length).toBe(new Set(before.voter).size + 2)
      expect((await amina.get(`${ground(project)}/comments.csv`)).text).toMatch(
        /^timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\r\n/,
      )
      expect((await amina.get(`${ground(project)}/summary.csv`)).text).toContain('voters,')
    },
    180_000,
  )
})
