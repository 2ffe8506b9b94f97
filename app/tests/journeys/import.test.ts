import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringFile, fileAddress, goOn } from '../drive/bring-file.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { surveyComments, surveyFile, surveyMissing } from '../drive/survey-file.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

describe('answers that come as a file', () => {
  let server: RunningServer
  let amina: Visitor
  let rosa: Visitor
  let project: Project
  let path: string

  beforeAll(async () => {
    server = await startServer({})
    amina = await becomeSteward(server)
    project = await makeProject(amina)
    rosa = visitor(server.origin)
    await takeSeat(rosa, await invitePartner(amina, project, 'lived'), {
      name: 'Rosa',
      email: 'rosa@example.org',
    })
    path = `/p/${project.id}/import`
  }, 300_000)
  afterAll(() => server?.stop())

  const bring = (who: Visitor, bytes: string | Uint8Array, name?: string): Promise<Page> =>
    bringFile(who, project.id, bytes, name)

  const small =
    'ID,Date,Comment\r\n1,01/03/2025,"I waited, long"\r\n2,31/02/2025,No such day\r\n3,02/03/2025,=cmd|calc\r\n4,31/03/2025,The door sticks\r\n'

  test('a file is looked at first: its columns are guessed, and nothing is taken in', async () => {
    const page = await bring(amina, small)
    expect(page.status).toBe(200)
    expect(page.text).toContain('survey.csv')
    expect(page.text).toMatch(/<option value="words1" selected[^>]*>/)
    expect(page.text).toMatch(/<option value="date" selected[^>]*>/)
    expect((await amina.get(`/p/${project.id}/voices`)).text).not.toContain('I waited')
    // Others see that a file is there, not what is in it.
    expect((await rosa.get(fileAddress(page))).status).toBe(404)
    expect((await rosa.get(path)).text).toContain('Amina')
  })

  test('rows that are not right are told with their line, and nothing is written unless somebody says so', async () => {
    const checked = await goOn(amina, await bring(amina, small), 'read')
    expect(checked.text).toContain('Line 3, Date: is no date that there is.')
    const all = await amina.post(fileAddress(checked), { do: 'take', take: 'all' })
    expect(all.status).toBe(422)
    expect(all.text).toContain('Some rows are not right')
    const taken = await goOn(amina, checked, 'take', { take: 'good' })
    expect(taken.text).toContain('3 answers were taken in.')
    const voices = await amina.get(`/p/${project.id}/voices`)
    expect(voices.text).toContain('I waited, long')
    expect(voices.text).not.toContain('No such day')
    const given = await amina.get(`${fileAddress(taken)}/answers.csv`)
    expect(given.text).toBe(
      '\ufeffline,source,said_on,speaker,language,rating,service,may_be_seen_by,words1,words2,words3\r\n' +
        '2,1,2025-03-01,,en,,,team,"I waited, long",,\r\n' +
        "4,3,2025-03-02,,en,,,team,'=cmd|calc,,\r\n" +
        '5,4,2025-03-31,,en,,,team,The door sticks,,\r\n',
    )
  })

  test('the same file again brings nothing new, and a form sent twice is one file', async () => {
    const again = await goOn(amina, await goOn(amina, await bring(amina, small), 'read'), 'take', {
      take: 'good',
    })
    expect(again.text).toContain('No new answers')
    const form = (await amina.get(path)).forms.find(({ action }) => action === path)
    const [conversation = ''] =
      (await amina.get(path)).text.match(/(?<=name="conversation" value=")[0-9a-f-]{36}/) ?? []
    const fields = { token: String(form?.fields.token ?? ''), conversation }
    const file = { name: 'twice.csv', bytes: 'Comment\nonly once is enough here\n' }
    const pages = [await amina.upload(path, fields, file), await amina.upload(path, fields, file)]
    expect(new Set(pages.map(fileAddress)).size).toBe(1)
  })

  test('a file that is taken back takes its words along, for everyone', async () => {
    const file = 'Comment\nwords to be taken back again\n'
    const taken = await goOn(amina, await goOn(amina, await bring(amina, file), 'read'), 'take')
    expect((await rosa.get(`/p/${project.id}/voices`)).text).toContain('words to be taken back')
    const back = await goOn(rosa, await rosa.get(fileAddress(taken)), 'take-back')
    expect(back.status).toBe(200)
    expect((await rosa.get(`/p/${project.id}/voices`)).text).not.toContain('words to be taken back')
    expect((await amina.get(`${fileAddress(taken)}/answers.csv`)).text).not.toContain(
      'words to be taken back',
    )
  })

  test('what leads to somebody, or may need somebody soon, waits for a safety contact', async () => {
    const file =
      'Comment\nplease ring Mrs Susan Bellweather on 07700 900461\nI want to kill myself\nthe tea was warm\n'
    await goOn(amina, await goOn(amina, await bring(amina, file), 'read'), 'take')
    const voices = (await amina.get(`/p/${project.id}/voices`)).text
    expect(voices).toContain('the tea was warm')
    expect(voices).not.toContain('900461')
    expect(voices).not.toContain('kill myself')
  })

  test.each([
    ['nothing', '', 'There is nothing in this file.'],
    ['names only', 'a,b,c\n', 'no answers under them'],
    ['a spreadsheet', Buffer.from('504b030414000600', 'hex'), 'Save as'],
    ['a quote never closed', `Comment\n"${'x'.repeat(300_000)}`, 'could not read this as a table'],
  ])('%s is told plainly and leaves nothing behind', async (_, bytes, words) => {
    const before = (await amina.get(path)).text.match(/class="rows"/g)?.length
    const page = await bring(amina, bytes)
    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
    expect((await amina.get(path)).text.match(/class="rows"/g)?.length).toBe(before)
  })

  test('a form without a file, of the wrong kind, or cut off, is refused', async () => {
    expect((await bring(amina, '', '')).text).toContain('Choose a file first.')
    expect((await amina.post(path, { token: 'x' })).status).toBe(415)
    const head = { origin: server.origin, 'content-type': 'multipart/form-data; boundary=x' }
    const cut =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nComment\nhalf a fi'
    expect((await amina.post(path, cut as never, head)).status).toBeGreaterThanOrEqual(400)
  })

  test.skipIf(surveyMissing)('a real survey of 4,158 answers is taken in, listed and searched', async () => {
    const comments = surveyComments()
    const began = performance.now()
    const looked = await bring(amina, surveyFile(comments), 'friends-and-family.csv')
    const checked = await goOn(amina, looked, 'read')
    const read = performance.now()
    expect(checked.text).toContain('4,158 answers')
    const taken = await goOn(amina, checked, 'take')
    const done = performance.now()
    expect(taken.text).toContain('4,158 answers were taken in.')
    const voices = await amina.get(`/p/${project.id}/voices?search=handover`)
    const found = performance.now()
    expect(voices.text).toContain('relieve the')
    console.log(
      `4,158 answers: looked at and read in ${Math.round(read - began)} ms, taken in ${Math.round(done - read)} ms, searched in ${Math.round(found - done)} ms`,
    )
  })
})
