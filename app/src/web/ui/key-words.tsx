import type { Translator } from '../../i18n/translator.ts'

/** The words of a key, numbered, in the order they go. */
export const KeyWords = ({ t, words }: { readonly t: Translator; readonly words: readonly string[] }) => (
  <ol class="key" aria-label={t('thanks.key-label', { words: words.join(' ') })}>
    {words.map((word, index) => (
      <li>
        <span aria-hidden="true">{t.number(index + 1)}</span>
        {word}
      </li>
    ))}
  </ol>
)
