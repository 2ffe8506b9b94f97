import type { Context } from 'hono'
import { askForPasskey, usePasskey } from '../../commands/passkeys.ts'
import { bringCode, codeIsAwaited } from '../../commands/second-step.ts'
import { comeBack, goElsewhere, NotVouched } from '../../commands/sign-in-elsewhere.ts'
import { comeIn, goTo, letIn } from '../come-in.ts'
import { readForm } from '../guards/form.ts'
import { limitNetwork } from '../guards/rate.ts'
import { requireSecure } from '../guards/secure-sign-in.ts'
import { dropHalf, halfOf, keepHalf } from '../half-cookie.ts'
import { CodePage } from '../pages/code-page.tsx'
import type { Parts } from '../parts.ts'
import { originOf, placeOf } from '../passkey-place.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

const bringing = { name: 'sign-in-code', most: 60, minutes: 15 }
const holdingUp = { name: 'passkey', most: 120, minutes: 15 }
const going = { name: 'sign-in-elsewhere', most: 120, minutes: 15 }

/** The ways in beside the mailed link alone: a code behind it, a passkey, another place that knows an organisation's people. */
export function wayInRoutes(parts: Parts): readonly Route[] {
  const { world, accounts } = parts

  function showCode(context: Context, form: FormState) {
    const frame = frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))
    return publicPage(context, frame, <CodePage frame={frame} form={form} />, {
      status: form === emptyForm ? 200 : 422,
      headers: privately,
    })
  }

  function requirePlace(context: Context) {
    requireSecure(context, parts.address)
    const place = placeOf(context, parts.address)
    if (!place) throw new Refusal('passkey-refused')
    return place
  }

  function requireProvider(context: Context) {
    requireSecure(context, parts.address)
    if (!parts.provider) throw new Refusal('not-found')
    const back = `${originOf(context, parts.address)}/sign-in/elsewhere/back`
    return { provider: parts.provider, back }
  }

  /** Why nobody was vouched for is for whoever looks after the place; it holds no name and no address. */
  function notVouched(failure: unknown): never {
    if (!(failure instanceof NotVouched)) throw failure
    parts.log.warn({ why: failure.message }, 'the other place let nobody in')
    throw new Refusal('no-account')
  }

  return [
    {
      method: 'GET',
      path: '/sign-in/code',
      kind: 'public',
      may: null,
      async handle(context) {
        requireSecure(context, parts.address)
        if (!(await codeIsAwaited(world, halfOf(parts, context, 'code')))) throw new Refusal('start-again')
        return showCode(context, emptyForm)
      },
    },
    {
      method: 'POST',
      path: '/sign-in/code',
      kind: 'public',
      may: null,
      async handle(context) {
        requireSecure(context, parts.address)
        const { fields } = await readForm(context)
        await limitNetwork(world, bringing, context)
        const outcome = await bringCode(
          world,
          halfOf(parts, context, 'code'),
          (fields.code ?? '').slice(0, 40),
        )
        if (outcome.ok) {
          dropHalf(parts, context, 'code')
          return letIn(parts, context, outcome.value.user)
        }
        if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
        return showCode(context, formState({}, outcome.problem.fields))
      },
    },
    {
      method: 'POST',
      path: '/sign-in/passkey/ask',
      kind: 'machine',
      may: null,
      async handle(context) {
        const place = requirePlace(context)
        await limitNetwork(world, holdingUp, context)
        const { half, options } = await askForPasskey(world, place)
        keepHalf(parts, context, 'passkey', half)
        return context.json(options, 200, { 'cache-control': 'no-store' })
      },
    },
    {
      method: 'POST',
      path: '/sign-in/passkey',
      kind: 'public',
      may: null,
      async handle(context) {
        const place = requirePlace(context)
        const { fields } = await readForm(context)
        await limitNetwork(world, holdingUp, context)
        const outcome = await usePasskey(world, place, halfOf(parts, context, 'passkey'), fields)
        dropHalf(parts, context, 'passkey')
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        // Whoever unlocked a passkey has shown two things at once: that they hold it, and who they are to it.
        return letIn(parts, context, outcome.value.user)
      },
    },
    {
      method: 'GET',
      path: '/sign-in/elsewhere',
      kind: 'machine',
      may: null,
      async handle(context) {
        const { provider, back } = requireProvider(context)
        await limitNetwork(world, going, context)
        const { half, address } = await goElsewhere(world, provider, back).catch(notVouched)
        keepHalf(parts, context, 'elsewhere', half)
        return goTo(context, address)
      },
    },
    {
      method: 'GET',
      path: '/sign-in/elsewhere/back',
      kind: 'machine',
      may: null,
      async handle(context) {
        const { provider, back } = requireProvider(context)
        await limitNetwork(world, going, context)
        const half = halfOf(parts, context, 'elsewhere')
        dropHalf(parts, context, 'elsewhere')
        const query = new URL(context.req.url).searchParams
        const outcome = await comeBack(world, accounts, provider, { half, back, query }).catch(notVouched)
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        return comeIn(parts, context, outcome.value.user)
      },
    },
  ]
}
