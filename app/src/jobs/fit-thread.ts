import { parentPort, workerData } from 'node:worker_threads'
import { type FitTask, fitGround, fitPriorities } from './fit-task.ts'

// The thread that fits: one task, one answer, and it is gone.
const task = workerData as FitTask
parentPort?.postMessage(task.ask === 'ground' ? fitGround(task) : fitPriorities(task))
