import { isLanguage } from '../domain/language.ts'
import { comings, speakers, ways } from '../domain/voice.ts'
import type { VoiceAsked } from '../readers/voices.ts'

const oneOf = <T extends string>(among: readonly T[], value: string | undefined): T | undefined =>
  among.find((each) => each === value)

/** What a partner looks for, by the address of the page. What is no choice of ours is as if it were not there. */
export function askedOf(query: (name: string) => string | undefined): VoiceAsked {
  const search = (query('search') ?? '')
    .slice(0, 200)
    .toWellFormed()
    .replaceAll('\u0000', '')
    .normalize('NFC')
    .trim()
  const question = query('question') ?? ''
  const language = query('language')
  const speaker = oneOf([...speakers, 'unsaid'] as const, query('speaker'))
  const way = oneOf(ways, query('way'))
  const came = oneOf(comings, query('came'))
  const shared = oneOf(['yes', 'no'] as const, query('shared'))
  return {
    ...(search && { search }),
    ...(/^[\w-]{1,40}\.[1-3]$/.test(question) && { question }),
    ...(isLanguage(language) && { language }),
    ...(speaker && { speaker }),
    ...(way && { way }),
    ...(came && { came }),
    ...(shared && { shared }),
  }
}
