import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder =
  process.env.EVENGROUND_REFERENCE ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'reference')
const source = join(folder, 'texts', 'nhs_fft_v6_single.jsonl')

/** Why the real survey is not there, or nothing. */
export const surveyMissing = existsSync(source) ? undefined : `${source} is not there`

interface Comment {
  readonly id: string
  readonly text: string
  readonly trust: string
}

/** The comments of a real survey. */
export const surveyComments = (): readonly Comment[] =>
  readFileSync(source, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Comment)

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The survey as its tool would export it, `copies` times over with other numbers. */
export function surveyFile(comments: readonly Comment[], rows = comments.length): string {
  const lines = ['Comment ID,Trust,What could we do better?']
  for (let n = 0; n < rows; n++) {
    const { id, trust, text } = comments[n % comments.length] as Comment
    lines.push(
      [`${id}${n < comments.length ? '' : `-${Math.floor(n / comments.length)}`}`, trust, text]
        .map(cell)
        .join(','),
    )
  }
  return `${lines.join('\r\n')}\r\n`
}
