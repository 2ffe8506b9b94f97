import { equalityQuestions } from '../../domain/equality.ts'
import { type Language, languages, readerField } from '../../domain/language.ts'
import { translator } from '../../i18n/translator.ts'
import type { ConversationSettingsView, NewConversationView } from '../../readers/conversation-settings.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { everyLanguage } from '../ui/public-layout.tsx'
import { Select } from '../ui/select.tsx'

type Settings = Omit<
  ConversationSettingsView,
  keyof NewConversationView | 'conversation' | 'questions' | 'open' | 'closed'
>

interface SettingsFieldsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly view: NewConversationView
  /** As it is set; absent where the conversation is still to be opened. */
  readonly set?: Settings
}

/**
 * What partners may set of a conversation. Fields: languages and equality (several: in the form's values with a space between),
 * reader-xx for each language, opensOn, closesOn, mostAnswers, mostWords, children.
 */
export const SettingsFields = (props: SettingsFieldsProps) => {
  const { frame, form, set } = props
  const { t } = frame
  return (
    <>
      <Field
        frame={frame}
        form={form}
        name="opensOn"
        type="date"
        label={t('conversation.opens-on')}
        hint={t('conversation.opens-on-hint')}
        value={set?.opensOn ?? ''}
      />
      <Field
        frame={frame}
        form={form}
        name="closesOn"
        type="date"
        label={t('conversation.closes-on')}
        value={set?.closesOn ?? ''}
      />
      <Choices
        frame={frame}
        form={form}
        name="languages"
        legend={t('conversation.languages')}
        hint={t('conversation.languages-hint')}
        value={set?.languages.join(' ') ?? t.language}
        several
        choices={everyLanguage.map((language) => ({
          value: language,
          label: languages[language].name,
          lang: language,
          ...(!translator(language).reviewed && {
            note: t('conversation.unreviewed'),
            noteLang: t.language,
          }),
        }))}
      />
      <Readers {...props} />
      <More {...props} />
    </>
  )
}

/** Who reads each language, by name. Whoever opens a question in their own language reads it, unless they say otherwise. */
const Readers = ({ frame, form, view, set }: SettingsFieldsProps) => {
  const { t } = frame
  return (
    <fieldset class="stack" aria-describedby="readers-hint">
      <legend>{t('conversation.readers')}</legend>
      <p class="hint" id="readers-hint">
        {t('conversation.readers-hint')}
      </p>
      {everyLanguage.map((language) => (
        <Select
          frame={frame}
          form={form}
          name={readerField(language)}
          label={t('conversation.reader', { language: languages[language].name })}
          value={readerOf(view, set, language) ?? (!set && language === t.language ? 'me' : '')}
          options={[
            { value: '', label: t('conversation.reader-none') },
            ...view.people
              .filter(({ reads }) => reads.includes(language))
              .map(({ person, name }) =>
                person === view.self
                  ? { value: 'me', label: t('conversation.reader-me') }
                  : { value: person, label: name },
              ),
          ]}
        />
      ))}
    </fieldset>
  )
}

function readerOf(
  view: NewConversationView,
  set: Settings | undefined,
  language: Language,
): string | undefined {
  const reader = set?.readers[language]
  return reader === view.self ? 'me' : reader
}

const More = ({ frame, form, set }: SettingsFieldsProps) => {
  const { t } = frame
  const names = ['mostAnswers', 'mostWords', 'children', 'equality']
  const open = set !== undefined || names.some((name) => form.values[name] || form.errors[name])
  return (
    <details open={open}>
      <summary>{t('conversation.more')}</summary>
      <div class="stack">
        <Field
          frame={frame}
          form={form}
          name="mostAnswers"
          label={t('conversation.most-answers')}
          hint={t('conversation.most-answers-hint')}
          value={set?.mostAnswers ? String(set.mostAnswers) : ''}
          maxlength={6}
        />
        <Field
          frame={frame}
          form={form}
          name="mostWords"
          label={t('conversation.most-words')}
          hint={t('conversation.most-words-hint')}
          value={set?.mostWords ? String(set.mostWords) : ''}
          maxlength={6}
        />
        <Choices
          frame={frame}
          form={form}
          name="children"
          legend={t('conversation.children')}
          value={set?.forChildren ? 'yes' : ''}
          choices={[
            { value: '', label: t('conversation.children-no') },
            { value: 'yes', label: t('conversation.children-yes'), note: t('conversation.children-note') },
          ]}
        />
        <Choices
          frame={frame}
          form={form}
          name="equality"
          legend={t('conversation.equality')}
          hint={t('conversation.equality-hint')}
          value={set?.equality.join(' ') ?? ''}
          several
          choices={equalityQuestions.map((question) => ({
            value: question,
            label: t(`equality.${question}`),
          }))}
        />
      </div>
    </details>
  )
}

/** What each field of these is called, in their order. */
export const settingsNames = (t: Frame['t']): Readonly<Record<string, string>> => ({
  opensOn: t('conversation.opens-on'),
  closesOn: t('conversation.closes-on'),
  languages: t('conversation.languages'),
  ...Object.fromEntries(
    everyLanguage.map((language) => [
      readerField(language),
      t('conversation.reader', { language: languages[language].name }),
    ]),
  ),
  mostAnswers: t('conversation.most-answers'),
  mostWords: t('conversation.most-words'),
  children: t('conversation.children'),
  equality: t('conversation.equality'),
})
