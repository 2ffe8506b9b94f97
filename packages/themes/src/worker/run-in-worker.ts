import { Worker } from 'node:worker_threads'
import type { Answer, Reply, Task } from './task.ts'

/** How a task in a worker thread ended. */
export type Outcome<T extends Task> =
  | { readonly ok: true; readonly answer: Answer<T> }
  | { readonly ok: false; readonly problem: 'failed' | 'stopped' | 'out of memory'; readonly message: string }

export type Limits = {
  /** Stops the thread at once, in the middle of its sums. */
  readonly signal?: AbortSignal
  /** Megabytes the thread's heap may grow to, 16 or more; default 1,024. Arrays of numbers lie outside the heap. */
  readonly memory?: number
}

const usualMemory = 1024
/** With next to no heap the thread cannot even begin, and Node would end the whole process. */
const leastMemory = 16
/** Beside this file there is the source or, once built, the plain JavaScript; in a bundle, a file of its own beside it. */
const thread = new URL(threadBeside(import.meta.url), import.meta.url)

/**
 * Runs a task in a thread of its own, so that this process goes on answering. One thread a task; bound how many you
 * start. The answer is the same as from the plain function.
 *
 * @throws RangeError when `memory` is too small; a task that cannot be copied to a thread is refused by Node (DataCloneError)
 * @example
 * const outcome = await runInWorker({ ask: 'groups', texts, options: { seed: 1 } })
 * if (outcome.ok) console.log(outcome.answer.groups)
 */
export function runInWorker<const T extends Task>(
  task: T,
  { signal, memory = usualMemory }: Limits = {},
): Promise<Outcome<T>> {
  if (!(memory >= leastMemory))
    return Promise.reject(new RangeError(`memory must be ${leastMemory} megabytes or more`))
  if (signal?.aborted) return Promise.resolve(stopped)
  return new Promise<Outcome<T>>((resolve) => {
    const worker = new Worker(thread, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    const stop = () => {
      resolve(stopped)
      void worker.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (reply: Reply<T>) =>
      resolve(reply.ok ? reply : { ok: false, problem: 'failed', message: reply.message }),
    )
    worker.once('error', (error) => resolve(broken(error)))
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      resolve({ ok: false, problem: 'failed', message: `The thread ended without an answer (code ${code}).` })
    })
  })
}

function threadBeside(file: string): string {
  if (file.endsWith('.ts')) return './thread.ts'
  return file.endsWith('.mjs') ? './themes-thread.mjs' : './thread.js'
}

const stopped = {
  ok: false,
  problem: 'stopped',
  message: 'The work was stopped before it was done.',
} as const

function broken(error: unknown): { ok: false; problem: 'failed' | 'out of memory'; message: string } {
  const message = error instanceof Error ? error.message : String(error)
  const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return { ok: false, problem: full ? 'out of memory' : 'failed', message }
}
