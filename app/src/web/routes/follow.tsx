import type { Context } from 'hono'
import { keyHash } from '../../commands/answer.ts'
import { readKey } from '../../domain/key.ts'
import { type FollowView, readFollow } from '../../readers/follow.ts'
import { type FoundKey, findKey } from '../../store/doors.ts'
import { isUnusedCard } from '../../store/key-cards.ts'
import { doAtKey, type NextAtKey } from '../at-key.ts'
import { consentKeeper } from '../consent-keeper.ts'
import { readForm } from '../guards/form.ts'
import { fromThisMachine } from '../guards/network.ts'
import { limitNetwork, refuseSpent } from '../guards/rate.ts'
import { ChangeWordsPage } from '../pages/change-words-page.tsx'
import { FollowPage } from '../pages/follow-page.tsx'
import { KeyPage } from '../pages/key-page.tsx'
import { OwnNotePage } from '../pages/own-note-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, closing, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, formState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

// Only wrong keys count; when they are spent, a right one waits too. At this pace a network tries some four thousand keys a
// day, of 2^50 there are.
const wrongKeys = { name: 'wrong-key', most: 30, minutes: 10 }

/** What a participant does with the key they were given. The key is typed into a form, never part of an address. */
export function followRoutes(parts: Parts): readonly Route[] {
  const { world, mailIsSet } = parts
  const consents = consentKeeper(parts)

  function showKeyPage(context: Context, error?: string) {
    const frame = frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))
    const form = error ? formState({}, { key: error }) : emptyForm
    return publicPage(context, frame, <KeyPage frame={frame} form={form} mails={mailIsSet} />, {
      status: error ? 422 : 200,
      headers: privately,
    })
  }

  async function look(canonicals: readonly string[]): Promise<FoundKey | undefined> {
    // Every form the typed words could stand for is looked up, found or not, so that all take the same work.
    const found = await Promise.all(
      canonicals.map((canonical) => findKey(world.database, keyHash(world.key, canonical))),
    )
    return found.find((each) => each !== undefined)
  }

  /** A key on a sheet or card that nobody typed in yet is no wrong one. */
  const onUnusedCard = async (canonicals: readonly string[]): Promise<boolean> => {
    const hashes = canonicals.map((canonical) => keyHash(world.key, canonical))
    return (await Promise.all(hashes.map((hash) => isUnusedCard(world.database, hash)))).includes(true)
  }

  return [
    {
      method: 'GET',
      path: '/key',
      kind: 'write',
      may: 'follow-own-words',
      handle: (context) => showKeyPage(context),
    },
    {
      method: 'POST',
      path: '/key',
      kind: 'write',
      may: 'follow-own-words',
      async handle(context) {
        const { fields } = await readForm(context)
        const typedKey = fields.key ?? ''
        const typed = readKey(typedKey)
        if (typed.canonicals.length === 0) return showKeyPage(context, 'error.key-shape')
        await refuseSpent(world, wrongKeys, context)
        const found = await look(typed.canonicals)
        if (!found && (await onUnusedCard(typed.canonicals))) return showKeyPage(context, 'error.key-unused')
        if (!found) {
          await limitNetwork(world, wrongKeys, context)
          return showKeyPage(context, 'error.key-unknown')
        }
        const language = chooseLanguage(context, everyLanguage)
        const next = await doAtKey({
          parts,
          consents,
          origin: originForMail(parts, context),
          found,
          language,
          fields,
        })
        const today = world.now().toISOString().slice(0, 10)
        const following = { database: world.database, key: world.key, mails: mailIsSet, today }
        const view = await readFollow(following, found, language, next.show)
        if (!view) throw new Refusal('voice-gone')
        const frame = frameOf(context, parts.assets, language)
        return publicPage(context, frame, pageOf(frame, view, next, typedKey), {
          status: next.form === emptyForm ? 200 : 422,
          headers: closing,
        })
      },
    },
  ]
}

/** Where a link in a mail leads: as the program was told. What a request says of itself is believed on this machine only. */
const originForMail = ({ address }: Parts, context: Context): string | null =>
  address || (fromThisMachine(context) ? new URL(context.req.url).origin : null)

function pageOf(frame: Frame, view: FollowView, next: NextAtKey, typedKey: string) {
  const shared = { frame, view, typedKey, form: next.form }
  if (next.page === 'change') {
    if (view.withdrawn) throw new Refusal('voice-gone')
    return <ChangeWordsPage {...shared} />
  }
  if (next.page === 'follow') return <FollowPage {...shared} done={next.done} />
  const note = view.notes.find(({ id }) => id === next.note)
  if (!note) throw new Refusal('not-found')
  return <OwnNotePage {...shared} note={note} />
}
