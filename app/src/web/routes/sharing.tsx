import type { Context } from 'hono'
import { approveSharing, refuseSharing } from '../../commands/answer-sharing.ts'
import { perform } from '../../commands/command.ts'
import { proposeSharing } from '../../commands/propose-sharing.ts'
import { isLanguage } from '../../domain/language.ts'
import type { Outcome } from '../../domain/problem.ts'
import type { RefusalReason } from '../../domain/sharing.ts'
import { translator } from '../../i18n/translator.ts'
import { readSharing } from '../../readers/sharing.ts'
import { readForm } from '../guards/form.ts'
import { requireOpened } from '../guards/opened-voices.ts'
import { requirePartner } from '../guards/person.ts'
import { SharingPage } from '../pages/sharing-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'

/** What whoever spoke is told when both sides keep their words in the team, in the language they wrote in. */
function refusalNote(language: string, reasons: readonly RefusalReason[]): string {
  const t = translator(isLanguage(language) ? language : 'en')
  return t('refusal.note', { reason: reasons.map((reason) => t(`refusal.reason-${reason}`)).join(' ') })
}

const refuse = refuseSharing((language, _, reasons) => refusalNote(language, reasons))

/** Agreeing on what goes beyond the team. */
export function sharingRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  const form = (
    path: string,
    does: (partner: Partner, fields: unknown) => Promise<Outcome<unknown>>,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/sharing${path}`,
    kind: 'partners',
    may: 'share-voice',
    async handle(context: Context) {
      const partner = await requirePartner(parts, context, 'share-voice')
      await requireOpened(parts, partner)
      const { fields } = await readForm(context)
      const outcome = await does(partner, fields)
      if (outcome.ok) return context.redirect(`/p/${partner.project}/sharing`, 303)
      // These forms are buttons and choices: what does not fit was not sent by them.
      throw new Refusal(outcome.problem.id)
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/sharing',
      kind: 'partners',
      may: 'share-voice',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'share-voice')
        await requireOpened(parts, partner)
        const view = await readSharing(world.database, readerOf(parts, context, partner))
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, chooseLanguage(context, partnerLanguages), (frame) => (
          <SharingPage frame={frame} view={view} />
        ))
      },
    },
    form('', (partner, fields) => perform(world, partner, proposeSharing, fields)),
    form('/approve', (partner, fields) => perform(world, partner, approveSharing, fields)),
    form('/refuse', (partner, fields) => perform(world, partner, refuse, fields)),
  ]
}
