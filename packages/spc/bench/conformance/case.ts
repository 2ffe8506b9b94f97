import type { Json } from './compare.ts'

/** A case of the reference files: what went in, and what came out there. */
export type Case = {
  readonly id: string
  readonly source?: string
  readonly input: { readonly [key: string]: Json }
  readonly expected: { readonly [key: string]: Json }
}

/** What this package gives for a case, in the form of the reference; or the reason why it refuses. */
export type Outcome =
  | { readonly ok: true; readonly values: { readonly [key: string]: Json } }
  | { readonly ok: false; readonly why: string }

export const listOf = (value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value as Json]
}

export const numbersOf = (value: Json | undefined): (number | null)[] =>
  listOf(value).map((one) => (typeof one === 'number' ? one : null))

export const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined
