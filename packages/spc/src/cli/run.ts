import { readFileSync } from 'node:fs'
import { computeChart } from '../compute-chart.ts'
import { proveAlways } from '../proof/prove-always.ts'
import type { ChartRequest } from '../request.ts'
import { describeProof } from '../words/describe-proof.ts'
import { english } from '../words/english.ts'
import { tableFrom } from './csv.ts'
import { chartRequestFrom, jsonFrom, proofRequestFrom } from './json-request.ts'
import { help, type Options, optionsFrom } from './options.ts'
import { overlay } from './overlay.ts'
import { problem, type Read, read } from './problem.ts'
import { readingsFrom } from './table-readings.ts'
import { type Output, writeChart } from './write-chart.ts'

function contentOf(file: string): Read<string> {
  try {
    return read(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return problem(
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${String(error)}`,
    )
  }
}

function requestFrom(content: string, options: Options): Read<ChartRequest> {
  const isTable = options.csv === true || options.file?.toLowerCase().endsWith('.csv') === true
  if (!isTable) {
    const loose = jsonFrom(content)
    if (!loose.ok) return loose
    const request = chartRequestFrom(loose.value)
    return request.ok ? overlay(options, request.value) : request
  }
  const table = tableFrom(content)
  if (!table.ok) return table
  const readings = readingsFrom(table.value, options)
  return readings.ok ? overlay(options, { chart: 'run', readings: readings.value }) : readings
}

function proof(content: string, options: Options, output: Output): Read<null> | null {
  if (options.csv || options.file?.toLowerCase().endsWith('.csv')) return null
  const loose = jsonFrom(content)
  if (!loose.ok || loose.value.claim === undefined) return null
  const request = proofRequestFrom(loose.value)
  if (!request.ok) return request
  const result = proveAlways(request.value)
  output.out(options.say ? describeProof(result, english) : JSON.stringify(result, null, 2))
  return read(null)
}

function perform(options: Options, output: Output): Read<null> {
  if (options.file === undefined)
    return problem('Which file? Give a JSON or CSV file, or - for standard input. --help shows how.')
  const content = contentOf(options.file)
  if (!content.ok) return content
  const proven = proof(content.value, options, output)
  if (proven) return proven
  const request = requestFrom(content.value, options)
  if (!request.ok) return request
  const result = computeChart(request.value)
  if (!result.ok) return problem(english({ key: 'refusal', refusal: result.refusal }))
  return writeChart(result.chart, options, output)
}

/** Runs the command with the words after its name; gives the exit code: 0 done, 2 something in the input is wrong. */
export function runCommand(words: readonly string[], output: Output): number {
  const options = optionsFrom(words)
  if (!options.ok) {
    output.error(`spc: ${options.problem}`)
    return 2
  }
  if (options.value.help || (words.length === 0 && process.stdin.isTTY)) {
    output.out(help)
    return 0
  }
  const done = perform(options.value, output)
  if (done.ok) return 0
  output.error(`spc: ${done.problem}`)
  return 2
}
