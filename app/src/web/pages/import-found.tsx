import type { ImportView } from '../../readers/imports.ts'
import type { Frame } from '../ui/frame.ts'

/** What was found in a file: how many answers, and what is wrong in which line. */
export const FileFound = ({ frame: { t }, view }: { readonly frame: Frame; readonly view: ImportView }) => {
  const { found } = view
  if (!found) return null
  const lines = [
    t('import.found-answers', { count: Number(found.answers) }),
    Number(found.empty) > 0 && t('import.found-empty', { count: Number(found.empty) }),
    Number(found.faulty) > 0 && t('import.found-faulty', { count: Number(found.faulty) }),
    Number(found.again ?? 0) > 0 && t('import.found-again', { count: Number(found.again) }),
    Number(found.other ?? 0) > 0 && t('import.found-other', { count: Number(found.other) }),
  ].filter((line) => line !== false)
  return (
    <section class="stack">
      <h2>{t('import.found')}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {found.faults.length > 0 && (
        <details open>
          <summary>{t('import.faults')}</summary>
          <ul class="rows">
            {found.faults.map(({ line, column, error }) => (
              <li>
                {t('import.fault', { line: t.number(Number(line)), column })} {t(error)}
              </li>
            ))}
          </ul>
          {Number(found.faulty) > found.faults.length && <p>{t('import.faults-more')}</p>}
        </details>
      )}
    </section>
  )
}
