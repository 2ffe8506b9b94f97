import fc from 'fast-check'
import type { Choice } from '../src/door.ts'

const items = ['visit', 'rest', 'food', 'quiet', 'told', 'seen']
const person = fc.integer({ min: 0, max: 9 }).map((n) => `p${n}`)
const group = fc.constantFrom({}, { group: 'ward' }, { group: 'home' })

const pair: fc.Arbitrary<Choice> = fc
  .tuple(
    person,
    fc.shuffledSubarray(items, { minLength: 2, maxLength: 2 }),
    fc.constantFrom('left', 'right', 'both', 'neither'),
    group,
  )
  .map(([who, [left, right], chosen, of]) => ({
    person: who,
    left: left as string,
    right: right as string,
    chosen: chosen as 'left',
    ...of,
  }))

const set: fc.Arbitrary<Choice> = fc
  .tuple(person, fc.shuffledSubarray(items, { minLength: 3, maxLength: 4 }), group)
  .map(([who, shown, of]) => ({
    person: who,
    shown,
    best: shown[0] as string,
    worst: shown[1] as string,
    ...of,
  }))

/** Any mixture of pairs and sets by a few people about six items. */
export const someChoices = fc.array(fc.oneof(pair, set), { maxLength: 60 })
export const somePairs = fc.array(pair, { maxLength: 60 })
export { items }
