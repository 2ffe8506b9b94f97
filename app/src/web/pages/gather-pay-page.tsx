import { payKinds, payPers, usualDaysToPay } from '../../domain/pay.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { type GatherFormProps, GatherSheet } from './gather-sheet.tsx'

/** GET and POST /p/:id/gather/pay, for a convener. Fields: kind, amount, currency, per, expenses, daysToPay, reason. */
export const GatherPayPage = (props: GatherFormProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const { offer } = view.pay
  const field = { frame, form }
  return (
    <GatherSheet
      {...props}
      name="pay"
      title={t('gather.pay-change')}
      lead={t('gather.pay-lead')}
      go={t('gather.keep')}
      fields={{
        kind: t('gather.pay-kind'),
        amount: t('gather.pay-amount'),
        currency: t('gather.pay-currency'),
        per: t('gather.pay-per'),
        expenses: t('gather.pay-expenses'),
        daysToPay: t('gather.pay-days'),
        reason: t('gather.pay-reason'),
      }}
    >
      <Choices
        {...field}
        name="kind"
        legend={t('gather.pay-kind')}
        {...(offer && { value: offer.kind })}
        choices={payKinds.map((kind) => ({ value: kind, label: t(`gather.pay-${kind}`) }))}
      />
      <Field
        {...field}
        name="amount"
        label={t('gather.pay-amount')}
        hint={t('gather.pay-amount-hint')}
        value={offer?.amount ? String(offer.amount) : ''}
        maxlength={12}
      />
      <Field
        {...field}
        name="currency"
        label={t('gather.pay-currency')}
        hint={t('gather.pay-currency-hint')}
        value={offer?.currency ?? ''}
        maxlength={3}
      />
      <Choices
        {...field}
        name="per"
        legend={t('gather.pay-per')}
        {...(offer?.per && { value: offer.per })}
        choices={payPers.map((per) => ({ value: per, label: t(`gather.pay-per-${per}`) }))}
      />
      <Field
        {...field}
        name="expenses"
        label={t('gather.pay-expenses')}
        hint={t('gather.pay-expenses-hint')}
        value={offer?.expenses ?? ''}
        lines={2}
        maxlength={500}
      />
      <Field
        {...field}
        name="daysToPay"
        label={t('gather.pay-days')}
        hint={t('gather.pay-days-hint')}
        value={String(offer?.daysToPay ?? usualDaysToPay)}
        maxlength={3}
      />
      <Field
        {...field}
        name="reason"
        label={t('gather.pay-reason')}
        hint={t('gather.pay-reason-hint')}
        value={offer?.reason ?? ''}
        lines={2}
        maxlength={500}
      />
    </GatherSheet>
  )
}
