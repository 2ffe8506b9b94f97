import { expect, test } from 'vitest'
import { mayAddWayIn } from './adding-ways-in.ts'

const since = new Date('2027-03-02T10:00:00Z')
const after = (minutes: number) => new Date(since.getTime() + minutes * 60_000)

test('a way in is added by the one whose address it is, within an hour of coming in', () => {
  expect(mayAddWayIn({ proven: true, since }, after(0))).toBe('yes')
  expect(mayAddWayIn({ proven: true, since }, after(60))).toBe('yes')
  expect(mayAddWayIn({ proven: true, since }, after(60.01))).toBe('fresh-first')
  for (const minutes of [0, 61])
    expect(mayAddWayIn({ proven: false, since }, after(minutes))).toBe('prove-first')
})
