import type { ProofRequest } from '../proof/prove-always.ts'
import type { ChartRequest } from '../request.ts'
import { problem, type Read, read } from './problem.ts'

type Loose = { readonly [key: string]: unknown }

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isX = (value: unknown) => typeof value === 'string' || typeof value === 'number'
const isNumberOrNull = (value: unknown) => value === null || typeof value === 'number'

/** Reads JSON text, with a plain message where it is none. */
export function jsonFrom(text: string): Read<Loose> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? read(value) : problem('The file must hold one JSON object, in { }.')
  } catch (error) {
    return problem(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function rowProblem(row: unknown, index: number): string | null {
  const where = `readings, entry ${index + 1}`
  if (!isRecord(row)) return `${where}: must be an object such as { "x": "2027-03-15", "y": 5 }.`
  if (!isX(row.x)) return `${where}: x must be a number, a date or a word.`
  if (!isNumberOrNull(row.y)) return `${where}: y must be a number, or null if it is missing.`
  if (row.n !== undefined && !isNumberOrNull(row.n))
    return `${where}: n must be a number, or null if it is missing.`
  if (row.note !== undefined && typeof row.note !== 'string') return `${where}: note must be words.`
  return null
}

/** Lists x, y and n side by side become readings. */
function rowsOf({ readings, x, y, n }: Loose): unknown {
  if (readings !== undefined || !Array.isArray(y)) return readings
  return y.map((value, index) => ({
    x: Array.isArray(x) ? x[index] : index + 1,
    y: value,
    ...(Array.isArray(n) ? { n: n[index] } : {}),
  }))
}

const kinds: readonly (readonly [string, string, (value: unknown) => boolean])[] = [
  ['title', 'words', (value) => typeof value === 'string'],
  ['unit', 'words', (value) => typeof value === 'string'],
  ['target', 'a number', (value) => typeof value === 'number'],
  ['centre', 'a number', (value) => typeof value === 'number'],
  ['multiply', 'a number above 0', (value) => typeof value === 'number'],
  ['rules', 'the name of a rule set', (value) => typeof value === 'string'],
  [
    'direction',
    'increase, decrease or neutral',
    (value) => ['increase', 'decrease', 'neutral'].includes(String(value)),
  ],
  [
    'aggregate',
    'mean, median, sum or sd',
    (value) => ['mean', 'median', 'sum', 'sd'].includes(String(value)),
  ],
  ...['screening', 'trendRule', 'standardised', 'neverNegative'].map(
    (name) => [name, 'true or false', (value: unknown) => typeof value === 'boolean'] as const,
  ),
  ['limitsFromFirst', 'a number', (value) => typeof value === 'number'],
  [
    'freeze',
    'an object such as { "through": "2027-03-15" }',
    (value) => isRecord(value) && isX(value.through),
  ],
  [
    'phases',
    'a list such as [{ "from": "2027-03-15" }]',
    (value) => Array.isArray(value) && value.every((one) => isRecord(one) && isX(one.from)),
  ],
  [
    'exclude',
    'a list such as [{ "x": "2027-03-15" }]',
    (value) => Array.isArray(value) && value.every((one) => isRecord(one) && isX(one.x)),
  ],
  [
    'marked',
    'a list such as [{ "x": "2027-03-15" }]',
    (value) => Array.isArray(value) && value.every((one) => isRecord(one) && isX(one.x)),
  ],
  [
    'conventions',
    'evenground, qicharts2, nhsrplotthedots or an object',
    (value) => isRecord(value) || ['evenground', 'qicharts2', 'nhsrplotthedots'].includes(String(value)),
  ],
]

/** Checks that loose JSON has the shape of a chart request. What its figures mean is checked when it is computed. */
export function chartRequestFrom(loose: Loose): Read<ChartRequest> {
  const { x: _x, y: _y, n: _n, ...rest } = loose
  const readings = rowsOf(loose)
  if (!Array.isArray(readings))
    return problem('The request needs "readings": a list of { "x": ..., "y": ... }.')
  for (const [index, row] of readings.entries()) {
    const wrong = rowProblem(row, index)
    if (wrong) return problem(wrong)
  }
  for (const [name, expected, holds] of kinds) {
    if (loose[name] !== undefined && !holds(loose[name])) return problem(`"${name}" must be ${expected}.`)
  }
  return read({ chart: 'run', ...rest, readings } as unknown as ChartRequest)
}

const isCheck = (value: unknown) =>
  isRecord(value) &&
  typeof value.kept === 'boolean' &&
  (value.group === undefined || typeof value.group === 'string') &&
  ['served', 'observer', 'staff'].includes(String(value.judgedBy))

/** Checks that loose JSON has the shape of a proof request. */
export function proofRequestFrom(loose: Loose): Read<ProofRequest> {
  const { claim, checks, looks = 'any-time' } = loose
  if (typeof claim !== 'number' || !(claim > 0 && claim < 1))
    return problem('"claim" must be a share between 0 and 1, such as 0.9.')
  if (!Array.isArray(checks) || !checks.every(isCheck)) {
    return problem(
      '"checks" must be a list of { "kept": true or false, "judgedBy": "served", "observer" or "staff" }.',
    )
  }
  const planned =
    Array.isArray(looks) &&
    looks.length > 0 &&
    looks.every((at, index) => Number.isInteger(at) && at > (index > 0 ? looks[index - 1] : 0))
  if (looks !== 'any-time' && !planned)
    return problem('"looks" must be "any-time" or a rising list of counts, such as [30, 60].')
  const { level = 0.95, floor = 8, groups = [] } = loose
  if (typeof level !== 'number' || !(level > 0 && level < 1))
    return problem('"level" must be a share between 0 and 1, such as 0.95.')
  if (typeof floor !== 'number' || !(floor >= 1)) return problem('"floor" must be a count from 1 on.')
  if (!Array.isArray(groups) || !groups.every((group) => typeof group === 'string'))
    return problem('"groups" must be a list of names.')
  return read({ ...loose, looks } as unknown as ProofRequest)
}
