import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { type GatherFormProps, GatherSheet } from './gather-sheet.tsx'

/** GET and POST /p/:id/gather/needs. Fields: words, readers (me, conveners), met (yes, no). */
export const GatherNeedsPage = (props: GatherFormProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const { own } = view.needs
  return (
    <GatherSheet
      {...props}
      name="needs"
      title={t('gather.needs')}
      lead={t('gather.needs-lead')}
      go={t('gather.keep')}
      fields={{
        words: t('gather.needs-words'),
        readers: t('gather.needs-readers'),
        met: t('gather.needs-met'),
      }}
      before={<p>{t('gather.needs-who')}</p>}
      after={
        own && (
          <form class="stack" method="post" action={`/p/${view.head.id}/gather/needs/take-back`}>
            <p>{t('gather.needs-gone')}</p>
            <button type="submit" class="btn s quiet">
              {t('gather.needs-take-back')}
            </button>
          </form>
        )
      }
    >
      <Field
        frame={frame}
        form={form}
        name="words"
        label={t('gather.needs-words')}
        hint={t('gather.needs-hint')}
        value={own?.words ?? ''}
        lines={5}
        maxlength={2000}
      />
      <Choices
        frame={frame}
        form={form}
        name="readers"
        legend={t('gather.needs-readers')}
        value={own?.conveners ? 'conveners' : 'me'}
        choices={[
          { value: 'me', label: t('gather.needs-me') },
          { value: 'conveners', label: t('gather.needs-conveners'), note: t('gather.needs-conveners-note') },
        ]}
      />
      <Choices
        frame={frame}
        form={form}
        name="met"
        legend={t('gather.needs-met')}
        hint={t('gather.needs-met-hint')}
        value={own?.met ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: t('gather.needs-not-yet') },
          { value: 'yes', label: t('gather.needs-yes') },
        ]}
      />
    </GatherSheet>
  )
}
