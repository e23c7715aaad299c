import { listedFact } from '../../cases/suspension/listed-fact.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { link, type MailText, outside, own } from '../../platform/mail/rendering/mail-text.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { type Language, languageOf } from '../../platform/words/language.ts'
import type { ShownFigure } from '../../platform/statistics/shown-figure.ts'
import type { ResponseCounts } from '../counting/month-counts.ts'
import { choiceLines } from './choice-lines.ts'
import { isOfChoices, type ReportedBrand, type ReportFacts } from './report-facts.ts'
import { correlationOf, estimateOf, figureOf, monthInWords, numberOf } from './report-numbers.ts'
import { type ReportWords, reportWords } from './report-words.ts'

/** An e-mail is bounded: so many brands and, of each, so many questions; the console shows the rest. */
const maxBrands = 3
const maxQuestions = 8

type In = { words: ReportWords; language: Language }
type Block = MailDocument['blocks'][number]

const value = (label: MailText, text: MailText) => ({ type: 'value', label, text }) as const
const sentence = (words: string): MailLine => ({ type: 'sentence', text: own(words) })

/** How many responses that name their customer have no call yet, or several, and why the figures are of the others. */
export const withoutCallLines = (
  { identified, waiting, ambiguous }: Pick<ResponseCounts, 'identified' | 'waiting' | 'ambiguous'>,
  words: ReportWords,
): MailLine[] =>
  waiting + ambiguous === 0
    ? []
    : [
        value(own(words.withoutCall), own(words.ofNamed(waiting + ambiguous, identified))),
        sentence(words.whyMatched),
      ]

/** A share as a bar of its length; one that is not there says why. */
const shareLine = (label: string, figure: ShownFigure, { words, language }: In, basis = ''): MailLine => {
  const text = own(figureOf(figure, 'share', words, language) + basis)
  return figure.value === null
    ? value(own(label), text)
    : { type: 'bar', label: own(label), text, share: figure.value }
}

const headline = (brand: ReportedBrand, { words, language }: In): MailText => {
  const { name, month } = brand
  if (isOfChoices(brand)) return words.ofChoices(name)
  const { all } = month
  if (all.gap.value === null) return words.unknown(name)
  const points = numberOf(Math.abs(all.gap.value), 'points', language)
  if (points === '0') return words.same(name)
  const apart = words.points(points)
  return all.gap.value < 0 ? words.lower(name, apart) : words.higher(name, apart)
}

/** A response rate with what it is of. */
const rateLine = (
  label: string,
  { share, answered, reminded }: ReportedBrand['month']['answering'],
  how: In,
): MailLine =>
  shareLine(label, share, how, reminded > 0 ? `, ${how.words.ofReminded(answered, reminded)}` : '')

const markLines = ({ month: { all } }: ReportedBrand, how: In): MailLine[] => {
  const { words, language } = how
  return [
    value(own(words.compared), own(String(all.pairs))),
    value(own(words.gap), own(estimateOf(all.gap, words, language))),
    shareLine(words.identical, all.identical, how),
    shareLine(words.withinOne, all.withinOne, how),
  ]
}

const agreementLines = (brand: ReportedBrand, how: In, month: string): MailLine[] => {
  const { words, language } = how
  const {
    month: { all, answering, responses },
    answeringBefore,
  } = brand
  const { notCovered } = answering
  const before = monthInWords(shiftMonth(month, -1), language)
  return [
    value(own(words.responses), own(String(responses.all))),
    // A month's 30 days for answering are over after its report; those of the month before are.
    ...(answering.share.value === null && answeringBefore
      ? [rateLine(words.answeringIn(before), answeringBefore, how)]
      : [rateLine(words.answering, answering, how)]),
    ...(notCovered > 0
      ? [value(own(words.notCovered(monthInWords(month, language))), own(String(notCovered)))]
      : []),
    ...(isOfChoices(brand) ? [] : markLines(brand, how)),
    ...withoutCallLines(responses, words),
    ...(all.wide && !isOfChoices(brand) ? [sentence(words.wide)] : []),
  ]
}

const correlationLines = (
  { month: { questions, questionTexts } }: ReportedBrand,
  { words, language }: In,
): MailLine[] => {
  const most = questions.toSorted((a, b) => b.pairs - a.pairs)
  const more = questions.length - maxQuestions
  return [
    ...most
      .slice(0, maxQuestions)
      .map(({ question, spearman, pairs }) =>
        value(
          outside(questionTexts[question] ?? question),
          own(correlationOf(spearman, pairs, words, language)),
        ),
      ),
    ...(more > 0 ? [sentence(words.moreQuestions(more))] : []),
    sentence(words.range),
  ]
}

const changeLines = (
  { month: { changes, questionTexts } }: ReportedBrand,
  { words, language }: In,
): MailLine[] => {
  const changed = changes.items.filter((one) => one.changed).slice(0, maxQuestions)
  if (changed.length === 0)
    return [
      sentence(changes.items.every(({ chance }) => chance === null) ? words.tooEarly : words.nothingChanged),
    ]
  return changed.map(({ question, difference }) =>
    value(
      question === null ? own(words.allQuestions) : outside(questionTexts[question] ?? question),
      own(estimateOf(difference, words, language)),
    ),
  )
}

const fallLines = (
  { month: { fell, perPerson, questionTexts } }: ReportedBrand,
  { words, language }: In,
  { dealerId, siteUrl, visitRefs }: ReportFacts,
): MailLine[] => {
  if (!perPerson) return [sentence(words.notPerPerson)]
  if (fell.length === 0) return [sentence(words.noneFell)]
  const lines = fell.flatMap(({ callId, question, call, survey }) => {
    const ref = visitRefs.get(callId)
    if (ref === undefined) return []
    const url = `${siteUrl}/d/${dealerId}/llamadas/${encodeURIComponent(callId)}`
    const [said, given] = [numberOf(call, 'points', language), numberOf(survey, 'points', language)]
    return [
      {
        ...value(words.visit(ref), [
          ...words.fall(questionTexts[question] ?? question, said, given),
          ...link(url),
        ]),
        fact: listedFact({ dealerId, callId }),
      },
    ]
  })
  return lines.length > 0 ? lines : [sentence(words.fallsNotShown)]
}

/** The blocks of a brand. Titles are our own words, so that its name is a line, where there are several brands. */
const brandBlocks = (brand: ReportedBrand, how: In, facts: ReportFacts): Block[] => {
  const { words, language } = how
  // What is before the first month with a pair says nothing.
  const first = brand.trend.findIndex(({ pairs }) => pairs > 0)
  const trend = brand.trend
    .slice(Math.max(0, first))
    .map(({ month, withinOne }) => shareLine(monthInWords(month, language), withinOne, how))
  const which = facts.brands.length > 1 ? [value(own(words.brand), outside(brand.name))] : []
  const block = (title: string, lines: MailLine[]): Block[] =>
    lines.length === 0 ? [] : [{ title, lines: [...which, ...lines] }]
  const { choices, questionTexts } = brand.month
  const ofChoices = choiceLines(
    choices.map((one) => ({ ...one, text: questionTexts[one.question] ?? one.question })),
    how,
    maxQuestions,
  )
  const agreement = agreementLines(brand, how, facts.month)
  if (isOfChoices(brand))
    return [
      ...block(words.inTheMonth(monthInWords(facts.month, language)), agreement),
      ...block(words.choices, [...ofChoices, sentence(words.range)]),
    ]
  return [
    ...block(words.inTheMonth(monthInWords(facts.month, language)), agreement),
    ...block(words.choices, ofChoices),
    ...block(words.spearman, correlationLines(brand, how)),
    ...block(words.trend, trend),
    ...block(words.changes, changeLines(brand, how)),
    ...block(words.fell, fallLines(brand, how, facts)),
  ]
}

/** Composes a dealer's monthly report as a mail document, in the dealer's language. No names, no phones. Pure. */
export const reportDocument = (facts: ReportFacts): MailDocument => {
  const { dealer, dealerId, month, brands, siteUrl, unsubscribe } = facts
  const language = languageOf(dealer.language)
  const words = reportWords[language]
  const how = { words, language }
  const shown = brands.slice(0, maxBrands)
  const more = brands.length - shown.length
  return {
    language,
    subject: words.subject(dealer.name, monthInWords(month, language)),
    title: own(words.title(monthInWords(month, language))),
    lead: [
      own(words.lead),
      ...shown.map((brand) => headline(brand, how)),
      ...(more > 0 ? [own(words.moreBrands(more))] : []),
    ],
    dial: null,
    act: { label: own(words.act), url: `${siteUrl}/d/${dealerId}/encuesta` },
    blocks: shown.flatMap((brand) => brandBlocks(brand, how, facts)),
    footer: [words.footer(dealer.name), words.end(link(unsubscribe))],
  }
}
