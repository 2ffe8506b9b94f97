import { agreeConfidentiality } from '../../commands/agree-confidentiality.ts'
import { perform } from '../../commands/command.ts'
import { agreementWords } from '../../i18n/agreement-words.ts'
import { translator } from '../../i18n/translator.ts'
import { readAgreement } from '../../readers/agreement.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { localPath } from '../local-path.ts'
import { AgreementPage } from '../pages/agreement-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'

/** Who has a duty here and no seat has no home in the project. */
const safeFor = ({ side, project }: Partner): string => (side ? `/p/${project}` : '/home')

/** Where people agree to keep what they read to themselves, before they read it. */
export function agreementRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  return [
    {
      method: 'GET',
      path: '/p/:id/agreement',
      kind: 'partners',
      may: 'agree-confidentiality',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'agree-confidentiality')
        const reader = readerOf(parts, context, partner)
        const view = await readAgreement(world.database, reader)
        if (!view) throw new Refusal('not-found')
        const then = localPath(context.req.query('then'), partner.project, safeFor(partner))
        return teamPage(context, assets, reader.language, (frame) => (
          <AgreementPage frame={frame} view={view} then={then} />
        ))
      },
    },
    {
      method: 'POST',
      path: '/p/:id/agreement',
      kind: 'partners',
      may: 'agree-confidentiality',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'agree-confidentiality')
        const { fields } = await readForm(context)
        const language = chooseLanguage(context, partnerLanguages)
        const words = agreementWords(translator(language))
        const outcome = await perform(world, partner, agreeConfidentiality(language, words), {})
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        return context.redirect(localPath(fields.then, partner.project, safeFor(partner)), 303)
      },
    },
  ]
}
