/** Compares this package with a file of reference cases: npm run -s conformance -- FILE [FILE ...] */
import { readFileSync } from 'node:fs'
import { crossingsMin, longestRunMax } from '../src/rules/binomial-crossings.ts'
import { subgroupConstants } from '../src/subgroup-constants.ts'
import { handOutcome, isHandCase } from './conformance/by-hand.ts'
import { type Case, numbersOf, type Outcome } from './conformance/case.ts'
import { difference, isRecord, type Json } from './conformance/compare.ts'
import { nhsrplotthedotsOutcome } from './conformance/nhsrplotthedots.ts'
import { qicharts2Outcome } from './conformance/qicharts2.ts'

/** Why a case differs, or null when it agrees. */
function differs(one: Json): string | null {
  if (isHandCase(one)) return against({ expect: one.expect }, handOutcome(one))
  const known = one as unknown as Case
  const outcome = known.source?.startsWith('NHSR') ? nhsrplotthedotsOutcome(known) : qicharts2Outcome(known)
  return against(known.expected, outcome)
}

function against(expected: { readonly [key: string]: Json }, outcome: Outcome): string | null {
  const refusedThere = typeof expected.error === 'string'
  if (!outcome.ok) return refusedThere ? null : `refused: ${outcome.why}`
  if (refusedThere) return `expected a refusal: ${expected.error}`
  const { messages: _, ...figures } = expected
  return difference(figures, outcome.values)
}

/** The tables of critical values and constants that stand beside the cases. */
function tables(file: { readonly [key: string]: Json }): string[] {
  const lines: string[] = []
  const { anhoejCritical: critical, constants } = file
  if (isRecord(critical)) {
    const n = numbersOf(critical.n).map((one) => one ?? 0)
    const found = { longestRunMax: n.map(longestRunMax), crossingsMin: n.map(crossingsMin) }
    lines.push(
      `critical values for ${n.length} counts: ${difference({ ...critical, n: 0 }, { ...found, n: 0 }) ?? 'agree'}`,
    )
  }
  if (isRecord(constants)) {
    const all = numbersOf(constants.n).map((one) => subgroupConstants(one ?? 0))
    const found = {
      c4: all.map((c) => c?.c4 ?? null),
      A3: all.map((c) => c?.a3 ?? null),
      B3: all.map((c) => c?.b3 ?? null),
      B4: all.map((c) => c?.b4 ?? null),
    }
    lines.push(
      `constants for ${all.length} sizes: ${difference({ ...constants, n: 0 }, { ...found, n: 0 }) ?? 'agree'}`,
    )
  }
  return lines
}

function main(files: readonly string[]): void {
  if (files.length === 0) {
    console.error('Give a file of reference cases: npm run -s conformance -- FILE')
    process.exit(2)
  }
  let [agree, of] = [0, 0]
  for (const file of files) {
    const content = JSON.parse(readFileSync(file, 'utf8')) as { readonly [key: string]: Json }
    for (const line of tables(content)) console.log(line)
    for (const one of (content.cases ?? []) as readonly Json[]) {
      of += 1
      const reason = differs(one)
      if (reason === null) agree += 1
      else console.log(`${isRecord(one) ? one.id : '?'}: ${reason}`)
    }
  }
  console.log(JSON.stringify({ agree, of }))
}

main(process.argv.slice(2))
