import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { type ProblemId, problemStatus } from '../domain/problem.ts'
import { isAway } from './away.ts'
import { sameOrigin } from './guards/origin.ts'
import { type LiveHub, liveHub } from './live.ts'
import { ProblemPage } from './pages/problem-page.tsx'
import type { Parts } from './parts.ts'
import { GoFirst, Refusal } from './refusal.ts'
import { chooseLanguage, frameOf, publicPage } from './respond.ts'
import type { Route } from './route.ts'
import { accountRoutes } from './routes/account.tsx'
import { agreementRoutes } from './routes/agreement.tsx'
import { ballotRoutes } from './routes/ballot.tsx'
import { conversationRoutes } from './routes/conversations.tsx'
import { decisionRoutes } from './routes/decisions.tsx'
import { fixRoutes } from './routes/fixes.tsx'
import { followRoutes } from './routes/follow.tsx'
import { gatherRoutes } from './routes/gather.tsx'
import { groundRoutes } from './routes/ground.tsx'
import { guessRoutes } from './routes/guesses.tsx'
import { holdRoutes } from './routes/hold.tsx'
import { ideaRoutes } from './routes/ideas.tsx'
import { importRoutes } from './routes/imports.tsx'
import { invitationRoutes } from './routes/invitations.tsx'
import { joinRoutes } from './routes/join.tsx'
import { keyMailRoutes } from './routes/key-mail.tsx'
import { kioskRoutes } from './routes/kiosk.tsx'
import { noContactRoutes } from './routes/no-contact.tsx'
import { organisationRoutes } from './routes/organisation.tsx'
import { participantRoutes } from './routes/participant.tsx'
import { partnerRoutes } from './routes/partners.tsx'
import { peopleRoutes } from './routes/people.tsx'
import { printedRoutes } from './routes/printed.tsx'
import { publicRoutes } from './routes/public.tsx'
import { roomRoutes } from './routes/room.tsx'
import { seenToRoutes } from './routes/seen-to.ts'
import { senseRoutes } from './routes/sense.tsx'
import { sharingRoutes } from './routes/sharing.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { statementRoutes } from './routes/statements.tsx'
import { themesRoutes } from './routes/themes.tsx'
import { threadRoutes } from './routes/thread.tsx'
import { troubleRoutes } from './routes/trouble.tsx'
import { typingRoutes } from './routes/typing.tsx'
import { voicesRoutes } from './routes/voices.tsx'
import { wayInRoutes } from './routes/ways-in.tsx'
import { wishRoutes } from './routes/wishes.tsx'
import { traceOf } from './trace-of.ts'
import { everyLanguage } from './ui/public-layout.tsx'

/** Every address of the program, in one list. */
export const allRoutes = (parts: Parts, live: LiveHub): readonly Route[] => [
  ...publicRoutes(parts),
  ...participantRoutes(parts),
  ...kioskRoutes(parts),
  ...wishRoutes(parts),
  ...followRoutes(parts),
  ...keyMailRoutes(parts),
  ...signInRoutes(parts),
  ...wayInRoutes(parts),
  ...accountRoutes(parts),
  ...conversationRoutes(parts),
  ...partnerRoutes(parts, live),
  ...voicesRoutes(parts),
  ...senseRoutes(parts),
  ...themesRoutes(parts),
  ...sharingRoutes(parts),
  ...importRoutes(parts),
  ...printedRoutes(parts),
  ...typingRoutes(parts),
  ...invitationRoutes(parts),
  ...joinRoutes(parts),
  ...peopleRoutes(parts),
  ...troubleRoutes(parts),
  ...organisationRoutes(parts),
  ...noContactRoutes(parts),
  ...agreementRoutes(parts),
  ...gatherRoutes(parts),
  ...roomRoutes(parts),
  ...guessRoutes(parts),
  ...groundRoutes(parts),
  ...ideaRoutes(parts),
  ...fixRoutes(parts),
  ...decisionRoutes(parts),
  ...ballotRoutes(parts),
  ...holdRoutes(parts),
  ...statementRoutes(parts),
  ...threadRoutes(parts),
  ...seenToRoutes(parts),
]

/** The program's web side. */
export function createApp(parts: Parts): Hono {
  const app = new Hono()
  app.use(seen(parts))
  app.use(sameOrigin(parts.address))
  const live = liveHub(parts.announcements, parts.metrics)
  for (const route of allRoutes(parts, live))
    app.on(route.method, route.path, (context) => route.handle(context))
  app.notFound((context) => showProblem(parts, context, 'not-found'))
  app.onError((error, context) => {
    if (error instanceof GoFirst) return context.redirect(error.to, 303)
    if (error instanceof Refusal) return showProblem(parts, context, error.problem, retryIn(error))
    return unexpected(parts, error, context)
  })
  return app
}

const retryIn = ({ retryAfter, problem }: Refusal) => ({
  retryAfter: retryAfter ?? (problem === 'busy' ? 10 : undefined),
})

function showProblem(
  parts: Parts,
  context: Context,
  problem: ProblemId,
  extra: { errorId?: string; retryAfter?: number | undefined } = {},
): Promise<Response> {
  const frame = frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))
  const { errorId, retryAfter } = extra
  const element = <ProblemPage frame={frame} problem={problem} {...(errorId && { errorId })} />
  return publicPage(context, frame, element, {
    status: problemStatus[problem],
    ...(retryAfter && { headers: { 'retry-after': String(retryAfter) } }),
  })
}

function unexpected(parts: Parts, error: unknown, context: Context): Promise<Response> {
  const errorId = randomUUID()
  const gone = isAway(error)
  parts.log.error(
    { errorId, route: routeOf(context), ...traceOf(error) },
    gone ? 'the database is away' : 'unexpected',
  )
  return gone
    ? showProblem(parts, context, 'away', { retryAfter: 5 })
    : showProblem(parts, context, 'unexpected', { errorId })
}

/** The pattern of a route, such as /c/:code: an address itself can tell whom it was about. */
const routeOf = (context: Context): string => context.req.routePath

function seen({ metrics, log }: Parts) {
  return async (context: Context, next: () => Promise<void>) => {
    const began = performance.now()
    await next()
    const route = context.res.status === 404 ? 'none' : routeOf(context)
    metrics.request(route, context.res.status, (performance.now() - began) / 1000)
    if (context.res.status >= 500)
      log.warn({ route, method: context.req.method, status: context.res.status }, 'answered with a fault')
  }
}
