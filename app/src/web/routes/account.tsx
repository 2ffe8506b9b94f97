import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { addPasskey, askForNewPasskey, removePasskey } from '../../commands/passkeys.ts'
import { prepareCode, turnCodeOff, turnCodeOn } from '../../commands/second-factor.ts'
import { tellOfAccount } from '../../commands/tell-of-account.ts'
import { readAccount, readWaitingSecret } from '../../readers/account.ts'
import { type AccountChange, accountLetter } from '../account-letter.ts'
import { readForm } from '../guards/form.ts'
import { limit } from '../guards/rate.ts'
import { requireAccount } from '../guards/signed-in.ts'
import { dropHalf, halfOf, keepHalf } from '../half-cookie.ts'
import { AccountCodePage } from '../pages/account-code-page.tsx'
import { AccountPage } from '../pages/account-page.tsx'
import { RecoveryCodesPage } from '../pages/recovery-codes-page.tsx'
import type { Parts } from '../parts.ts'
import { originOf, placeOf } from '../passkey-place.ts'
import { meOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, privately, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

type Account = Awaited<ReturnType<typeof requireAccount>>

const adding = { name: 'new-passkey', most: 20, minutes: 60 }

/** What is somebody's own and nobody else's: how they sign in, and where they are signed in. */
export function accountRoutes(parts: Parts): readonly Route[] {
  const { world, accounts, assets } = parts
  const languageOf = (context: Context) => chooseLanguage(context, partnerLanguages)

  async function showAccount(context: Context, { person, who }: Account, form: FormState) {
    const view = await readAccount({ database: world.database, accounts, who, now: world.now() })
    const page = { me: meOf(person), view, form, provider: parts.provider?.name ?? null }
    return teamPage(
      context,
      assets,
      languageOf(context),
      (frame) => <AccountPage frame={frame} {...page} />,
      {
        status: form === emptyForm ? 200 : 422,
        headers: privately,
      },
    )
  }

  async function showCode(context: Context, { person, who }: Account, form: FormState, token: string) {
    const secret = await readWaitingSecret(world.database, world.key, who)
    if (!secret) return context.redirect('/account', 303)
    const page = { me: meOf(person), secret, form, token }
    return teamPage(
      context,
      assets,
      languageOf(context),
      (frame) => <AccountCodePage frame={frame} {...page} />,
      { status: form === emptyForm ? 200 : 422, headers: privately },
    )
  }

  function requirePlace(context: Context) {
    const place = placeOf(context, parts.address)
    if (!place) throw new Refusal('passkey-refused')
    return place
  }

  function tell(context: Context, { who }: Account, change: AccountChange): Promise<void> {
    const address = `${originOf(context, parts.address)}/account`
    return tellOfAccount(world, accountLetter(languageOf(context), { to: who.email, change, address }))
  }

  return [
    {
      method: 'GET',
      path: '/account',
      kind: 'partners',
      may: null,
      async handle(context) {
        return showAccount(context, await requireAccount(parts, context), emptyForm)
      },
    },
    {
      method: 'POST',
      path: '/account/passkeys/ask',
      kind: 'partners',
      may: null,
      async handle(context) {
        const { who } = await requireAccount(parts, context)
        await limit(world, adding, who.user)
        const outcome = await askForNewPasskey(world, requirePlace(context), who)
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        keepHalf(parts, context, 'new-passkey', outcome.value.half)
        return context.json(outcome.value.options, 200, { 'cache-control': 'no-store' })
      },
    },
    {
      method: 'POST',
      path: '/account/passkeys',
      kind: 'partners',
      may: null,
      async handle(context) {
        const account = await requireAccount(parts, context)
        const { fields } = await readForm(context)
        const half = halfOf(parts, context, 'new-passkey')
        const outcome = await addPasskey(world, requirePlace(context), account.who, half, fields)
        if (outcome.ok) {
          dropHalf(parts, context, 'new-passkey')
          await tell(context, account, 'passkey')
          return context.redirect('/account', 303)
        }
        if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
        return showAccount(context, account, formState(fields, outcome.problem.fields))
      },
    },
    {
      method: 'POST',
      path: '/account/passkeys/remove',
      kind: 'partners',
      may: null,
      async handle(context) {
        const { who } = await requireAccount(parts, context)
        const { fields } = await readForm(context)
        const outcome = await removePasskey(world, who, fields)
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        return context.redirect('/account', 303)
      },
    },
    {
      method: 'POST',
      path: '/account/code/begin',
      kind: 'partners',
      may: null,
      async handle(context) {
        const { who } = await requireAccount(parts, context)
        const outcome = await prepareCode(world, who)
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        return context.redirect('/account/code', 303)
      },
    },
    {
      method: 'GET',
      path: '/account/code',
      kind: 'partners',
      may: null,
      async handle(context) {
        return showCode(context, await requireAccount(parts, context), emptyForm, randomUUID())
      },
    },
    {
      method: 'POST',
      path: '/account/code',
      kind: 'partners',
      may: null,
      async handle(context) {
        const account = await requireAccount(parts, context)
        const { fields } = await readForm(context)
        const outcome = await turnCodeOn(world, accounts, account.who, fields)
        if (!outcome.ok) {
          if (outcome.problem.id === 'already-sent') return context.redirect('/account', 303)
          if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
          const form = formState({}, outcome.problem.fields)
          return showCode(context, account, form, fields.token ?? randomUUID())
        }
        if (outcome.value.fresh) await tell(context, account, 'code-on')
        const page = { me: meOf(account.person), codes: outcome.value.recoveryCodes }
        return teamPage(
          context,
          assets,
          languageOf(context),
          (frame) => <RecoveryCodesPage frame={frame} {...page} />,
          { headers: privately },
        )
      },
    },
    {
      method: 'POST',
      path: '/account/code/off',
      kind: 'partners',
      may: null,
      async handle(context) {
        const account = await requireAccount(parts, context)
        const { fields } = await readForm(context)
        const outcome = await turnCodeOff(world, account.who, fields)
        if (outcome.ok) {
          await tell(context, account, 'code-off')
          return context.redirect('/account', 303)
        }
        if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
        return showAccount(context, account, formState({}, outcome.problem.fields))
      },
    },
    {
      method: 'POST',
      path: '/account/sessions/end',
      kind: 'partners',
      may: null,
      async handle(context) {
        const { who } = await requireAccount(parts, context)
        const { fields } = await readForm(context)
        if (!(await accounts.endSession(who.user, fields.session ?? ''))) throw new Refusal('not-found')
        return context.redirect('/account', 303)
      },
    },
    {
      method: 'POST',
      path: '/account/sessions/end-others',
      kind: 'partners',
      may: null,
      async handle(context) {
        const { who } = await requireAccount(parts, context)
        await accounts.endSessions(who.user, who.session)
        return context.redirect('/account', 303)
      },
    },
  ]
}
