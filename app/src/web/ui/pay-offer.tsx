import type { PayOfferView } from '../../readers/pay.ts'
import type { Frame } from './frame.ts'

interface PayOfferProps {
  readonly frame: Frame
  readonly offer: PayOfferView | null
}

/** How time is thanked and paid. It stands before a seat is taken, so that nobody says yes without knowing. */
export const PayOffer = ({ frame: { t }, offer }: PayOfferProps) => {
  if (!offer) return <p>{t('pay.not-set')}</p>
  const { kind, amount, currency, per, expenses, daysToPay, reason } = offer
  return (
    <>
      {kind === 'none' && <p dir="auto">{t('pay.none', { reason: reason ?? '' })}</p>}
      {amount !== null && currency && per && (
        <p>
          {t(`pay.${per}`, { amount: t.money(amount, currency) })}{' '}
          {t(kind === 'vouchers' ? 'pay.vouchers' : 'pay.money')}
        </p>
      )}
      {expenses && <p dir="auto">{t('pay.expenses', { expenses })}</p>}
      {(kind !== 'none' || expenses) && <p>{t('pay.days', { days: daysToPay })}</p>}
      {kind !== 'none' && <p>{t('pay.no-thanks')}</p>}
    </>
  )
}
