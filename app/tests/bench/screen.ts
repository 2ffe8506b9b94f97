// npm run bench:screen
//
// What looking through an answer costs, on its own: the words that people mostly send, and the slowest that somebody could make of
// the longest answer. Warm, as the program is after its start.
import { screen, warmScreen } from '../../src/domain/screen.ts'

const usual = [
  'It would help to know how long the wait is, so that I can get a coffee or move the car without missing my turn.',
  'Nobody explained what the tablets were for.',
  'قالت الممرضة إن الطبيب سيأتي في الصباح ولم يأت أحد حتى المساء',
  'Please tell Hope, the student nurse, to ring 07700 900461.',
]
const longest = 8000
const slow = {
  'one telephone number after another': '07700 900461 or ',
  'numbers that are none': 'ticket 123456789, ',
  'one name after another': 'Anna and ',
}

const timed = (words: readonly string[], rounds: number): number => {
  const began = performance.now()
  for (let n = 0; n < rounds; n++) screen(words[n % words.length] ?? '')
  return Number(((performance.now() - began) / rounds).toFixed(3))
}

const cold = performance.now()
warmScreen()
const first = Number((performance.now() - cold).toFixed(1))
timed(usual, 2000)
console.log(
  JSON.stringify({
    first,
    usual: timed(usual, 10_000),
    ...Object.fromEntries(
      Object.entries(slow).map(([name, part]) => {
        const words = [part.repeat(longest).slice(0, longest)]
        timed(words, 20)
        return [name, timed(words, 50)]
      }),
    ),
  }),
)
