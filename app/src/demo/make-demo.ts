import { begin, makeFirstLink } from '../commands/begin.ts'
import { perform, type World } from '../commands/command.ts'
import { makeProject } from '../commands/make-project.ts'
import type { Accounts } from '../store/accounts.ts'
import { findPerson } from '../store/doors.ts'
import { answerBack } from './answer-back.ts'
import { gatherFirst } from './gather-first.ts'
import { listenThen } from './listen-then.ts'
import { seatEveryone } from './seat-everyone.ts'
import { dayFromNow, daysBack, type Stage, tokenFor, worked } from './stage.ts'
import { story } from './story.ts'

/**
 * Fills an empty installation with an invented project at the end of the step Listen, by the same commands that people use, each on
 * its day before now. With the same clock it is the same story, but for ids.
 */
export async function makeDemo(world: World, accounts: Accounts): Promise<void> {
  const stage: Stage = { world, accounts, project: await beginProject(world, accounts) }
  await seatEveryone(stage)
  await gatherFirst(stage)
  const said = await listenThen(stage)
  await answerBack(stage, said)
  world.announce(stage.project)
}

async function beginProject(world: World, accounts: Accounts): Promise<string> {
  const { steward, organisation, emergencyNumber, helpLines } = story
  const [line] = helpLines
  const fields = {
    ...{ ...steward, organisation, emergency: emergencyNumber, helpName: line.name, helpPhone: line.phone },
    token: await makeFirstLink(world),
  }
  worked('begin', await begin(world, accounts, 'en', fields))
  const person = await findPerson(world.database, await accounts.ensure(steward.email, steward.name))
  if (!person) throw new Error('the example has no steward')
  const by = { ...person, side: 'learned' as const, duties: [], project: null }
  const made = await perform(daysBack(world, 14), by, makeProject, {
    ...story.project,
    token: tokenFor('project'),
    side: 'learned',
    repliesBy: dayFromNow(world, 12),
  })
  return worked('make a project', made).project
}
