import fc from 'fast-check'
import type { Choice } from '../src/door.ts'

const items = ['visit', 'rest', 'food', 'quiet', 'told', 'seen']
const homes = [{}, { group: 'ward' }, { group: 'home' }]
/** Ten people, each of one group or of none, except that the first is named in both. */
const person = fc.integer({ min: 0, max: 9 }).map((n) => ({ name: `p${n}`, of: homes[n % 3] as object }))
const either = fc.constantFrom(...homes)

const pair: fc.Arbitrary<Choice> = fc
  .tuple(
    person,
    fc.shuffledSubarray(items, { minLength: 2, maxLength: 2 }),
    fc.constantFrom('left', 'right', 'both', 'neither'),
    either,
  )
  .map(([who, [left, right], chosen, other]) => ({
    person: who.name,
    left: left as string,
    right: right as string,
    chosen: chosen as 'left',
    ...(who.name === 'p0' ? other : who.of),
  }))

const set: fc.Arbitrary<Choice> = fc
  .tuple(person, fc.shuffledSubarray(items, { minLength: 3, maxLength: 4 }), either)
  .map(([who, shown, other]) => ({
    person: who.name,
    shown,
    best: shown[0] as string,
    worst: shown[1] as string,
    ...(who.name === 'p0' ? other : who.of),
  }))

/** Any mixture of pairs and sets by a few people about six items. */
export const someChoices = fc.array(fc.oneof(pair, set), { maxLength: 60 })
export const somePairs = fc.array(pair, { maxLength: 60 })

/** The same with times, on which answers meet often, and with how long they took. */
export const timedChoices = fc.array(
  fc
    .tuple(fc.oneof(pair, set), fc.constantFrom(1, 2, undefined), fc.constantFrom(300, 900, 4000, undefined))
    .map(
      ([choice, at, ms]): Choice => ({
        ...choice,
        ...(at === undefined ? {} : { at }),
        ...(ms === undefined ? {} : { ms }),
      }),
    ),
  { maxLength: 120 },
)
export { items }
