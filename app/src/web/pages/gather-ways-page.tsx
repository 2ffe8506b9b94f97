import type { GatherView, WayView } from '../../readers/gather.ts'
import { Field } from '../ui/field.tsx'
import type { Frame } from '../ui/frame.ts'
import { type GatherFormProps, GatherSheet } from './gather-sheet.tsx'

/** GET and POST /p/:id/gather/ways. Fields: words. */
export const GatherWaysPage = (props: GatherFormProps) => {
  const { frame, view, form } = props
  const { t } = frame
  return (
    <GatherSheet
      {...props}
      name="ways"
      title={t('gather.ways')}
      lead={t('gather.ways-lead')}
      go={t('gather.way-propose')}
      fields={{ words: t('gather.way') }}
      before={<Ways frame={frame} view={view} />}
      after={<Offered {...props} />}
    >
      <Field
        frame={frame}
        form={form}
        name="words"
        label={t('gather.way')}
        hint={t('gather.way-hint')}
        maxlength={300}
        required
      />
    </GatherSheet>
  )
}

const offered = [
  'gather.way-jargon',
  'gather.way-last-word',
  'gather.way-no',
  'gather.way-break',
  'gather.way-time',
  'gather.way-wrong',
] as const

/** Lines that other teams began with; nobody has to. */
const Offered = ({ frame: { t }, view }: GatherFormProps) => {
  const rest = offered.map((key) => t(key)).filter((words) => view.ways.every((way) => way.words !== words))
  if (rest.length === 0) return null
  return (
    <section class="stack">
      <h2>{t('gather.ways-offered')}</h2>
      <ul class="rows">
        {rest.map((words) => (
          <li class="between">
            <span>{words}</span>
            <form method="post" action={`/p/${view.head.id}/gather/ways`}>
              <input type="hidden" name="words" value={words} />
              <button type="submit" class="btn s quiet" aria-label={t('gather.way-propose-one', { words })}>
                {t('gather.way-propose')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The lines that stand, with who agreed from which side, and one's own word on each. */
export const Ways = ({ frame, view }: { frame: Frame; view: GatherView }) =>
  view.ways.length === 0 ? null : (
    <ul class="rows">
      {view.ways.map((way) => (
        <Way frame={frame} view={view} way={way} />
      ))}
    </ul>
  )

const Way = ({ frame: { t }, view, way }: { frame: Frame; view: GatherView; way: WayView }) => {
  const press = (doing: 'agree' | 'disagree' | 'take-back', words: string) => (
    <form method="post" action={`/p/${view.head.id}/gather/ways/agree`}>
      <input type="hidden" name="way" value={way.id} />
      <input type="hidden" name="do" value={doing} />
      <button type="submit" class="btn s quiet" aria-label={t('dot', { first: words, second: way.words })}>
        {words}
      </button>
    </form>
  )
  return (
    <li class="stack">
      <p dir="auto">
        <b>{way.words}</b>
      </p>
      <div class="between">
        <p class="small">
          <span class={way.bothSides ? 'tag on' : 'tag'}>
            {t(way.bothSides ? 'gather.way-agreed' : 'gather.way-open')}
          </span>{' '}
          {way.agreed.map(({ name, side }) => (
            <>
              <span class={side} dir="auto">
                {name}
              </span>{' '}
            </>
          ))}
        </p>
        {way.mayTakeBack
          ? press('take-back', t('gather.way-take-back'))
          : press(way.mine ? 'disagree' : 'agree', t(way.mine ? 'gather.way-no-longer' : 'gather.way-agree'))}
      </div>
    </li>
  )
}
