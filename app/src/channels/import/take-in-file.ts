import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { World } from '../../commands/command.ts'
import type { FileAnswer } from '../../domain/file-answer.ts'
import { ledger } from '../../domain/ledger.ts'
import { screen } from '../../domain/screen.ts'
import { sideOf } from '../../domain/voice.ts'
import { standingOf } from '../../store/duties.ts'
import { type ImportedToKeep, takeInAnswers } from '../../store/import-answers.ts'
import { dropPieces, getImport, type ImportReading, type ImportRow, moveImport } from '../../store/imports.ts'
import { noteInLedger } from '../../store/ledger.ts'
import type { OutsideKey } from '../../store/outside-key.ts'
import { changing, reading as inStore, type Store } from '../../store/store.ts'
import { readFile } from './read-file.ts'

const together = 200

/**
 * Takes a file in: every good row becomes an answer, or none does. A row that is already there, from this file or an earlier one
 * with the same rows, is not taken in again.
 */
export async function takeInFile(world: World, organisation: string, id: string): Promise<void> {
  const project = await changing(world.database, organisation, async (store) => {
    const found = await getImport(store, id)
    if (found?.state !== 'taking-in' || !found.reading || !found.found) return undefined
    // From here on nobody else moves it: a second job of the same file waits, and then finds it done.
    if (!(await moveImport(store, id, ['taking-in'], { state: 'taking-in' }))) return undefined
    const count = await takeIn(world, store, found, found.reading)
    await moveImport(store, id, ['taking-in'], {
      state: 'done',
      found: { ...found.found, ...count },
      sealedHead: null,
      finished: true,
    })
    await dropPieces(store, id)
    const { side } = await standingOf(store, found.project, found.startedBy)
    await noteInLedger(store, { person: found.startedBy, side }, [
      ledger(
        'took-in-file',
        { import: id, conversation: found.conversation, answers: count.kept },
        found.project,
      ),
    ])
    return found.project
  })
  if (project) world.announce(project)
}

async function takeIn(
  world: World,
  store: Store,
  found: ImportRow,
  reading: ImportReading,
): Promise<{ kept: number; again: number; other: number }> {
  const count = { kept: 0, again: 0, other: 0 }
  const toKeep = keeping(world.key, found.conversation, reading)
  let batch: ImportedToKeep[] = []
  const flush = async () => {
    for (const outcome of await takeInAnswers(store, found.id, batch))
      if (outcome !== 'closed') count[outcome]++
    batch = []
    // Others are answered between two batches.
    await setImmediate()
  }
  // Read beside the transaction that takes in, so that the two never wait for one another.
  const beside = <T>(work: (store: Store) => Promise<T>) => inStore(world.database, store.organisation, work)
  for await (const row of readFile(beside, world.key, found, reading)) {
    if (row.kind !== 'answer') continue
    batch.push(toKeep(row.answer))
    if (batch.length === together) await flush()
  }
  if (batch.length > 0) await flush()
  return count
}

/**
 * Gives each row the name by which it is known again: its own in the file, or its day and words; the second of two that are alike is
 * the second however often the file comes.
 */
function keeping(key: OutsideKey, conversation: string, { consent, consentText }: ImportReading) {
  const alike = new Map<string, number>()
  return (answer: FileAnswer): ImportedToKeep => {
    const { source, saidOn, voices, speaker, language, ...rest } = answer
    const said = JSON.stringify(voices)
    const name = key.hash(
      'answer-token',
      `file ${conversation} ${source ? `id ${source}` : `row ${saidOn} ${said}`}`,
    )
    const short = name.toString('base64url', 0, 12)
    const before = alike.get(short) ?? 0
    alike.set(short, before + 1)
    return {
      ...rest,
      source,
      saidOn,
      speaker,
      language,
      consent,
      consentText,
      answer: randomUUID(),
      tokenHash: key.hash('answer-token', `file ${name.toString('hex')} ${before}`),
      contentHash: key.hash('answer-token', JSON.stringify([saidOn, voices, speaker])),
      side: sideOf(speaker),
      voices: voices.map(({ question, words }) => {
        const held = screen(words)
        return { question, words, ...(held.length > 0 && { held }) }
      }),
    }
  }
}
