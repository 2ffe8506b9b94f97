import type { GatherView } from '../../readers/gather.ts'
import type { ClaimView } from '../../readers/pay.ts'
import { Field } from '../ui/field.tsx'
import type { Frame } from '../ui/frame.ts'
import { type GatherFormProps, GatherSheet } from './gather-sheet.tsx'

/** GET and POST /p/:id/gather/claims. Fields: token, what, amount, currency. */
export const GatherClaimsPage = (props: GatherFormProps) => {
  const { frame, view, form } = props
  const { t } = frame
  return (
    <GatherSheet
      {...props}
      name="claims"
      title={t('gather.claims')}
      lead={t('gather.claims-lead')}
      go={t('gather.claim-go')}
      fields={{
        what: t('gather.claim-what'),
        amount: t('gather.claim-amount'),
        currency: t('gather.pay-currency'),
      }}
      after={<Claims frame={frame} view={view} />}
    >
      <Field
        frame={frame}
        form={form}
        name="what"
        label={t('gather.claim-what')}
        hint={t('gather.claim-what-hint')}
        maxlength={300}
        required
      />
      <Field
        frame={frame}
        form={form}
        name="amount"
        label={t('gather.claim-amount')}
        hint={t('gather.pay-amount-hint')}
        maxlength={12}
        required
      />
      <Field
        frame={frame}
        form={form}
        name="currency"
        label={t('gather.pay-currency')}
        hint={t('gather.pay-currency-hint')}
        value={view.pay.offer?.currency ?? ''}
        maxlength={3}
        required
      />
    </GatherSheet>
  )
}

/** One's own claims; for a convener, also everything that is still to be paid. */
const Claims = ({ frame, view }: { frame: Frame; view: GatherView }) => {
  const { t } = frame
  const { own, toPay } = view.pay
  const others = toPay?.filter((claim) => !claim.own)
  return (
    <>
      {own.length > 0 && (
        <section class="stack">
          <h2>{t('gather.claims-own')}</h2>
          <ul class="rows">
            {own.map((claim) => (
              <Claim frame={frame} view={view} claim={claim} />
            ))}
          </ul>
        </section>
      )}
      {others && (
        <section class="stack">
          <h2>{t('gather.claims-to-pay')}</h2>
          <p class="second">{t('gather.claims-to-pay-what')}</p>
          {others.length === 0 ? (
            <p>{t('gather.claims-none')}</p>
          ) : (
            <ul class="rows">
              {others.map((claim) => (
                <Claim frame={frame} view={view} claim={claim} />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}

const Claim = ({ frame: { t }, view, claim }: { frame: Frame; view: GatherView; claim: ClaimView }) => {
  const amount = t.money(claim.amount, claim.currency)
  const press = (path: string, words: string, doing?: 'received' | 'take-back') => (
    <form method="post" action={`/p/${view.head.id}/gather/claims/${path}`}>
      <input type="hidden" name="claim" value={claim.id} />
      {doing && <input type="hidden" name="do" value={doing} />}
      <button type="submit" class="btn s quiet" aria-label={t('dot', { first: words, second: amount })}>
        {words}
      </button>
    </form>
  )
  return (
    <li class="stack">
      <div class="between">
        <p dir="auto">
          <b>{amount}</b> {claim.what}
        </p>
        {!claim.own && <span dir="auto">{claim.name}</span>}
      </div>
      <div class="between">
        <p class="small">
          <span class={claim.late ? 'tag on' : 'tag'}>{standing(t, claim)}</span>
        </p>
        {claim.paidOn === null && claim.own && (
          <div class="between">
            {press('own', t('gather.claim-received'), 'received')}
            {press('own', t('gather.claim-take-back'), 'take-back')}
          </div>
        )}
        {claim.paidOn === null && !claim.own && press('paid', t('gather.claim-paid'))}
      </div>
    </li>
  )
}

function standing(t: Frame['t'], { paidOn, late, dueOn }: ClaimView): string {
  if (paidOn) return t('gather.claim-paid-on', { date: t.date(paidOn) })
  return t(late ? 'gather.claim-late' : 'gather.claim-due', { date: t.day(dueOn) })
}
