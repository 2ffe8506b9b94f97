import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isInputProblem } from '../src/reading/problem.ts'
import { readFolder } from '../src/reading/read-folder.ts'
import { finalAnswers } from '../src/votes/final-answers.ts'
import type { Answer, Vote } from '../src/votes/vote.ts'
import type { Ballot } from './polis-method.ts'

/** A conversation as last votes: by person for the comparison, as a list for the package. */
export type Loaded = {
  readonly name: string
  readonly people: readonly string[]
  readonly statements: readonly string[]
  readonly ballots: readonly Ballot[]
}

/** The folder itself, or the folders inside it, that hold the file. */
export function foldersWith(file: string, dir: string | undefined): string[] {
  if (!dir || !existsSync(dir) || !statSync(dir).isDirectory()) {
    console.error(`Give a folder that holds ${file}, or a folder of such folders.`)
    process.exit(2)
  }
  if (existsSync(join(dir, file))) return [dir]
  const found = readdirSync(dir)
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isDirectory() && existsSync(join(path, file)))
  if (found.length > 0) return found
  console.error(`There is no ${file} in ${dir}.`)
  process.exit(2)
}

/** Does the work; what is wrong with the files is said in one line, with code 2. */
export async function sayingWhy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isInputProblem(error)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

export async function load(folder: string): Promise<Loaded> {
  const { votes } = await readFolder(folder)
  const { answers } = finalAnswers(votes, 'last-given')
  const ballots = votes.people.map((_, row) => {
    const own = new Map<number, Answer>()
    for (let e = answers.start[row] as number; e < (answers.start[row + 1] as number); e++)
      own.set(answers.at[e] as number, answers.vote[e] as Answer)
    return own
  })
  return { name: basename(folder), people: votes.people, statements: votes.statements, ballots }
}

/** Ballots as a list of votes. */
export function votesOf({ people, statements }: Loaded, ballots: readonly Ballot[]): Vote[] {
  return ballots.flatMap((ballot, row) =>
    [...ballot].map(([j, vote]) => ({
      person: people[row] as string,
      statement: statements[j] as string,
      vote,
    })),
  )
}
