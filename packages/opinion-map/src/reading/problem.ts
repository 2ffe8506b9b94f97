/** Something a person can put right in what they gave us. The command line prints the message and stops with code 2. */
export type InputProblem = Error & { readonly code: 'opinion-map-input' }

export const inputProblem = (message: string): InputProblem =>
  Object.assign(new Error(message), { code: 'opinion-map-input' as const })

export const isInputProblem = (error: unknown): error is InputProblem =>
  error instanceof Error && 'code' in error && error.code === 'opinion-map-input'
