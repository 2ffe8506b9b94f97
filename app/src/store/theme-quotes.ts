import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

interface ThemeQuote {
  readonly project: string
  readonly theme: string
  readonly voice: string
}

/** Keeps that a voice stands for the theme it stands in; `false` when it stands in another. */
export async function addThemeQuote(
  { db, organisation }: Store,
  given: ThemeQuote & {
    readonly conversation: string
    readonly version: number
    readonly by: string
    readonly side: Side
    readonly at: Date
  },
): Promise<boolean> {
  const placed = await db
    .selectFrom('voiceTheme')
    .select('voiceId')
    .where('projectId', '=', given.project)
    .where('voiceId', '=', given.voice)
    .where('themeId', '=', given.theme)
    .executeTakeFirst()
  if (!placed) return false
  const chosen = { version: given.version, chosenBy: given.by, side: given.side, chosenAt: given.at }
  await db
    .insertInto('themeQuote')
    .values({
      organisationId: organisation,
      projectId: given.project,
      themeId: given.theme,
      conversationId: given.conversation,
      voiceId: given.voice,
      ...chosen,
    })
    .onConflict((clash) => clash.columns(['organisationId', 'themeId', 'voiceId']).doUpdateSet(chosen))
    .execute()
  return true
}

export async function dropThemeQuote({ db }: Store, { project, theme, voice }: ThemeQuote): Promise<boolean> {
  const row = await db
    .deleteFrom('themeQuote')
    .where('projectId', '=', project)
    .where('themeId', '=', theme)
    .where('voiceId', '=', voice)
    .returning('voiceId')
    .executeTakeFirst()
  return row !== undefined
}

/** The voices that stand for themes today: they stand, in these very words, in that theme. The first chosen first. */
export async function themeQuotes(
  { db }: Store,
  project: string,
  theme?: string,
): Promise<readonly { readonly theme: string; readonly voice: string }[]> {
  let query = db
    .selectFrom('themeQuote')
    .innerJoin('voiceTheme', (join) =>
      join
        .onRef('voiceTheme.organisationId', '=', 'themeQuote.organisationId')
        .onRef('voiceTheme.voiceId', '=', 'themeQuote.voiceId')
        .onRef('voiceTheme.themeId', '=', 'themeQuote.themeId'),
    )
    .innerJoin('standingVoice', (join) =>
      join
        .onRef('standingVoice.organisationId', '=', 'themeQuote.organisationId')
        .onRef('standingVoice.conversationId', '=', 'themeQuote.conversationId')
        .onRef('standingVoice.id', '=', 'themeQuote.voiceId'),
    )
    .select(['themeQuote.themeId as theme', 'themeQuote.voiceId as voice'])
    .where('themeQuote.projectId', '=', project)
    .where(sql<boolean>`theme_quote.version = standing_voice.version`)
    .orderBy('themeQuote.chosenAt')
    .orderBy('themeQuote.voiceId')
    .limit(500)
  if (theme) query = query.where('themeQuote.themeId', '=', theme)
  return query.execute()
}
