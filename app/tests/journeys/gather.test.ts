import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unescapeHtml } from '../drive/forms.ts'
import { type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, inDays, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

describe('a team gathers', () => {
  let server: RunningServer
  let tom: Visitor
  let rosa: Visitor
  let project: Project
  beforeAll(async () => {
    server = await startServer()
    tom = await becomeSteward(server, { name: 'Tom', email: 'tom@example.org' })
    project = await makeProject(tom)
    rosa = visitor(server.origin)
  }, 300_000)
  afterAll(() => server?.stop())

  const gather = (part = '') => `/p/${project.id}/gather${part && `/${part}`}`
  /** Fills in the form of a part and sends it, as a browser without script does; gives what the answer was, unfollowed. */
  const fill = async (who: Visitor, part: string, fields: Record<string, string>): Promise<Page> => {
    const page = await who.get(gather(part))
    const form = page.forms.find(({ action }) => action === gather(part))
    return who.post(gather(part), { ...form?.fields, ...fields })
  }
  /** Presses a button that has no field of its own. */
  const press = async (who: Visitor, on: string, action: string, words: Record<string, string> = {}) => {
    const page = await who.get(gather(on))
    const form = page.forms.find(
      (each) =>
        each.action === gather(action) &&
        Object.entries(words).every(([name, value]) => each.fields[name] === value),
    )
    if (!form) throw new Error(`no button ${action} on ${on}`)
    return who.post(form.action, form.fields)
  }
  const read = async (who: Visitor, path = gather()) => unescapeHtml((await who.get(path)).text)

  test('on the first day the page reads well, says what waits, and warns that one side has no seat', async () => {
    const page = await read(tom)
    for (const words of [
      'Nobody has said yet how many people are served',
      'Nobody has said yet who backs this team',
      'No line has been proposed yet',
      'Invite more people who use it',
      'People who use it hold one seat fewer',
      'You agreed to this',
    ])
      expect(page).toContain(words)
  })

  test('what is wrong is said beside its field, with everything typed still there', async () => {
    const wrong: [string, Record<string, string>][] = [
      ['purpose', { purpose: '' }],
      ['served', { served: 'a great many' }],
      ['groups', { name: 'Over 75', source: '' }],
      ['mandate', { sponsor: '', money: 'kept <money>' }],
      ['questions', { words: 'Kept?', dueOn: '2020-01-01' }],
      ['ways', { words: '  ' }],
      ['pay', { kind: 'money', amount: '0', expenses: 'kept <bus>' }],
      ['claims', { what: 'kept', amount: 'much' }],
    ]
    for (const [part, fields] of wrong) {
      const page = await fill(tom, part, fields)
      expect([part, page.status]).toEqual([part, 422])
      expect(page.text).toContain('role="alert"')
      expect(page.forms.find(({ action }) => action === gather(part))?.fields).toMatchObject(
        Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'kind')),
      )
    }
  })

  test('purpose, people served, mandate and offer are said, and stand on the page', async () => {
    const said: [string, Record<string, string>][] = [
      ['purpose', { purpose: 'So that waiting is no worse than it must be.' }],
      ['served', { served: '1,840' }],
      ['groups', { name: 'Over 75', percent: '25', source: 'Our own list' }],
      ['mandate', { sponsor: 'Dr Osei', contact: 'extension 4411', decidesAlone: 'The signs\nThe chairs' }],
      ['questions', { words: 'May we move the desk?', dueOn: inDays(7) }],
      [
        'pay',
        { kind: 'money', amount: '25', currency: 'GBP', per: 'hour', expenses: 'Travel', daysToPay: '10' },
      ],
    ]
    for (const [part, fields] of said) {
      const answer = await fill(tom, part, fields)
      expect([part, answer.status]).toEqual([part, 303])
      expect(answer.location).toContain('/gather')
    }
    const page = await read(tom)
    for (const words of [
      'no worse than',
      '1,840',
      '25',
      'Our own list',
      'Dr Osei',
      '4411',
      'The chairs',
      '£25.00',
      'Travel',
    ])
      expect(page).toContain(words)
    // The reply page carries the purpose, and nothing of who backs it or of what was asked.
    const reply = await read(visitor(server.origin), project.reply)
    expect(reply).toContain('no worse than')
    expect(reply).not.toMatch(/Osei|4411|move the desk/)
  })

  test('whoever is invited sees the pay before the seat is taken, and agrees before the first voice', async () => {
    const link = await invitePartner(tom, project, 'lived')
    const offered = await rosa.get(link)
    expect(unescapeHtml(offered.text)).toContain('£25.00')
    expect(unescapeHtml(offered.text)).toContain('within 10 days')
    const arabic = unescapeHtml((await rosa.get(`${link}&lang=ar`)).text)
    expect(arabic).toContain('يُعرض عليك')
    await rosa.submit(offered, { name: 'Rosa', email: 'rosa@example.org', employed: 'no' }, '/join')
    const voices = `/p/${project.id}/voices`
    const turned = await rosa.get(`${voices}?search=tea`)
    expect(turned.status).toBe(303)
    const page = await rosa.get(turned.location)
    expect(page.text).toContain('Before you read what people said')
    const form = page.forms.find(({ action }) => action === `/p/${project.id}/agreement`)
    const agreed = await rosa.post(form?.action ?? '', form?.fields ?? {})
    expect([agreed.status, agreed.location]).toEqual([303, `${voices}?search=tea`])
    expect((await rosa.get(`${voices}`)).location).not.toContain('agreement')
    expect(await read(rosa)).toContain('You agreed to this')
  })

  test('a patient says what she needs; the convener sees it only when she lets him, and it can be taken away', async () => {
    const words = 'A hearing loop, and no stairs'
    await fill(rosa, 'needs', { words, readers: 'me', met: 'no' })
    expect(await read(rosa)).toContain(words)
    expect(await read(tom)).not.toContain(words)
    await fill(rosa, 'needs', { words, readers: 'conveners', met: 'no' })
    expect(await read(tom)).toContain(words)
    await press(rosa, 'needs', 'needs/take-back')
    expect(await read(rosa)).not.toContain(words)
    expect(await read(tom)).not.toContain(words)
  })

  test('both agree line by line how they work, from lines that are offered and one of their own', async () => {
    const offered = 'We take breaks, and anyone may ask for one.'
    await press(rosa, 'ways', 'ways', { words: offered })
    await fill(tom, 'ways', { words: 'We start on time.' })
    expect(await read(tom)).toContain('Read how others want to work together')
    expect(await read(tom, gather('ways'))).not.toContain('Agreed by both sides')
    await press(tom, 'ways', 'ways/agree', { do: 'agree' })
    expect(await read(tom, gather('ways'))).toContain('Agreed by both sides')
    await press(tom, 'ways', 'ways/agree', { do: 'take-back' })
    expect(await read(rosa, gather('ways'))).not.toContain('We start on time.')
  })

  test('a patient asks for her bus fare; only she and the convener see it; he pays, and both see that', async () => {
    const leila = visitor(server.origin)
    await takeSeat(leila, await invitePartner(tom, project, 'lived'), {
      name: 'Leila',
      email: 'leila@example.org',
    })
    expect((await fill(rosa, 'claims', { what: 'Two buses', amount: '7.50' })).status).toBe(303)
    expect(await read(rosa, gather('claims'))).toContain('To be paid by')
    // A form that was sent is no other one: with new words it says so, keeps them, and can be sent as another.
    const token = randomUUID()
    const sent = { token, what: 'A sandwich', amount: '4', currency: 'GBP' }
    const taps = await Promise.all([1, 2, 3].map(() => rosa.post(gather('claims'), sent)))
    expect(taps.map(({ status }) => status)).toEqual([303, 303, 303])
    const again = await rosa.post(gather('claims'), { ...sent, what: 'Two sandwiches' })
    expect([again.status, again.text.includes('Two sandwiches')]).toEqual([422, true])
    expect(again.forms.find(({ action }) => action === gather('claims'))?.fields.token).not.toBe(token)
    const mine = unescapeHtml((await rosa.get(gather('claims'))).text)
    expect(mine.split('A sandwich')).toHaveLength(2)
    await press(rosa, 'claims', 'claims/own', { do: 'take-back' })
    expect(await read(rosa, gather('claims'))).not.toContain('A sandwich')
    expect(await read(leila, gather('claims'))).not.toContain('Two buses')
    expect(await read(tom, gather('claims'))).toContain('Two buses')
    expect((await leila.get(gather('pay'))).status).toBe(404)
    await press(tom, 'claims', 'claims/paid')
    expect(await read(rosa, gather('claims'))).toContain('Paid on')
    expect(await read(tom, gather('claims'))).toContain('Nobody is owed a payment')
  })

  test('the sponsor’s answer is written down once', async () => {
    const page = await rosa.get(gather('questions'))
    const [path = ''] = page.text.match(/\/p\/[0-9a-f-]+\/gather\/answer\?question=[0-9a-f-]+/) ?? []
    const asking = await rosa.get(path)
    expect(unescapeHtml(asking.text)).toContain('May we move the desk?')
    const fields = asking.forms.find(({ action }) => action === gather('answer'))?.fields
    const empty = await rosa.post(gather('answer'), { ...fields, answer: '' })
    expect(empty.status).toBe(422)
    expect(unescapeHtml(empty.text)).toContain('May we move the desk?')
    expect((await rosa.post(gather('answer'), { ...fields, answer: 'Yes, from May.' })).status).toBe(303)
    expect((await rosa.post(gather('answer'), { ...fields, answer: 'No.' })).status).toBe(404)
    expect(await read(tom)).toContain('Yes, from May.')
  })

  test('the pages are there in Arabic, from right to left', async () => {
    for (const part of [
      '',
      'purpose',
      'served',
      'groups',
      'mandate',
      'questions',
      'needs',
      'ways',
      'pay',
      'claims',
    ]) {
      const page = await tom.get(`${gather(part)}?lang=ar`)
      expect([part, page.status]).toEqual([part, 200])
      expect(page.text).toContain('dir="rtl"')
    }
  })
})
