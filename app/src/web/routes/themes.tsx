import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { changeTheme, mergeThemes, removeTheme } from '../../commands/change-theme.ts'
import { chooseQuote } from '../../commands/choose-quote.ts'
import { perform } from '../../commands/command.ts'
import { makeTheme } from '../../commands/make-theme.ts'
import { Id } from '../../domain/ids.ts'
import { type NewThemeAsked, readNewTheme } from '../../readers/new-theme.ts'
import { readTheme } from '../../readers/theme.ts'
import { readThemeHistory } from '../../readers/theme-history.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requireSense } from '../guards/make-sense.ts'
import { NameThemePage } from '../pages/name-theme-page.tsx'
import { ThemeHistoryPage } from '../pages/theme-history-page.tsx'
import { ThemePage } from '../pages/theme-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { GoFirst, Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { backOf, movedAskedOf } from '../sense-asked.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

const idIn = (text: string | undefined): string | null => Id.safeParse(text).data ?? null
const idsIn = (texts: readonly string[] = []): readonly string[] =>
  texts.flatMap((text) => idIn(text) ?? []).slice(0, 50)

/** Themes one by one: naming, changing, splitting, putting together, taking away; and what was done to them. */
export function themesRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function showNew(
    context: Context,
    partner: Partner,
    asked: NewThemeAsked,
    form: FormState,
    token: string,
  ) {
    const reader = readerOf(parts, context, partner)
    const view = await readNewTheme(world.database, reader, asked)
    if (!view) throw new Refusal('group-gone')
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <NameThemePage frame={frame} view={view} form={form} token={token} />,
      { status: form === emptyForm ? 200 : 422 },
    )
  }

  async function showTheme(context: Context, partner: Partner, form: FormState) {
    const reader = readerOf(parts, context, partner)
    const query = (name: string) => (context.req.method === 'GET' ? context.req.query(name) : undefined)
    const before = query('before')
    const moved = movedAskedOf(query)
    const theme = themeOf(context)
    const view = await readTheme(world.database, reader, {
      theme,
      ...(before && { before }),
      ...(moved && { moved }),
    })
    if (!view) throw new Refusal('not-found')
    if ('wentTo' in view) {
      if (view.wentTo) throw new GoFirst(`/p/${partner.project}/themes/${view.wentTo}`)
      throw new Refusal('theme-gone')
    }
    const wrong = query('wrong') ?? null
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => (
        <ThemePage
          frame={frame}
          view={view}
          form={form}
          back={backOf(`themes/${theme}`, { ...(before && { before }) })}
          wrong={wrong}
        />
      ),
      { status: form === emptyForm ? 200 : 422 },
    )
  }

  function themeOf(context: Context): string {
    const theme = idIn(context.req.param('theme'))
    if (!theme) throw new Refusal('not-found')
    return theme
  }

  /** A form on the page of one theme; after it the page of what is left of it, or the same page with what was not right. */
  const onTheme = (
    path: '' | '/merge' | '/remove' | '/quotes',
    verb: typeof changeTheme | typeof mergeThemes | typeof removeTheme | typeof chooseQuote,
    next: (fields: Readonly<Record<string, string>>) => string,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/themes/:theme${path}`,
    kind: 'partners',
    may: 'make-sense',
    async handle(context) {
      const partner = await requireSense(parts, context)
      const theme = themeOf(context)
      const { fields } = await readForm(context)
      const outcome = await perform(world, partner, verb as typeof changeTheme, { ...fields, theme })
      if (outcome.ok) {
        const { change } = (outcome.value ?? {}) as { change?: string | null }
        const told = change ? `?moved=${change}#moved` : ''
        return context.redirect(`/p/${partner.project}/${next({ ...fields, theme })}${told}`, 303)
      }
      if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
      return showTheme(context, partner, formState(fields, outcome.problem.fields))
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/themes/new',
      kind: 'partners',
      may: 'make-sense',
      async handle(context) {
        const partner = await requireSense(parts, context)
        const asked = {
          voices: idsIn(context.req.queries('voice')),
          group: idIn(context.req.query('group')),
          splits: idIn(context.req.query('splits')),
        }
        return showNew(context, partner, asked, emptyForm, randomUUID())
      },
    },
    {
      method: 'GET',
      path: '/p/:id/themes/history',
      kind: 'partners',
      may: 'make-sense',
      async handle(context) {
        const partner = await requireSense(parts, context)
        const reader = readerOf(parts, context, partner)
        const before = /^\d{1,9}$/.test(context.req.query('before') ?? '')
          ? Number(context.req.query('before'))
          : undefined
        const view = await readThemeHistory(world.database, reader, before)
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, reader.language, (frame) => (
          <ThemeHistoryPage frame={frame} view={view} />
        ))
      },
    },
    {
      method: 'POST',
      path: '/p/:id/themes',
      kind: 'partners',
      may: 'make-sense',
      async handle(context) {
        const partner = await requireSense(parts, context)
        const { fields, lists } = await readForm(context, ['voices'])
        const outcome = await perform(world, partner, makeTheme, { ...fields, ...lists })
        if (outcome.ok) {
          const { change } = outcome.value
          return context.redirect(`/p/${partner.project}/sense${change ? `?moved=${change}#moved` : ''}`, 303)
        }
        const shown = again(fields, outcome.problem, 'name')
        if (!shown) throw new Refusal(outcome.problem.id)
        const asked = { voices: idsIn(lists.voices), group: idIn(fields.group), splits: idIn(fields.splits) }
        return showNew(context, partner, asked, shown.form, shown.token)
      },
    },
    {
      method: 'GET',
      path: '/p/:id/themes/:theme',
      kind: 'partners',
      may: 'make-sense',
      handle: async (context) => showTheme(context, await requireSense(parts, context), emptyForm),
    },
    onTheme('', changeTheme, ({ theme }) => `themes/${theme}`),
    onTheme('/merge', mergeThemes, ({ into }) => `themes/${into}`),
    onTheme('/remove', removeTheme, () => 'sense'),
    onTheme('/quotes', chooseQuote, ({ theme }) => `themes/${theme}`),
  ]
}
