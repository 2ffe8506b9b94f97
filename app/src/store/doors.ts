import { sql } from 'kysely'
import type { Database } from './database.ts'

/** How a request that holds only a public name finds whose it is. Nothing else may look across organisations. */
export interface FoundConversation {
  readonly organisation: string
  readonly conversation: string
  readonly project: string
}

export async function findConversation(
  { kysely }: Database,
  code: string,
): Promise<FoundConversation | undefined> {
  const { rows } = await sql<FoundConversation>`
    select organisation_id as organisation, conversation_id as conversation, project_id as project from find_conversation(${code})`.execute(
    kysely,
  )
  return rows[0]
}

export async function findProject(
  { kysely }: Database,
  slug: string,
): Promise<{ organisation: string; project: string } | undefined> {
  const { rows } = await sql<{ organisation: string; project: string }>`
    select organisation_id as organisation, project_id as project from find_project(${slug})`.execute(kysely)
  return rows[0]
}

export interface FoundPerson {
  readonly organisation: string
  readonly person: string
  readonly name: string
  readonly steward: boolean
}

export async function findPerson({ kysely }: Database, user: string): Promise<FoundPerson | undefined> {
  const { rows } = await sql<FoundPerson>`
    select organisation_id as organisation, person_id as person, name, steward from find_person(${user})`.execute(
    kysely,
  )
  return rows[0]
}

export interface FoundKey {
  readonly organisation: string
  readonly conversation: string
  readonly answer: string
  readonly saidAt: Date
}

export async function findKey({ kysely }: Database, hash: Buffer): Promise<FoundKey | undefined> {
  const { rows } = await sql<FoundKey>`
    select organisation_id as organisation, conversation_id as conversation, answer_id as answer, said_at from find_key(${hash})`.execute(
    kysely,
  )
  return rows[0]
}

export async function anyOrganisation({ kysely }: Database): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select any_organisation() as any`.execute(kysely)
  return rows[0]?.any ?? false
}
