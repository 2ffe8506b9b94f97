import { readReply } from '../../readers/reply.ts'
import { FrontPage } from '../pages/front-page.tsx'
import { LanguagesPage } from '../pages/languages-page.tsx'
import { ReplyPage } from '../pages/reply-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

/** Pages that anyone may read, and any cache may keep for a moment. */
export function publicRoutes({ world, assets }: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/',
      kind: 'public',
      may: null,
      handle(context) {
        const frame = frameOf(context, assets, chooseLanguage(context, everyLanguage))
        return publicPage(context, frame, <FrontPage frame={frame} />, { cacheSeconds: 60 })
      },
    },
    {
      method: 'GET',
      path: '/languages',
      kind: 'public',
      may: null,
      handle(context) {
        const frame = frameOf(context, assets, chooseLanguage(context, everyLanguage))
        return publicPage(context, frame, <LanguagesPage frame={frame} />, { cacheSeconds: 60 })
      },
    },
    {
      method: 'GET',
      path: '/r/:slug',
      kind: 'public',
      may: 'read-reply',
      async handle(context) {
        const language = chooseLanguage(context, everyLanguage)
        const view = await readReply(
          world.database,
          context.req.param('slug') ?? '',
          language,
          world.now().toISOString().slice(0, 10),
          Number(/^[1-9]\d{0,4}$/.exec(context.req.query('said') ?? '')?.[0] ?? 1),
        )
        if (!view) throw new Refusal('not-found')
        const frame = frameOf(context, assets, language)
        return publicPage(context, frame, <ReplyPage frame={frame} view={view} />, { cacheSeconds: 10 })
      },
    },
  ]
}
