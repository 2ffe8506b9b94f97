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
  'thanks.no-equality': Record<never, never>
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
  'follow.changed-on': { readonly date: string }
  'follow.change': Record<never, never>
  'follow.changed': Record<never, never>
  'follow.waits': Record<never, never>
  'follow.public': Record<never, never>
  'follow.first': Record<never, never>
  'follow.first-what': Record<never, never>
  'follow.first-part': Record<never, never>
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
  'reply.paused': Record<never, never>
  'reply.ended-closed': Record<never, never>
  'reply.ended-cancelled': Record<never, never>
  'reply.ended-stopped-after-listening': Record<never, never>
  'reply.last-words': Record<never, never>
  'reply.said': Record<never, never>
  'reply.said-what': Record<never, never>
  'reply.said-more': Record<never, never>
  'reply.said-first': Record<never, never>
  'reply.by-uses': Record<never, never>
  'reply.by-cares': Record<never, never>
  'reply.by-works': Record<never, never>
  'reply.by-about': Record<never, never>
  'reply.by-interpreted': Record<never, never>
  'reply.sponsor-late': { readonly answers: number; readonly days: number }
  'reply.late': Record<never, never>
  'reply.decided': Record<never, never>
  'reply.decided-yes': Record<never, never>
  'reply.decided-no': Record<never, never>
  'reply.decided-blocked': Record<never, never>
  'reply.votes-for': Record<never, never>
  'reply.votes-against': Record<never, never>
  'reply.votes-aside': Record<never, never>
  'reply.blocked-lived': Record<never, never>
  'reply.blocked-learned': Record<never, never>
  'reply.blocked-sponsor': { readonly date: string }
  'reply.did-decided': Record<never, never>
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
  'project.waiting-read': Record<never, never>
  'project.waiting-read-what': { readonly count: number }
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
  'level.ideas-lived': Record<never, never>
  'level.ideas-learned': Record<never, never>
  'level.deeds-lived': Record<never, never>
  'level.deeds-learned': Record<never, never>
  'project.latest': Record<never, never>
  'project.all-voices': Record<never, never>
  'project.questions': Record<never, never>
  'project.open': Record<never, never>
  'project.closed': Record<never, never>
  'project.until': { readonly date: string }
  'project.share': Record<never, never>
  'project.ask-more': Record<never, never>
  'project.waiting-sharing': Record<never, never>
  'project.waiting-sharing-what': { readonly count: number }
  'project.people-look': Record<never, never>
  'project.people-ended': Record<never, never>
  'project.people-ended-what': Record<never, never>
  'project.people-agree-ending': Record<never, never>
  'project.people-agree-ending-what': Record<never, never>
  'project.people-go-on': Record<never, never>
  'project.people-go-on-what': Record<never, never>
  'project.people-paused': Record<never, never>
  'project.people-paused-what': Record<never, never>
  'project.people-safety': Record<never, never>
  'project.people-safety-what': Record<never, never>
  'project.people-host-offer': Record<never, never>
  'project.people-host-offer-what': Record<never, never>
  'project.people-side-question': Record<never, never>
  'project.people-side-question-what': Record<never, never>
  'project.people-say-employed': Record<never, never>
  'project.people-say-employed-what': Record<never, never>
  'project.people-unhosted': Record<never, never>
  'project.people-unhosted-what': Record<never, never>
  'project.ways': Record<never, never>
  'project.waiting-none': Record<never, never>
  'project.waiting-rest': { readonly count: number }
  'project.late': Record<never, never>
  'project.go': Record<never, never>
  'project.waiting-guess': Record<never, never>
  'project.waiting-guess-what': Record<never, never>
  'project.waiting-notes': Record<never, never>
  'project.waiting-notes-what': { readonly count: number }
  'project.waiting-file-arrived': Record<never, never>
  'project.waiting-file-arrived-what': Record<never, never>
  'project.waiting-file-checked': Record<never, never>
  'project.waiting-file-checked-what': Record<never, never>
  'project.mark-gather-both': Record<never, never>
  'project.mark-gather-lived': Record<never, never>
  'project.mark-gather-learned': Record<never, never>
  'project.mark-listen-both': Record<never, never>
  'project.mark-listen-lived': Record<never, never>
  'project.mark-listen-learned': Record<never, never>
  'project.ideas': Record<never, never>
  'project.deeds': Record<never, never>
  'project.guesses': { readonly count: number }
  'project.guesses-closed': Record<never, never>
  'project.guesses-when': { readonly date: string }
  'project.guesses-when-what': Record<never, never>
  'project.guesses-open': Record<never, never>
  'project.blank': { readonly heard: string; readonly needed: string; readonly heardLived: string; readonly neededLived: string }
  'project.fixes': Record<never, never>
  'project.fixes-none': Record<never, never>
  'project.fix-being-done': Record<never, never>
  'project.also': Record<never, never>
  'project.also-trouble': Record<never, never>
  'project.paused': Record<never, never>
  'project.ended': Record<never, never>
  'project.frozen': { readonly what: string; readonly date: string }
  'project.trouble-look': Record<never, never>
  'project.waiting-decide': Record<never, never>
  'project.waiting-decide-what': { readonly count: number; readonly date: string }
  'project.waiting-statements': Record<never, never>
  'project.waiting-statements-what': { readonly count: number }
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
  'voices.open-title': Record<never, never>
  'voices.open-what': Record<never, never>
  'voices.open-guess': Record<never, never>
  'voices.open-means': Record<never, never>
  'voices.open-go': Record<never, never>
  'voices.filter': Record<never, never>
  'voices.filter-go': Record<never, never>
  'voices.filter-any': Record<never, never>
  'voices.filter-question': Record<never, never>
  'voices.filter-speaker': Record<never, never>
  'voices.filter-language': Record<never, never>
  'voices.filter-way': Record<never, never>
  'voices.filter-came': Record<never, never>
  'voices.filter-shared': Record<never, never>
  'voices.filter-shared-yes': Record<never, never>
  'voices.filter-shared-no': Record<never, never>
  'voices.filtered': Record<never, never>
  'voices.way-link': Record<never, never>
  'voices.way-paper': Record<never, never>
  'voices.way-kiosk': Record<never, never>
  'voices.way-typed': Record<never, never>
  'voices.way-workshop': Record<never, never>
  'voices.way-file': Record<never, never>
  'voices.way-mail': Record<never, never>
  'voices.came-own': Record<never, never>
  'voices.came-typed': Record<never, never>
  'voices.came-about': Record<never, never>
  'voices.came-interpreted': Record<never, never>
  'voices.changed': Record<never, never>
  'voices.few-staff': Record<never, never>
  'voices.shared-project': Record<never, never>
  'voices.shared-public': Record<never, never>
  'voices.hide': Record<never, never>
  'voices.hide-one': { readonly words: string }
  'voices.more': Record<never, never>
  'voices.more-one': { readonly words: string }
  'voices.hidden-link': Record<never, never>
  'voices.hidden-title': Record<never, never>
  'voices.hidden-what': Record<never, never>
  'voices.hidden-none': Record<never, never>
  'voices.hidden-on': { readonly date: string }
  'voices.hidden-question': { readonly question: string }
  'voices.show-again': Record<never, never>
  'voices.show-again-one': { readonly date: string; readonly question: string }
  'voices.export': Record<never, never>
  'voices.export-what': Record<never, never>
  'voices.export-go': Record<never, never>
  'voices.export-struck': Record<never, never>
  'voices.export-day': Record<never, never>
  'voices.export-question': Record<never, never>
  'voices.export-words': Record<never, never>
  'voices.export-language': Record<never, never>
  'voices.export-speaker': Record<never, never>
  'voices.export-way': Record<never, never>
  'voices.export-came': Record<never, never>
  'voices.export-consent': Record<never, never>
  'voices.export-shared': Record<never, never>
  'voices.export-changed': Record<never, never>
  'voices.export-yes': Record<never, never>
  'voices.nav': Record<never, never>
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
  'conversation.reader': { readonly language: string }
  'conversation.readers': Record<never, never>
  'conversation.readers-hint': Record<never, never>
  'conversation.reader-none': Record<never, never>
  'conversation.reader-me': Record<never, never>
  'conversation.opens-on': Record<never, never>
  'conversation.opens-on-hint': Record<never, never>
  'conversation.more': Record<never, never>
  'conversation.most-answers': Record<never, never>
  'conversation.most-answers-hint': Record<never, never>
  'conversation.most-words': Record<never, never>
  'conversation.most-words-hint': Record<never, never>
  'conversation.children': Record<never, never>
  'conversation.children-no': Record<never, never>
  'conversation.children-yes': Record<never, never>
  'conversation.children-note': Record<never, never>
  'conversation.equality': Record<never, never>
  'conversation.equality-hint': Record<never, never>
  'conversation.settings': Record<never, never>
  'conversation.save': Record<never, never>
  'conversation.saved': Record<never, never>
  'conversation.close': Record<never, never>
  'conversation.close-what': Record<never, never>
  'conversation.reopen': Record<never, never>
  'conversation.stays': Record<never, never>
  'conversation.safety': Record<never, never>
  'conversation.safety-hint': Record<never, never>
  'conversation.safety-known': Record<never, never>
  'outbox.title': Record<never, never>
  'outbox.lead': Record<never, never>
  'outbox.lead-set': Record<never, never>
  'outbox.careful': Record<never, never>
  'outbox.none': Record<never, never>
  'outbox.read': Record<never, never>
  'outbox.to': { readonly email: string }
  'outbox.waiting': { readonly date: string }
  'outbox.handed': Record<never, never>
  'mail.sign-in.subject': Record<never, never>
  'mail.sign-in.hello': Record<never, never>
  'mail.sign-in.once': Record<never, never>
  'mail.held.subject': Record<never, never>
  'mail.held.text': { readonly project: string }
  'mail.held.more': Record<never, never>
  'mail.held-nobody.subject': Record<never, never>
  'mail.held-nobody.text': { readonly project: string }
  'mail.invitation.subject': { readonly by: string; readonly project: string }
  'mail.invitation.seat': { readonly by: string; readonly project: string }
  'mail.invitation.safety': { readonly by: string; readonly project: string }
  'mail.invitation.reader': { readonly by: string; readonly language: string; readonly project: string }
  'mail.invitation.helper': { readonly by: string; readonly project: string }
  'mail.invitation.open': Record<never, never>
  'mail.invitation.once': { readonly date: string }
  'mail.account.subject': Record<never, never>
  'mail.account.passkey': Record<never, never>
  'mail.account.code-on': Record<never, never>
  'mail.account.code-off': Record<never, never>
  'mail.account.not-you': Record<never, never>
  'count.about': { readonly count: string }
  'count.protected': Record<never, never>
  'count.until-closed': Record<never, never>
  'error.email-known': Record<never, never>
  'team.partners': Record<never, never>
  'team.import': Record<never, never>
  'team.held': Record<never, never>
  'team.gather': Record<never, never>
  'team.organisation': Record<never, never>
  'team.ideas': Record<never, never>
  'team.sense': Record<never, never>
  'team.ledger': Record<never, never>
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
  'partners.you': Record<never, never>
  'partners.you-lived': Record<never, never>
  'partners.you-learned': Record<never, never>
  'partners.employed-later': Record<never, never>
  'partners.employed-go': Record<never, never>
  'partners.side-question': Record<never, never>
  'partners.side-question-what': Record<never, never>
  'partners.side-question-one': { readonly name: string }
  'partners.side-agreed': Record<never, never>
  'partners.side-not-agreed': Record<never, never>
  'partners.side-count': { readonly yes: string; readonly lived: string }
  'partners.side-yes': Record<never, never>
  'partners.side-no': Record<never, never>
  'partners.side-yes-one': { readonly name: string }
  'partners.side-no-one': { readonly name: string }
  'partners.unhosted-lived': Record<never, never>
  'partners.unhosted-learned': Record<never, never>
  'partners.host-asked': { readonly names: string }
  'partners.host-offer': Record<never, never>
  'partners.offer-host': Record<never, never>
  'partners.offer-host-one': { readonly name: string }
  'partners.host-asked-you': Record<never, never>
  'partners.host-asked-by': { readonly name: string }
  'partners.host-duties': Record<never, never>
  'partners.host-yes': Record<never, never>
  'partners.host-no': Record<never, never>
  'partners.you-host': Record<never, never>
  'partners.dates-go': Record<never, never>
  'partners.free-lived': { readonly date: string }
  'partners.free-learned': { readonly date: string }
  'partners.email': Record<never, never>
  'partners.email-hint': Record<never, never>
  'partners.optional': Record<never, never>
  'partners.found': Record<never, never>
  'partners.found-hint': Record<never, never>
  'partners.found-known': Record<never, never>
  'partners.found-group': Record<never, never>
  'partners.found-open-call': Record<never, never>
  'partners.found-asked': Record<never, never>
  'partners.found-work': Record<never, never>
  'partners.found-other': Record<never, never>
  'partners.found-words': Record<never, never>
  'partners.mailed': { readonly email: string }
  'partners.mail-waits': { readonly email: string }
  'partners.by-mail': Record<never, never>
  'partners.print-card': Record<never, never>
  'partners.card-print': Record<never, never>
  'partners.card-phone': Record<never, never>
  'partners.card-qr': { readonly address: string }
  'partners.card-type': Record<never, never>
  'partners.card-until': { readonly date: string }
  'partners.duties': Record<never, never>
  'partners.duty': Record<never, never>
  'partners.duty-invite': Record<never, never>
  'partners.duty-lead': Record<never, never>
  'partners.duty-safety': Record<never, never>
  'partners.duty-safety-what': Record<never, never>
  'partners.duty-reader': Record<never, never>
  'partners.duty-reader-what': Record<never, never>
  'partners.duty-helper': Record<never, never>
  'partners.duty-helper-what': Record<never, never>
  'partners.reads': Record<never, never>
  'partners.reads-hint': Record<never, never>
  'partners.outside': Record<never, never>
  'partners.inside': Record<never, never>
  'partners.not-safe': Record<never, never>
  'partners.own-duties': Record<never, never>
  'partners.own-duties-lead': Record<never, never>
  'partners.duty-stop': Record<never, never>
  'partners.duty-stop-one': { readonly duty: string }
  'partners.leave-words': Record<never, never>
  'partners.leave-keep': Record<never, never>
  'partners.leave-remove': Record<never, never>
  'partners.leave-paid': Record<never, never>
  'partners.leave-paid-yes': Record<never, never>
  'partners.leave-paid-no': Record<never, never>
  'partners.leave-paid-nothing': Record<never, never>
  'partners.successor': Record<never, never>
  'partners.successor-hint': Record<never, never>
  'partners.successor-none': Record<never, never>
  'partners.leave-host': Record<never, never>
  'partners.unsaid': Record<never, never>
  'join.title': { readonly project: string }
  'join.lived': Record<never, never>
  'join.learned': Record<never, never>
  'join.equal': Record<never, never>
  'join.as': { readonly name: string }
  'join.go': Record<never, never>
  'join.employed': Record<never, never>
  'join.employed-hint': Record<never, never>
  'join.employed-yes': Record<never, never>
  'join.employed-no': Record<never, never>
  'join.duty-safety': Record<never, never>
  'join.duty-reader': { readonly language: string }
  'join.duty-helper': Record<never, never>
  'join.duty-only': Record<never, never>
  'join.go-duty': Record<never, never>
  'join.type-title': Record<never, never>
  'join.type-label': Record<never, never>
  'join.type-hint': Record<never, never>
  'join.type-go': Record<never, never>
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
  'problem.has-duty.title': Record<never, never>
  'problem.has-duty.do': Record<never, never>
  'problem.own-invitation.title': Record<never, never>
  'problem.own-invitation.do': Record<never, never>
  'problem.changed-since.title': Record<never, never>
  'problem.changed-since.do': Record<never, never>
  'problem.other-side.title': Record<never, never>
  'problem.other-side.do': Record<never, never>
  'problem.reply-owed.title': Record<never, never>
  'problem.reply-owed.do': Record<never, never>
  'problem.paused.title': Record<never, never>
  'problem.paused.do': Record<never, never>
  'problem.ended.title': Record<never, never>
  'problem.ended.do': Record<never, never>
  'problem.frozen.title': Record<never, never>
  'problem.frozen.do': Record<never, never>
  'problem.wider-than-allowed.title': Record<never, never>
  'problem.wider-than-allowed.do': Record<never, never>
  'problem.already-proposed.title': Record<never, never>
  'problem.already-proposed.do': Record<never, never>
  'problem.sharing-settled.title': Record<never, never>
  'problem.sharing-settled.do': Record<never, never>
  'problem.no-way-back.title': Record<never, never>
  'problem.no-way-back.do': Record<never, never>
  'problem.words-changed.title': Record<never, never>
  'problem.words-changed.do': Record<never, never>
  'problem.theme-gone.title': Record<never, never>
  'problem.theme-gone.do': Record<never, never>
  'problem.group-gone.title': Record<never, never>
  'problem.group-gone.do': Record<never, never>
  'problem.statement-gone.title': Record<never, never>
  'problem.statement-gone.do': Record<never, never>
  'problem.round-open.title': Record<never, never>
  'problem.round-open.do': Record<never, never>
  'problem.no-round.title': Record<never, never>
  'problem.no-round.do': Record<never, never>
  'problem.statement-settled.title': Record<never, never>
  'problem.statement-settled.do': Record<never, never>
  'problem.blank-page.title': Record<never, never>
  'problem.blank-page.do': Record<never, never>
  'problem.voting-over.title': Record<never, never>
  'problem.voting-over.do': Record<never, never>
  'problem.not-a-voter.title': Record<never, never>
  'problem.not-a-voter.do': Record<never, never>
  'problem.not-yours-to-close.title': Record<never, never>
  'problem.not-yours-to-close.do': Record<never, never>
  'problem.not-your-side.title': Record<never, never>
  'problem.not-your-side.do': Record<never, never>
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
  'error.file-missing': Record<never, never>
  'error.file-empty': Record<never, never>
  'error.file-spreadsheet': Record<never, never>
  'error.file-no-rows': Record<never, never>
  'error.file-columns': Record<never, never>
  'error.file-no-table': Record<never, never>
  'error.file-twice': Record<never, never>
  'error.file-no-words': Record<never, never>
  'error.file-told': Record<never, never>
  'error.file-faults': Record<never, never>
  'error.file-date': Record<never, never>
  'error.file-date-late': Record<never, never>
  'error.file-letters': Record<never, never>
  'error.reply-owed': Record<never, never>
  'error.country': Record<never, never>
  'error.number': Record<never, never>
  'error.percent': Record<never, never>
  'error.amount': Record<never, never>
  'error.currency': Record<never, never>
  'error.one-of-two': Record<never, never>
  'error.date-future': Record<never, never>
  'error.too-many-words': Record<never, never>
  'error.agree': Record<never, never>
  'error.reader-missing': Record<never, never>
  'error.date-order': Record<never, never>
  'error.not-their-words': Record<never, never>
  'error.count': Record<never, never>
  'error.tells-who': Record<never, never>
  'error.card': Record<never, never>
  'error.card-used': Record<never, never>
  'error.card-twice': Record<never, never>
  'error.key-unused': Record<never, never>
  'error.not-open': Record<never, never>
  'error.stands-on': Record<never, never>
  'error.polis-comments': Record<never, never>
  'error.polis-votes': Record<never, never>
  'error.polis-many': Record<never, never>
  'answer.not-sent': Record<never, never>
  'answer.paused': Record<never, never>
  'answer.paused-what': Record<never, never>
  'answer.ended': Record<never, never>
  'answer.more': Record<never, never>
  'answer.first-reader': Record<never, never>
  'answer.first-reader-anyone': Record<never, never>
  'answer.first-reader-outsider': Record<never, never>
  'answer.first-reader-note': Record<never, never>
  'answer.came': Record<never, never>
  'answer.came-own': Record<never, never>
  'answer.came-typed': Record<never, never>
  'answer.came-about': Record<never, never>
  'answer.came-interpreted': Record<never, never>
  'answer.most-words': { readonly count: string }
  'answer.not-yet': Record<never, never>
  'answer.opens-on': { readonly date: string }
  'answer.full': Record<never, never>
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
  'account.fresh-first': Record<never, never>
  'import.title': Record<never, never>
  'import.lead': Record<never, never>
  'import.ask-first': Record<never, never>
  'import.conversation': Record<never, never>
  'import.file': Record<never, never>
  'import.file-hint': Record<never, never>
  'import.bring': Record<never, never>
  'import.not-yet': Record<never, never>
  'import.before': Record<never, never>
  'import.brought': { readonly name: string; readonly date: string }
  'import.kept': { readonly count: number }
  'import.state-arriving': Record<never, never>
  'import.state-arrived': Record<never, never>
  'import.state-checking': Record<never, never>
  'import.state-checked': Record<never, never>
  'import.state-taking-in': Record<never, never>
  'import.state-done': Record<never, never>
  'import.state-unreadable': Record<never, never>
  'import.state-put-away': Record<never, never>
  'import.state-taken-back': Record<never, never>
  'import.file-title': Record<never, never>
  'import.about': { readonly name: string; readonly count: number }
  'import.about-known': { readonly name: string; readonly count: number; readonly kind: string }
  'import.all-files': Record<never, never>
  'import.checking': Record<never, never>
  'import.taking-in': Record<never, never>
  'import.look-again': Record<never, never>
  'import.change': Record<never, never>
  'import.unreadable': { readonly line: string }
  'import.why-quote': Record<never, never>
  'import.why-table': Record<never, never>
  'import.done': { readonly count: number }
  'import.read-them': Record<never, never>
  'import.get-back': Record<never, never>
  'import.take-back': Record<never, never>
  'import.take-back-what': Record<never, never>
  'import.do-put-away': Record<never, never>
  'import.do-take-back': Record<never, never>
  'import.do-take': { readonly count: number }
  'import.nothing': Record<never, never>
  'import.take': Record<never, never>
  'import.take-good': { readonly count: number }
  'import.take-good-note': Record<never, never>
  'import.take-all': Record<never, never>
  'import.take-all-note': Record<never, never>
  'import.screened': Record<never, never>
  'import.columns': Record<never, never>
  'import.columns-what': Record<never, never>
  'import.column-nameless': { readonly number: string }
  'import.sample': { readonly cell: string }
  'import.role-leave': Record<never, never>
  'import.role-personal': Record<never, never>
  'import.role-words': { readonly question: string }
  'import.role-id': Record<never, never>
  'import.role-date': Record<never, never>
  'import.role-who': Record<never, never>
  'import.role-language': Record<never, never>
  'import.role-rating': Record<never, never>
  'import.role-service': Record<never, never>
  'import.date-order': Record<never, never>
  'import.date-order-unclear': Record<never, never>
  'import.day-first': Record<never, never>
  'import.month-first': Record<never, never>
  'import.language': Record<never, never>
  'import.consent': Record<never, never>
  'import.consent-hint': Record<never, never>
  'import.told': Record<never, never>
  'import.told-hint': Record<never, never>
  'import.do-read': Record<never, never>
  'import.nothing-yet': Record<never, never>
  'import.found': Record<never, never>
  'import.found-answers': { readonly count: number }
  'import.found-empty': { readonly count: number }
  'import.found-faulty': { readonly count: number }
  'import.found-again': { readonly count: number }
  'import.found-other': { readonly count: number }
  'import.faults': Record<never, never>
  'import.fault': { readonly line: string; readonly column: string }
  'import.faults-more': Record<never, never>
  'import.kind-friends-and-family': Record<never, never>
  'import.kind-surveymonkey': Record<never, never>
  'import.kind-microsoft-forms': Record<never, never>
  'import.kind-google-forms': Record<never, never>
  'import.kind-limesurvey': Record<never, never>
  'import.kind-qualtrics': Record<never, never>
  'rooms.nav': Record<never, never>
  'rooms.room': Record<never, never>
  'rooms.guesses': Record<never, never>
  'rooms.ideas': Record<never, never>
  'rooms.fixes': Record<never, never>
  'room.title-lived': Record<never, never>
  'room.title-learned': Record<never, never>
  'room.who': Record<never, never>
  'room.no-decisions': Record<never, never>
  'room.notes': Record<never, never>
  'room.none': Record<never, never>
  'room.none-what': Record<never, never>
  'room.words': Record<never, never>
  'room.words-hint': Record<never, never>
  'room.go': Record<never, never>
  'room.by': { readonly name: string; readonly date: string }
  'room.gone': { readonly date: string }
  'room.remove': Record<never, never>
  'room.remove-what': Record<never, never>
  'room.remove-yes': Record<never, never>
  'room.earlier': Record<never, never>
  'room.newest': Record<never, never>
  'blank.title-blank': Record<never, never>
  'blank.title-enough': Record<never, never>
  'blank.title-lifted': Record<never, never>
  'blank.what': Record<never, never>
  'blank.enough-what': Record<never, never>
  'blank.lifted-what': Record<never, never>
  'blank.heard': { readonly heard: string; readonly needed: string }
  'blank.heard-lived': { readonly heard: string; readonly needed: string }
  'blank.rule': Record<never, never>
  'blank.rule-what': Record<never, never>
  'blank.lift': Record<never, never>
  'blank.lift-back': Record<never, never>
  'blank.lift-what': { readonly wishes: string; readonly seats: string }
  'blank.lift-others': { readonly wishes: string; readonly seats: string }
  'ideas.title': Record<never, never>
  'ideas.what': Record<never, never>
  'ideas.by-side': Record<never, never>
  'ideas.none': Record<never, never>
  'ideas.none-what': Record<never, never>
  'ideas.parked': Record<never, never>
  'ideas.ready': Record<never, never>
  'ideas.by': { readonly name: string; readonly date: string }
  'ideas.changed': Record<never, never>
  'ideas.gone': { readonly date: string }
  'ideas.from': { readonly count: number }
  'ideas.new': Record<never, never>
  'ideas.words': Record<never, never>
  'ideas.words-hint': Record<never, never>
  'ideas.voices': Record<never, never>
  'ideas.voices-hint': Record<never, never>
  'ideas.voices-closed': Record<never, never>
  'ideas.go': Record<never, never>
  'ideas.change': Record<never, never>
  'ideas.change-title': Record<never, never>
  'ideas.change-go': Record<never, never>
  'ideas.take-back': Record<never, never>
  'ideas.take-back-what': Record<never, never>
  'ideas.back': Record<never, never>
  'ideas.of-lived': Record<never, never>
  'ideas.of-learned': Record<never, never>
  'fixes.title': Record<never, never>
  'fixes.what': Record<never, never>
  'fixes.public': Record<never, never>
  'fixes.none': Record<never, never>
  'fixes.none-what': Record<never, never>
  'fixes.new': Record<never, never>
  'fixes.words': Record<never, never>
  'fixes.words-hint': Record<never, never>
  'fixes.done-on': Record<never, never>
  'fixes.done-on-hint': Record<never, never>
  'fixes.go': Record<never, never>
  'fixes.done': { readonly date: string }
  'fixes.doing': Record<never, never>
  'fixes.side-lived': Record<never, never>
  'fixes.side-learned': Record<never, never>
  'fixes.corrected': Record<never, never>
  'fixes.correct': Record<never, never>
  'fixes.correct-title': Record<never, never>
  'fixes.correct-go': Record<never, never>
  'fixes.withdraw': Record<never, never>
  'fixes.withdraw-what': Record<never, never>
  'fixes.back': Record<never, never>
  'fixes.sure': Record<never, never>
  'fixes.sure-yes': Record<never, never>
  'guesses.title': Record<never, never>
  'guesses.what': Record<never, never>
  'guesses.who': Record<never, never>
  'guesses.none': Record<never, never>
  'guesses.opens': { readonly date: string }
  'guesses.opens-what': Record<never, never>
  'guesses.no-day': Record<never, never>
  'guesses.day': Record<never, never>
  'guesses.day-hint': Record<never, never>
  'guesses.fix-day': Record<never, never>
  'guesses.yours': Record<never, never>
  'guesses.yours-what': Record<never, never>
  'guesses.one': { readonly number: string }
  'guesses.words': Record<never, never>
  'guesses.ten': Record<never, never>
  'guesses.keep': Record<never, never>
  'guesses.kept': Record<never, never>
  'guesses.seal': Record<never, never>
  'guesses.seal-what': Record<never, never>
  'guesses.sealed': Record<never, never>
  'guesses.sealed-on': { readonly date: string; readonly groups: string }
  'guesses.receipt-what': Record<never, never>
  'guesses.receipt-open': Record<never, never>
  'guesses.receipt-save': Record<never, never>
  'guesses.receipt-file': Record<never, never>
  'guesses.receipt-check': Record<never, never>
  'guesses.to-page': Record<never, never>
  'guesses.read': Record<never, never>
  'guesses.seals': Record<never, never>
  'guesses.seals-what': Record<never, never>
  'guesses.agrees': Record<never, never>
  'guesses.differs': Record<never, never>
  'guesses.removed': Record<never, never>
  'guesses.all-agree': Record<never, never>
  'guesses.some-differ': Record<never, never>
  'guesses.open': Record<never, never>
  'guesses.open-what': Record<never, never>
  'guesses.day-first': Record<never, never>
  'guesses.day-back': Record<never, never>
  'sharing.title': Record<never, never>
  'sharing.lead': Record<never, never>
  'sharing.rule': Record<never, never>
  'sharing.waiting': Record<never, never>
  'sharing.waiting-none': Record<never, never>
  'sharing.shared': Record<never, never>
  'sharing.shared-none': Record<never, never>
  'sharing.refused': Record<never, never>
  'sharing.reach-project': Record<never, never>
  'sharing.reach-public': Record<never, never>
  'sharing.since': { readonly days: number; readonly date: string }
  'sharing.yes-lived': Record<never, never>
  'sharing.yes-learned': Record<never, never>
  'sharing.not-yet-lived': Record<never, never>
  'sharing.not-yet-learned': Record<never, never>
  'sharing.no-lived': { readonly reason: string }
  'sharing.no-learned': { readonly reason: string }
  'sharing.contested': Record<never, never>
  'sharing.mine-yes': Record<never, never>
  'sharing.mine-no': Record<never, never>
  'sharing.approve': Record<never, never>
  'sharing.approve-one': { readonly words: string }
  'sharing.refuse': Record<never, never>
  'sharing.refuse-what': Record<never, never>
  'sharing.call-back': Record<never, never>
  'sharing.call-back-what': Record<never, never>
  'sharing.reason': Record<never, never>
  'sharing.reason-personal-data': Record<never, never>
  'sharing.reason-safety': Record<never, never>
  'sharing.reason-law': Record<never, never>
  'sharing.reason-hate': Record<never, never>
  'sharing.refuse-go': Record<never, never>
  'sharing.told': Record<never, never>
  'sharing.not-told': Record<never, never>
  'sharing.refusals': Record<never, never>
  'sharing.refusals-lived': { readonly times: string }
  'sharing.refusals-learned': { readonly times: string }
  'sharing.refuse-one': { readonly words: string }
  'sharing.call-back-one': { readonly words: string }
  'sharing.voice': Record<never, never>
  'sharing.voice-one': { readonly words: string }
  'voice.title': Record<never, never>
  'voice.back': Record<never, never>
  'voice.share': Record<never, never>
  'voice.share-team': Record<never, never>
  'voice.share-what': Record<never, never>
  'voice.share-reach': Record<never, never>
  'voice.share-go': Record<never, never>
  'voice.share-see': Record<never, never>
  'voice.ask': Record<never, never>
  'voice.ask-what': Record<never, never>
  'voice.ask-words': Record<never, never>
  'voice.ask-place': Record<never, never>
  'voice.ask-place-hint': Record<never, never>
  'voice.ask-go': Record<never, never>
  'voice.asked': Record<never, never>
  'voice.asked-yes': Record<never, never>
  'voice.asked-no': Record<never, never>
  'voice.asked-waiting': Record<never, never>
  'voice.asked-in': { readonly place: string }
  'voice.asked-on': { readonly date: string }
  'voice.note': Record<never, never>
  'voice.note-what': Record<never, never>
  'voice.note-words': Record<never, never>
  'voice.note-go': Record<never, never>
  'voice.notes': Record<never, never>
  'voice.note-lived': { readonly date: string }
  'voice.note-learned': { readonly date: string }
  'voice.note-safety': { readonly date: string }
  'voice.note-back': Record<never, never>
  'voice.note-held': Record<never, never>
  'voice.no-way-back': Record<never, never>
  'voice.take-back': Record<never, never>
  'voice.take-back-what': Record<never, never>
  'voice.take-back-sure': Record<never, never>
  'voice.take-back-asked': Record<never, never>
  'voice.take-back-go': Record<never, never>
  'refusal.note': { readonly reason: string }
  'refusal.reason-personal-data': Record<never, never>
  'refusal.reason-safety': Record<never, never>
  'refusal.reason-law': Record<never, never>
  'refusal.reason-hate': Record<never, never>
  'quote.struck': Record<never, never>
  'hold.title': Record<never, never>
  'hold.lead': Record<never, never>
  'hold.lead-first': Record<never, never>
  'hold.none': Record<never, never>
  'hold.unread-lists': Record<never, never>
  'hold.more': Record<never, never>
  'hold.logged': Record<never, never>
  'hold.open': Record<never, never>
  'hold.open-one': { readonly date: string; readonly why: string }
  'hold.reason-needs-a-person': Record<never, never>
  'hold.reason-personal-data': Record<never, never>
  'hold.reason-first-read': Record<never, never>
  'hold.reason-flood': Record<never, never>
  'hold.hours': { readonly hours: number }
  'hold.not-you': Record<never, never>
  'hold.log': Record<never, never>
  'hold.back': Record<never, never>
  'hold.flood-title': Record<never, never>
  'hold.flood-what': Record<never, never>
  'hold.flood-open': { readonly question: string }
  'hold.flood-read': Record<never, never>
  'hold.flood-words': Record<never, never>
  'hold.flood-go': Record<never, never>
  'hold.opened': Record<never, never>
  'hold.opened-why': { readonly why: string }
  'hold.marked': Record<never, never>
  'hold.danger': Record<never, never>
  'hold.danger-now': Record<never, never>
  'hold.danger-lead': { readonly organisation: string }
  'hold.danger-note': Record<never, never>
  'hold.danger-keep': Record<never, never>
  'hold.let': Record<never, never>
  'hold.strike': Record<never, never>
  'hold.strike-hint': Record<never, never>
  'hold.strike-more': Record<never, never>
  'hold.strike-more-hint': Record<never, never>
  'hold.let-go': Record<never, never>
  'hold.retell': Record<never, never>
  'hold.retell-what': Record<never, never>
  'hold.retell-words': Record<never, never>
  'hold.retell-go': Record<never, never>
  'hold.keep': Record<never, never>
  'hold.keep-why': Record<never, never>
  'hold.keep-being-helped': Record<never, never>
  'hold.keep-ask-another': Record<never, never>
  'hold.keep-asking-the-person': Record<never, never>
  'hold.keep-not-for-the-team': Record<never, never>
  'hold.keep-spam': Record<never, never>
  'hold.keep-go': Record<never, never>
  'hold.note': Record<never, never>
  'hold.note-what': Record<never, never>
  'hold.note-words': Record<never, never>
  'hold.note-go': Record<never, never>
  'hold.note-nobody': Record<never, never>
  'hold.done-released': Record<never, never>
  'hold.done-struck': Record<never, never>
  'hold.done-retold': Record<never, never>
  'hold.done-kept': Record<never, never>
  'hold.done-noted': Record<never, never>
  'hold.line': { readonly by: string; readonly day: string; readonly clock: string; readonly what: string }
  'hold.did-looked': Record<never, never>
  'hold.did-released': Record<never, never>
  'hold.did-struck': Record<never, never>
  'hold.did-retold': Record<never, never>
  'hold.did-kept': Record<never, never>
  'hold.did-noted': Record<never, never>
  'hold.log-lead': Record<never, never>
  'hold.log-none': Record<never, never>
  'hold.log-which': { readonly voice: string }
  'hold.waits': Record<never, never>
  'hold.waits-soon': Record<never, never>
  'hold.waits-what': Record<never, never>
  'hold.waits-first': Record<never, never>
  'hold.nobody': Record<never, never>
  'hold.nobody-what': Record<never, never>
  'hold.notes': Record<never, never>
  'hold.back-held': Record<never, never>
  'hold.complaint': Record<never, never>
  'hold.note-left': { readonly date: string }
  'hold.note-opened': Record<never, never>
  'hold.note-said': Record<never, never>
  'hold.back-said': Record<never, never>
  'hold.back-let': Record<never, never>
  'hold.complaint-what': Record<never, never>
  'hold.complaint-go': Record<never, never>
  'hold.done-handed': Record<never, never>
  'hold.back-own': Record<never, never>
  'hold.back-done': Record<never, never>
  'hold.back-own-new': Record<never, never>
  'gather.title': Record<never, never>
  'gather.lead': Record<never, never>
  'gather.back': Record<never, never>
  'gather.keep': Record<never, never>
  'gather.waiting': Record<never, never>
  'gather.waiting-none': Record<never, never>
  'gather.wait-agree-confidentiality': Record<never, never>
  'gather.wait-lived-seats': Record<never, never>
  'gather.wait-pay-claims': Record<never, never>
  'gather.wait-sponsor-late': Record<never, never>
  'gather.wait-say-mandate': Record<never, never>
  'gather.wait-say-served': Record<never, never>
  'gather.wait-offer-pay': Record<never, never>
  'gather.wait-say-access-needs': Record<never, never>
  'gather.wait-propose-ways': Record<never, never>
  'gather.wait-agree-ways': Record<never, never>
  'gather.purpose': Record<never, never>
  'gather.purpose-change': Record<never, never>
  'gather.purpose-lead': Record<never, never>
  'gather.served-title': Record<never, never>
  'gather.served-change': Record<never, never>
  'gather.served-lead': Record<never, never>
  'gather.served': Record<never, never>
  'gather.served-hint': Record<never, never>
  'gather.served-people': Record<never, never>
  'gather.served-none': Record<never, never>
  'gather.people': { readonly count: number }
  'gather.groups': Record<never, never>
  'gather.groups-lead': Record<never, never>
  'gather.groups-first': Record<never, never>
  'gather.groups-change': Record<never, never>
  'gather.group-add': Record<never, never>
  'gather.group-name': Record<never, never>
  'gather.group-name-hint': Record<never, never>
  'gather.group-people': Record<never, never>
  'gather.group-one': Record<never, never>
  'gather.group-percent': Record<never, never>
  'gather.group-source': Record<never, never>
  'gather.group-source-hint': Record<never, never>
  'gather.group-on': Record<never, never>
  'gather.group-remove': Record<never, never>
  'gather.group-remove-one': { readonly group: string }
  'gather.mandate': Record<never, never>
  'gather.mandate-change': Record<never, never>
  'gather.mandate-lead': Record<never, never>
  'gather.mandate-none': Record<never, never>
  'gather.sponsor': Record<never, never>
  'gather.sponsor-hint': Record<never, never>
  'gather.sponsor-role': Record<never, never>
  'gather.sponsor-contact': Record<never, never>
  'gather.sponsor-contact-hint': Record<never, never>
  'gather.money': Record<never, never>
  'gather.money-hint': Record<never, never>
  'gather.decides': Record<never, never>
  'gather.decides-hint': Record<never, never>
  'gather.decides-none': Record<never, never>
  'gather.questions': Record<never, never>
  'gather.questions-lead': Record<never, never>
  'gather.question': Record<never, never>
  'gather.question-hint': Record<never, never>
  'gather.question-due': Record<never, never>
  'gather.question-due-hint': Record<never, never>
  'gather.question-ask': Record<never, never>
  'gather.question-new': Record<never, never>
  'gather.answer': Record<never, never>
  'gather.answer-words': Record<never, never>
  'gather.answer-hint': Record<never, never>
  'gather.answer-gone': Record<never, never>
  'gather.answered-on': { readonly date: string }
  'gather.due': { readonly date: string }
  'gather.late': { readonly days: number }
  'gather.needs': Record<never, never>
  'gather.needs-change': Record<never, never>
  'gather.needs-lead': Record<never, never>
  'gather.needs-who': Record<never, never>
  'gather.needs-words': Record<never, never>
  'gather.needs-hint': Record<never, never>
  'gather.needs-readers': Record<never, never>
  'gather.needs-me': Record<never, never>
  'gather.needs-conveners': Record<never, never>
  'gather.needs-conveners-note': Record<never, never>
  'gather.needs-met': Record<never, never>
  'gather.needs-met-hint': Record<never, never>
  'gather.needs-not-yet': Record<never, never>
  'gather.needs-yes': Record<never, never>
  'gather.needs-gone': Record<never, never>
  'gather.needs-take-back': Record<never, never>
  'gather.needs-nothing': Record<never, never>
  'gather.needs-shared': Record<never, never>
  'gather.ways': Record<never, never>
  'gather.ways-change': Record<never, never>
  'gather.ways-lead': Record<never, never>
  'gather.ways-none': Record<never, never>
  'gather.ways-offered': Record<never, never>
  'gather.way': Record<never, never>
  'gather.way-hint': Record<never, never>
  'gather.way-propose': Record<never, never>
  'gather.way-propose-one': { readonly words: string }
  'gather.way-agree': Record<never, never>
  'gather.way-no-longer': Record<never, never>
  'gather.way-take-back': Record<never, never>
  'gather.way-agreed': Record<never, never>
  'gather.way-open': Record<never, never>
  'gather.way-jargon': Record<never, never>
  'gather.way-last-word': Record<never, never>
  'gather.way-no': Record<never, never>
  'gather.way-break': Record<never, never>
  'gather.way-time': Record<never, never>
  'gather.way-wrong': Record<never, never>
  'gather.pay': Record<never, never>
  'gather.pay-change': Record<never, never>
  'gather.pay-lead': Record<never, never>
  'gather.pay-kind': Record<never, never>
  'gather.pay-money': Record<never, never>
  'gather.pay-vouchers': Record<never, never>
  'gather.pay-none': Record<never, never>
  'gather.pay-amount': Record<never, never>
  'gather.pay-amount-hint': Record<never, never>
  'gather.pay-currency': Record<never, never>
  'gather.pay-currency-hint': Record<never, never>
  'gather.pay-per': Record<never, never>
  'gather.pay-per-hour': Record<never, never>
  'gather.pay-per-meeting': Record<never, never>
  'gather.pay-per-day': Record<never, never>
  'gather.pay-expenses': Record<never, never>
  'gather.pay-expenses-hint': Record<never, never>
  'gather.pay-days': Record<never, never>
  'gather.pay-days-hint': Record<never, never>
  'gather.pay-reason': Record<never, never>
  'gather.pay-reason-hint': Record<never, never>
  'gather.pay-late': Record<never, never>
  'gather.pay-median': { readonly days: number }
  'gather.claims': Record<never, never>
  'gather.claims-lead': Record<never, never>
  'gather.claim-what': Record<never, never>
  'gather.claim-what-hint': Record<never, never>
  'gather.claim-amount': Record<never, never>
  'gather.claim-go': Record<never, never>
  'gather.claims-own': Record<never, never>
  'gather.claims-to-pay': Record<never, never>
  'gather.claims-to-pay-what': Record<never, never>
  'gather.claims-none': Record<never, never>
  'gather.claim-received': Record<never, never>
  'gather.claim-take-back': Record<never, never>
  'gather.claim-paid': Record<never, never>
  'gather.claim-paid-on': { readonly date: string }
  'gather.claim-due': { readonly date: string }
  'gather.claim-late': { readonly date: string }
  'gather.seats': Record<never, never>
  'gather.seats-below': { readonly count: number }
  'gather.seats-go': Record<never, never>
  'gather.agreement': Record<never, never>
  'gather.agreement-read': Record<never, never>
  'pay.title': Record<never, never>
  'pay.hour': { readonly amount: string }
  'pay.meeting': { readonly amount: string }
  'pay.day': { readonly amount: string }
  'pay.money': Record<never, never>
  'pay.vouchers': Record<never, never>
  'pay.expenses': { readonly expenses: string }
  'pay.days': { readonly days: number }
  'pay.no-thanks': Record<never, never>
  'pay.none': { readonly reason: string }
  'pay.not-set': Record<never, never>
  'answer-child.lead': Record<never, never>
  'answer-child.words-hint': Record<never, never>
  'answer-child.consent': Record<never, never>
  'answer-child.consent-hint': Record<never, never>
  'answer-child.consent-team': Record<never, never>
  'answer-child.consent-team-note': Record<never, never>
  'answer-child.consent-project': Record<never, never>
  'answer-child.consent-project-note': Record<never, never>
  'answer-child.consent-public': Record<never, never>
  'answer-child.consent-public-note': Record<never, never>
  'answer-child.consent-beside': Record<never, never>
  'answer-child.promise': Record<never, never>
  'equality.title': Record<never, never>
  'equality.why': Record<never, never>
  'equality.who-sees': Record<never, never>
  'equality.own-words': Record<never, never>
  'equality.years': { readonly from: string; readonly to: string }
  'equality.age': Record<never, never>
  'equality.under-16': Record<never, never>
  'equality.85-over': Record<never, never>
  'equality.gender': Record<never, never>
  'equality.woman': Record<never, never>
  'equality.man': Record<never, never>
  'equality.other': Record<never, never>
  'equality.ethnic': Record<never, never>
  'equality.disability': Record<never, never>
  'equality.no': Record<never, never>
  'equality.a-little': Record<never, never>
  'equality.a-lot': Record<never, never>
  'equality.language': Record<never, never>
  'equality.caring': Record<never, never>
  'equality.yes': Record<never, never>
  'tell.title': Record<never, never>
  'tell.email': Record<never, never>
  'tell.hint': Record<never, never>
  'tell.go': Record<never, never>
  'tell.sent': Record<never, never>
  'tell.waiting': Record<never, never>
  'tell.weekly': Record<never, never>
  'tell.each-time': Record<never, never>
  'tell.make-each-time': Record<never, never>
  'tell.make-weekly': Record<never, never>
  'tell.off': Record<never, never>
  'tell.is-off': Record<never, never>
  'change.title': Record<never, never>
  'change.lead': Record<never, never>
  'change.save': Record<never, never>
  'change.back': Record<never, never>
  'note.title': Record<never, never>
  'note.from-lived': Record<never, never>
  'note.from-learned': Record<never, never>
  'note.from-safety': Record<never, never>
  'note.left-on': { readonly date: string }
  'note.open': Record<never, never>
  'note.back': Record<never, never>
  'note.back-hint': Record<never, never>
  'note.send': Record<never, never>
  'note.sent': Record<never, never>
  'note.said-back': Record<never, never>
  'note.complaint-offer': Record<never, never>
  'note.complaint-what': Record<never, never>
  'note.complaint-agree': Record<never, never>
  'note.complaint-go': Record<never, never>
  'note.complaint-made': Record<never, never>
  'note.complaint-handed': Record<never, never>
  'note.back-hint-safety': Record<never, never>
  'asked-words.title': Record<never, never>
  'asked-words.where': { readonly place: string }
  'asked-words.why': Record<never, never>
  'asked-words.yes': Record<never, never>
  'asked-words.no': Record<never, never>
  'asked-words.said-yes': Record<never, never>
  'asked-words.said-no': Record<never, never>
  'lost-key.title': Record<never, never>
  'lost-key.lead': Record<never, never>
  'lost-key.go': Record<never, never>
  'lost-key.sent-title': Record<never, never>
  'lost-key.sent': Record<never, never>
  'lost-key.no-mail': Record<never, never>
  'lost-key.offer': Record<never, never>
  'mail-link.confirm-title': Record<never, never>
  'mail-link.confirm-what': Record<never, never>
  'mail-link.confirm-go': Record<never, never>
  'mail-link.confirmed-title': Record<never, never>
  'mail-link.confirmed': Record<never, never>
  'mail-link.key-title': Record<never, never>
  'mail-link.key-what': Record<never, never>
  'mail-link.key-go': Record<never, never>
  'letter.confirm-subject': Record<never, never>
  'letter.confirm-text': Record<never, never>
  'letter.confirm-end': Record<never, never>
  'letter.key-subject': Record<never, never>
  'letter.key-text': Record<never, never>
  'letter.key-end': Record<never, never>
  'letter.news-subject': Record<never, never>
  'letter.news-text': Record<never, never>
  'letter.news-end': Record<never, never>
  'letter.ballot-subject': Record<never, never>
  'letter.ballot-text': { readonly date: string }
  'letter.ballot-end': Record<never, never>
  'trouble.title': Record<never, never>
  'trouble.pause': Record<never, never>
  'trouble.pause-what': Record<never, never>
  'trouble.pause-go': Record<never, never>
  'trouble.paused': { readonly date: string }
  'trouble.go-on-what': Record<never, never>
  'trouble.go-on-alone': Record<never, never>
  'trouble.go-on': Record<never, never>
  'trouble.wants-lived': Record<never, never>
  'trouble.wants-learned': Record<never, never>
  'trouble.disputes': Record<never, never>
  'trouble.dispute': Record<never, never>
  'trouble.dispute-what': Record<never, never>
  'trouble.dispute-go': Record<never, never>
  'trouble.subject': Record<never, never>
  'trouble.subject-everything': Record<never, never>
  'trouble.subject-conversation': Record<never, never>
  'trouble.subject-sharing': Record<never, never>
  'trouble.subject-themes': Record<never, never>
  'trouble.subject-priority': Record<never, never>
  'trouble.subject-test': Record<never, never>
  'trouble.subject-ending': Record<never, never>
  'trouble.about': Record<never, never>
  'trouble.about-hint': Record<never, never>
  'trouble.mediator': Record<never, never>
  'trouble.mediator-hint': Record<never, never>
  'trouble.mediated': { readonly mediator: string }
  'trouble.until': { readonly date: string }
  'trouble.settle': Record<never, never>
  'trouble.end': Record<never, never>
  'trouble.end-what': Record<never, never>
  'trouble.end-alone': Record<never, never>
  'trouble.how': Record<never, never>
  'trouble.how-closed': Record<never, never>
  'trouble.how-cancelled': Record<never, never>
  'trouble.words': Record<never, never>
  'trouble.words-owed': Record<never, never>
  'trouble.words-hint': Record<never, never>
  'trouble.end-go': Record<never, never>
  'trouble.proposed-closed': Record<never, never>
  'trouble.proposed-cancelled': Record<never, never>
  'trouble.proposed-what': Record<never, never>
  'trouble.agree': Record<never, never>
  'trouble.take-back': Record<never, never>
  'trouble.ended-closed': Record<never, never>
  'trouble.ended-cancelled': Record<never, never>
  'trouble.restart': Record<never, never>
  'trouble.restart-what': Record<never, never>
  'organisation.title': Record<never, never>
  'organisation.saved': Record<never, never>
  'organisation.address': Record<never, never>
  'organisation.language': Record<never, never>
  'organisation.country': Record<never, never>
  'organisation.country-hint': Record<never, never>
  'organisation.line': { readonly number: string }
  'organisation.line-name': Record<never, never>
  'organisation.line-phone': Record<never, never>
  'organisation.line-country': Record<never, never>
  'organisation.line-country-hint': Record<never, never>
  'organisation.save': Record<never, never>
  'organisation.people': Record<never, never>
  'organisation.steward': Record<never, never>
  'organisation.hand': Record<never, never>
  'organisation.hand-what': { readonly name: string }
  'organisation.stay': Record<never, never>
  'organisation.hand-go': { readonly name: string }
  'kiosk.card': Record<never, never>
  'kiosk.card-hint': Record<never, never>
  'kiosk.clears': Record<never, never>
  'kiosk.empty': Record<never, never>
  'kiosk.with-card': Record<never, never>
  'kiosk.without-card': Record<never, never>
  'kiosk.returns': Record<never, never>
  'kiosk.next': Record<never, never>
  'paper.scan': Record<never, never>
  'paper.or-type': Record<never, never>
  'paper.qr': { readonly address: string }
  'paper.replies-by': { readonly date: string }
  'paper.replies': Record<never, never>
  'paper.tick': Record<never, never>
  'paper.unlinked': Record<never, never>
  'paper.unlinked-note': Record<never, never>
  'paper.give-back': Record<never, never>
  'paper.tear': Record<never, never>
  'paper.key': Record<never, never>
  'paper.key-what': Record<never, never>
  'paper.keep': Record<never, never>
  'paper.number': { readonly number: string }
  'paper.card-what': Record<never, never>
  'ways.title': Record<never, never>
  'ways.lead': Record<never, never>
  'ways.link': Record<never, never>
  'ways.poster': Record<never, never>
  'ways.poster-what': Record<never, never>
  'ways.poster-in': { readonly language: string }
  'ways.sheets': Record<never, never>
  'ways.sheets-what': Record<never, never>
  'ways.sheets-go': Record<never, never>
  'ways.cards': Record<never, never>
  'ways.cards-what': Record<never, never>
  'ways.cards-go': Record<never, never>
  'ways.once': Record<never, never>
  'ways.count': Record<never, never>
  'ways.language': Record<never, never>
  'ways.kiosk': Record<never, never>
  'ways.kiosk-what': Record<never, never>
  'ways.kiosk-in': { readonly language: string }
  'ways.type': Record<never, never>
  'ways.type-what': Record<never, never>
  'ways.workshop': Record<never, never>
  'ways.workshop-what': Record<never, never>
  'ways.file': Record<never, never>
  'ways.file-what': Record<never, never>
  'ways.print': Record<never, never>
  'ways.back': Record<never, never>
  'typing.title': Record<never, never>
  'typing.lead': Record<never, never>
  'typing.which': Record<never, never>
  'typing.language': Record<never, never>
  'typing.none': Record<never, never>
  'typing.way': Record<never, never>
  'typing.way-paper': Record<never, never>
  'typing.way-typed': Record<never, never>
  'typing.came': Record<never, never>
  'typing.came-typed': Record<never, never>
  'typing.came-about': Record<never, never>
  'typing.came-interpreted': Record<never, never>
  'typing.card': Record<never, never>
  'typing.card-hint': Record<never, never>
  'typing.said-on': Record<never, never>
  'typing.said-on-hint': Record<never, never>
  'typing.key': Record<never, never>
  'typing.key-yes': Record<never, never>
  'typing.key-no': Record<never, never>
  'typing.ask-them': Record<never, never>
  'typing.go': Record<never, never>
  'typing.kept': Record<never, never>
  'typing.kept-card': { readonly number: string }
  'typing.kept-key': Record<never, never>
  'typing.kept-unlinked': Record<never, never>
  'workshop.title': Record<never, never>
  'workshop.lead': Record<never, never>
  'workshop.question': Record<never, never>
  'workshop.aloud': Record<never, never>
  'workshop.consent': Record<never, never>
  'workshop.agreed': Record<never, never>
  'workshop.agreed-legend': Record<never, never>
  'workshop.notes': Record<never, never>
  'workshop.note': { readonly number: string }
  'workshop.who': { readonly number: string }
  'workshop.card': { readonly number: string }
  'workshop.go': Record<never, never>
  'workshop.kept': { readonly count: number }
  'no-contact.title': Record<never, never>
  'no-contact.lead': Record<never, never>
  'no-contact.what': Record<never, never>
  'no-contact.but': Record<never, never>
  'no-contact.email': Record<never, never>
  'no-contact.add': Record<never, never>
  'no-contact.added': Record<never, never>
  'no-contact.off': Record<never, never>
  'no-contact.off-email': Record<never, never>
  'no-contact.remove': Record<never, never>
  'no-contact.removed': Record<never, never>
  'wish.title': Record<never, never>
  'wish.what': Record<never, never>
  'wish.place': { readonly number: string; readonly total: string }
  'wish.most': Record<never, never>
  'wish.answer': Record<never, never>
  'wish.agree': Record<never, never>
  'wish.disagree': Record<never, never>
  'wish.pass': Record<never, never>
  'wish.last': { readonly answer: string; readonly words: string }
  'wish.list': Record<never, never>
  'wish.stop': Record<never, never>
  'wish.no-right': Record<never, never>
  'wish.own-offer': Record<never, never>
  'wish.own': Record<never, never>
  'wish.own-hint': Record<never, never>
  'wish.own-go': Record<never, never>
  'wish.own-done': Record<never, never>
  'wish.list-title': Record<never, never>
  'wish.list-none': Record<never, never>
  'wish.change': Record<never, never>
  'wish.go-on': Record<never, never>
  'wish.matters': Record<never, never>
  'wish.all-done': Record<never, never>
  'wish.choose-offer': Record<never, never>
  'wish.choose-go': Record<never, never>
  'wish.choose': Record<never, never>
  'wish.both': Record<never, never>
  'wish.choose-place': { readonly number: string; readonly total: string }
  'wish.thanks': Record<never, never>
  'wish.key': Record<never, never>
  'wish.key-why': Record<never, never>
  'wish.key-yours': Record<never, never>
  'wish.reply': Record<never, never>
  'wish.back': Record<never, never>
  'wish.back-go': Record<never, never>
  'wish.closed': Record<never, never>
  'wish.closed-what': Record<never, never>
  'wish.opens': { readonly date: string }
  'wish.none': Record<never, never>
  'wish.follow': Record<never, never>
  'wish.follow-what': Record<never, never>
  'sense.title': Record<never, never>
  'sense.what': Record<never, never>
  'sense.search': Record<never, never>
  'sense.not-yet': { readonly count: string }
  'sense.themes': { readonly count: string }
  'sense.one': Record<never, never>
  'sense.all': Record<never, never>
  'sense.next': Record<never, never>
  'sense.none': Record<never, never>
  'sense.none-here': Record<never, never>
  'sense.move-to': Record<never, never>
  'sense.move-to-one': { readonly words: string }
  'sense.move-ticked': Record<never, never>
  'sense.move': Record<never, never>
  'sense.move-one': { readonly words: string }
  'sense.move-there': { readonly theme: string; readonly words: string }
  'sense.choose': Record<never, never>
  'sense.choose-both': Record<never, never>
  'sense.new-theme': Record<never, never>
  'sense.to-none': Record<never, never>
  'sense.tick': Record<never, never>
  'sense.tick-one': { readonly words: string }
  'sense.perhaps': Record<never, never>
  'sense.alike': { readonly count: number }
  'sense.with-alike': { readonly count: number }
  'sense.offered': Record<never, never>
  'sense.group': { readonly count: number; readonly phrases: string }
  'sense.group-plain': { readonly count: number }
  'sense.noticed': Record<never, never>
  'sense.look': { readonly count: string }
  'sense.leave-apart': Record<never, never>
  'sense.more-groups': { readonly count: number }
  'sense.group-name': Record<never, never>
  'sense.group-back': Record<never, never>
  'sense.placed-lived': Record<never, never>
  'sense.placed-learned': Record<never, never>
  'sense.answers': { readonly count: number; readonly lived: string; readonly learned: string }
  'sense.named-by': Record<never, never>
  'sense.room': Record<never, never>
  'sense.name-one': Record<never, never>
  'sense.history': Record<never, never>
  'sense.moved': { readonly count: number; readonly theme: string }
  'sense.moved-out': { readonly count: number }
  'sense.kept': Record<never, never>
  'sense.undid': Record<never, never>
  'sense.undo': Record<never, never>
  'sense.redo': Record<never, never>
  'sense.meanwhile': { readonly names: string }
  'themes.new': Record<never, never>
  'themes.split-title': Record<never, never>
  'themes.name': Record<never, never>
  'themes.name-hint': Record<never, never>
  'themes.description': Record<never, never>
  'themes.owner': Record<never, never>
  'themes.owner-hint': Record<never, never>
  'themes.owner-none': Record<never, never>
  'themes.owner-ours': Record<never, never>
  'themes.owner-another-team': Record<never, never>
  'themes.owner-board': Record<never, never>
  'themes.made-of': Record<never, never>
  'themes.whole-group': { readonly count: number }
  'themes.take': Record<never, never>
  'themes.make': Record<never, never>
  'themes.back': Record<never, never>
  'themes.voices': Record<never, never>
  'themes.no-voices': Record<never, never>
  'themes.split-what': Record<never, never>
  'themes.placed-by': { readonly name: string }
  'themes.stands-for': Record<never, never>
  'themes.quotes-what': Record<never, never>
  'themes.choose': Record<never, never>
  'themes.choose-one': { readonly words: string }
  'themes.unchoose': Record<never, never>
  'themes.unchoose-one': { readonly words: string }
  'themes.change': Record<never, never>
  'themes.change-go': Record<never, never>
  'themes.merge': Record<never, never>
  'themes.merge-into': Record<never, never>
  'themes.merge-what': Record<never, never>
  'themes.merge-go': Record<never, never>
  'themes.remove': Record<never, never>
  'themes.remove-what': Record<never, never>
  'themes.remove-go': Record<never, never>
  'themes.history': Record<never, never>
  'themes.history-what': Record<never, never>
  'themes.earlier': Record<never, never>
  'themes.undone': Record<never, never>
  'themes.undo-one': { readonly what: string }
  'themes.did-by': { readonly name: string; readonly date: string }
  'themes.did-made': { readonly theme: string; readonly count: number }
  'themes.did-changed': { readonly theme: string }
  'themes.did-renamed': { readonly other: string; readonly theme: string }
  'themes.did-sorted': { readonly theme: string; readonly owner: string }
  'themes.did-placed': { readonly count: number; readonly theme: string }
  'themes.did-taken-out': { readonly count: number }
  'themes.did-split': { readonly theme: string; readonly count: number }
  'themes.did-merged': { readonly theme: string; readonly other: string }
  'themes.did-removed': { readonly theme: string; readonly count: number }
  'themes.did-accepted': { readonly theme: string; readonly count: number }
  'themes.did-undone': Record<never, never>
  'statements.title': Record<never, never>
  'statements.nav': Record<never, never>
  'statements.lead': Record<never, never>
  'statements.rule': Record<never, never>
  'statements.by-side': Record<never, never>
  'statements.of-lived': Record<never, never>
  'statements.of-learned': Record<never, never>
  'statements.page': Record<never, never>
  'statements.page-none': Record<never, never>
  'statements.page-open': Record<never, never>
  'statements.page-closed': Record<never, never>
  'statements.page-not-now': Record<never, never>
  'statements.page-people': { readonly people: string }
  'statements.page-do': Record<never, never>
  'statements.page-set': Record<never, never>
  'statements.page-keep': Record<never, never>
  'statements.page-close': Record<never, never>
  'statements.page-close-what': Record<never, never>
  'statements.page-again': Record<never, never>
  'statements.write': Record<never, never>
  'statements.words': { readonly language: string }
  'statements.words-hint': Record<never, never>
  'statements.words-more': Record<never, never>
  'statements.theme': Record<never, never>
  'statements.theme-none': Record<never, never>
  'statements.voices': Record<never, never>
  'statements.voices-hint': Record<never, never>
  'statements.voices-closed': Record<never, never>
  'statements.check': Record<never, never>
  'statements.go': Record<never, never>
  'statements.advice': Record<never, never>
  'statements.advice-none': Record<never, never>
  'statements.advice-long': { readonly number: string }
  'statements.advice-hard': Record<never, never>
  'statements.advice-double': Record<never, never>
  'statements.advice-not': Record<never, never>
  'statements.advice-question': Record<never, never>
  'statements.advice-quoted': Record<never, never>
  'statements.advice-jargon': { readonly word: string }
  'statements.advice-alike': { readonly number: string }
  'statements.waiting': Record<never, never>
  'statements.waiting-none': Record<never, never>
  'statements.asked': Record<never, never>
  'statements.asked-none': Record<never, never>
  'statements.refused': Record<never, never>
  'statements.number': { readonly number: string }
  'statements.from-lived': { readonly date: string }
  'statements.from-learned': { readonly date: string }
  'statements.from-participant': { readonly date: string }
  'statements.sources': Record<never, never>
  'statements.from-theme': { readonly name: string }
  'statements.no-lived': { readonly reason: string }
  'statements.no-learned': { readonly reason: string }
  'statements.contested': Record<never, never>
  'statements.mine-yes': Record<never, never>
  'statements.mine-no': Record<never, never>
  'statements.approve': Record<never, never>
  'statements.approve-one': { readonly words: string }
  'statements.refuse': Record<never, never>
  'statements.refuse-one': { readonly words: string }
  'statements.refuse-what': Record<never, never>
  'statements.refuse-go': Record<never, never>
  'statements.take-back': Record<never, never>
  'statements.take-back-one': { readonly words: string }
  'statements.word': Record<never, never>
  'statements.word-what': Record<never, never>
  'statements.word-go': Record<never, never>
  'statements.held': { readonly count: number }
  'statements.held-title': Record<never, never>
  'statements.held-what': Record<never, never>
  'statements.held-none': Record<never, never>
  'statements.held-go': Record<never, never>
  'statements.release': Record<never, never>
  'statements.release-one': { readonly words: string }
  'statements.remove': Record<never, never>
  'statements.remove-one': { readonly words: string }
  'statements.from-voice': Record<never, never>
  'decide.title': Record<never, never>
  'decide.lead': Record<never, never>
  'decide.new': Record<never, never>
  'decide.open': Record<never, never>
  'decide.settled': Record<never, never>
  'decide.none': Record<never, never>
  'decide.none-what': Record<never, never>
  'decide.one': Record<never, never>
  'decide.amended': Record<never, never>
  'decide.your-vote': Record<never, never>
  'decide.open-concerns': { readonly count: number }
  'decide.until': { readonly date: string }
  'decide.state-proposed': Record<never, never>
  'decide.state-voting': Record<never, never>
  'decide.state-counting': Record<never, never>
  'decide.state-carried': Record<never, never>
  'decide.state-not-carried': Record<never, never>
  'decide.state-no-quorum': Record<never, never>
  'decide.state-withdrawn': Record<never, never>
  'decide.kind': Record<never, never>
  'decide.kind-themes': Record<never, never>
  'decide.kind-priority': Record<never, never>
  'decide.kind-test': Record<never, never>
  'decide.kind-other': Record<never, never>
  'decide.blank': Record<never, never>
  'decide.new-title': Record<never, never>
  'decide.new-lead': Record<never, never>
  'decide.new-go': Record<never, never>
  'decide.new-then': Record<never, never>
  'decide.amend-title': Record<never, never>
  'decide.amend-lead': Record<never, never>
  'decide.amend-go': Record<never, never>
  'decide.amend': Record<never, never>
  'decide.amend-what': Record<never, never>
  'decide.words': Record<never, never>
  'decide.words-hint': Record<never, never>
  'decide.why': Record<never, never>
  'decide.why-hint': Record<never, never>
  'decide.harm': Record<never, never>
  'decide.harm-hint': Record<never, never>
  'decide.seen': Record<never, never>
  'decide.seen-hint': Record<never, never>
  'decide.stands-on': Record<never, never>
  'decide.stands-on-hint': Record<never, never>
  'decide.stands-on-none': Record<never, never>
  'decide.voices-shut': Record<never, never>
  'decide.subject-theme': Record<never, never>
  'decide.subject-statement': Record<never, never>
  'decide.subject-idea': Record<never, never>
  'decide.subject-voice': Record<never, never>
  'decide.rule': Record<never, never>
  'decide.rule-hint': Record<never, never>
  'decide.rule-double-majority': Record<never, never>
  'decide.rule-double-majority-what': Record<never, never>
  'decide.rule-consent': Record<never, never>
  'decide.rule-consent-what': Record<never, never>
  'decide.rule-equal-weight': Record<never, never>
  'decide.rule-equal-weight-what': Record<never, never>
  'decide.rule-majority': Record<never, never>
  'decide.rule-majority-what': Record<never, never>
  'decide.advice': { readonly lived: string; readonly learned: string; readonly rule: string }
  'decide.advice-consent': Record<never, never>
  'decide.quorum': Record<never, never>
  'decide.quorum-half': Record<never, never>
  'decide.quorum-two-thirds': Record<never, never>
  'decide.quorum-all': Record<never, never>
  'decide.closes-on': Record<never, never>
  'decide.closes-on-hint': Record<never, never>
  'decide.weighing': Record<never, never>
  'decide.stands': Record<never, never>
  'decide.stands-nothing': Record<never, never>
  'decide.course': Record<never, never>
  'decide.course-wrote': { readonly name: string }
  'decide.course-amended': { readonly name: string }
  'decide.course-opened': { readonly name: string }
  'decide.earlier': Record<never, never>
  'decide.withdraw': Record<never, never>
  'decide.still-paused': Record<never, never>
  'decide.still-ended': Record<never, never>
  'decide.still-frozen': Record<never, never>
  'decide.of-for': { readonly all: string }
  'decide.of-voted': { readonly all: string }
  'decide.needed': { readonly count: number }
  'decide.side-tally': { readonly against: string; readonly aside: string; readonly away: string }
  'decide.result-not-carried': Record<never, never>
  'decide.result-no-quorum': Record<never, never>
  'decide.blocked-lived': Record<never, never>
  'decide.blocked-learned': Record<never, never>
  'decide.objection': Record<never, never>
  'decide.consent-counts': Record<never, never>
  'decide.other-rules': Record<never, never>
  'decide.other-rules-what': Record<never, never>
  'decide.would-carried': Record<never, never>
  'decide.would-not-carried': Record<never, never>
  'decide.would-no-quorum': Record<never, never>
  'decide.dissent': Record<never, never>
  'decide.no-name': Record<never, never>
  'decide.block-why': { readonly name: string }
  'decide.say-why': Record<never, never>
  'decide.say-why-hint': { readonly date: string }
  'decide.say-why-go': Record<never, never>
  'decide.waits-lived': { readonly date: string }
  'decide.waits-learned': { readonly date: string }
  'decide.never-said-why': Record<never, never>
  'decide.sponsor-what': Record<never, never>
  'decide.sponsor-go': Record<never, never>
  'decide.sponsor-asked': { readonly date: string }
  'decide.sponsor-asked-name': { readonly name: string; readonly date: string }
  'decide.sponsor-where': Record<never, never>
  'decide.again': Record<never, never>
  'decide.open-voting': Record<never, never>
  'decide.open-voting-what': Record<never, never>
  'decide.can-outvote': Record<never, never>
  'decide.other-side-opens': Record<never, never>
  'decide.open-voting-go': Record<never, never>
  'decide.counting': Record<never, never>
  'decide.waits-concern': Record<never, never>
  'decide.no-vote': Record<never, never>
  'decide.vote': Record<never, never>
  'decide.change-vote': Record<never, never>
  'decide.has-voted': Record<never, never>
  'decide.vote-go': Record<never, never>
  'decide.change-go': Record<never, never>
  'decide.private': Record<never, never>
  'decide.choice': Record<never, never>
  'decide.ballot-words': Record<never, never>
  'decide.voted': Record<never, never>
  'decide.mailed': Record<never, never>
  'decide.ways': Record<never, never>
  'decide.together': Record<never, never>
  'decide.mail-all': Record<never, never>
  'decide.mail-me': Record<never, never>
  'decide.mail-what': Record<never, never>
  'decide.together-back': Record<never, never>
  'decide.together-how': Record<never, never>
  'decide.together-qr': Record<never, never>
  'decide.together-what': Record<never, never>
  'decide.concerns': Record<never, never>
  'decide.concerns-none': Record<never, never>
  'decide.raise': Record<never, never>
  'decide.raise-go': Record<never, never>
  'decide.concern': Record<never, never>
  'decide.concern-hint': Record<never, never>
  'decide.answered': Record<never, never>
  'decide.unanswered': Record<never, never>
  'decide.answer-from': { readonly name: string }
  'decide.answer-do': Record<never, never>
  'decide.answer': Record<never, never>
  'decide.answer-go': Record<never, never>
  'decide.is-answered': Record<never, never>
  'decide.reopen': Record<never, never>
  'decide.agreed-on': { readonly date: string }
  'decide.words-gone': Record<never, never>
  'ballot.title': Record<never, never>
  'ballot.choice': Record<never, never>
  'ballot.for': Record<never, never>
  'ballot.against': Record<never, never>
  'ballot.consent': Record<never, never>
  'ballot.object': Record<never, never>
  'ballot.aside': Record<never, never>
  'ballot.aside-what': Record<never, never>
  'ballot.words': Record<never, never>
  'ballot.words-hint': Record<never, never>
  'ballot.name': Record<never, never>
  'ballot.named': Record<never, never>
  'ballot.named-what': Record<never, never>
  'ballot.why': Record<never, never>
  'ballot.harm': Record<never, never>
  'ballot.concerns': Record<never, never>
  'ballot.go': Record<never, never>
  'ballot.private': { readonly date: string }
  'ballot.kept': Record<never, never>
  'ballot.kept-what': Record<never, never>
  'ballot.rule': Record<never, never>
  'ballot.rule-double-majority': Record<never, never>
  'ballot.rule-consent': Record<never, never>
  'ballot.rule-equal-weight': Record<never, never>
  'ballot.rule-majority': Record<never, never>
  'ground.title': Record<never, never>
  'ground.none': Record<never, never>
  'ground.none-what': Record<never, never>
  'ground.to-statements': Record<never, never>
  'ground.early': Record<never, never>
  'ground.early-what': { readonly floor: string }
  'ground.people': { readonly people: string }
  'ground.rounded': { readonly floor: string }
  'ground.exact': Record<never, never>
  'ground.imported': Record<never, never>
  'ground.bars': Record<never, never>
  'ground.dots-what': { readonly people: string }
  'ground.dots-all': Record<never, never>
  'ground.common-what': { readonly people: string; readonly answers: string }
  'ground.agree': Record<never, never>
  'ground.agree-none': Record<never, never>
  'ground.refuse': Record<never, never>
  'ground.split': Record<never, never>
  'ground.split-what': Record<never, never>
  'ground.other': Record<never, never>
  'ground.few': Record<never, never>
  'ground.few-what': { readonly floor: string }
  'ground.everyone': Record<never, never>
  'ground.all': Record<never, never>
  'ground.group': { readonly key: string }
  'ground.group-people': { readonly key: string; readonly people: string }
  'ground.of': { readonly agree: string; readonly of: string }
  'ground.bar': { readonly who: string; readonly agree: string; readonly of: string; readonly low: string; readonly high: string }
  'ground.bar-no': { readonly who: string; readonly agree: string; readonly of: string; readonly low: string; readonly high: string }
  'ground.ten': { readonly who: string; readonly agree: string; readonly disagree: string }
  'ground.lower': { readonly lower: string }
  'ground.lower-groups': { readonly lower: string }
  'ground.map': Record<never, never>
  'ground.map-what': Record<never, never>
  'ground.map-alt': Record<never, never>
  'ground.marks': Record<never, never>
  'ground.mark-agree-more': Record<never, never>
  'ground.mark-agree-less': Record<never, never>
  'ground.mark-disagree-more': Record<never, never>
  'ground.mark-disagree-less': Record<never, never>
  'ground.between': Record<never, never>
  'ground.between-many': { readonly people: string }
  'ground.between-few': { readonly floor: string }
  'ground.midway-apart': Record<never, never>
  'ground.midway-some': Record<never, never>
  'ground.midway-one-crowd': Record<never, never>
  'ground.stability': { readonly stability: string }
  'ground.lean': Record<never, never>
  'ground.no-groups': Record<never, never>
  'ground.no-groups-what': Record<never, never>
  'ground.because-too-few-people': Record<never, never>
  'ground.because-no-structure': Record<never, never>
  'ground.because-only-lean': Record<never, never>
  'ground.because-one-cloud': Record<never, never>
  'ground.because-not-stable': Record<never, never>
  'ground.because-under-the-floor': Record<never, never>
  'ground.because-other': Record<never, never>
  'ground.who': Record<never, never>
  'ground.who-later': Record<never, never>
  'ground.who-covered': { readonly share: string }
  'ground.who-thin': Record<never, never>
  'ground.who-hidden': Record<never, never>
  'ground.who-agree': Record<never, never>
  'ground.wish': Record<never, never>
  'ground.question-side': Record<never, never>
  'ground.made': Record<never, never>
  'ground.made-filled': { readonly filled: string }
  'ground.made-unclear': { readonly count: string }
  'ground.made-quick': { readonly count: string }
  'ground.made-little': { readonly count: string }
  'ground.made-by': { readonly by: string; readonly seed: string; readonly date: string }
  'ground.made-input': { readonly input: string }
  'ground.made-settings': { readonly settings: string }
  'ground.made-said': Record<never, never>
  'ground.take': Record<never, never>
  'ground.csv': Record<never, never>
  'ground.polis': Record<never, never>
  'ground.polis-comments': Record<never, never>
  'ground.polis-summary': Record<never, never>
  'ground.polis-votes': Record<never, never>
  'ground.polis-people': Record<never, never>
  'ground.polis-only': Record<never, never>
  'ground.bring': Record<never, never>
  'ground.bring-what': Record<never, never>
  'ground.bring-go': Record<never, never>
  'ground.to-priorities': Record<never, never>
  'ground.columns-number': Record<never, never>
  'ground.columns-group': Record<never, never>
  'ground.columns-agree': Record<never, never>
  'ground.columns-disagree': Record<never, never>
  'ground.columns-of': Record<never, never>
  'ground.columns-low': Record<never, never>
  'ground.columns-high': Record<never, never>
  'ground.columns-kind': Record<never, never>
  'ground.tenths': Record<never, never>
  'ground.bring-language': Record<never, never>
  'priorities.title': Record<never, never>
  'priorities.none': Record<never, never>
  'priorities.none-what': { readonly floor: string }
  'priorities.what': { readonly people: string; readonly choices: string }
  'priorities.early': Record<never, never>
  'priorities.band': Record<never, never>
  'priorities.top': { readonly chance: string; readonly top: string }
  'priorities.chance': { readonly chance: string; readonly low: string; readonly high: string }
  'priorities.place': { readonly best: string; readonly worst: string }
  'priorities.hurried': { readonly count: string }
  'priorities.limits': Record<never, never>
  'priorities.back': Record<never, never>
  'deed.added-no-contact': Record<never, never>
  'deed.added-own-statement': Record<never, never>
  'deed.added-served-group': Record<never, never>
  'deed.agreed-confidentiality': Record<never, never>
  'deed.agreed-side': Record<never, never>
  'deed.agreed-way': Record<never, never>
  'deed.disagreed-way': Record<never, never>
  'deed.amended-decision': Record<never, never>
  'deed.answered-asked-words': Record<never, never>
  'deed.answered-concern': Record<never, never>
  'deed.answered-note': Record<never, never>
  'deed.approved-sharing': Record<never, never>
  'deed.approved-statement': Record<never, never>
  'deed.refused-statement': Record<never, never>
  'deed.asked-exact-words': Record<never, never>
  'deed.asked-sponsor': Record<never, never>
  'deed.began': Record<never, never>
  'deed.changed-answer': Record<never, never>
  'deed.changed-idea': Record<never, never>
  'deed.changed-side': Record<never, never>
  'deed.changed-theme': Record<never, never>
  'deed.made-theme': Record<never, never>
  'deed.split-theme': Record<never, never>
  'deed.chose-quote': Record<never, never>
  'deed.claimed-pay': Record<never, never>
  'deed.closed-conversation': Record<never, never>
  'deed.reopened-conversation': Record<never, never>
  'deed.closed-statements': Record<never, never>
  'deed.corrected-fix': Record<never, never>
  'deed.decided': Record<never, never>
  'deed.declined-hosting': Record<never, never>
  'deed.dropped-contact': Record<never, never>
  'deed.dropped-no-contact': Record<never, never>
  'deed.ended': Record<never, never>
  'deed.exported-voices': Record<never, never>
  'deed.fixed-reveal-day': Record<never, never>
  'deed.gave-new-key': Record<never, never>
  'deed.handed-mail-over': Record<never, never>
  'deed.handed-over-complaint': Record<never, never>
  'deed.handed-stewardship': Record<never, never>
  'deed.hosts': Record<never, never>
  'deed.invited-partner': Record<never, never>
  'deed.invited-to-duty': Record<never, never>
  'deed.left-duty': Record<never, never>
  'deed.left-note': Record<never, never>
  'deed.left-seat': Record<never, never>
  'deed.let-note-go': Record<never, never>
  'deed.let-voice-go': Record<never, never>
  'deed.lifted-blank-page': Record<never, never>
  'deed.made-complaint': Record<never, never>
  'deed.made-project': Record<never, never>
  'deed.mailed-ballots': Record<never, never>
  'deed.merged-themes': Record<never, never>
  'deed.noted-fix': Record<never, never>
  'deed.noted-sponsor-answer': Record<never, never>
  'deed.offered-hosting': Record<never, never>
  'deed.offered-pay': Record<never, never>
  'deed.opened-conversation': Record<never, never>
  'deed.opened-dispute': Record<never, never>
  'deed.opened-statements': Record<never, never>
  'deed.opened-voices': Record<never, never>
  'deed.opened-voting': Record<never, never>
  'deed.paid-claim': Record<never, never>
  'deed.parked-idea': Record<never, never>
  'deed.passed-to-sponsor': Record<never, never>
  'deed.paused': Record<never, never>
  'deed.placed-voices': Record<never, never>
  'deed.printed-cards': Record<never, never>
  'deed.proposed-decision': Record<never, never>
  'deed.proposed-ending': Record<never, never>
  'deed.proposed-sharing': Record<never, never>
  'deed.proposed-way': Record<never, never>
  'deed.put-group-away': Record<never, never>
  'deed.raised-concern': Record<never, never>
  'deed.received-pay': Record<never, never>
  'deed.refused-sharing': Record<never, never>
  'deed.released-statement': Record<never, never>
  'deed.removed-room-note': Record<never, never>
  'deed.removed-served-group': Record<never, never>
  'deed.removed-statement': Record<never, never>
  'deed.removed-theme': Record<never, never>
  'deed.restarted': Record<never, never>
  'deed.said-access-needs': Record<never, never>
  'deed.said-employed': Record<never, never>
  'deed.said-mandate': Record<never, never>
  'deed.said-purpose': Record<never, never>
  'deed.said-served': Record<never, never>
  'deed.said-why-blocked': Record<never, never>
  'deed.sealed-guesses': Record<never, never>
  'deed.set-conversation': Record<never, never>
  'deed.set-dates': Record<never, never>
  'deed.set-organisation': Record<never, never>
  'deed.set-statements': Record<never, never>
  'deed.settled-concern': Record<never, never>
  'deed.settled-dispute': Record<never, never>
  'deed.spoke-on-side': Record<never, never>
  'deed.stopped-hosting': Record<never, never>
  'deed.took-access-needs-back': Record<never, never>
  'deed.took-back-for-somebody': Record<never, never>
  'deed.took-claim-back': Record<never, never>
  'deed.took-duty': Record<never, never>
  'deed.took-ending-back': Record<never, never>
  'deed.took-file-back': Record<never, never>
  'deed.took-in-file': Record<never, never>
  'deed.took-invitation-back': Record<never, never>
  'deed.took-lift-wish-back': Record<never, never>
  'deed.took-seat': Record<never, never>
  'deed.took-statement-back': Record<never, never>
  'deed.took-way-back': Record<never, never>
  'deed.typed-for-somebody': Record<never, never>
  'deed.undid-theme-change': Record<never, never>
  'deed.voted': Record<never, never>
  'deed.wants-to-go-on': Record<never, never>
  'deed.went-on': Record<never, never>
  'deed.wished-lift': Record<never, never>
  'deed.withdrew-answer': Record<never, never>
  'deed.withdrew-decision': Record<never, never>
  'deed.withdrew-fix': Record<never, never>
  'deed.withdrew-idea': Record<never, never>
  'deed.worded-statement': Record<never, never>
  'deed.wrote-room-note': Record<never, never>
  'deed.wrote-statement': Record<never, never>
  'deed.other': Record<never, never>
  'deed.brought-conversation': Record<never, never>
  'ledger.title': Record<never, never>
  'ledger.lead': Record<never, never>
  'ledger.steps': Record<never, never>
  'ledger.steps-what': Record<never, never>
  'ledger.deeds': Record<never, never>
  'ledger.unsealed': Record<never, never>
  'ledger.older': Record<never, never>
  'ledger.seal': { readonly date: string }
  'thread.title': Record<never, never>
  'thread.lead': Record<never, never>
  'thread.from': Record<never, never>
  'thread.from-none': Record<never, never>
  'thread.to': Record<never, never>
  'thread.to-none': Record<never, never>
  'thread.more': { readonly count: number }
  'thread.kind-voice': Record<never, never>
  'thread.kind-theme': Record<never, never>
  'thread.kind-statement': Record<never, never>
  'thread.kind-idea': Record<never, never>
  'thread.kind-decision': Record<never, never>
  'thread.follow': Record<never, never>
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
  'follow.public': 'reply'
  'reply.heard': 'b'
  'reply.heard-few': 'b'
  'reply.fixed': 'b'
  'reply.fixing': 'b'
  'problem.id': 'code'
  'team.ground': 'learned' | 'lived'
  'project.day': 'n'
  'project.day-over': 'n'
  'project.tell-what': 'reply'
  'partners.you-lived': 'side'
  'partners.you-learned': 'side'
  'partners.unhosted-lived': 'side'
  'partners.unhosted-learned': 'side'
  'partners.free-lived': 'invite' | 'side'
  'partners.free-learned': 'invite' | 'side'
  'partners.not-safe': 'b'
  'partners.leave-host': 'b'
  'join.lived': 'side'
  'join.learned': 'side'
  'join.duty-safety': 'b'
  'join.duty-reader': 'b'
  'join.duty-helper': 'b'
  'import.ask-first': 'ask'
  'fixes.public': 'reply'
  'guesses.sealed-on': 'b'
  'hold.marked': 'personal' | 'worrying'
  'answer-child.lead': 'b'
  'lost-key.offer': 'lost'
  'trouble.wants-lived': 'side'
  'trouble.wants-learned': 'side'
  'wish.last': 'b'
  'wish.reply': 'reply'
  'sense.group': 'b'
  'ground.of': 'b'
}
