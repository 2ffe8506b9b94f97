import type { ChartRequest } from '../request.ts'
import type { Options } from './options.ts'
import { problem, type Read, read } from './problem.ts'

const placeFrom = (word: string, request: { readonly readings: readonly { readonly x: unknown }[] }) =>
  typeof request.readings[0]?.x === 'number' && word !== '' && Number.isFinite(Number(word))
    ? Number(word)
    : word

/** What options add to a request or change in it. */
export function overlay(options: Options, request: ChartRequest): Read<ChartRequest> {
  const numbers: Record<string, number> = {}
  for (const name of ['target', 'centre', 'multiply'] as const) {
    const word = options[name]
    if (word === undefined) continue
    if (word.trim() === '' || !Number.isFinite(Number(word)))
      return problem(`--${name} must be a number, not "${word}".`)
    numbers[name] = Number(word)
  }
  const at = (word: string) => placeFrom(word, request)
  const words = Object.fromEntries(
    (['chart', 'rules', 'title', 'unit', 'direction', 'conventions'] as const).flatMap((name) =>
      options[name] === undefined ? [] : [[name, options[name]]],
    ),
  )
  const phases = options.phase?.map((word) => {
    const [from = '', ...name] = word.split('=')
    return { from: at(from), ...(name.length > 0 ? { name: name.join('=') } : {}) }
  })
  return read({
    ...request,
    ...words,
    ...numbers,
    ...(options.freeze === undefined ? {} : { freeze: { through: at(options.freeze) } }),
    ...(phases ? { phases } : {}),
    ...(options.exclude ? { exclude: options.exclude.map((word) => ({ x: at(word) })) } : {}),
  } as unknown as ChartRequest)
}
