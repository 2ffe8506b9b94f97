import type { ProblemId } from '../../domain/problem.ts'
import type { AskedBy } from '../../readers/asked-by.ts'
import type { Frame } from '../ui/frame.ts'
import { PublicLayout } from '../ui/public-layout.tsx'

/** Any route, with the status of `problemStatus[problem]`. */
export interface ProblemPageProps {
  readonly frame: Frame
  readonly problem: ProblemId
  /** The id under which an unexpected error was logged. */
  readonly errorId?: string
  /** Who asks, where the address says so: their help lines then stand on this page too. */
  readonly by?: AskedBy | null
}

/** What went wrong, and what to do about it. */
export const ProblemPage = ({ frame, problem, errorId, by = null }: ProblemPageProps) => {
  const { t } = frame
  const signIn = problem === 'sign-in-first' || problem === 'link-used'
  return (
    <PublicLayout frame={frame} title={t(`problem.${problem}.title`)} by={by}>
      <div class="stack pad">
        <h1>{t(`problem.${problem}.title`)}</h1>
        <p class="lead">{t(`problem.${problem}.do`)}</p>
        {errorId && (
          <p class="notice">
            {t.rich('problem.id', { id: errorId, code: (words) => <code dir="ltr">{words}</code> })}
          </p>
        )}
        <p>
          <a class="btn quiet" href={signIn ? '/sign-in' : '/'}>
            {t(signIn ? 'front.partner-go' : 'problem.home')}
          </a>
        </p>
      </div>
    </PublicLayout>
  )
}
