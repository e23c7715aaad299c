import { listedFact } from '../../../cases/suspension/listed-fact.ts'
import type { MailDocument, MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import { link, outside, own, say } from '../../../platform/mail/rendering/mail-text.ts'
import { isMissing } from '../../../platform/statistics/figure.ts'
import { show, type ShownFigure } from '../../../platform/statistics/shown-figure.ts'
import { fewest } from '../../coherence/figures/question-figures.ts'
import { choiceLines, type ReportedChoice } from '../choice-lines.ts'
import { groupWords } from '../report-words.ts'
import { dealerLines } from './dealer-lines.ts'
import type { GroupReport } from './group-report.ts'
import { bare, points, rateKnown, sentence, share, value, words } from './group-lines.ts'
import { withoutCallLines } from '../report-document.ts'
import { monthInWords, numberOf } from '../report-numbers.ts'

/** What a group's report is about. */
export type GroupReportFacts = {
  group: { groupId: string; name: string }
  /** `YYYY-MM`. */
  month: string
  monthBefore: string
  report: GroupReport
  /** By dealer and call, the visit reference of each call whose marks fell; who may not be in lists is left out. */
  visitRefs: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The console's address, without a trailing slash. */
  siteUrl: string
}

/** An e-mail is bounded: so many questions, and so many changes; the console shows the rest. */
const most = { questions: 8, changes: 10 }

/** Whether no dealer has marks to compare, only choices. */
const isOfChoices = ({ across, choices }: Pick<GroupReport, 'across' | 'choices'>): boolean =>
  across.length === 1 && choices.length > 0

const choicesOf = ({ choices, questionTexts }: GroupReport): ReportedChoice[] =>
  choices.map((one) => ({
    ...{ ...one, same: show(one.same) },
    text: questionTexts[one.question] ?? one.question,
  }))

const togetherLines = (facts: GroupReportFacts): MailLine[] => {
  const { participants, responses, across, answering, comparing } = facts.report
  const rate = rateKnown(facts.report, facts)
  const [all] = across
  if (!all) return []
  const marked = isMissing(all.gap)
    ? [sentence(groupWords.fewDealers)]
    : [
        value(words.gap, points(show(all.gap))),
        value(words.identical, share(show(all.identical))),
        value(words.withinOne, share(show(all.withinOne))),
      ]
  return [
    value(groupWords.participants, groupWords.withResponses(participants, comparing)),
    value(words.answeringIn(rate.month), rate.rate),
    ...(answering.notCovered > 0
      ? [value(words.notCovered(monthInWords(facts.month, 'es')), String(answering.notCovered))]
      : []),
    value(words.responses, String(responses.all)),
    ...(isOfChoices(facts.report)
      ? [sentence(groupWords.onlyChoices)]
      : [value(words.compared, String(all.pairs)), ...marked]),
    ...withoutCallLines(responses, words),
  ]
}

const correlationLines = ({ across, questionTexts }: GroupReport): MailLine[] => {
  const questions = across.filter(({ question }) => question !== null).toSorted((a, b) => b.pairs - a.pairs)
  const more = questions.length - most.questions
  if (questions.length === 0) return []
  return [
    ...questions
      .slice(0, most.questions)
      .map(({ question, spearman, dealers }) =>
        value(
          outside(questionTexts[question ?? ''] ?? question ?? ''),
          dealers < fewest ? groupWords.fewDealersAnswer : points(bare(show(spearman))),
        ),
      ),
    ...(more > 0 ? [sentence(words.moreQuestions(more))] : []),
    sentence(groupWords.noRange),
  ]
}

const changeLines = ({ report, month, monthBefore }: GroupReportFacts): MailLine[] => {
  const { across, before, joined, left, dealers, questionTexts } = report
  const [thisMonth, lastMonth] = [monthInWords(month, 'es'), monthInWords(monthBefore, 'es')]
  const [all] = across
  const beside = (label: string, of: 'gap' | 'withinOne', write: (figure: ShownFigure) => string) =>
    all && before
      ? [
          value(
            label,
            groupWords.thenAndNow(
              write(bare(show(before[of]))),
              lastMonth,
              write(bare(show(all[of]))),
              thisMonth,
            ),
          ),
        ]
      : []
  const names = (label: string, some: readonly string[]) =>
    some.length === 0 ? [] : [value(label, outside(some.join(', ')))]
  const changed = dealers.flatMap(({ name, changes }) =>
    changes.filter((one) => one.changed).map((change) => ({ name, change })),
  )
  const isTooEarly = dealers.every(({ changes }) => changes.every(({ chance }) => chance === null))
  const more = changed.length - most.changes
  return [
    ...(before || isOfChoices(report) ? [] : [sentence(groupWords.noMonthBefore)]),
    ...beside(words.gap, 'gap', points),
    ...beside(words.withinOne, 'withinOne', share),
    ...names(groupWords.joined, joined),
    ...names(groupWords.left, left),
    ...changed
      .slice(0, most.changes)
      .map(({ name, change: { question, difference } }) =>
        value(outside(name), [
          ...(question === null ? own(words.allQuestions) : outside(questionTexts[question] ?? question)),
          ...own(`: ${points(show(difference))}`),
        ]),
      ),
    ...(more > 0 ? [sentence(groupWords.moreChanges(more))] : []),
    ...(changed.length === 0 && !isOfChoices(report)
      ? [sentence(isTooEarly ? groupWords.tooEarly : groupWords.nothingChanged)]
      : []),
  ]
}

const fallLines = ({ report, visitRefs, siteUrl }: GroupReportFacts): MailLine[] => {
  const { fell, notPerPerson, questionTexts } = report
  const withheld: MailLine[] =
    notPerPerson.length === 0
      ? []
      : [{ type: 'sentence', text: groupWords.notPerPerson(notPerPerson.join(', ')) }]
  if (fell.length === 0) return withheld.length > 0 ? withheld : [sentence(words.noneFell)]
  const lines = fell.flatMap(({ dealerId, name, callId, question, call, survey }) => {
    const ref = visitRefs.get(dealerId)?.get(callId)
    if (ref === undefined) return []
    const url = `${siteUrl}/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`
    const [said, given] = [numberOf(call, 'points', 'es'), numberOf(survey, 'points', 'es')]
    return [
      {
        ...value(
          [...outside(name), ...own(', '), ...groupWords.visit(ref)],
          [...words.fall(questionTexts[question] ?? question, said, given), ...link(url)],
        ),
        fact: listedFact({ dealerId, callId }),
      },
    ]
  })
  return [...(lines.length > 0 ? lines : [sentence(words.fallsNotShown)]), ...withheld]
}

/**
 * Composes a group's monthly report to Asortis, in Spanish: the group, its dealers, and who fell the most, by visit
 * references. No customers' names. Pure.
 */
export const groupReportDocument = (facts: GroupReportFacts): MailDocument => {
  const { group, month, report, siteUrl } = facts
  const monthWords = monthInWords(month, 'es')
  return {
    language: 'es',
    subject: say`${group.name}: encuesta de la marca, ${own(monthWords)}`,
    title: own(words.title(monthWords)),
    lead: [groupWords.lead(group.name)],
    dial: null,
    act: {
      label: own(groupWords.act),
      url: `${siteUrl}/asortis/grupos/${encodeURIComponent(group.groupId)}`,
    },
    blocks: [
      { title: groupWords.group, lines: togetherLines(facts) },
      {
        title: words.choices,
        lines: choiceLines(choicesOf(report), { words, language: 'es' }, most.questions),
      },
      { title: words.spearman, lines: correlationLines(report) },
      { title: groupWords.changes, lines: changeLines(facts) },
      {
        title: groupWords.each,
        lines: [...report.dealers.flatMap((dealer) => dealerLines(dealer, facts)), sentence(words.range)],
      },
      { title: words.fell, lines: isOfChoices(report) ? [] : fallLines(facts) },
    ].filter(({ lines }) => lines.length > 0),
    footer: [groupWords.footer(group.name), own(groupWords.howToEnd)],
  }
}
