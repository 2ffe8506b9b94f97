import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { conversation } from '../tests/conversations.ts'
import { version } from './version.ts'

const bin = fileURLToPath(new URL('../bin/opinion-map.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'opinion-map-'))
const votes = conversation({ people: 60, statements: 12, camps: 2, strength: 0.8, answered: 0.8, seed: 4 })
const csv = `person,statement,vote\n${votes.map((each) => `${each.person},${each.statement},${each.vote}`).join('\n')}\n`
writeFileSync(join(folder, 'votes.csv'), csv)
writeFileSync(
  join(folder, 'comments.csv'),
  'comment-id,author-id,moderated,comment-body\ns0,p1,1,"Tea, first"\ns1,p2,-1,Rude\n',
)
afterAll(() => rmSync(folder, { recursive: true }))

/** The source itself, so that an old build is never what is tested. */
const source = `import { run } from ${JSON.stringify(new URL('./cli.ts', import.meta.url).href)}; process.exitCode = await run(process.argv.slice(1))`

const run = (input: string, ...words: string[]) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', source, '--', ...words], {
    input,
    encoding: 'utf8',
  })

describe('the command line', () => {
  test('a file, and the same from standard input, give the same JSON', () => {
    const [file, input] = [
      run('', join(folder, 'votes.csv'), '--resamples', '2'),
      run(csv, '-', '--resamples', '2'),
    ]
    expect(file.status).toBe(0)
    expect(input.stdout).toBe(file.stdout)
    const map = JSON.parse(file.stdout)
    expect(map.counts).toMatchObject({ people: 60, statements: 12 })
    expect(map.people[0]).toMatchObject({ id: 'p0', answers: expect.any(Number) })
  })

  test('a folder brings wordings, and leaves out what was moderated out', () => {
    const map = JSON.parse(run('', folder, '--resamples', '2').stdout)
    expect(map.counts.statements).toBe(11)
    expect(map.statements[0]).toMatchObject({ id: 's0', wording: 'Tea, first' })
  })

  test('--next gives a statement with its chance; --state gives what placing needs', () => {
    const found = JSON.parse(run('', join(folder, 'votes.csv'), '--resamples', '0', '--next', 'p3').stdout)
    expect(found.chance).toBeGreaterThan(0)
    expect(votes.some((each) => each.person === 'p3' && each.statement === found.statement)).toBe(false)
    expect(JSON.parse(run('', folder, '--resamples', '0', '--state').stdout)).toMatchObject({
      by: `opinion-map ${version}`,
    })
  })

  test.each([
    [['nowhere'], 'no file or folder nowhere'],
    [['constructor'], 'no file or folder constructor'],
    [[], 'Say where the votes are'],
    [['--fast'], 'no option --fast'],
    [['a', 'b'], 'not both a and b'],
    [['-', '--seed', 'x'], 'a whole number, not "x"'],
    [['-', '--groups', '9'], '1 to 6'],
    [['-', '--polis'], 'need groups'],
  ])('%j: a plain message, code 2, no stack', (words, message) => {
    const { status, stderr, stdout } = run(csv, ...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('at ')
  })

  test('no votes at all is said plainly', () => {
    expect(run('person,statement,vote\n', '-').stderr).toContain('there are no votes')
  })

  test('contradictions alone, and a folder with everything moderated out, are said plainly', () => {
    const { status, stderr } = run('person,statement,vote\nann,s,1\nann,s,-1\n', '-')
    expect([status, stderr]).toEqual([2, expect.stringContaining('nothing says which came last')])
    const other = mkdtempSync(join(tmpdir(), 'opinion-map-'))
    writeFileSync(join(other, 'votes.csv'), 'person,statement,vote\nann,s0,1\n')
    writeFileSync(join(other, 'comments.csv'), 'comment-id,moderated\ns0,-1\n')
    expect(run('', other).stderr).toContain('All statements with votes are moderated out')
    writeFileSync(join(other, 'comments.csv'), 'comment-id,moderated\n"s0,-1\n')
    expect(run('', other).stderr).toContain('comments.csv, row 2: a quote (") is opened and never closed')
    rmSync(other, { recursive: true })
  })

  test('comments.csv is read whatever the case and spaces of its cells, and refused without ids', () => {
    const other = mkdtempSync(join(tmpdir(), 'opinion-map-'))
    writeFileSync(join(other, 'votes.csv'), 'person,statement,vote\nann,s0,1\nann,s1,1\n')
    writeFileSync(join(other, 'comments.csv'), '\uFEFFComment-ID,Moderated\r\n s0, -1\r\n')
    expect(JSON.parse(run('', other).stdout).counts.statements).toBe(1)
    writeFileSync(join(other, 'comments.csv'), 'tid,moderated\ns0,-1\n')
    const { status, stderr } = run('', other)
    expect([status, stderr]).toEqual([2, expect.stringContaining('comments.csv has no column "comment-id"')])
    rmSync(other, { recursive: true })
  })

  test('a participant whom the folder puts into two of Polis groups is named', () => {
    const other = mkdtempSync(join(tmpdir(), 'opinion-map-'))
    writeFileSync(join(other, 'votes.csv'), 'person,statement,vote\nann,s0,1\nbo,s0,-1\n')
    writeFileSync(join(other, 'participants-votes.csv'), 'participant,group-id\nann,0\nbo,1\nann,1\n')
    const { status, stdout, stderr } = run('', other, '--polis')
    expect([status, stdout, stderr]).toEqual([2, '', 'opinion-map: person ann is in two groups, 0 and 1\n'])
    rmSync(other, { recursive: true })
  })

  test('--next for somebody who never voted gives a first statement, and says so', () => {
    const { status, stdout, stderr } = run('', folder, '--resamples', '0', '--next', 'nobody')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).chance).toBeGreaterThan(0)
    expect(stderr).toContain('there are no votes from nobody, who is taken for somebody new')
  })

  test('--help names every option', () => {
    const help = execFileSync(process.execPath, [bin, '--help'], { encoding: 'utf8' })
    for (const option of ['--seed', '--resamples', '--groups', '--next', '--state', '--polis'])
      expect(help).toContain(option)
  })
})

test('the version in results is that of the package', () => {
  const { version: published } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(version).toBe(published)
})
