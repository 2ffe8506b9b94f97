import type { ThemeDid } from '../../readers/theme-history.ts'
import { exactCount } from './exact-count.ts'
import type { Frame } from './frame.ts'

interface ThemeDidsProps {
  readonly frame: Frame
  readonly project: string
  readonly did: readonly ThemeDid[]
  readonly back: string
}

/** The history of themes, the newest first; each line can be undone by whoever of the team. */
export const ThemeDids = ({ frame, project, did, back }: ThemeDidsProps) => {
  const { t } = frame
  return (
    <ol class="rows">
      {did.map((each) => (
        <li id={`change-${each.id}`} class="between">
          <p>
            {saidOf(t, each)}{' '}
            <span class="small">
              <span class={each.side}>{t('themes.did-by', { name: each.name, date: t.day(each.on) })}</span>
            </span>
          </p>
          {each.undone ? (
            <span class="second small">{t('themes.undone')}</span>
          ) : (
            <form method="post" action={`/p/${project}/sense/undo`}>
              <input type="hidden" name="change" value={each.id} />
              <input type="hidden" name="back" value={back} />
              <button
                type="submit"
                class="linkish"
                aria-label={t('themes.undo-one', { what: saidOf(t, each) })}
              >
                {t('sense.undo')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}

function saidOf(t: Frame['t'], did: ThemeDid): string {
  const count = exactCount(did.voices)
  const theme = did.theme ?? ''
  const other = did.other ?? ''
  if (did.kind === 'renamed') return t('themes.did-renamed', { theme, other })
  if (did.kind === 'merged') return t('themes.did-merged', { theme, other })
  if (did.kind === 'sorted' && did.owner)
    return t('themes.did-sorted', { theme, owner: t(`themes.owner-${did.owner}`) })
  if (did.kind === 'placed' || did.kind === 'coded') return t('themes.did-placed', { theme, count })
  if (did.kind === 'taken-out') return t('themes.did-taken-out', { count })
  if (did.kind === 'made' || did.kind === 'imported') return t('themes.did-made', { theme, count })
  if (did.kind === 'split' || did.kind === 'accepted') return t(`themes.did-${did.kind}`, { theme, count })
  if (did.kind === 'removed') return t('themes.did-removed', { theme, count })
  return did.kind === 'undone' ? t('themes.did-undone') : t('themes.did-changed', { theme })
}
