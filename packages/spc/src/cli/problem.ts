/** What a person can do wrong at the command line: told plainly, without a stack trace. */
export type Problem = { readonly ok: false; readonly problem: string }
export type Read<Value> = { readonly ok: true; readonly value: Value } | Problem

export const problem = (words: string): Problem => ({ ok: false, problem: words })
export const read = <Value>(value: Value): Read<Value> => ({ ok: true, value })
