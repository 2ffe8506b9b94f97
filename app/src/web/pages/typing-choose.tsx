import { languages } from '../../domain/language.ts'
import type { TypingView } from '../../readers/ways-in.ts'
import type { Frame } from '../ui/frame.ts'

interface TypingChooseProps {
  readonly frame: Frame
  readonly view: TypingView
  /** The page this stands on, below the project. */
  readonly page: 'type' | 'workshop'
}

/** Which question somebody answers, and in which language: links, so that the page asks as it was asked. */
export const TypingChoose = ({ frame: { t }, view, page }: TypingChooseProps) => {
  const { chosen, conversations } = view
  const address = (conversation: string, language: string) =>
    `/p/${view.head.id}/${page}?${new URLSearchParams({ conversation, in: language })}`
  if (conversations.length === 0) return <p>{t('typing.none')}</p>
  return (
    <>
      {conversations.length > 1 && (
        <nav class="stack" aria-label={t('typing.which')}>
          <h2>{t('typing.which')}</h2>
          <ul class="rows">
            {conversations.map(({ id, question }) => (
              <li>
                <a
                  href={address(id, chosen?.asked.language ?? t.language)}
                  class="voice"
                  dir="auto"
                  aria-current={id === chosen?.id ? 'true' : undefined}
                >
                  {question}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {chosen && chosen.asked.languages.length > 1 && (
        <nav class="stack" aria-label={t('typing.language')}>
          <h2>{t('typing.language')}</h2>
          <p class="langs">
            {chosen.asked.languages.map((language) => (
              <a
                class="go"
                href={address(chosen.id, language)}
                lang={language}
                dir={languages[language].dir}
                aria-current={language === chosen.asked.language ? 'true' : undefined}
              >
                {languages[language].name}
              </a>
            ))}
          </p>
        </nav>
      )}
    </>
  )
}
