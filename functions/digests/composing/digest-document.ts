import { stateAt } from '../../cases/follow-up/follow-up.ts'
import { listedFact } from '../../cases/suspension/listed-fact.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { link, type MailText, own, say } from '../../platform/mail/rendering/mail-text.ts'
import { languageOf } from '../../platform/words/language.ts'
import { dayInWords, instantInWords, type Reading, zoneInWords } from '../../platform/words/local-words.ts'
import type { DigestFacts, ShownFollowUp, ShownProblem } from './digest-facts.ts'
import { type DigestWords, digestWords } from './digest-words.ts'
import type { DigestGroup } from './sort-problems.ts'

const groupNames = ['overdue', 'dueToday', 'reopened', 'opened', 'closed', 'verified'] as const
type GroupName = (typeof groupNames)[number]

/** How times are read, at the time of the digest. */
type DigestReading = Reading & { now: Date }

/** The customer's name, or else the reference, as in an alert's body: no phone, no plate. */
const whoOf = (
  { call }: ShownFollowUp | ShownProblem,
  words: DigestWords,
  { language }: Reading,
): MailText => {
  const { customer, visit } = call.content
  const name = customer.name ? say`${customer.name}` : words.withoutName(customer.ref)
  return words.who(name, visit.ref, criterionWords[language][call.classification.main ?? 'low-marks'])
}

/**
 * What follows once a problem is closed: that the customer said all is well, or when Asortis calls again, or that it was
 * too late for that.
 */
const afterClosing = (
  { call: { followUp }, verifiedAt }: ShownProblem,
  words: DigestWords,
  reading: DigestReading,
): string => {
  if (verifiedAt !== null) return `; ${words.verified}`
  if (!followUp) return ''
  const state = stateAt(followUp, reading.now)
  if (state !== 'due' && state !== 'lapsed') return ''
  const said = state === 'due' ? words.waiting : words.lapsed
  return `; ${said[followUp.kind](dayInWords(followUp.survey, reading))}`
}

const stateOf = (
  group: GroupName,
  problem: ShownProblem,
  words: DigestWords,
  reading: DigestReading,
): MailText => {
  const { call, deadline, missing, reopenedAt } = problem
  const { status, assignee } = call.problem
  if (group === 'verified') return own(words.verified)
  if (group === 'closed') {
    const isClosed = status === 'resolved' || status === 'unresolved' || status === 'dismissed'
    return own(words.closed[isClosed ? status : 'resolved'] + afterClosing(problem, words, reading))
  }
  const at = instantInWords(deadline, reading)
  const said = group === 'overdue' ? words.missed[missing](at) : words.due[missing](at)
  const isCorrection = call.progress.reopenedFor === 'correction' || call.now?.againAt === reopenedAt
  const isTakenBack = call.progress.reopenedFor === 'taken-back'
  const reopened = isCorrection ? words.corrected : isTakenBack ? words.takenBack : words.reopened
  const why = reopenedAt === null ? '' : reopened
  // Whoever had it before it was reopened, or was given it, has not confirmed that they are on it.
  const who = status === 'open' ? words.assigned : words.assignee
  return [...own(why + said), ...(assignee === null ? [] : who(assignee))]
}

const blockOf = <P extends ShownFollowUp | ShownProblem>(
  title: string,
  { count, first }: DigestGroup<P>,
  state: (shown: P) => MailText,
  words: DigestWords,
  reading: Reading,
): MailDocument['blocks'] => {
  if (count === 0) return []
  const lines = first.map((shown): MailLine => ({
    type: 'value',
    label: whoOf(shown, words, reading),
    text: state(shown),
    fact: listedFact(shown.call),
  }))
  const more = count - first.length
  return [
    {
      title: `${title} (${count})`,
      lines: more > 0 ? [...lines, { type: 'sentence', text: own(words.more(more)) }] : lines,
    },
  ]
}

/** Composes a digest as a mail document, in English if that is the dealer's language, else in Spanish. Pure. */
export const digestDocument = (facts: DigestFacts): MailDocument => {
  const { dealer, now, open, groups, followUps, unsubscribe } = facts
  const language = languageOf(dealer.language)
  const words = digestWords[language]
  const { zone } = dealer
  const reading = { language, zone, now }
  const today = inKnownZone(zone, (known) => localDate(now, known))
  const counts = groupNames
    .filter((name) => groups[name].count > 0)
    .map((name) => words.counts[name](groups[name].count))
    .concat(followUps.lapsed.count > 0 ? words.counts.lapsed(followUps.lapsed.count) : [])
    .join(', ')
  const followUpBlock = (name: 'lapsed' | 'waiting') =>
    blockOf(
      words.groups[name],
      followUps[name],
      ({ followUp: { kind, survey } }) => own(words[name][kind](dayInWords(survey, reading))),
      words,
      reading,
    )
  return {
    language,
    subject: words.subject(dealer.name, `${words.subjectBefore}${counts}`),
    title: own(words.title(dayInWords(today, reading))),
    lead: [own(words.open(open.count, open.isAll))],
    dial: null,
    act: null,
    blocks: [
      ...groupNames.flatMap((name) =>
        blockOf(
          words.groups[name],
          groups[name],
          (shown) => stateOf(name, shown, words, reading),
          words,
          reading,
        ),
      ),
      ...followUpBlock('lapsed'),
      ...followUpBlock('waiting'),
    ],
    footer: [
      words.footer(dealer.name),
      own(words.zone(zoneInWords(zone, language))),
      words.end(link(unsubscribe)),
    ],
  }
}
