import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkIn, offer } from '../drive/join.ts'
import { pause, type RunningServer, startServer } from '../drive/server.ts'
import { becomeSteward, makeProject, readKeyShown } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'

describe('with a mail server', () => {
  const letters: string[] = []
  let refusing = false
  let post: SMTPServer
  let server: RunningServer
  let steward: Visitor

  beforeAll(async () => {
    post = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_, __, answer) =>
        answer(refusing ? Object.assign(new Error('try later'), { responseCode: 451 }) : null),
      onData(stream, _, answer) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          letters.push(
            Buffer.concat(chunks)
              .toString('utf8')
              .replace(/=\r?\n/g, '')
              .replaceAll('=3D', '='),
          )
          answer()
        })
      },
    })
    await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
    const { port } = post.server.address() as AddressInfo
    server = await startServer({
      environment: { EVENGROUND_SMTP: `smtp://127.0.0.1:${port}`, EVENGROUND_LOG: 'info' },
    })
    steward = await becomeSteward(server)
  }, 300_000)
  afterAll(async () => {
    await server?.stop()
    await new Promise<void>((resolve) => post.close(resolve))
  })

  async function until(done: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (await done()) return
      await pause(100)
    }
    throw new Error('it did not come to that')
  }

  test('a link is really sent, signs in, and leaves nothing in the outbox', async () => {
    await visitor(server.origin).post('/sign-in', { email: 'Amina@Example.org ' })
    await until(() => letters.length === 1)
    expect(letters[0]).toContain('To: amina@example.org')
    expect(letters[0]).toContain(`${server.origin}/sign-in/link?token=`)
    const link = letters[0]?.match(/\/sign-in\/link\?token=\w+/)?.[0] ?? ''
    const amina = visitor(server.origin)
    expect((await amina.submit(await amina.get(link), {})).status).toBe(200)
    await until(async () => !(await steward.get('/outbox')).text.includes('amina@example.org'))
  })

  test('nobody without an account is written to', async () => {
    await visitor(server.origin).post('/sign-in', { email: 'nobody@example.org' })
    await pause(3_000)
    expect(letters).toHaveLength(1)
  })

  test('an invitation goes to the address it was made for, once, after it was made', async () => {
    const project = await makeProject(steward)
    const before = letters.length
    const made = await offer(steward, project, 'safety', { email: 'grace@example.org' })
    expect(made.text).toContain('We are mailing it to grace@example.org now')
    await until(() => letters.length > before)
    expect(letters.at(-1)).toContain('To: grace@example.org')
    expect(letters.at(-1)).toContain(server.origin + linkIn(made))
    await pause(3_000)
    expect(letters).toHaveLength(before + 1)
    expect((await steward.get('/outbox')).text).not.toContain('grace@example.org')
    letters.splice(before)
  })

  test('mail that could not be sent waits in the outbox', async () => {
    refusing = true
    await visitor(server.origin).post('/sign-in', { email: 'amina@example.org' })
    await until(async () => (await steward.get('/outbox')).text.includes('amina@example.org'))
    expect(letters).toHaveLength(1)
    expect((await visitor(server.origin).get('/health')).status).toBe(200)
  })

  test('nothing a person wrote, no address and no key is ever in the log', async () => {
    const project = await makeProject(steward, { title: 'Unmistakable title' })
    const person = visitor(server.origin)
    const thanks = await person.submit(await person.get(project.answer), { words1: 'unmistakable words' })
    const key = readKeyShown(thanks.text)
    await person.post('/key', { key: key.join(' '), do: 'show' })
    await person.post(project.answer, { words1: 'unmistakable words', token: 'broken' })
    await person.get('/c/unmistakable')
    const log = server
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .join('\n')
    for (const word of [
      'unmistakable',
      'Unmistakable',
      'amina',
      'nobody@',
      'Amina',
      project.answer,
      project.id,
      key.join(' '),
      'token=',
    ]) {
      expect([word, log.includes(word)]).toEqual([word, false])
    }
  })
})
