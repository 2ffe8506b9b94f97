import { Worker } from 'node:worker_threads'
import type { FitOf, FitTask } from './fit-task.ts'

/** Megabytes the thread's heap may grow to. Votes are arrays of numbers, which lie outside it. */
const mostMemory = 1024

// Beside the built program stands the built thread; beside the source, the source.
const source = import.meta.url.endsWith('.ts')
const thread = new URL(source ? './fit-thread.ts' : './fit-thread.mjs', import.meta.url)

/** Fits in a thread of its own, so that pages go on being answered. */
export function fitInThread<const Task extends FitTask>(task: Task): Promise<FitOf<Task>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      ...(source && { execArgv: ['--conditions=evenground-source'] }),
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended without an answer (${code})`)))
  })
}
