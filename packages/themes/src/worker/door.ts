export { type Limits, type Outcome, runInWorker } from './run-in-worker.ts'
export type { Answer, Task } from './task.ts'
