import type { JSX } from 'hono/jsx/jsx-runtime'
import type { DecisionView } from '../../src/readers/decision.ts'
import { BallotKeptPage, BallotPage } from '../../src/web/pages/ballot-page.tsx'
import { DecisionPage } from '../../src/web/pages/decision-page.tsx'
import { DecisionsPage } from '../../src/web/pages/decisions-page.tsx'
import { ProposePage } from '../../src/web/pages/propose-page.tsx'
import { TogetherPage } from '../../src/web/pages/together-page.tsx'
import { emptyForm, type FormState, formState } from '../../src/web/ui/form-state.ts'
import type { Frame } from '../../src/web/ui/frame.ts'
import * as invented from './invented-decisions.ts'

const token = '1c9d4f0e-3c1c-4a1c-8f2b-7a5d5a3e9b10'
const today = '2027-03-08'

/** Decisions, before, while and after people vote, by name. */
export const decidePages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const page = (view: DecisionView, form: FormState = emptyForm, posted: string | null = null) => (
    <DecisionPage
      frame={frame}
      view={view}
      form={form}
      posted={posted}
      token={token}
      done={null}
      today={today}
    />
  )
  const own = { voter: true, voted: true, mailed: false, proposer: false }
  const wrong = (fields: Record<string, string>) => formState({}, fields)
  return {
    decisions: <DecisionsPage frame={frame} view={invented.decisionsView()} />,
    'decisions-none': (
      <DecisionsPage frame={frame} view={invented.decisionsView({ open: [], settled: [] })} />
    ),
    'decision-new': (
      <ProposePage frame={frame} view={invented.proposeView()} amends={null} form={emptyForm} token={token} />
    ),
    'decision-new-error': (
      <ProposePage
        frame={frame}
        view={invented.proposeView({ voices: null })}
        amends={null}
        form={wrong({
          words: 'error.missing',
          harm: 'error.missing',
          subjects: 'error.stands-on',
          closesOn: 'error.date',
        })}
        token={token}
      />
    ),
    'decision-amend': (
      <ProposePage
        frame={frame}
        view={invented.proposeView()}
        amends={invented.blockedView()}
        form={emptyForm}
        token={token}
      />
    ),
    'decision-proposed': page(invented.proposedView()),
    'decision-voting': page(invented.decisionView()),
    'decision-voting-error': page(invented.decisionView(), wrong({ choice: 'error.choose' }), 'vote'),
    'decision-voted': (
      <DecisionPage
        frame={frame}
        view={invented.decisionView({ own })}
        form={emptyForm}
        posted={null}
        token={token}
        done="voted"
        today={today}
      />
    ),
    'decision-agreed': page(invented.agreedView()),
    'decision-blocked': page(invented.blockedView()),
    'decision-why': page(invented.whyView()),
    'decision-together': (
      <TogetherPage
        frame={frame}
        view={invented.decisionView()}
        address="https://even.example.org/p/1/decisions/2"
        today={today}
      />
    ),
  }
}

/** What somebody who follows a mailed link sees, by name. */
export const ballotPages = (frame: Frame): Readonly<Record<string, JSX.Element>> => {
  const link = 'a1'.repeat(32)
  return {
    ballot: <BallotPage frame={frame} view={invented.ballotView()} link={link} form={emptyForm} />,
    'ballot-error': (
      <BallotPage
        frame={frame}
        view={invented.ballotView({ rule: 'consent' })}
        link={link}
        form={formState({}, { choice: 'error.choose' })}
      />
    ),
    'ballot-kept': <BallotKeptPage frame={frame} />,
  }
}
