import type { PartnerView } from '../../readers/partners.ts'
import type { Frame } from '../ui/frame.ts'
import type { PartnersPageProps } from './partners-page-props.ts'

/** Who sits here, who of them hosts, and where somebody is missing. */
export const Seated = ({ frame, view }: PartnersPageProps) => {
  const { t } = frame
  return (
    <>
      <ul class="rows">
        {view.partners.map((partner) => (
          <Partner t={t} project={view.head.id} partner={partner} />
        ))}
      </ul>
      {view.free.map(({ side, since }) => (
        <p class="notice">
          {t.rich(`partners.free-${side}`, {
            date: t.day(since),
            side: (words) => <b class={side}>{words}</b>,
            invite: (words) => <a href="#called">{words}</a>,
          })}
        </p>
      ))}
      {view.unhosted.map(({ side, offered }) => (
        <p class="notice">
          {t.rich(`partners.unhosted-${side}`, { side: (words) => <b class={side}>{words}</b> })}{' '}
          {offered.length > 0
            ? t('partners.host-asked', { names: new Intl.ListFormat(t.language).format(offered) })
            : t('partners.host-offer')}
        </p>
      ))}
    </>
  )
}

const Partner = ({ t, project, partner }: { t: Frame['t']; project: string; partner: PartnerView }) => (
  <li class="between">
    <div>
      <span class={partner.side} dir="auto">
        {partner.name}
      </span>
      {partner.convener && <span class="second small"> · {t('partners.convener')}</span>}
      {partner.unsaid && <p class="second small">{t('partners.unsaid')}</p>}
      {(partner.found || partner.foundWords) && (
        <p class="second small" dir="auto">
          {[partner.found && t(`partners.found-${partner.found}`), partner.foundWords]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </div>
    {partner.mayHost && (
      <form method="post" action={`/p/${project}/partners/host`}>
        <input type="hidden" name="person" value={partner.id} />
        <button
          type="submit"
          class="btn s quiet"
          aria-label={t('partners.offer-host-one', { name: partner.name })}
        >
          {t('partners.offer-host')}
        </button>
      </form>
    )}
  </li>
)
