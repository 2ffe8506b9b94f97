import { expect, test } from 'vitest'
import { help, readFlags } from '../../src/start/flags.mjs'

test('nothing said means this machine only, port 8080, no example', () => {
  expect(readFlags([]).flags).toMatchObject({ port: 8080, host: '127.0.0.1', demo: false, help: false })
})

test('what is said is taken', () => {
  const { flags } = readFlags(['--port', '0', '--host=::1', '--data', '/srv/x y', '--demo'])
  expect(flags).toMatchObject({ port: 0, host: '::1', data: '/srv/x y', demo: true })
})

test.each([
  [['--prot', '80'], '--prot'],
  [['start'], 'start'],
  [['--port', 'eighty'], 'number'],
  [['--port', '65536'], 'number'],
  [['--port'], '--port'],
  [['--data='], 'folder'],
  [['--host='], 'address'],
])('%j is answered in plain words', (args, word) => {
  const { wrong, flags } = readFlags(args)
  expect(flags).toBeUndefined()
  expect(wrong).toContain(word)
})

test('the help names every flag', () => {
  for (const name of ['--port', '--host', '--data', '--demo', '--help', 'DATABASE_URL'])
    expect(help).toContain(name)
})
