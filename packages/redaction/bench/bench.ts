// npm run -s bench: time and peak memory for 1,000, 10,000 and 100,000 answers and one of 100 kB; the last line is one JSON object.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findConcerns, findSpans } from '../src/door.ts'

/** Invented answers of the length people write, about 90 characters each. */
const answers = [
  'The nurse, Blessing, sat with me until 3am and explained everything in words I understood.',
  'Parking costs far too much and the bus only comes twice a day, please look at it again.',
  'Please ring me on 07700 900461 after six because I work shifts and sleep in the morning.',
  'I waited four hours on 12 December with my mum, who is 84, and nobody told us why or how long.',
  'My husband Gethin has dementia. What matters to him is the same face at the door each day.',
  'They gave me metformin 500mg twice a day and did not say why; the leaflet was too small to read.',
  'Everything was good, thank you.',
  'Me llamo Lucía Fernández y necesito una intérprete cuando vengo a la consulta de diabetes.',
  'Quiet at night matters most to me. Doors bang, lights stay on, and the phones ring all night long.',
  'I want to be asked, not told. I know my own body and I have lived with this for thirty years now.',
]

if (process.argv[2] === 'one') {
  console.log(JSON.stringify(measure(Number(process.argv[3]))))
} else {
  const sizes = [1000, 10_000, 100_000]
  const results = Object.fromEntries(sizes.map((size) => [size, alone(size)]))
  const long = {
    characters: 100_000,
    ...timed(() => void both(answers.join(' ').repeat(120).slice(0, 100_000))),
  }
  const report = { answers: results, long, target: { answers: 10_000, milliseconds: 2000 } }
  for (const [size, result] of Object.entries(results))
    console.log(`${size} answers: ${JSON.stringify(result)}`)
  console.log(JSON.stringify(report))
}

/** Each size in a process of its own, so that peak memory is its own too. */
function alone(size: number): unknown {
  const node = [...process.execArgv, fileURLToPath(import.meta.url), 'one', String(size)]
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' }))
}

function measure(size: number) {
  const texts = Array.from({ length: size }, (_, k) => `${k}. ${answers[k % answers.length]}`)
  let found = 0
  const times = timed(() => {
    for (const text of texts) found += both(text)
  })
  return { ...times, found, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}

function both(text: string): number {
  return findSpans(text).length + findConcerns(text).length
}

/** Milliseconds of wall time and of processor time, which neighbours on the machine disturb less. */
function timed(work: () => void): { wall: number; processor: number } {
  const from = performance.now()
  const used = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(used)
  return { wall: Math.round(performance.now() - from), processor: Math.round((user + system) / 1000) }
}
