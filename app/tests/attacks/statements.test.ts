import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approveWish, openWishes, signedForm, wishAsked, writeWish } from '../drive/ask-wishes.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, invitePartner, makeProject, type Project, takeSeat } from '../drive/set-up.ts'
import { type Page, type Visitor, visitor } from '../drive/visitor.ts'

let server: RunningServer
let amina: Visitor
let rosa: Visitor
let project: Project
let round = ''
let otherRound = ''
let other: Project
let held = ''

beforeAll(async () => {
  server = await startServer()
  amina = await becomeSteward(server)
  project = await makeProject(amina)
  rosa = visitor(server.origin)
  await takeSeat(rosa, await invitePartner(amina, project, 'lived'), {
    name: 'Rosa',
    email: 'rosa@example.org',
  })
  other = await makeProject(amina, { title: 'Another one' })
  const tom = visitor(server.origin)
  await takeSeat(tom, await invitePartner(amina, other, 'lived'), { name: 'Tom', email: 'tom@example.org' })
  round = await openWishes(amina, project)
  otherRound = await openWishes(amina, other)
  for (const words of ['Tell me how long.', 'Say my name.'])
    await approveWish(rosa, project, await writeWish(amina, project, { 'words-en': words }))
  await approveWish(tom, other, await writeWish(amina, other, { 'words-en': 'Of another round.' }))
  held = await writeWish(amina, project, { 'words-en': 'Nobody said yes to this.' })
  await pause(3_100)
}, 300_000)
afterAll(() => server?.stop())

const somebody = () => visitor(server.origin)
const post = (fields: Readonly<Record<string, string | readonly string[]>>, to = round): Promise<Page> =>
  somebody().post(to, fields)

describe('a form that was not made here', () => {
  test('no form, half a form, a forged or a changed one answers nothing', async () => {
    const form = signedForm(await somebody().get(round))
    const parts = form.split('.')
    const changed = (at: number, part: string) => parts.with(at, part).join('.')
    const wrong = [
      '',
      'x',
      form.slice(0, -1),
      `${form}A`,
      changed(0, crypto.randomUUID()),
      changed(1, 'k'),
      changed(2, (Date.now() + 1e9).toString(36)),
      changed(4, crypto.randomUUID()),
      changed(5, '999999999'),
      changed(parts.length - 1, 'A'.repeat(22)),
      form.repeat(4),
    ]
    for (const each of wrong)
      expect([each, (await post({ form: each, answer: 'agree' })).status]).toEqual([each, 400])
    expect((await post({ answer: 'agree' })).status).toBe(400)
    for (const does of ['list', 'stop', 'next', 'choose', 'change', 'own', 'again'])
      expect([does, (await post({ form: 'x', do: does })).status]).toEqual([does, 400])
  })

  test('a form of another round is none here, nor is this one’s there', async () => {
    const other = signedForm(await somebody().get(otherRound))
    expect((await post({ form: other, answer: 'agree' })).status).toBe(400)
    expect((await post({ form: other, do: 'list' })).status).toBe(400)
    expect(
      (await post({ form: signedForm(await somebody().get(round)), answer: 'agree' }, otherRound)).status,
    ).toBe(400)
  })

  test('a field that comes twice, an answer that is none, bytes that are no letters: 400, nothing kept', async () => {
    const form = signedForm(await somebody().get(round))
    expect((await post({ form, answer: ['agree', 'disagree'] })).status).toBe(400)
    expect((await post({ form: [form, form], answer: 'agree' })).status).toBe(400)
    for (const answer of ['', 'maybe', '1', '__proto__'])
      expect((await post({ form, answer })).status).toBe(400)
    expect((await post({ form, chosen: 'left' })).status).toBe(400)
    expect((await post({ form, do: 'list' })).text).toContain('You have not answered yet.')
  })
})

describe('what must not be seen', () => {
  test('a wish nobody approved is never asked, neither by chance nor by its id', async () => {
    for (let n = 0; n < 20; n += 1)
      expect((await somebody().get(round)).text).not.toContain('Nobody said yes')
    const form = signedForm(await somebody().get(round))
    expect((await post({ form, do: 'change', statement: held })).status).toBe(410)
    expect((await post({ form, do: 'change', statement: 'no id' })).status).toBe(410)
  })

  test('a key that is wrong, or none, opens nothing and is not shown again', async () => {
    const wrong = await post({ do: 'key', key: 'apple banana carrot table window' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).not.toContain('apple banana')
    expect((await post({ do: 'key', key: '' })).status).toBe(422)
    expect((await post({ do: 'key' })).status).toBe(422)
  })

  test('a stranger to the project reads and writes no wish of it; a code that is none is nothing', async () => {
    for (const path of ['', '/approve', '/refuse', '/word', '/take-back', '/close', '/round', '/held']) {
      const to = `/p/${project.id}/statements${path}`
      expect([path, (await somebody().post(to, { statement: held })).status]).toEqual([path, 403])
    }
    for (const code of ['aaaaaaaa', 'A', '..%2f', 'x'.repeat(40)])
      expect((await somebody().get(`/s/${code}`)).status).toBe(404)
    expect(
      (await amina.post(`/p/${project.id}/statements/held`, { statement: held, does: 'release' })).status,
    ).toBe(404)
    expect((await somebody().post(round, {}, { origin: 'https://elsewhere.example' })).status).toBe(403)
  })
})

test('one partner’s yes, however often, is one yes', async () => {
  const path = `/p/${project.id}/statements`
  await amina.post(`${path}/approve`, { statement: held })
  await amina.post(`${path}/approve`, { statement: held })
  await pause(3_100)
  expect((await somebody().get(round)).text).not.toContain('Nobody said yes')
})

test('after the round is closed nothing is kept, and whoever was answering is told so', async () => {
  const who = somebody()
  const page = await who.get(otherRound)
  expect(wishAsked(page)).toBe('Of another round.')
  const path = `/p/${other.id}/statements`
  await amina.submit(await amina.get(path), {}, `${path}/close`)
  const late = await who.post(otherRound, { form: signedForm(page), answer: 'agree' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('These questions are closed')
  await pause(3_100)
  expect((await who.get(otherRound)).text).toContain('Thank you to everyone who answered.')
  expect((await who.post(otherRound, { form: signedForm(page), do: 'list' })).text).toContain(
    'You have not answered yet.',
  )
})
