import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { requireSecure } from './secure-sign-in.ts'

interface Asked {
  readonly host?: string
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly address?: string
}

/** What somebody is told who wants to sign in: 'welcome', or the problem. */
async function told({ host = 'localhost:8080', from = '127.0.0.1', headers = {}, address = '' }: Asked) {
  const app = new Hono()
  app.get('/', (context) => {
    requireSecure(context, address)
    return context.text('welcome')
  })
  app.onError((error, context) => context.text(error instanceof Refusal ? error.problem : 'not refused'))
  const answer = await app.request(
    `http://${host}/`,
    { headers },
    { incoming: { socket: { remoteAddress: from } } },
  )
  return answer.text()
}

test('this very machine signs in, by each of its own names and addresses', async () => {
  for (const host of ['localhost', 'localhost:8080', '127.0.0.1:8080', '127.8.9.1', '[::1]:8080'])
    expect([host, await told({ host })]).toEqual([host, 'welcome'])
  for (const from of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])
    expect([from, await told({ from })]).toEqual([from, 'welcome'])
})

test('another machine that says it asked for this one by its own name does not', async () => {
  for (const from of ['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::1', '127.0.0.1.example', ''])
    expect([from, await told({ from })]).toEqual([from, 'insecure-sign-in'])
})

test('what a proxy passed on does not, though the proxy is on this machine', async () => {
  for (const name of [
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded-Port',
    'Forwarded',
    'Via',
  ])
    expect([name, await told({ headers: { [name]: 'https' } })]).toEqual([name, 'insecure-sign-in'])
})

test('another name does not', async () => {
  for (const host of ['hear.example.org', 'localhost.example.org', '192.0.2.7', '0.0.0.0:8080'])
    expect([host, await told({ host })]).toEqual([host, 'insecure-sign-in'])
})

test('behind a proxy with a certificate everybody does, by the public address or not', async () => {
  const address = 'https://hear.example.org'
  const headers = { 'X-Forwarded-For': '192.0.2.7', 'X-Forwarded-Proto': 'https', Via: '1.1 Caddy' }
  for (const host of ['hear.example.org', '127.0.0.1:8080'])
    for (const from of ['127.0.0.1', '10.0.0.5'])
      expect(await told({ address, headers, host, from })).toBe('welcome')
  expect(await told({ address: 'http://hear.example.org', headers })).toBe('insecure-sign-in')
})
