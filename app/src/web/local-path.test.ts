import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

const project = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'
const home = `/p/${project}`

test('a page of the project itself is gone on to, with what it was asked', () => {
  expect(localPath(`${home}/voices?search=a%20b`, project)).toBe(`${home}/voices?search=a%20b`)
  expect(localPath(home, project)).toBe(home)
})

test('everything else leads home', () => {
  for (const wanted of [
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    `/\\evil.example${home}`,
    `//evil.example${home}`,
    `https://evil.example${home}`,
    '/p/../../evil',
    `${home}/../../../outbox`,
    `${home}/%2e%2e/%2e%2e/outbox`,
    `${home}x/voices`,
    `/p/22222222-3c1c-4a1c-8f2b-7a5d5a3e9b10/voices`,
    `${home}/agreement?then=${home}/agreement`,
    'javascript:alert(1)',
    `\t//evil.example`,
  ])
    expect([wanted, localPath(wanted, project)]).toEqual([wanted, home])
})

test('whoever has no home in the project goes to the place that is safe for them', () => {
  expect(localPath(`${home}/hold`, project, '/home')).toBe(`${home}/hold`)
  expect(localPath('//evil.example', project, '/home')).toBe('/home')
})

test('whatever it is given, it stays within the project', () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl(), (text, url) => {
      for (const wanted of [text, url, `/p/${text}`, `${home}/${text}`, `${home}${text}`]) {
        const { origin, pathname } = new URL(localPath(wanted, project), 'https://ours.example')
        expect(origin).toBe('https://ours.example')
        expect(pathname === home || pathname.startsWith(`${home}/`)).toBe(true)
      }
    }),
  )
})
