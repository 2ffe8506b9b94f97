import type { Child } from 'hono/jsx'
import type { GatherView } from '../../readers/gather.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/** What every form page of the step Gather gets. */
export interface GatherFormProps {
  readonly frame: Frame
  readonly view: GatherView
  readonly form: FormState
  readonly token: string
}

interface GatherSheetProps extends GatherFormProps {
  /** The last part of its address: /p/:id/gather/<name>. */
  readonly name: string
  readonly title: string
  readonly lead: string
  readonly go: string
  /** The fields in their order, with what each is called. */
  readonly fields: Readonly<Record<string, string>>
  readonly children?: Child
  /** What stands above the form and below it. */
  readonly before?: Child
  readonly after?: Child
}

/** One form of the step Gather on a page of its own, with the way back. */
export const GatherSheet = (props: GatherSheetProps) => {
  const { frame, view, form, token, name, title, lead, go, fields, children, before, after } = props
  const { t } = frame
  const gather = `/p/${view.head.id}/gather`
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, title, form)}
      me={view.me}
      project={view.head}
      here="gather"
    >
      <div class="stack narrow">
        <p>
          <a href={gather}>{t('gather.back')}</a>
        </p>
        <ErrorSummary frame={frame} form={form} fields={fields} />
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {before}
        <form class="stack" method="post" action={`${gather}/${name}`} novalidate>
          <Token token={token} />
          {children}
          <button type="submit" class="btn">
            {go}
          </button>
        </form>
        {after}
      </div>
    </TeamLayout>
  )
}
