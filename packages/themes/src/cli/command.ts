import { parseArgs } from 'node:util'
import { type EmbeddingService, embeddingsAddress, wrongAddress } from '../embeddings.ts'
import type { GroupOptions } from '../group-suggestion.ts'

type Command = {
  readonly file: string | undefined
  readonly options: Omit<GroupOptions, 'vectors'>
  readonly likeness: number
  readonly embeddings?: EmbeddingService
}

export const usage = `themes FILE.jsonl [--k 12] [--seed 1]: offers groups for short texts. People decide.

In: one JSON object a line with "text" and, if you like, "id", "language", "person", "channel", "theme".
    With no file, or -, lines come from standard input. Where lines have a "theme", up to three themes are
    offered for each line that has none.
Out: one JSON object a line: kind "made-by", "group", "text", "near-duplicates", "offer".

  --k N                 how many groups to start with; empty ones go (default: by the number of texts)
  --seed N              same seed, same answer (default 1)
  --language TAG        language of lines that name none, such as en or cy
  --least-certainty P   below this a text is not yet grouped, 0 to 1 (default 0.4; with --embeddings 0.55)
  --likeness P          how alike near-duplicates are, above 0 to 1 (default 0.8)
  --embeddings ADDRESS  an OpenAI-compatible service, such as http://localhost:11434/v1; off unless named.
                        The words are then sent there. A key is read from THEMES_EMBEDDINGS_KEY.
  --model NAME          the service's embedding model
  --help                this page`

export const asksForHelp = (args: readonly string[]): boolean =>
  args.includes('--help') || args.includes('-h')

/** Reads the words after the command's name; what is wrong with them is a message. */
export function parseCommand(
  args: readonly string[],
  key: string | undefined,
): { ok: true; value: Command } | { ok: false; message: string } {
  try {
    return { ok: true, value: understand(args, key) }
  } catch (problem) {
    return {
      ok: false,
      message: problem instanceof Error ? (problem.message.split('. ')[0] ?? '') : String(problem),
    }
  }
}

const flags = {
  k: { type: 'string' },
  seed: { type: 'string' },
  language: { type: 'string' },
  'least-certainty': { type: 'string' },
  likeness: { type: 'string' },
  embeddings: { type: 'string' },
  model: { type: 'string' },
} as const

function understand(args: readonly string[], key: string | undefined): Command {
  const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true })
  if (positionals.length > 1) throw new RangeError('Give one file at a time')
  if (values.embeddings !== undefined && !values.model) throw new RangeError('--embeddings needs --model')
  if (values.embeddings && !embeddingsAddress(values.embeddings))
    throw new RangeError(`--embeddings will not do: ${wrongAddress}`)
  if (values.model !== undefined && !values.embeddings) throw new RangeError('--model needs --embeddings')
  const k = readNumber('--k', values.k, 1, 1000, true)
  const leastCertainty = readNumber('--least-certainty', values['least-certainty'], 0, 1, false)
  return {
    file: positionals[0],
    likeness: readNumber('--likeness', values.likeness, 0.01, 1, false) ?? 0.8,
    options: {
      seed: readNumber('--seed', values.seed, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, true) ?? 1,
      ...(k === undefined ? {} : { k }),
      ...(leastCertainty === undefined ? {} : { leastCertainty }),
      ...(values.language === undefined ? {} : { language: readLanguage(values.language) }),
    },
    ...(values.embeddings !== undefined && values.model
      ? { embeddings: { address: values.embeddings, model: values.model, ...(key ? { key } : {}) } }
      : {}),
  }
}

function readNumber(
  flag: string,
  value: string | undefined,
  least: number,
  most: number,
  whole: boolean,
): number | undefined {
  if (value === undefined) return undefined
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number
  const kind = whole ? 'a whole number' : 'a number'
  throw new RangeError(
    most >= Number.MAX_SAFE_INTEGER
      ? `${flag} must be ${kind}`
      : `${flag} must be ${kind} from ${least} to ${most}`,
  )
}

function readLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    throw new RangeError(`--language must be a language tag such as en or cy, not ${JSON.stringify(tag)}`)
  }
}
