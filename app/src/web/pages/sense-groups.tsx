import type { OfferedGroupView } from '../../readers/offered-group.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { SensePageProps } from './sense-page-props.ts'

const shown = 3

/** Groups that a computer noticed. People decide: they look, make a theme of all or some, or leave them apart. */
export const OfferedGroups = (props: SensePageProps) => {
  const { frame, view } = props
  const { t } = frame
  if (view.group) return <Looked {...props} group={view.group} />
  const [first, rest] = [view.groups.slice(0, shown), view.groups.slice(shown)]
  return (
    <>
      {first.length > 0 && (
        <ul class="rows">
          {first.map((group) => (
            <Offer {...props} group={group} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t('sense.more-groups', { count: rest.length })}</summary>
          <ul class="rows">
            {rest.map((group) => (
              <Offer {...props} group={group} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface OfferProps extends SensePageProps {
  readonly group: OfferedGroupView
}

const Offer = ({ frame, view, group }: OfferProps) => {
  const { t } = frame
  const count = exactCount(group.answers)
  return (
    <li class="stack" id={`group-${group.id}`}>
      <p>
        <span class="tag">{t('sense.offered')}</span>
      </p>
      <p>
        <Phrases frame={frame} group={group} /> {t('sense.noticed')}
      </p>
      <div class="move">
        <a class="btn s quiet" href={`/p/${view.head.id}/sense?group=${group.id}`}>
          {t('sense.look', { count: t.number(count) })}
        </a>
        <Away frame={frame} view={view} group={group} />
      </div>
    </li>
  )
}

const Phrases = ({ frame: { t }, group }: Pick<OfferProps, 'frame' | 'group'>) => {
  const count = exactCount(group.answers)
  const phrases = group.phrases.slice(0, 3)
  return phrases.length === 0
    ? t('sense.group-plain', { count })
    : t.rich('sense.group', {
        count,
        phrases: new Intl.ListFormat(t.language, { type: 'conjunction' }).format(phrases),
        b: (words) => <b>{words}</b>,
      })
}

const Away = ({ frame: { t }, view, group }: Pick<OfferProps, 'frame' | 'view' | 'group'>) => (
  <form method="post" action={`/p/${view.head.id}/sense/groups/away`}>
    <input type="hidden" name="group" value={group.id} />
    <button type="submit" class="btn s quiet">
      {t('sense.leave-apart')}
    </button>
  </form>
)

/** One group that is looked at: all of it can be named at once, or some of its voices moved one by one. */
const Looked = (props: OfferProps) => {
  const { frame, view, group } = props
  const { t } = frame
  return (
    <div class="stack line">
      <p>
        <Phrases frame={frame} group={group} /> {t('sense.noticed')}
      </p>
      <div class="move">
        <a class="btn s" href={`/p/${view.head.id}/themes/new?group=${group.id}`}>
          {t('sense.group-name')}
        </a>
        <Away frame={frame} view={view} group={group} />
        <a href={`/p/${view.head.id}/sense`}>{t('sense.group-back')}</a>
      </div>
    </div>
  )
}
