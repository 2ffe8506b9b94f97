import type { ProblemId } from '../domain/problem.ts'

/** What a guard throws when a request may not go on; one place turns it into a page. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problem: ProblemId
  readonly retryAfter: number | undefined

  constructor(problem: ProblemId, retryAfter?: number) {
    super(problem)
    this.problem = problem
    this.retryAfter = retryAfter
  }
}

/** What a guard throws when something else comes first: the request goes there instead. The place is one of our own. */
export class GoFirst extends Error {
  override readonly name = 'GoFirst'
  readonly to: string

  constructor(to: string) {
    super('something else comes first')
    this.to = to
  }
}
