import { readFile } from 'node:fs/promises'
import { text as readStream } from 'node:stream/consumers'
import { asksForHelp, parseCommand, usage } from './cli/command.ts'
import { answerLines } from './cli/lines.ts'
import { readRecords } from './cli/records.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { suggestGroups } from './suggest-groups.ts'
import { suggestThemes } from './suggest-themes.ts'
import { suggestGroupsWithEmbeddings } from './suggest-with-embeddings.ts'

/**
 * The command `themes`: JSON lines in (a file or standard input), JSON lines out. Gives the exit code: 0 done,
 * 2 something the person can put right, said on standard error.
 */
export async function runThemes(
  args: readonly string[],
  write: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  if (asksForHelp(args)) {
    write(usage)
    return 0
  }
  const command = parseCommand(args, process.env.THEMES_EMBEDDINGS_KEY)
  if (!command.ok) return refuse(command.message, complain)
  const input = await readInput(command.value.file)
  if (!input.ok) return refuse(input.message, complain)
  const records = readRecords(input.value)
  if (!records.ok) return refuse(records.message, complain)
  const { texts, placements } = records.value
  const { options, embeddings, likeness } = command.value
  const suggestion = embeddings
    ? await suggestGroupsWithEmbeddings(texts, options, embeddings, fetch)
    : suggestGroups(texts, options)
  const { seed, language } = options
  const offers =
    placements.length > 0
      ? suggestThemes(texts, placements, { seed, ...(language ? { language } : {}) })
      : undefined
  for (const line of answerLines(texts, suggestion, nearDuplicates(texts, likeness), offers))
    write(JSON.stringify(line))
  for (const note of [...suggestion.notes, ...(offers?.notes ?? [])]) complain(note)
  return 0
}

function refuse(message: string, complain: (line: string) => void): number {
  complain(message)
  complain('themes --help says what can be given.')
  return 2
}

async function readInput(
  file: string | undefined,
): Promise<{ ok: true; value: string } | { ok: false; message: string }> {
  if (file === undefined || file === '-') {
    if (process.stdin.isTTY)
      return { ok: false, message: 'Name a file of JSON lines, or send them on standard input.' }
    return { ok: true, value: await readStream(process.stdin) }
  }
  try {
    return { ok: true, value: await readFile(file, 'utf8') }
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    const why =
      code === 'ENOENT'
        ? 'There is no file'
        : code === 'EISDIR'
          ? 'This is a folder, not a file:'
          : 'This file cannot be read:'
    return { ok: false, message: `${why} ${file}` }
  }
}
