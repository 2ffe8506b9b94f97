import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { World } from '../../src/commands/command.ts'
import { type Connection, type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { outsideKey } from '../../src/store/outside-key.ts'
import { ensureRoles, type Roles } from '../../src/store/roles.ts'
import { changing } from '../../src/store/store.ts'
import type { TestServer } from '../postgres-servers.ts'

export const migrations = join(import.meta.dirname, '..', '..', 'src', 'store', 'migrations')

/** A database of its own for one test file, as the program would find it. */
export interface FreshDatabase {
  readonly admin: Connection
  readonly roles: Roles
  readonly app: Database
  readonly owner: Database
  readonly world: World
  readonly announced: string[]
  close(): Promise<void>
}

/** Makes an empty database on a server, and an address for it as an administrator. */
export async function emptyDatabase(server: TestServer): Promise<Connection> {
  const database = `t${randomBytes(6).toString('hex')}`
  const { name: _, ...admin } = server
  const client = new pg.Client({ ...admin, database: 'postgres' })
  await client.connect()
  await client.query(`create database ${database}`)
  await client.end()
  return { ...admin, database }
}

export async function freshDatabase(server: TestServer): Promise<FreshDatabase> {
  const admin = await emptyDatabase(server)
  const key = outsideKey(randomBytes(32))
  const roles = await ensureRoles(admin, key.derive('roles'))
  await migrate(roles.owner, migrations, roles.appRole)
  const app = openDatabase(roles.app, 8)
  const owner = openDatabase(roles.owner, 3)
  const announced: string[] = []
  return {
    admin,
    roles,
    app,
    owner,
    announced,
    world: { database: app, key, now: () => new Date(), announce: (project) => void announced.push(project) },
    async close() {
      await app.close()
      await owner.close()
    },
  }
}

export interface Stage {
  readonly organisation: string
  readonly person: string
  readonly project: string
  readonly conversation: string
  readonly code: string
}

/** An organisation with one partner, one project and one open question. */
export async function setStage(app: Database): Promise<Stage> {
  const organisation = randomUUID()
  return changing(app, organisation, async ({ db }) => {
    await db
      .insertInto('organisation')
      .values({ organisationId: organisation, name: 'Tidewater clinic' })
      .execute()
    const { id: person } = await db
      .insertInto('person')
      .values({ organisationId: organisation, userId: randomUUID(), name: 'Rosa', steward: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    const slug = randomBytes(5).toString('hex')
    const { id: project } = await db
      .insertInto('project')
      .values({
        organisationId: organisation,
        slug,
        title: 'Waiting well',
        place: 'Outpatients',
        purpose: 'To wait well.',
        token: randomUUID(),
        createdBy: person,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('seat')
      .values({ organisationId: organisation, projectId: project, personId: person, side: 'lived' })
      .execute()
    const code = randomBytes(4).toString('hex')
    const { id: conversation } = await db
      .insertInto('conversation')
      .values({
        organisationId: organisation,
        projectId: project,
        code,
        questions: JSON.stringify([{ en: 'What matters to you?' }]),
        languages: ['en'],
        token: randomUUID(),
        createdBy: person,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('consentText')
      .values({
        organisationId: organisation,
        hash: Buffer.alloc(32, 7),
        language: 'en',
        words: 'Only the team',
      })
      .execute()
    return { organisation, person, project, conversation, code }
  })
}
