import { criterionWords } from '../../cases/words/criterion-words.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { link, type MailText, own, say } from '../../platform/mail/rendering/mail-text.ts'
import { languageOf } from '../../platform/words/language.ts'
import { dayInWords, instantInWords, type Reading, zoneInWords } from '../../platform/words/local-words.ts'
import type { DigestFacts, ShownProblem } from './digest-facts.ts'
import { type DigestWords, digestWords } from './digest-words.ts'
import type { DigestGroup } from './sort-problems.ts'

const groupNames = ['overdue', 'dueToday', 'opened', 'closed'] as const
type GroupName = (typeof groupNames)[number]

/** The customer's name, or else the reference, as in an alert's body: no phone, no plate. */
const whoOf = ({ call }: ShownProblem, words: DigestWords, { language }: Reading): MailText => {
  const { customer, visit } = call.content
  const name = customer.name ? say`${customer.name}` : words.withoutName(customer.ref)
  return words.who(name, visit.ref, criterionWords[language][call.classification.main ?? 'low-marks'])
}

const stateOf = (
  group: GroupName,
  { call: { problem }, deadline, missing }: ShownProblem,
  words: DigestWords,
  reading: Reading,
): MailText => {
  const { status, assignee } = problem
  if (group === 'closed')
    return own(
      status === 'resolved' || status === 'unresolved' || status === 'dismissed'
        ? words.closed[status]
        : words.closed.resolved,
    )
  const at = instantInWords(deadline, reading)
  const said = group === 'overdue' ? words.missed[missing](at) : words.due[missing](at)
  return assignee === null ? own(said) : [...own(said), ...words.assignee(assignee)]
}

const blockOf = (
  name: GroupName,
  { count, first }: DigestGroup<ShownProblem>,
  words: DigestWords,
  reading: Reading,
): MailDocument['blocks'] => {
  if (count === 0) return []
  const lines = first.map((problem): MailLine => ({
    type: 'value',
    label: whoOf(problem, words, reading),
    text: stateOf(name, problem, words, reading),
  }))
  const more = count - first.length
  return [
    {
      title: `${words.groups[name]} (${count})`,
      lines: more > 0 ? [...lines, { type: 'sentence', text: own(words.more(more)) }] : lines,
    },
  ]
}

/** Composes a digest as a mail document, in English if that is the dealer's language, else in Spanish. Pure. */
export const digestDocument = ({ dealer, now, open, groups, unsubscribe }: DigestFacts): MailDocument => {
  const language = languageOf(dealer.language)
  const words = digestWords[language]
  const { zone } = dealer
  const reading = { language, zone, now }
  const today = inKnownZone(zone, (known) => localDate(now, known))
  const counts = groupNames
    .filter((name) => groups[name].count > 0)
    .map((name) => words.counts[name](groups[name].count))
    .join(', ')
  return {
    language,
    subject: words.subject(dealer.name, `${words.subjectBefore}${counts}`),
    title: own(words.title(dayInWords(today, reading))),
    lead: [own(words.open(open.count, open.isAll))],
    dial: null,
    act: null,
    blocks: groupNames.flatMap((name) => blockOf(name, groups[name], words, reading)),
    footer: [
      words.footer(dealer.name),
      own(words.zone(zoneInWords(zone, language))),
      words.end(link(unsubscribe)),
    ],
  }
}
