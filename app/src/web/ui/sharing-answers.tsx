import { refusalReasons } from '../../domain/sharing.ts'
import { sides } from '../../domain/side.ts'
import type { SharingView } from '../../readers/sharing-waiting.ts'
import type { Frame } from './frame.ts'

interface SharingAnswersProps {
  readonly frame: Frame
  readonly project: string
  readonly sharing: SharingView
  /** The beginning of the voice, so that each button says what it is about. */
  readonly words: string
}

/** What each side said to one proposal, and what this partner may say. */
export const SharingAnswers = (props: SharingAnswersProps) => {
  const { frame, project, sharing, words } = props
  const { t } = frame
  const { state, mine } = sharing
  return (
    <div class="stack">
      <p>
        <span class={state === 'shared' ? 'tag on' : 'tag'}>{t(`sharing.reach-${sharing.reach}`)}</span>{' '}
        <span class="second small">
          {t('sharing.since', { days: sharing.waited, date: t.day(sharing.proposedOn) })}
        </span>
      </p>
      <ul>
        {sides
          .filter((side) => sharing.yes.includes(side) || !sharing.no.some((each) => each.side === side))
          .map((side) => (
            <li class={side}>
              {t(sharing.yes.includes(side) ? `sharing.yes-${side}` : `sharing.not-yet-${side}`)}
            </li>
          ))}
        {sharing.no.map(({ side, reason }) => (
          <li class={side}>{t(`sharing.no-${side}`, { reason: t(`sharing.reason-${reason}`) })}</li>
        ))}
      </ul>
      {state === 'refused' && <p>{t(sharing.told ? 'sharing.told' : 'sharing.not-told')}</p>}
      {state === 'contested' && <p>{t('sharing.contested')}</p>}
      {mine && state !== 'refused' && <p>{t(`sharing.mine-${mine}`)}</p>}
      {mine !== 'yes' && (state === 'waiting' || state === 'contested') && (
        <form method="post" action={`/p/${project}/sharing/approve`}>
          <input type="hidden" name="sharing" value={sharing.id} />
          <button type="submit" class="btn s" aria-label={t('sharing.approve-one', { words })}>
            {t('sharing.approve')}
          </button>
        </form>
      )}
      {mine !== 'no' && state !== 'refused' && <Refuse {...props} />}
    </div>
  )
}

const Refuse = ({ frame: { t }, project, sharing, words }: SharingAnswersProps) => {
  const does = sharing.state === 'shared' ? 'call-back' : 'refuse'
  return (
    <details>
      <summary aria-label={t(`sharing.${does}-one`, { words })}>{t(`sharing.${does}`)}</summary>
      <form class="stack" method="post" action={`/p/${project}/sharing/refuse`}>
        <input type="hidden" name="sharing" value={sharing.id} />
        <p>{t('sharing.refuse-what')}</p>
        {does === 'call-back' && <p>{t('sharing.call-back-what')}</p>}
        <fieldset>
          <legend>{t('sharing.reason')}</legend>
          <div class="choices">
            {refusalReasons.map((reason) => (
              <label>
                <input type="radio" name="reason" value={reason} required />
                <span>{t(`sharing.reason-${reason}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit" class="btn s quiet">
          {t('sharing.refuse-go')}
        </button>
      </form>
    </details>
  )
}
