import type { JSX } from 'hono/jsx/jsx-runtime'
import type { z } from 'zod'
import { addServedGroup } from '../../commands/add-served-group.ts'
import { agreeWay } from '../../commands/agree-way.ts'
import { askSponsor } from '../../commands/ask-sponsor.ts'
import { claimPay } from '../../commands/claim-pay.ts'
import type { Command } from '../../commands/command.ts'
import { noteSponsorAnswer } from '../../commands/note-sponsor-answer.ts'
import { offerPay } from '../../commands/offer-pay.ts'
import { proposeWay } from '../../commands/propose-way.ts'
import { removeServedGroup } from '../../commands/remove-served-group.ts'
import { sayAccessNeeds } from '../../commands/say-access-needs.ts'
import { sayMandate } from '../../commands/say-mandate.ts'
import { sayPurpose } from '../../commands/say-purpose.ts'
import { sayServed } from '../../commands/say-served.ts'
import { payClaim, settleOwnClaim } from '../../commands/settle-claim.ts'
import { takeAccessNeedsBack } from '../../commands/take-access-needs-back.ts'
import type { Action } from '../../domain/policy.ts'
import { GatherClaimsPage } from '../pages/gather-claims-page.tsx'
import { GatherAnswerPage, GatherMandatePage, GatherQuestionsPage } from '../pages/gather-mandate-page.tsx'
import { GatherNeedsPage } from '../pages/gather-needs-page.tsx'
import { GatherPayPage } from '../pages/gather-pay-page.tsx'
import { GatherGroupsPage, GatherPurposePage, GatherServedPage } from '../pages/gather-served-page.tsx'
import type { GatherFormProps } from '../pages/gather-sheet.tsx'
import { GatherWaysPage } from '../pages/gather-ways-page.tsx'

type Verb = Command<z.ZodType, null>

/** A form of the step Gather: its page, its command, and where it leads when all is well (below /p/:id/). */
export interface Sheet {
  readonly name: string
  readonly may: Action
  readonly page: (props: GatherFormProps) => JSX.Element
  readonly verb: Verb
  readonly back: string
  /** The field that says so where a form that was sent before comes again with other words. */
  readonly first: string
}

const sheet = (
  name: string,
  page: Sheet['page'],
  verb: Verb,
  back = `gather#${name}`,
  first = name,
): Sheet => ({
  ...{ name, page, verb, back, first },
  may: verb.may,
})

export const sheets: readonly Sheet[] = [
  sheet('purpose', GatherPurposePage, sayPurpose),
  sheet('served', GatherServedPage, sayServed),
  sheet('groups', GatherGroupsPage, addServedGroup, 'gather/groups', 'name'),
  sheet('mandate', GatherMandatePage, sayMandate),
  sheet('questions', GatherQuestionsPage, askSponsor, 'gather/questions', 'words'),
  sheet('answer', GatherAnswerPage, noteSponsorAnswer, 'gather/questions'),
  sheet('needs', GatherNeedsPage, sayAccessNeeds),
  sheet('ways', GatherWaysPage, proposeWay, 'gather/ways'),
  sheet('pay', GatherPayPage, offerPay),
  sheet('claims', GatherClaimsPage, claimPay, 'gather/claims', 'what'),
]

/** A button of the step Gather that changes something and has no page. */
export interface Press {
  readonly path: string
  readonly may: Action
  readonly verb: Verb
  readonly back: string
}

const press = (path: string, verb: Verb, back: string): Press => ({ path, may: verb.may, verb, back })

export const presses: readonly Press[] = [
  press('groups/remove', removeServedGroup, 'gather/groups'),
  press('needs/take-back', takeAccessNeedsBack, 'gather#needs'),
  press('ways/agree', agreeWay, 'gather/ways'),
  press('claims/own', settleOwnClaim, 'gather/claims'),
  press('claims/paid', payClaim, 'gather/claims'),
]
