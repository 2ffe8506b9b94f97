import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as door from '../src/door.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the worked example of the README runs as it stands', () => {
  const [, block = ''] = readme.match(/```ts\n([\s\S]*?)```/) ?? []
  const code = block
    .replace(/^import .*$/m, `const { ${Object.keys(door).join(', ')} } = door`)
    .replace(': Vote[]', '')
  const found = new Function(
    'door',
    `${code}; return { map, placed, asked: next(state, { person: 'cy', answers: [['s1', 1]] }, [{ id: 's2' }], 7) }`,
  )(door)
  expect(found.map.groupsFound).toMatchObject({ k: 1, because: 'too few people' })
  expect(found.placed.cy.group).toEqual({ none: 'too few answers' })
  expect(found.asked).toMatchObject({ statement: 's2', chance: 1 })
})

test('the README leaves no figure blank and names every call of the door', () => {
  for (const blank of ['WORKED', 'SCORES', 'BENCH']) expect(readme).not.toContain(blank)
  for (const call of [
    'fit(',
    'earlierFrom(',
    'personOnMap(',
    'place(',
    'update(',
    'knowing(',
    'next(',
    'polisCompatible(',
    'adjustedRand(',
  ])
    expect(readme).toContain(call)
})
