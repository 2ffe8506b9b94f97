import type { Context } from 'hono'
import { keyHash } from '../../commands/answer.ts'
import { withdrawWords } from '../../commands/withdraw-answer.ts'
import { readKey } from '../../domain/key.ts'
import { readFollow } from '../../readers/follow.ts'
import { type FoundKey, findKey } from '../../store/doors.ts'
import { readForm } from '../guards/form.ts'
import { limitNetwork, refuseSpent } from '../guards/rate.ts'
import { FollowPage } from '../pages/follow-page.tsx'
import { KeyPage } from '../pages/key-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, formState } from '../ui/form-state.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

// Only wrong keys count; when they are spent, a right one waits too. At this pace a network tries some four thousand keys a
// day, of 2^50 there are.
const wrongKeys = { name: 'wrong-key', most: 30, minutes: 10 }

// A page behind a key closes by itself.
const closing = { ...privately, refresh: '600; url=/key' }

/** What a participant does with the key they were given. The key is typed into a form, never part of an address. */
export function followRoutes(parts: Parts): readonly Route[] {
  const { world } = parts

  function showKeyPage(context: Context, error?: string) {
    const frame = frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))
    const form = error ? formState({}, { key: error }) : emptyForm
    return publicPage(context, frame, <KeyPage frame={frame} form={form} />, {
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
        const typed = readKey(fields.key ?? '')
        if (typed.canonicals.length === 0) return showKeyPage(context, 'error.key-shape')
        await refuseSpent(world, wrongKeys, context)
        const found = await look(typed.canonicals)
        if (!found) {
          await limitNetwork(world, wrongKeys, context)
          return showKeyPage(context, 'error.key-unknown')
        }
        if (fields.do === 'withdraw') await withdrawWords(world, found)
        const language = chooseLanguage(context, everyLanguage)
        const view = await readFollow(world.database, found, language, fields.do === 'show')
        if (!view) throw new Refusal('voice-gone')
        const frame = frameOf(context, parts.assets, language)
        return publicPage(
          context,
          frame,
          <FollowPage frame={frame} view={view} typedKey={fields.key ?? ''} />,
          { headers: closing },
        )
      },
    },
  ]
}
