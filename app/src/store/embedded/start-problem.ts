/** Something a person has to see to before Evenground can start: its message is all they need, no stack. */
export function startProblem(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, cause === undefined ? {} : { cause }), { name: 'StartProblem' })
}

/** Whether an error is a plain message for the person who starts Evenground. */
export function isStartProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartProblem'
}
