import type { LedgerNote } from './ledger.ts'

/** Everything that can go wrong by what a person does, with the status it is told with. Messages are in i18n, by the same id. */
export const problemStatus = {
  'check-fields': 422,
  'already-sent': 409,
  'not-open': 409,
  'not-found': 404,
  'link-used': 410,
  'sign-in-first': 403,
  'not-yours': 404,
  'too-large': 413,
  'wrong-form': 400,
  'wrong-origin': 403,
  'wrong-kind': 415,
  'too-many': 429,
  'voice-gone': 410,
  'no-way-back': 409,
  'insecure-sign-in': 403,
  'start-again': 410,
  'passkey-refused': 403,
  'no-account': 403,
  'has-seat': 409,
  'last-seat': 409,
  'has-duty': 409,
  'own-invitation': 403,
  'changed-since': 409,
  'other-side': 409,
  'reply-owed': 409,
  paused: 409,
  ended: 409,
  frozen: 409,
  'blank-page': 409,
  'voting-over': 409,
  'not-a-voter': 403,
  'not-yours-to-close': 403,
  'not-your-side': 403,
  'guesses-sealed': 409,
  'voices-read': 409,
  'guesses-open': 409,
  'hold-moved-on': 409,
  'wider-than-allowed': 409,
  'already-proposed': 409,
  'words-changed': 409,
  'sharing-settled': 409,
  'theme-gone': 410,
  'group-gone': 410,
  'statement-gone': 410,
  'round-open': 409,
  'no-round': 409,
  'statement-settled': 409,
  away: 503,
  busy: 503,
  unexpected: 500,
} as const

export type ProblemId = keyof typeof problemStatus

/** What was not right, field by field: the message id of each field's error, in the order of the page. */
export type FieldErrors = Readonly<Record<string, string>>

export interface Problem {
  readonly id: ProblemId
  readonly fields?: FieldErrors
}

/** What a command answers: the value with what the ledger is to keep of it, or what the person can do about it. Never an exception for what people can do wrong. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly LedgerNote[] }
  | { readonly ok: false; readonly problem: Problem }

export const done = <T>(value: T, ...notes: LedgerNote[]): Outcome<T> => ({ ok: true, value, notes })

export const problem = (id: ProblemId, fields?: FieldErrors): Outcome<never> => ({
  ok: false,
  problem: fields ? { id, fields } : { id },
})
