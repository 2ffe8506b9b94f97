// node ../../scripts/carried.mjs bench/picture.ts: draws the picture of the README from the real data of its example.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Choice, drawRanking, rank } from '../src/door.ts'

const { counted } = JSON.parse(
  readFileSync(new URL('../tests/cases/journals.json', import.meta.url), 'utf8'),
) as {
  counted: [string, string, 'left' | 'right', number][]
}
/** One citation in twenty, so that there is some doubt left to see. */
const choices = counted.flatMap(([left, right, chosen, times], row) =>
  Array.from(
    { length: Math.round(times / 20) },
    (_, n): Choice => ({ person: `p${row}-${n}`, left, right, chosen }),
  ),
)
const ranking = rank(choices, { top: 2 })
const svg = drawRanking(ranking, { title: 'Which of two journals is cited by the other?' })
mkdirSync(new URL('../docs/', import.meta.url), { recursive: true })
writeFileSync(new URL('../docs/journals.svg', import.meta.url), `${svg}\n`)
for (const { item, rank: place, worth, chance, chanceInterval, topChance } of ranking.items) {
  console.log(
    place,
    item,
    worth.toFixed(2),
    chance.toFixed(2),
    chanceInterval.map((end) => end.toFixed(2)).join(' to '),
    topChance.toFixed(2),
  )
}
console.log(JSON.stringify({ bands: ranking.bands, choices: ranking.choices, settled: ranking.settled }))
