/* Made by scripts/messages.ts from messages/en.json. Do not edit: run that script instead. */

/** What each message asks for. */
export interface Arguments {
  'skip': Record<never, never>
  'leave': Record<never, never>
  'dot': { readonly first: string; readonly second: string }
  'language.label': Record<never, never>
  'language.unreviewed': Record<never, never>
  'side.lived': Record<never, never>
  'side.learned': Record<never, never>
  'speaker.uses': Record<never, never>
  'speaker.cares': Record<never, never>
  'speaker.works': Record<never, never>
  'speaker.other': Record<never, never>
  'speaker.unsaid': Record<never, never>
  'count.few': Record<never, never>
  'help.title': Record<never, never>
  'help.not-watched': Record<never, never>
  'help.emergency': { readonly number: string }
  'help.emergency-any': Record<never, never>
  'help.talk': { readonly name: string; readonly phone: string }
  'help.not-for': { readonly organisation: string }
  'help.short': Record<never, never>
  'help.go': Record<never, never>
  'help.public': Record<never, never>
  'summary.title': { readonly count: number }
  'summary.kept': Record<never, never>
  'error.prefix': { readonly title: string }
  'error.words-missing': Record<never, never>
  'error.too-long': Record<never, never>
  'error.missing': Record<never, never>
  'error.choose': Record<never, never>
  'error.choose-some': Record<never, never>
  'error.email': Record<never, never>
  'error.phone': Record<never, never>
  'error.date': Record<never, never>
  'error.date-past': Record<never, never>
  'error.key-shape': Record<never, never>
  'error.key-unknown': Record<never, never>
  'error.characters': Record<never, never>
  'error.not-right': Record<never, never>
  'answer.lead': Record<never, never>
  'answer.several': { readonly count: number }
  'answer.replies-by': { readonly date: string }
  'answer.replies': Record<never, never>
  'answer.key-offer': Record<never, never>
  'answer.key-legend': Record<never, never>
  'answer.key-yes': Record<never, never>
  'answer.key-yes-note': Record<never, never>
  'answer.key-no': Record<never, never>
  'answer.key-no-note': Record<never, never>
  'answer.words': Record<never, never>
  'answer.words-hint': Record<never, never>
  'answer.optional': Record<never, never>
  'answer.who': Record<never, never>
  'answer.who-label': Record<never, never>
  'answer.who-uses': Record<never, never>
  'answer.who-cares': Record<never, never>
  'answer.who-works': Record<never, never>
  'answer.who-other': Record<never, never>
  'answer.who-none': Record<never, never>
  'answer.consent': Record<never, never>
  'answer.consent-hint': Record<never, never>
  'answer.consent-team': Record<never, never>
  'answer.consent-team-note': Record<never, never>
  'answer.consent-project': Record<never, never>
  'answer.consent-project-note': Record<never, never>
  'answer.consent-public': Record<never, never>
  'answer.consent-public-note': Record<never, never>
  'answer.consent-beside': Record<never, never>
  'answer.send': Record<never, never>
  'answer.promise': Record<never, never>
  'answer.leave-empty': Record<never, never>
  'answer.closed': Record<never, never>
  'answer.closed-on': { readonly date: string }
  'answer.closed-thanks': Record<never, never>
  'answer.closed-reply': Record<never, never>
  'answer.closes-on': { readonly date: string }
  'answer.have-key': Record<never, never>
  'thanks.title': Record<never, never>
  'thanks.done': Record<never, never>
  'thanks.key-title': Record<never, never>
  'thanks.key-why': Record<never, never>
  'thanks.key-label': { readonly words: string }
  'thanks.where': Record<never, never>
  'thanks.no-key-title': Record<never, never>
  'thanks.no-key-why': Record<never, never>
  'thanks.next': Record<never, never>
  'thanks.now': Record<never, never>
  'thanks.now-what': Record<never, never>
  'thanks.by': { readonly date: string }
  'thanks.by-what': Record<never, never>
  'thanks.later': Record<never, never>
  'thanks.again': Record<never, never>
  'key.title': Record<never, never>
  'key.label': Record<never, never>
  'key.hint': Record<never, never>
  'key.go': Record<never, never>
  'key.lost': Record<never, never>
  'key.private': Record<never, never>
  'follow.title': Record<never, never>
  'follow.words': Record<never, never>
  'follow.said-on': { readonly date: string }
  'follow.hidden': Record<never, never>
  'follow.show': Record<never, never>
  'follow.team': Record<never, never>
  'follow.team-what': Record<never, never>
  'follow.here': Record<never, never>
  'follow.answer': Record<never, never>
  'follow.answer-by': { readonly date: string }
  'follow.answer-what': Record<never, never>
  'follow.see-team': Record<never, never>
  'follow.see-project': Record<never, never>
  'follow.see-public': Record<never, never>
  'follow.take-back': Record<never, never>
  'follow.take-back-what': Record<never, never>
  'follow.take-back-yes': Record<never, never>
  'follow.withdrawn': Record<never, never>
  'follow.closes': Record<never, never>
  'reply.title': Record<never, never>
  'reply.heard': { readonly count: number }
  'reply.heard-few': Record<never, never>
  'reply.by': { readonly date: string }
  'reply.by-open': Record<never, never>
  'reply.lived': Record<never, never>
  'reply.learned': Record<never, never>
  'reply.asked': Record<never, never>
  'reply.open': Record<never, never>
  'reply.closed': Record<never, never>
  'reply.answer': Record<never, never>
  'reply.did': Record<never, never>
  'reply.didnt': Record<never, never>
  'reply.not-yet': Record<never, never>
  'reply.did-what': Record<never, never>
  'reply.didnt-what': Record<never, never>
  'reply.record': Record<never, never>
  'reply.record-what': { readonly date: string }
  'reply.key': Record<never, never>
  'reply.fixed': { readonly words: string }
  'reply.fixing': { readonly words: string }
  'languages.title': Record<never, never>
  'languages.what': Record<never, never>
  'front.title': Record<never, never>
  'front.lead': Record<never, never>
  'front.hear': Record<never, never>
  'front.hear-what': Record<never, never>
  'front.key': Record<never, never>
  'front.key-what': Record<never, never>
  'front.key-go': Record<never, never>
  'front.partner': Record<never, never>
  'front.partner-what': Record<never, never>
  'front.partner-go': Record<never, never>
  'front.open': Record<never, never>
  'problem.home': Record<never, never>
  'problem.id': { readonly id: string }
  'problem.check-fields.title': Record<never, never>
  'problem.check-fields.do': Record<never, never>
  'problem.already-sent.title': Record<never, never>
  'problem.already-sent.do': Record<never, never>
  'problem.not-open.title': Record<never, never>
  'problem.not-open.do': Record<never, never>
  'problem.not-found.title': Record<never, never>
  'problem.not-found.do': Record<never, never>
  'problem.link-used.title': Record<never, never>
  'problem.link-used.do': Record<never, never>
  'problem.sign-in-first.title': Record<never, never>
  'problem.sign-in-first.do': Record<never, never>
  'problem.not-yours.title': Record<never, never>
  'problem.not-yours.do': Record<never, never>
  'problem.too-large.title': Record<never, never>
  'problem.too-large.do': Record<never, never>
  'problem.wrong-form.title': Record<never, never>
  'problem.wrong-form.do': Record<never, never>
  'problem.wrong-origin.title': Record<never, never>
  'problem.wrong-origin.do': Record<never, never>
  'problem.wrong-kind.title': Record<never, never>
  'problem.wrong-kind.do': Record<never, never>
  'problem.too-many.title': Record<never, never>
  'problem.too-many.do': Record<never, never>
  'problem.voice-gone.title': Record<never, never>
  'problem.voice-gone.do': Record<never, never>
  'problem.insecure-sign-in.title': Record<never, never>
  'problem.insecure-sign-in.do': Record<never, never>
  'problem.busy.title': Record<never, never>
  'problem.busy.do': Record<never, never>
  'problem.unexpected.title': Record<never, never>
  'problem.unexpected.do': Record<never, never>
  'sign-in.title': Record<never, never>
  'sign-in.email': Record<never, never>
  'sign-in.email-hint': Record<never, never>
  'sign-in.go': Record<never, never>
  'sign-in.sent': Record<never, never>
  'sign-in.sent-what': Record<never, never>
  'sign-in.sent-none': Record<never, never>
  'sign-in.sent-steward': Record<never, never>
  'sign-in.again': Record<never, never>
  'sign-in.link': Record<never, never>
  'sign-in.link-what': Record<never, never>
  'sign-in.link-go': Record<never, never>
  'sign-in.out': Record<never, never>
  'sign-in.elsewhere': { readonly name: string }
  'sign-in.passkey': Record<never, never>
  'sign-in.passkey-failed': Record<never, never>
  'sign-in.code-title': Record<never, never>
  'sign-in.code': Record<never, never>
  'sign-in.code-hint': Record<never, never>
  'sign-in.code-go': Record<never, never>
  'sign-in.code-lost': Record<never, never>
  'start.title': Record<never, never>
  'start.lead': Record<never, never>
  'start.you': Record<never, never>
  'start.name': Record<never, never>
  'start.name-hint': Record<never, never>
  'start.email': Record<never, never>
  'start.email-hint': Record<never, never>
  'start.place': Record<never, never>
  'start.organisation': Record<never, never>
  'start.organisation-hint': Record<never, never>
  'start.help': Record<never, never>
  'start.help-hint': Record<never, never>
  'start.emergency': Record<never, never>
  'start.emergency-hint': Record<never, never>
  'start.help-name': Record<never, never>
  'start.help-name-hint': Record<never, never>
  'start.help-phone': Record<never, never>
  'start.go': Record<never, never>
  'team.nav': Record<never, never>
  'team.home': Record<never, never>
  'team.voices': Record<never, never>
  'team.ask': Record<never, never>
  'team.reply': Record<never, never>
  'team.projects': Record<never, never>
  'team.outbox': Record<never, never>
  'team.ground': Record<never, never>
  'home.title': Record<never, never>
  'home.new': Record<never, never>
  'home.none': Record<never, never>
  'home.none-partner': Record<never, never>
  'home.voices': { readonly count: number }
  'home.spoke': { readonly count: number }
  'project-new.title': Record<never, never>
  'project-new.lead': Record<never, never>
  'project-new.name': Record<never, never>
  'project-new.name-hint': Record<never, never>
  'project-new.place': Record<never, never>
  'project-new.place-hint': Record<never, never>
  'project-new.purpose': Record<never, never>
  'project-new.purpose-hint': Record<never, never>
  'project-new.side': Record<never, never>
  'project-new.side-hint': Record<never, never>
  'project-new.lived': Record<never, never>
  'project-new.learned': Record<never, never>
  'project-new.replies-by': Record<never, never>
  'project-new.replies-by-hint': Record<never, never>
  'project-new.go': Record<never, never>
  'project.asking': Record<never, never>
  'project.pace': Record<never, never>
  'project.day': { readonly day: string }
  'project.day-over': { readonly day: string }
  'project.day-none': Record<never, never>
  'project.path': Record<never, never>
  'project.path-here': Record<never, never>
  'project.path-past': Record<never, never>
  'project.path-later': Record<never, never>
  'project.tell': Record<never, never>
  'project.tell-what': Record<never, never>
  'step.gather': Record<never, never>
  'step.listen': Record<never, never>
  'step.make-sense': Record<never, never>
  'step.choose': Record<never, never>
  'step.design': Record<never, never>
  'step.test': Record<never, never>
  'step.keep': Record<never, never>
  'project.waiting': Record<never, never>
  'project.waiting-ask': Record<never, never>
  'project.waiting-ask-what': Record<never, never>
  'project.waiting-share': Record<never, never>
  'project.waiting-share-what': Record<never, never>
  'project.waiting-more': Record<never, never>
  'project.waiting-more-what': { readonly date: string }
  'project.waiting-more-open': Record<never, never>
  'project.waiting-read': Record<never, never>
  'project.waiting-read-what': { readonly count: number }
  'project.waiting-seat': Record<never, never>
  'project.waiting-seat-lived': Record<never, never>
  'project.waiting-seat-learned': Record<never, never>
  'project.level': Record<never, never>
  'project.seats': Record<never, never>
  'project.spoke': Record<never, never>
  'project.unsaid': { readonly count: number }
  'level.none': Record<never, never>
  'level.seats-lived': Record<never, never>
  'level.seats-learned': Record<never, never>
  'level.spoke-lived': Record<never, never>
  'level.spoke-learned': Record<never, never>
  'level.even': Record<never, never>
  'project.latest': Record<never, never>
  'project.all-voices': Record<never, never>
  'project.questions': Record<never, never>
  'project.open': Record<never, never>
  'project.closed': Record<never, never>
  'project.until': { readonly date: string }
  'project.share': Record<never, never>
  'project.ask-more': Record<never, never>
  'voices.title': Record<never, never>
  'voices.search': Record<never, never>
  'voices.search-go': Record<never, never>
  'voices.search-clear': Record<never, never>
  'voices.found': { readonly search: string }
  'voices.none': Record<never, never>
  'voices.none-what': Record<never, never>
  'voices.none-found': Record<never, never>
  'voices.none-found-what': Record<never, never>
  'voices.older': Record<never, never>
  'voices.newest': Record<never, never>
  'voices.pages': Record<never, never>
  'voices.consent-team': Record<never, never>
  'voices.consent-project': Record<never, never>
  'voices.consent-public': Record<never, never>
  'conversation.title': Record<never, never>
  'conversation.lead': Record<never, never>
  'conversation.question': { readonly number: number }
  'conversation.question1': Record<never, never>
  'conversation.question2': Record<never, never>
  'conversation.question3': Record<never, never>
  'conversation.optional': Record<never, never>
  'conversation.intro': Record<never, never>
  'conversation.intro-hint': Record<never, never>
  'conversation.closes-on': Record<never, never>
  'conversation.languages': Record<never, never>
  'conversation.languages-hint': Record<never, never>
  'conversation.unreviewed': Record<never, never>
  'conversation.go': Record<never, never>
  'outbox.title': Record<never, never>
  'outbox.lead': Record<never, never>
  'outbox.lead-set': Record<never, never>
  'outbox.careful': Record<never, never>
  'outbox.none': Record<never, never>
  'outbox.read': Record<never, never>
  'outbox.to': { readonly email: string }
  'outbox.waiting': { readonly date: string }
  'mail.sign-in.subject': Record<never, never>
  'mail.sign-in.hello': Record<never, never>
  'mail.sign-in.once': Record<never, never>
  'count.about': { readonly count: string }
  'count.protected': Record<never, never>
  'count.until-closed': Record<never, never>
  'error.email-known': Record<never, never>
  'team.partners': Record<never, never>
  'partners.title': Record<never, never>
  'partners.convener': Record<never, never>
  'partners.invite': Record<never, never>
  'partners.called': Record<never, never>
  'partners.called-hint': Record<never, never>
  'partners.side': Record<never, never>
  'partners.lived': Record<never, never>
  'partners.learned': Record<never, never>
  'partners.go': Record<never, never>
  'partners.made': { readonly called: string }
  'partners.made-what': { readonly date: string }
  'partners.card': { readonly project: string; readonly organisation: string }
  'partners.invited': Record<never, never>
  'partners.until': { readonly date: string }
  'partners.take-back': Record<never, never>
  'partners.take-back-one': { readonly called: string }
  'partners.leave': Record<never, never>
  'partners.leave-what': Record<never, never>
  'partners.leave-yes': Record<never, never>
  'join.title': { readonly project: string }
  'join.lived': Record<never, never>
  'join.learned': Record<never, never>
  'join.equal': Record<never, never>
  'join.as': { readonly name: string }
  'join.go': Record<never, never>
  'count.percent': { readonly percent: string }
  'count.nobody-asked': Record<never, never>
  'problem.has-seat.title': Record<never, never>
  'problem.has-seat.do': Record<never, never>
  'problem.last-seat.title': Record<never, never>
  'problem.last-seat.do': Record<never, never>
  'problem.away.title': Record<never, never>
  'problem.away.do': Record<never, never>
  'problem.start-again.title': Record<never, never>
  'problem.start-again.do': Record<never, never>
  'problem.passkey-refused.title': Record<never, never>
  'problem.passkey-refused.do': Record<never, never>
  'problem.no-account.title': Record<never, never>
  'problem.no-account.do': Record<never, never>
  'problem.guesses-sealed.title': Record<never, never>
  'problem.guesses-sealed.do': Record<never, never>
  'problem.voices-read.title': Record<never, never>
  'problem.voices-read.do': Record<never, never>
  'problem.guesses-open.title': Record<never, never>
  'problem.guesses-open.do': Record<never, never>
  'problem.hold-moved-on.title': Record<never, never>
  'problem.hold-moved-on.do': Record<never, never>
  'error.away': Record<never, never>
  'error.busy': Record<never, never>
  'error.unexpected': Record<never, never>
  'error.already-sent': Record<never, never>
  'error.sent-before': Record<never, never>
  'error.code': Record<never, never>
  'error.of-ten': Record<never, never>
  'error.date-far': Record<never, never>
  'error.day-fixed': Record<never, never>
  'error.date-to-come': Record<never, never>
  'error.strike-not-there': Record<never, never>
  'answer.not-sent': Record<never, never>
  'agreement.title': Record<never, never>
  'agreement.lead': Record<never, never>
  'agreement.stay': Record<never, never>
  'agreement.no-guess': Record<never, never>
  'agreement.know': Record<never, never>
  'agreement.care': Record<never, never>
  'agreement.danger': Record<never, never>
  'agreement.go': Record<never, never>
  'agreement.kept': Record<never, never>
  'agreement.done': Record<never, never>
  'agreement.on': Record<never, never>
  'agreement.before': Record<never, never>
  'account.title': Record<never, never>
  'account.ways': Record<never, never>
  'account.by-mail': { readonly email: string }
  'account.by-other': { readonly name: string }
  'account.prove-first': Record<never, never>
  'account.passkeys': Record<never, never>
  'account.passkeys-what': Record<never, never>
  'account.added': { readonly date: string }
  'account.used': { readonly date: string }
  'account.never-used': Record<never, never>
  'account.remove': Record<never, never>
  'account.remove-one': { readonly name: string }
  'account.passkey-name': Record<never, never>
  'account.passkey-name-hint': Record<never, never>
  'account.passkey-add': Record<never, never>
  'account.passkey-cannot': Record<never, never>
  'account.code': Record<never, never>
  'account.code-what': Record<never, never>
  'account.code-begin': Record<never, never>
  'account.code-on': Record<never, never>
  'account.recovery-left': { readonly count: number }
  'account.code-now': Record<never, never>
  'account.code-off-hint': Record<never, never>
  'account.code-off': Record<never, never>
  'account.code-title': Record<never, never>
  'account.code-lead': Record<never, never>
  'account.code-square': Record<never, never>
  'account.code-by-hand': Record<never, never>
  'account.code-open': Record<never, never>
  'account.code-shown': Record<never, never>
  'account.code-shown-hint': Record<never, never>
  'account.code-ends': Record<never, never>
  'account.code-turn-on': Record<never, never>
  'account.recovery-title': Record<never, never>
  'account.recovery-what': Record<never, never>
  'account.recovery-go': Record<never, never>
  'account.sessions': Record<never, never>
  'account.sessions-what': Record<never, never>
  'account.begun': { readonly date: string }
  'account.here': Record<never, never>
  'account.end': Record<never, never>
  'account.end-one': { readonly date: string }
  'account.end-others': Record<never, never>
}

/** The tags of messages that need an element from the page. */
export interface Tags {
  'help.emergency': 'call'
  'help.talk': 'call'
  'answer.lead': 'b'
  'answer.replies-by': 'reply'
  'answer.replies': 'reply'
  'answer.who': 'hint'
  'thanks.now-what': 'learned' | 'lived'
  'thanks.by-what': 'reply'
  'follow.answer-what': 'reply'
  'reply.heard': 'b'
  'reply.heard-few': 'b'
  'reply.fixed': 'b'
  'reply.fixing': 'b'
  'problem.id': 'code'
  'team.ground': 'learned' | 'lived'
  'project.day': 'n'
  'project.day-over': 'n'
  'project.tell-what': 'reply'
  'join.lived': 'side'
  'join.learned': 'side'
}
