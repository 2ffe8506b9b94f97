import type { Text } from '../src/door.ts'
import { type Random, randomFrom } from '../src/random.ts'

const topics = 40
const wordsPerTopic = 250
const sharedWords = 12_000
const syllables =
  'ba be bi bo ca ce co da de di fa fe ga go ha he ka la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve wa we'.split(
    ' ',
  )

/**
 * Made-up answers for timing, never for judging quality: words of made-up syllables drawn as words are in real text
 * (few very common, very many rare), a third of each text from one of forty topics, 3 to 30 words, one in twenty a copy.
 */
export function invented(count: number, seed: number): Text[] {
  const random = randomFrom(seed)
  const texts: Text[] = []
  for (let index = 0; index < count; index++) {
    const copied = index > 0 && random() < 0.05 ? texts[Math.floor(random() * index)]?.text : undefined
    texts.push({ id: `t${index}`, text: copied ?? sentence(random), language: 'en' })
  }
  return texts
}

function sentence(random: Random): string {
  const topic = Math.floor(random() * topics)
  const length = 3 + Math.floor(28 * random() ** 2)
  const words = Array.from({ length }, () =>
    random() < 1 / 3
      ? word(sharedWords + topic * wordsPerTopic + rank(wordsPerTopic, random))
      : word(rank(sharedWords, random)),
  )
  return `${words.join(' ')}.`
}

/** A rank from 0 whose chance falls as 1 / rank, as words do (Zipf). */
const rank = (count: number, random: Random): number => Math.floor(count ** random()) - 1

/** The same number always gives the same word; small numbers give short words. */
function word(number: number): string {
  let left = number
  let made = ''
  do {
    made += syllables[left % syllables.length]
    left = Math.floor(left / syllables.length)
  } while (left > 0)
  return made
}
