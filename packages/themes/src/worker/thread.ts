import { parentPort, workerData } from 'node:worker_threads'
import { nearDuplicates } from '../near-duplicates.ts'
import { suggestGroups } from '../suggest-groups.ts'
import { suggestThemes } from '../suggest-themes.ts'
import { suggestGroupsWithEmbeddings } from '../suggest-with-embeddings.ts'
import type { Answer, Reply, Task } from './task.ts'

/** The far side of `runInWorker`: one task, one reply, then the thread ends. */
async function work(task: Task): Promise<Answer<Task>> {
  if (task.ask === 'duplicates') return nearDuplicates(task.texts, task.likeness)
  if (task.ask === 'themes') return suggestThemes(task.texts, task.placements, task.options)
  if (!task.embeddings) return suggestGroups(task.texts, task.options)
  return suggestGroupsWithEmbeddings(task.texts, task.options, task.embeddings, fetch)
}

const reply = await work(workerData).then(
  (answer): Reply<Task> => ({ ok: true, answer }),
  (problem): Reply<Task> => ({
    ok: false,
    message: problem instanceof Error ? problem.message : String(problem),
  }),
)
parentPort?.postMessage(reply)
